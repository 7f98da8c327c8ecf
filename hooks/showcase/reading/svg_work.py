"""How much work a drawing is for whoever draws it: how far its shapes reach, how many dashes and curves they take.

A few bytes suffice for a circle a thousand million pixels wide or for a line of millions of dashes; programs that draw
them fail or stand still. The numbers here are far above what any drawing needs.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

from .svg_tree import SvgRefused

MAX_REACH = 10_000  # times the longer side of the canvas
MAX_DASHES = 5_000_000
DASHES_DRAWN = 1_000_000  # of one line; beyond that, drawing programs draw it solid
MAX_CURVING = 4_000_000
MAX_MIXING = 8_000  # about the milliseconds that mixing colours over the whole canvas takes at 512 pixels
GRADIENT, LAYER, CLIP, SHEER = 20, 15, 22, 5
_SHOWN = 512  # pixels of the longer side, as a rule

_NUMBER = re.compile(r"-?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
_STEP = re.compile(r"([a-zA-Z]+) ?\(([^)]*)\)")
_TOO_FAR = (
    "SVG 里有的图形伸到画布外很远，或者被放得极大：请删去画布外的图形、取消变换，再导出为 SVG；也可以直接交 PNG。"
)
_TOO_DENSE = "SVG 里的虚线太密：请改成实线，或者把虚线扩展成普通图形，再导出为 SVG；也可以直接交 PNG。"
_TOO_MIXED = "SVG 里的渐变、透明和剪切太多：请减少效果，把叠在一起的图形合并，再导出为 SVG；也可以直接交 PNG。"
_TOO_CURVED = "SVG 里的路径太复杂：请简化路径后再导出，或者直接交 PNG。"


class Work:
    """The work of one drawing, added up shape by shape. Every method raises SvgRefused when it is too much."""

    def __init__(self, longer_side: float) -> None:
        self._canvas = longer_side
        self._dashes = self._curving = 0.0
        self._mixing = 0

    def scale(self, transform: str, around: float) -> float:
        """How much larger things are drawn inside of ``transform``, when they are drawn ``around`` times as large."""
        if not transform:
            return around
        for name, written in _STEP.findall(transform):
            numbers = _numbers(written)
            if name == "matrix" and len(numbers) == 6:
                self._check_reach(around * max(abs(numbers[4]), abs(numbers[5])))
                around *= _stretch(*numbers[:4])
            elif name == "scale" and numbers:
                around *= max(map(abs, numbers))
            elif name.startswith("skew") and numbers:
                around *= 1 + abs(math.tan(math.radians(numbers[0] % 180)))
            elif name == "translate" and numbers:
                self._check_reach(around * max(map(abs, numbers)))
            elif name == "rotate" and len(numbers) == 3:
                self._check_reach(around * max(abs(numbers[1]), abs(numbers[2])))
            self._check_reach(around)
        return around

    def draw(self, measures: Mapping[str, str], dashes: str, scale: float) -> None:
        """One shape by its measures, drawn ``scale`` times as large with a line of these dashes."""
        sizes = [abs(number) for value in measures.values() for number in _numbers(value)]
        if not sizes:
            return
        reach = max(sizes) * scale
        self._check_reach(reach)
        self._curving += len(sizes) * math.sqrt(max(1.0, reach / self._canvas * _SHOWN))
        if self._curving > MAX_CURVING:
            raise SvgRefused(_TOO_CURVED)
        pattern = [abs(number) for number in _numbers(dashes)] if dashes else []
        if any(pattern):
            # No line is longer than this: each number of a path leads there and back, or around a circle.
            self._dashes += min(7 * sum(sizes) * len(pattern) / sum(pattern), DASHES_DRAWN)
            if self._dashes > MAX_DASHES:
                raise SvgRefused(_TOO_DENSE)

    def lay(self, own: Mapping[str, str]) -> None:
        """An element that is drawn by itself first and then laid over the others."""
        self._mix(LAYER * (own.get("opacity", "1") != "1") + CLIP * (own.get("clip-path", "none") != "none"))

    def fill(self, paint: Mapping[str, str]) -> None:
        """One shape with its own or inherited paints."""
        sheer = sum(paint.get(key, "1") != "1" for key in ("fill-opacity", "stroke-opacity"))
        gradients = sum(paint.get(key, "").startswith("url(") for key in ("fill", "stroke"))
        self._mix(GRADIENT * gradients + SHEER * sheer)

    def _mix(self, cost: int) -> None:
        self._mixing += cost
        if self._mixing > MAX_MIXING:
            raise SvgRefused(_TOO_MIXED)

    def _check_reach(self, reach: float) -> None:
        if not reach <= MAX_REACH * max(self._canvas, 1.0):
            raise SvgRefused(_TOO_FAR)


def _numbers(written: str) -> list[float]:
    return list(map(float, _NUMBER.findall(written)))


def _stretch(a: float, b: float, c: float, d: float) -> float:
    """How much a matrix stretches at most."""
    squares, area = math.fsum((a * a, b * b, c * c, d * d)), a * d - b * c
    return math.sqrt((squares + math.sqrt(max(0.0, squares * squares - 4 * area * area))) / 2)
