"""The canvas of a drawing: where it begins, how large it is."""

from __future__ import annotations

import math
import re
from typing import NamedTuple
from xml.etree.ElementTree import Element

from .svg_tree import SvgRefused

MAX_SIDE = 100_000

_LENGTH = re.compile(r"([0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE]([-+]?[0-9]{1,2}))?(px|pt|pc|mm|cm|in|%|)")
_PIXELS = {"px": 1.0, "": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_NO_CANVAS = "SVG 没有写明画布大小（viewBox）：请重新导出，画布选“适合图稿”或“画板”。"


class Box(NamedTuple):
    """A place and a size in the units of the drawing."""

    x: float
    y: float
    width: float
    height: float


def view_box(element: Element) -> Box:
    """The canvas, told by the view box or else by width and height. Raises SvgRefused when neither tells it."""
    try:
        box = Box(*map(float, element.get("viewBox", "").replace(",", " ").split()))
    except (ValueError, TypeError):
        box = Box(0.0, 0.0, length(element.get("width")), length(element.get("height")))
    if not all(map(math.isfinite, box)) or not all(0 < side <= MAX_SIDE for side in (box.width, box.height)):
        raise SvgRefused(_NO_CANVAS)
    if max(abs(box.x), abs(box.y)) > MAX_SIDE * 10:
        raise SvgRefused(_NO_CANVAS)
    return box


def length(written: str | None, whole: float = 0.0) -> float:
    """A length in pixels, a share being one of ``whole``; 0 for what is no length."""
    matched = _LENGTH.fullmatch((written or "").strip()[:40])
    if matched is None:
        return 0.0
    number = float(matched[1]) * 10.0 ** int(matched[2] or 0)
    return number * (whole / 100 if matched[3] == "%" else _PIXELS[matched[3]])
