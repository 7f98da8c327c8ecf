"""Shapes that are drawn again by reference (<use>), written out in full.

Illustrator clips with references and Figma repeats symbols. A few lines of them, each naming the one before ten times,
stop a browser; so what they stand for is counted while it is written out.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from ..domain.limits import Limits
from .svg_box import Box, length, view_box
from .svg_grammar import REFUSED, SHAPES
from .svg_tree import MAX_DEPTH, SvgRefused, local, space, too_deep, too_many

MAX_OPEN = 16

_XLINK_HREF = "{http://www.w3.org/1999/xlink}href"
_PLACE = frozenset({"x", "y", "width", "height", "href", _XLINK_HREF, "transform"})
# What a copy refers to is found where it stood before.
_NOT_COPIED = frozenset(
    {"defs", "symbol", "style", "title", "desc", "metadata", "linearGradient", "radialGradient", "clipPath"}
)


def reference(element: Element) -> str:
    """What the element refers to, as written; '' for nothing."""
    return element.get("href", element.get(_XLINK_HREF, "")).strip()


def expand(root: Element, limits: Limits) -> Element:
    """The tree with every <use> replaced by what it shows. Raises SvgRefused."""
    if not any(local(element) == "use" for element in root.iter()):
        return root
    return _Expansion(root, limits).rest(root)


class _Expansion:
    """One writing out: where the ids lie, and how much may still be written."""

    def __init__(self, root: Element, limits: Limits) -> None:
        self._root = root
        self._most = limits.svg_elements
        self._characters = limits.svg_kilobytes * 1024
        self._elements = 0
        self._by_id: dict[str, Element] = {}
        for element in root.iter():
            self._by_id.setdefault(element.get("id", ""), element)

    def rest(self, element: Element, opened: tuple[str, ...] = (), in_clip: bool = False, depth: int = 1) -> Element:
        """A copy of ``element`` with the references in it written out, while those ``opened`` are."""
        if depth > MAX_DEPTH:
            raise too_deep()
        self._count(element, bool(opened))
        made = Element(element.tag, dict(element.attrib))
        made.text = element.text
        in_clip = in_clip or local(element) == "clipPath"
        for child in element:
            if local(child) == "use" and space(child) == space(self._root):
                made.extend(self._shown(child, opened, in_clip, depth + 1))
            elif not (opened and local(child) in _NOT_COPIED):
                made.append(self.rest(child, opened, in_clip, depth + 1))
        return made

    def _shown(self, use: Element, opened: tuple[str, ...], in_clip: bool, depth: int) -> list[Element]:
        """What a <use> shows: nothing when it leads nowhere."""
        link = reference(use)
        target = self._by_id.get(link[1:]) if link[1:] else None
        if (link and not link.startswith("#")) or link in opened or len(opened) >= MAX_OPEN:
            raise SvgRefused(REFUSED["use"])
        if target is None:
            return []
        move = _joined(use.get("transform", ""), _translation(use))
        opened = (*opened, link)
        if local(target) == "use":
            shown = self._shown(target, opened, in_clip, depth + 1)
        elif local(target) in SHAPES or (local(target) in ("g", "symbol") and not in_clip):
            shown = [self.rest(target, opened, in_clip, depth + 1)]
        else:
            raise SvgRefused(REFUSED.get(local(target), REFUSED["use"]))
        if local(target) == "symbol":
            move = _joined(move, self._fitted(target, use))
            shown[0].tag = self._named("g")
        if in_clip:
            return [_clipping(each, use, move) for each in shown]
        around = Element(self._named("g"), {key: value for key, value in use.attrib.items() if key not in _PLACE})
        if move:
            around.set("transform", move)
        self._count(around, copied=True)
        around.extend(shown)
        return [around]

    def _fitted(self, symbol: Element, use: Element) -> str:
        """The transform that fits the canvas of a symbol, if it has one, into the place where it is used."""
        if not symbol.get("viewBox"):
            return ""
        if symbol.get("preserveAspectRatio", "xMidYMid").split(" ")[0] not in ("xMidYMid", ""):
            raise SvgRefused(REFUSED["use"])
        canvas, whole = view_box(symbol), view_box(self._root)
        width = length(use.get("width", symbol.get("width")), whole.width) or whole.width
        height = length(use.get("height", symbol.get("height")), whole.height) or whole.height
        scale = min(width / canvas.width, height / canvas.height)
        return _placed(canvas, scale, (width - canvas.width * scale) / 2, (height - canvas.height * scale) / 2)

    def _count(self, element: Element, copied: bool) -> None:
        self._elements += 1
        if copied:
            self._characters -= sum(map(len, element.attrib.values()))
        if self._elements > self._most or self._characters < 0:
            raise too_many(self._most)

    def _named(self, name: str) -> str:
        around = space(self._root)
        return f"{{{around}}}{name}" if around else name


def _clipping(shape: Element, use: Element, move: str) -> Element:
    """A shape in a clip, where no group may stand around it."""
    if use.get("clip-path", "none") != "none":
        raise SvgRefused(REFUSED["use"])
    shape.attrib.setdefault("clip-rule", use.get("clip-rule", ""))
    if move:
        shape.set("transform", _joined(move, shape.get("transform", "")))
    return shape


def _translation(use: Element) -> str:
    x, y = use.get("x", "0").strip(), use.get("y", "0").strip()
    return "" if {x, y} <= {"0", "0px"} else f"translate({x.removesuffix('px')} {y.removesuffix('px')})"


def _placed(canvas: Box, scale: float, x: float, y: float) -> str:
    moves = (x - canvas.x * scale, y - canvas.y * scale)
    return f"matrix({scale:.8g} 0 0 {scale:.8g} {moves[0]:.8g} {moves[1]:.8g})"


def _joined(*transforms: str) -> str:
    return " ".join(each for each in transforms if each and each != "none")
