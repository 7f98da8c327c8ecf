"""A page of an EPUB: its elements, its addresses and its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from types import MappingProxyType
from xml.etree.ElementTree import Element

from . import drawings
from .addresses import Place, Target, follow
from .allowed_epub import DRAWING_COMMON, PAGE, PAGE_COMMON, SVG, XHTML
from .findings import quoted

_LOADED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"img": (".png", ".jpg", ".svg"), "link": (".css",), "a": (".xhtml",)}
)
_REFERENCES = ("href", "src")
_SHAPE = re.compile(r"[-+0-9a-zA-Z_.,%# ]*")
_RUNNING = frozenset(("a", "b", "code", "em", "i", "s", "span", "strong", "sub", "sup"))
_SHOWN = ("alt", "aria-label", "data-label")


def faults(name: str, root: Element, place: Place, ids: Mapping[str, Set[str]]) -> Iterator[str]:
    """What the page ``name`` may not hold. ``ids`` are those of every page of the book."""
    if root.tag != f"{XHTML}html":
        yield f"{name} 的最外层不是 <html>"
    for each in root.iter():
        if not isinstance(each.tag, str):
            yield f"{name} 里有注释或处理指令"
        elif each.tag.startswith(SVG):
            yield from (f"{name}：{text}" for text in _drawing_faults(each))
        else:
            yield from (f"{name}：{text}" for text in _element_faults(each))
            yield from (f"{name}：{text}" for text in _address_faults(name, each, place, ids))


def words(root: Element) -> str:
    """The text of a page as people come to read or hear it; what stands in one line stays in one line."""
    parts: list[str] = []
    waiting: list[Element | str] = [root]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            parts.append(each)
            continue
        breaks = "" if each.tag.removeprefix(XHTML) in _RUNNING else "\n"
        parts += [breaks, *(f"\n{each.attrib[key]}\n" for key in _SHOWN if key in each.attrib), each.text or ""]
        waiting += [each.tail or "", breaks]
        waiting += reversed(each)
    return "".join(parts)


def _element_faults(each: Element) -> Iterator[str]:
    tag = each.tag.removeprefix(XHTML)
    allowed = PAGE.get(tag)
    if allowed is None:
        yield f"不允许的标签 <{quoted(tag.rpartition('}')[2])}>"
        return
    for attribute, value in each.attrib.items():
        pattern = allowed.get(attribute) or PAGE_COMMON.get(attribute)
        shown = quoted(attribute.rpartition("}")[2])
        if pattern is None:
            yield f"<{tag}> 带有不允许的属性 {shown}"
        elif not pattern.fullmatch(value):
            yield f"<{tag}> 的 {shown} 不能写“{quoted(value)}”"
    if tag == "img" and not each.get("alt", "").strip():
        yield f"图片没有文字说明：{quoted(each.get('src', ''))}"


def _drawing_faults(each: Element) -> Iterator[str]:
    """Small drawings are shapes only, with nothing that leads anywhere."""
    tag = each.tag.removeprefix(SVG)
    own = drawings.ELEMENTS.get(tag)
    if own is None:
        yield f"图形里有不允许的标签 <{quoted(tag)}>"
        return
    for attribute, value in each.attrib.items():
        if (
            attribute not in own | drawings.SHARED | DRAWING_COMMON
            or attribute == "href"
            or not _SHAPE.fullmatch(value)
        ):
            yield f"图形的 <{tag}> 带有不允许的 {quoted(attribute.rpartition('}')[2])}"


def _address_faults(name: str, each: Element, place: Place, ids: Mapping[str, Set[str]]) -> Iterator[str]:
    tag = each.tag.removeprefix(XHTML)
    for attribute in _REFERENCES:
        if attribute in each.attrib and (fault := _fault(tag, follow(each.attrib[attribute], name, place), ids)):
            yield f"{fault}：{quoted(each.attrib[attribute])}"


def _fault(tag: str, target: Target, ids: Mapping[str, Set[str]]) -> str:
    if target.fault:
        return target.fault
    if target.outside:
        return "" if tag == "a" else "从外站加载"
    if not target.file.endswith(_LOADED.get(tag, ())):
        return "加载的文件种类不对"
    known = ids.get(target.file)
    return "链接指向不存在的锚点" if target.anchor and known is not None and target.anchor not in known else ""
