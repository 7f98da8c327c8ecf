"""A contributed SVG, rebuilt as a static picture: nothing is copied that is not known to be harmless.

A ``<use>`` bomb of 1.5 kB hangs a browser even inside ``<img>``, scripts run when the file is opened by itself, and
references fetch from outside. So the file is not cleaned: a new one is written from the shapes that are understood.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from ..domain.limits import Limits
from .svg_box import view_box
from .svg_grammar import (
    DROPPED,
    ELEMENTS,
    GRADIENTS,
    HARMLESS,
    MEASURES,
    ONLY_REFERRED_TO,
    PROPERTIES,
    REFERENCE,
    REFUSED,
    REFUSED_PROPERTIES,
    SHAPES,
    TEXTS,
)
from .svg_style import StyleNotSimple, StyleSheet
from .svg_tree import NAMESPACE, SvgRefused, local, parse, space, too_many
from .svg_use import expand, reference
from .svg_work import Work

__all__ = ["SvgPicture", "SvgRefused", "read_svg", "rebuild"]

MAX_CLIPPED = 10_000
MAX_PROPERTY = 1000
# What is judged already is written again without asking how large it is.
UNBOUNDED = Limits(svg_kilobytes=1 << 30, svg_elements=1 << 30)

_TARGETS = GRADIENTS | {"clipPath"}
_LINE = frozenset({"stroke-width"})
_PAINTED = frozenset({"fill", "stroke", "fill-opacity", "stroke-opacity"})
_NOT_DRAWN = frozenset({"defs", "symbol"})


@dataclass(frozen=True, slots=True)
class SvgPicture:
    """A drawing rebuilt: its bytes, the size of its canvas in whole pixels, at least 1, and the words that were in the
    file that came (titles, comments, names), none of which are in ``data``."""

    data: bytes
    width: int
    height: int
    words: str


def read_svg(data: bytes, limits: Limits) -> SvgPicture:
    """A static SVG that shows the same shapes; rebuilding it once more gives the same bytes. Raises SvgRefused."""
    tree = parse(data, limits, MEASURES)
    box = view_box(tree.root)
    rebuilt = _Rebuilding(expand(tree.root, limits), limits).svg().encode()
    return SvgPicture(rebuilt, max(1, round(box.width)), max(1, round(box.height)), tree.words)


def rebuild(data: bytes) -> bytes:
    """What is published of a file that was accepted before, whatever the limits were then. Raises SvgRefused."""
    return read_svg(data, UNBOUNDED).data


@dataclass(frozen=True, slots=True)
class _Around:
    """What holds where an element stands: in a clip, drawn or kept to be referred to, how much larger, with dashes and
    paints."""

    in_clip: bool = False
    drawn: bool = True
    scale: float = 1.0
    dashes: str = ""
    paint: Mapping[str, str] = field(default_factory=dict)


class _Rebuilding:
    """One rebuild: the tree as parsed, its rules of style, and the references found so far."""

    def __init__(self, root: Element, limits: Limits) -> None:
        self._root = root
        self._space = space(root)
        self._limits = limits
        self._style = self._style_sheet()
        self._targets: dict[str, Element] = {}
        self._collect_targets(root)
        self._patterns = {element.get("id") for element in root.iter() if local(element) == "pattern"}
        self._names: dict[str, str] = {}
        self._clipped = self._written_so_far = 0

    def svg(self) -> str:
        written = self._written()
        if not self._names:
            return written
        # Names are given on first use, which may come after their target: the first round has found them all.
        self._clipped = self._written_so_far = 0
        return self._written()

    def _written(self) -> str:
        box = view_box(self._root)
        self._work = Work(max(box.width, box.height))
        own = self._values("svg", self._root)
        inside = "".join(self._children(self._root, self._inside("svg", own, _Around())))
        if not inside:
            raise SvgRefused("SVG 里没有可以显示的图形：请检查图层是否隐藏，再重新导出。")
        canvas = " ".join(format(number, ".10g") for number in box)
        written = self._attributes(own, in_clip=False)
        return f'<svg xmlns="{NAMESPACE}" viewBox="{canvas}"{written}>{inside}</svg>\n'

    def _collect_targets(self, parent: Element) -> None:
        for element in self._kept(parent):
            if local(element) in _TARGETS and (id_ := element.get("id")):
                self._targets.setdefault(id_, element)
            self._collect_targets(element)

    def _kept(self, parent: Element) -> Iterator[Element]:
        """The children that belong to the picture; those of drawing programs lie in namespaces of their own."""
        for element in parent:
            name = local(element)
            if space(element) != self._space or name in DROPPED or name in ONLY_REFERRED_TO:
                continue
            if name in TEXTS and not "".join(element.itertext()).strip():
                continue
            yield element

    def _style_sheet(self) -> StyleSheet:
        try:
            return StyleSheet("".join(e.itertext()) for e in self._root.iter() if local(e) == "style")
        except StyleNotSimple as problem:
            part = _shown(str(problem))
            raise SvgRefused(
                f"SVG 的样式表里有“{part}”，读不懂：请重新导出，把“样式”选成“内联样式”或“演示文稿属性”。"
            ) from None

    def _children(self, parent: Element, around: _Around) -> Iterator[str]:
        for element in self._kept(parent):
            name = local(element)
            if name not in ELEMENTS and name != "symbol":
                raise SvgRefused(
                    REFUSED.get(name, f"图里有不认识的内容（{_shown(name)}）：请删去，只留图形，再导出为 SVG。")
                )
            if not len(element) and name in ("g", *_NOT_DRAWN):
                continue
            own = self._values(name, element)
            here = self._inside(name, own, around)
            inside = "".join(self._children(element, here))
            if (not inside and name in ("g", *_NOT_DRAWN)) or (name in SHAPES and not around.drawn):
                continue  # empty, or there only to be referred to, and written out where it is shown
            name = "defs" if name == "symbol" else name
            written = self._attributes(own, here.in_clip) + self._identity(name, element)
            yield self._counted(f"<{name}{written}>{inside}</{name}>" if inside else f"<{name}{written}/>", len(inside))

    def _inside(self, name: str, own: Mapping[str, str], around: _Around) -> _Around:
        """What holds inside of an element; counts the work of drawing it."""
        scale = self._work.scale(own.get("transform", own.get("gradientTransform", "")), around.scale)
        dashes = own.get("stroke-dasharray", around.dashes)
        paint = around.paint
        if own.keys() & _PAINTED:
            paint = {**paint, **{key: own[key] for key in own.keys() & _PAINTED}}
        if name not in _TARGETS:
            self._work.lay(own)
        if name in SHAPES:
            self._work.fill(paint)
            self._work.draw({key: own[key] for key in own.keys() & (ELEMENTS[name].keys() | _LINE)}, dashes, scale)
        return _Around(
            in_clip=around.in_clip or name == "clipPath",
            drawn=(around.drawn and name not in _NOT_DRAWN) or name in _TARGETS,
            scale=scale,
            dashes=dashes,
            paint=paint,
        )

    def _counted(self, written: str, before: int) -> str:
        # A style of many characters for a class of many shapes grows without bounds.
        self._written_so_far += len(written) - before
        if self._written_so_far > 4 * 1024 * self._limits.svg_kilobytes:
            raise too_many(self._limits.svg_elements)
        return written

    def _values(self, name: str, element: Element) -> Mapping[str, str]:
        """The presentation and the measures of an element, each value as it may be written."""
        own = ELEMENTS.get(name, {})
        found = self._style.presentation(name, element.attrib)
        for unwanted, sentence in REFUSED_PROPERTIES.items():
            if found.pop(unwanted, "") not in HARMLESS:
                raise SvgRefused(sentence)
        measures = {key: " ".join(value.split()) for key, value in element.attrib.items() if key in own}
        values = found | measures
        for key, value in values.items():
            pattern = own.get(key) or PROPERTIES[key]
            if value and (not pattern.fullmatch(value) or (key in found and len(value) > MAX_PROPERTY)):
                raise SvgRefused(
                    f"SVG 里有一处写法读不懂（{key}：{_shown(value)}）：请用绘图软件打开，重新导出为 SVG。"
                )
        return values

    def _attributes(self, values: Mapping[str, str], in_clip: bool) -> str:
        local_ones = ((key, self._local_reference(key, values[key], in_clip)) for key in sorted(values))
        # No pattern lets a quote or a bracket pass.
        return "".join(f' {key}="{value}"' for key, value in local_ones if value)

    def _local_reference(self, key: str, value: str, in_clip: bool) -> str:
        """The value with its reference renamed; one that leads nowhere paints nothing and clips nothing."""
        matched = REFERENCE.fullmatch(value)
        if matched is None:
            return value
        wanted = {"clipPath"} if key == "clip-path" else GRADIENTS
        referred = matched[1].strip()
        target = self._targets.get(referred)
        if referred in self._patterns:
            raise SvgRefused(REFUSED["pattern"])
        if target is None or local(target) not in wanted:
            return "" if key == "clip-path" else "none"
        if key == "clip-path":
            self._count_clip(target, in_clip)
        return f"url(#{self._name(referred)})"

    def _count_clip(self, target: Element, in_clip: bool) -> None:
        # Clips inside clips multiply: ten levels of ten would be drawn ten thousand million times.
        self._clipped += sum(1 for _ in target.iter())
        if in_clip or self._clipped > MAX_CLIPPED:
            raise SvgRefused("SVG 里的剪切蒙版层层相套或者太多：请扩展、合并成普通图形，再导出；也可以直接交 PNG。")

    def _identity(self, name: str, element: Element) -> str:
        """Marks of a gradient or clip: the gradient it takes its stops from, and its own name if anything uses it."""
        if name not in _TARGETS:
            return ""
        written = ""
        base = reference(element).removeprefix("#")
        if name in GRADIENTS and local(self._targets.get(base)) in GRADIENTS:
            written = f' href="#{self._name(base)}"'
        own = element.get("id", "")
        if own in self._names and self._targets[own] is element:
            written += f' id="{self._names[own]}"'
        return written

    def _name(self, target: str) -> str:
        return self._names.setdefault(target, f"p{len(self._names) + 1}")


def _shown(text: str) -> str:
    """A piece of the file as it may stand in a sentence: short, and nothing in it that does not show."""
    return "".join(each if each.isprintable() else "□" for each in text[:30]) + ("……" if len(text) > 30 else "")
