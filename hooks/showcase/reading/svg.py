"""A contributed SVG, rebuilt as a static picture: nothing is copied that is not known to be harmless.

A ``<use>`` bomb of 1.5 kB hangs a browser even inside ``<img>``, scripts run when the file is opened by itself, and
references fetch from outside. So the file is not cleaned: a new one is written from the shapes that are understood.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError
from xml.sax.saxutils import quoteattr

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from .svg_grammar import (
    DROPPED,
    ELEMENTS,
    GRADIENTS,
    HARMLESS,
    PROPERTIES,
    REFERENCE,
    REFUSED,
    REFUSED_PROPERTIES,
)
from .svg_style import ClassRules, StyleNotSimple, class_rules, styled

MAX_BYTES = 256 * 1024
MAX_ELEMENTS = 3000
MAX_DEPTH = 32
MAX_CLIPPED = 10_000
MAX_SIDE = 100_000

_TARGETS = GRADIENTS | {"clipPath"}
_NAMESPACE = "http://www.w3.org/2000/svg"
_XLINK_HREF = "{http://www.w3.org/1999/xlink}href"
_DECLARATION = re.compile(r"\s*<\?xml\b[^>]*\?>")
_INTERNAL_SUBSET = re.compile(r"<!DOCTYPE[^>\[]*\[|<!ENTITY", re.IGNORECASE)
_LENGTH = re.compile(r"([0-9]*\.?[0-9]+)(px|pt|pc|mm|cm|in|)")
_PIXELS = {"px": 1.0, "": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}


class SvgRefused(Exception):
    """The file cannot be published; ``sentence`` says in Chinese why, and what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def rebuild(data: bytes) -> bytes:
    """A static SVG that shows the same shapes; rebuilding it once more gives the same bytes. Raises SvgRefused."""
    root = _parsed(data)
    return _Rebuilding(root).svg().encode()


def view_size(data: bytes) -> tuple[int, int]:
    """Width and height of the view box of a rebuilt SVG, in whole pixels, at least 1."""
    _, _, width, height = _view_box(_parsed(data))
    return max(1, round(width)), max(1, round(height))


def _parsed(data: bytes) -> Element:
    if len(data) > MAX_BYTES:
        raise SvgRefused(
            f"SVG 文件有 {len(data) // 1024} kB，超过 {MAX_BYTES // 1024} kB：请简化路径后再导出，或者直接交 PNG。"
        )
    try:
        # The declaration is dropped because it may name another encoding than the one just found to fit.
        text = _DECLARATION.sub("", data.decode("utf-8-sig"), count=1)
    except UnicodeDecodeError:
        raise SvgRefused("SVG 文件不是 UTF-8 编码：请在绘图软件里重新导出，编码选 UTF-8。") from None
    if _INTERNAL_SUBSET.search(text):
        raise SvgRefused("SVG 文件开头带有实体声明（ENTITY）：请重新导出，不要勾选“保留编辑功能”。")
    try:
        root = fromstring(text.strip(), forbid_dtd=False, forbid_entities=True, forbid_external=True)
    except (ParseError, DefusedXmlException, ValueError):
        raise SvgRefused("SVG 文件打不开，可能没有传完整：请从绘图软件重新导出。") from None
    if _local(root) != "svg" or _space(root) not in ("", _NAMESPACE):
        raise SvgRefused("文件里没有 SVG 图形：请从绘图软件重新导出为 SVG。")
    if sum(1 for _ in root.iter()) > MAX_ELEMENTS:
        raise SvgRefused(f"SVG 里的图形超过 {MAX_ELEMENTS} 个：请合并、简化后再导出，或者直接交 PNG。")
    return root


