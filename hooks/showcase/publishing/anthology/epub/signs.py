"""The small signs beside names: the seal, marks of types, the ring of an honour, the tag of an origin."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from xml.etree.ElementTree import Element

from ....domain.book import ChapterHonour
from .markup import drawing, el

PLAIN = ("square", "plain")
HUES = frozenset({"indigo", "green", "purple", "umber", "teal", "rose"})
_PATHS: Mapping[str, str] = MappingProxyType(
    {
        "square": "M1 1h14v14H1z",
        "disc": "M8 .6a7.4 7.4 0 1 1 0 14.8A7.4 7.4 0 0 1 8 .6z",
        "arch": "M0 12.9a8 9.8 0 0 1 16 0z",
        "diamond": "M8 .2 15.8 8 8 15.8.2 8z",
        "triangle": "M8 .8 15.8 14.6H.2z",
        "hexagon": "M8 .4 14.8 4.2v7.6L8 15.6 1.2 11.8V4.2z",
        "cross": "M5.4.6h5.2v4.8h4.8v5.2h-4.8v4.8H5.4v-4.8H.6V5.4h4.8z",
    }
)
_STAR = "M8 3.1l1.5 3.2 3.5.4-2.6 2.4.7 3.5L8 10.9l-3.1 1.7.7-3.5L3 6.7l3.5-.4z"
_SEAL_SQUARES = ((16.3, 7.3, 15.4, 13.4), (6.3, 26.3, 15.4, 14.4), (26.3, 26.3, 15.4, 14.4))


def type_mark(label: str, mark: tuple[str, str]) -> Element | None:
    """The drawing of a type with its word; None when no type is recorded."""
    if not label:
        return None
    shape, hue = mark
    if shape == "ring":
        drawn = el("circle", cx="8", cy="8", r="5.6", fill="none", stroke="currentColor", stroke_width="3.4")
    else:
        drawn = el("path", d=_PATHS.get(shape, _PATHS["square"]), fill="currentColor")
    colour = hue if hue in HUES else "plain"
    return el("span", drawing(f"bs-mark bs-mark--{colour}", drawn), " ", label, class_="bs-type")


def honour(award: ChapterHonour) -> Element:
    """An award with its ring."""
    ring = el("circle", cx="8", cy="8", r="7.2", fill="none", stroke="currentColor")
    when = el("span", f"（{award.when}）", class_="bs-honour__when") if award.when else None
    star = el("path", d=_STAR, fill="currentColor")
    return el("span", drawing("bs-mark bs-mark--honour", ring, star), " ", award.title, when, class_="bs-honour")


def origin(id: str, label: str) -> Element | None:
    """The tag of what no branch has submitted itself: 示例 and 资料整理; None for the norm."""
    if id not in {"specimen", "compiled"} or not label:
        return None
    return el("span", label, class_=f"bs-origin bs-origin--{id}")


def seal() -> Element:
    """品 cut as a seal, the mark of the showcase."""
    ground = el("rect", width="48", height="48", rx="2.5", class_="bs-seal__ground")
    lines = (
        el("rect", x=str(x), y=str(y), width=str(width), height=str(height), class_="bs-seal__line")
        for x, y, width, height in _SEAL_SQUARES
    )
    return drawing("bs-seal", ground, *lines, box="0 0 48 48")