class _Rebuilding:
    """One rebuild: the tree as parsed, its class rules, and the references found so far."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._space = _space(root)
        self._rules = self._class_rules()
        self._targets: dict[str, Element] = {}
        self._collect_targets(root, depth=1)
        self._names: dict[str, str] = {}
        self._clipped = 0

    def svg(self) -> str:
        # Names are given on first use, which may come after their target: the first round finds them all.
        self._written()
        self._clipped = 0
        return self._written()

    def _written(self) -> str:
        inside = "".join(self._children(self._root, in_clip=False))
        if not inside:
            raise SvgRefused("SVG 里没有可以显示的图形：请检查图层是否隐藏，再重新导出。")
        box = " ".join(format(number, ".10g") for number in _view_box(self._root))
        own = self._attributes("svg", self._root, in_clip=False)
        return f'<svg xmlns="{_NAMESPACE}" viewBox="{box}"{own}>{inside}</svg>\n'

    def _collect_targets(self, parent: Element, depth: int) -> None:
        if depth > MAX_DEPTH:
            raise SvgRefused(f"SVG 的编组套了 {MAX_DEPTH} 层以上：请取消多余的编组，再导出。")
        for element in self._kept(parent):
            if _local(element) in _TARGETS and element.get("id"):
                self._targets.setdefault(element.get("id", ""), element)
            self._collect_targets(element, depth + 1)

    def _kept(self, parent: Element) -> Iterator[Element]:
        """The children that belong to the picture; those of drawing programs lie in namespaces of their own."""
        return (e for e in parent if _space(e) == self._space and _local(e) not in DROPPED)

    def _class_rules(self) -> ClassRules:
        try:
            return class_rules("".join(e.itertext()) for e in self._root.iter() if _local(e) == "style")
        except StyleNotSimple as problem:
            raise SvgRefused(
                f"SVG 的样式表里有“{problem}”，读不懂：请重新导出，把“样式”选成“内联样式”或“演示文稿属性”。"
            ) from None

    def _children(self, parent: Element, in_clip: bool) -> Iterator[str]:
        for element in self._kept(parent):
            name = _local(element)
            if name not in ELEMENTS:
                raise SvgRefused(
                    REFUSED.get(name, f"图里有不认识的内容（{name[:30]}）：请删去，只留图形，再导出为 SVG。")
                )
            clip = in_clip or name == "clipPath"
            inside = "".join(self._children(element, clip))
            if not inside and name in ("g", "defs"):
                continue
            own = self._attributes(name, element, clip)
            yield f"<{name}{own}>{inside}</{name}>" if inside else f"<{name}{own}/>"

    def _attributes(self, name: str, element: Element, in_clip: bool) -> str:
        own = ELEMENTS.get(name, {})
        found = styled(element.attrib, self._rules)
        for unwanted, sentence in REFUSED_PROPERTIES.items():
            if found.pop(unwanted, "") not in HARMLESS:
                raise SvgRefused(sentence)
        found |= {key: " ".join(value.split()) for key, value in element.attrib.items() if key in own}
        written = []
        for key, value in sorted(found.items()):
            pattern = own.get(key) or PROPERTIES[key]
            if value and not pattern.fullmatch(value):
                raise SvgRefused(f"SVG 里有一处写法读不懂（{key}：{value[:30]}）：请用绘图软件打开，重新导出为 SVG。")
            if value := self._local_reference(key, value, in_clip):
                written.append(f" {key}={quoteattr(value)}")
        return "".join(written) + self._identity(name, element)

    def _local_reference(self, key: str, value: str, in_clip: bool) -> str:
        """The value with its reference renamed; one that leads nowhere paints nothing and clips nothing."""
        reference = REFERENCE.fullmatch(value)
        if reference is None:
            return value
        wanted = {"clipPath"} if key == "clip-path" else GRADIENTS
        target = self._targets.get(reference[1].strip())
        if target is None or _local(target) not in wanted:
            return "" if key == "clip-path" else "none"
        if key == "clip-path":
            self._count_clip(target, in_clip)
        return f"url(#{self._name(reference[1].strip())})"

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
        base = element.get("href", element.get(_XLINK_HREF, "")).strip().removeprefix("#")
        if name in GRADIENTS and _local(self._targets.get(base)) in GRADIENTS:
            written = f' href="#{self._name(base)}"'
        own = element.get("id", "")
        if own in self._names and self._targets[own] is element:
            written += f' id="{self._names[own]}"'
        return written

    def _name(self, target: str) -> str:
        return self._names.setdefault(target, f"p{len(self._names) + 1}")


def _view_box(root: Element) -> tuple[float, float, float, float]:
    try:
        x, y, width, height = (float(part) for part in root.get("viewBox", "").replace(",", " ").split())
    except ValueError:
        x, y, width, height = 0.0, 0.0, _pixels(root.get("width")), _pixels(root.get("height"))
    if not all(map(math.isfinite, (x, y, width, height))) or not (0 < width <= MAX_SIDE and 0 < height <= MAX_SIDE):
        raise SvgRefused("SVG 没有写明画布大小（viewBox）：请重新导出，画布选“适合图稿”或“画板”。")
    return x, y, width, height


def _pixels(length: str | None) -> float:
    matched = _LENGTH.fullmatch((length or "").strip())
    return float(matched[1]) * _PIXELS[matched[2]] if matched else 0.0


def _local(element: Element | None) -> str:
    return "" if element is None or not isinstance(element.tag, str) else element.tag.rpartition("}")[2]


def _space(element: Element) -> str:
    return element.tag[1:].partition("}")[0] if isinstance(element.tag, str) and element.tag.startswith("{") else ""
