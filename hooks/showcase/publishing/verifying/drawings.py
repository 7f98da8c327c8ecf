"""SVG files opened as pages of their own: static shapes only, nothing fetched, nothing said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

_SPACE = "{http://www.w3.org/2000/svg}"
_PLAIN = re.compile(r"[-+#0-9a-zA-Z.,%/ ()]*")
_REFERENCE = re.compile(r"url\(#([A-Za-z0-9_.-]+)\)")
_HREF = re.compile("#([A-Za-z0-9_.-]+)")  # a gradient may take its colours from another
_URL = re.compile(r"url\s*\(", re.IGNORECASE)
_ID = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_PAINT = "fill stroke stop-color color clip-path opacity fill-opacity stroke-opacity stop-opacity fill-rule clip-rule "
_STROKE = (
    "stroke-width stroke-dasharray stroke-dashoffset stroke-miterlimit stroke-linecap stroke-linejoin vector-effect "
)
SHARED = frozenset((_PAINT + _STROKE + "display visibility transform transform-origin paint-order id").split())
_GRADIENT = "gradientUnits gradientTransform spreadMethod href"
ELEMENTS = MappingProxyType(
    {
        tag: frozenset(names.split())
        for tag, names in {
            "svg": "viewBox width height preserveAspectRatio",
            "g": "",
            "defs": "",
            "path": "d",
            "rect": "x y width height rx ry",
            "circle": "cx cy r",
            "ellipse": "cx cy rx ry",
            "line": "x1 y1 x2 y2",
            "polyline": "points",
            "polygon": "points",
            "linearGradient": f"x1 y1 x2 y2 {_GRADIENT}",
            "radialGradient": f"cx cy r fx fy fr {_GRADIENT}",
            "stop": "offset",
            "clipPath": "clipPathUnits",
        }.items()
    }
)
_MOST_ELEMENTS = 20_000


def faults(text: str) -> Iterator[str]:
    """What an SVG file holds besides shapes, as Chinese sentences."""
    if "<!" in text or "<?" in text.removeprefix('<?xml version="1.0" encoding="UTF-8"?>'):
        yield "SVG 里有注释、声明或处理指令"
        return
    try:
        root = fromstring(text, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError):
        yield "SVG 不是正确的 XML"
        return
    if root.tag != f"{_SPACE}svg":
        yield "SVG 的最外层不是 <svg>"
        return
    elements = list(root.iter())
    if len(elements) > _MOST_ELEMENTS:
        yield f"SVG 里的图形超过 {_MOST_ELEMENTS} 个"
    ids = [element.get("id", "") for element in elements if element.get("id")]
    if len(ids) != len(set(ids)):
        yield "SVG 里的 id 重复"
    for at, element in enumerate(elements):
        yield from _element_faults(element, at == 0, set(ids))


def _element_faults(element: Element, outermost: bool, ids: set[str]) -> Iterator[str]:
    tag = element.tag.removeprefix(_SPACE)
    if tag not in ELEMENTS or (tag == "svg" and not outermost):
        yield f"SVG 里有不允许的标签 <{tag.rpartition('}')[2][:30]}>"
        return
    if ((element.text or "") + (element.tail or "")).strip():
        yield "SVG 里有文字"
    for name, value in element.attrib.items():
        if name not in ELEMENTS[tag] and name not in SHARED:
            yield f"SVG 的 <{tag}> 带有不允许的属性 {name.rpartition('}')[2][:30]}"
        elif name == "id":
            if not _ID.fullmatch(value):
                yield "SVG 的 id 写法不允许"
        elif found := (_HREF if name == "href" else _REFERENCE).fullmatch(value):
            if found[1] not in ids:
                yield "SVG 引用了没有的 id"
        elif name == "href" or not _PLAIN.fullmatch(value) or _URL.search(value):
            yield f"SVG 的 {name} 里有不允许的写法"


def size(text: str) -> tuple[float, float]:
    """The width and height of a sound SVG file, by which its shape is known; zeros if it does not say."""
    root = fromstring(text, forbid_dtd=True)
    box = [_number(each) for each in re.split("[ ,]+", root.get("viewBox", "").strip())]
    width, height = _number(root.get("width", "")), _number(root.get("height", ""))
    if width and height:
        return width, height
    return (box[2], box[3]) if len(box) == 4 else (0, 0)


def _number(text: str) -> float:
    found = re.fullmatch(r"([0-9]*\.?[0-9]+(?:e[-+]?[0-9]+)?)(?:px)?", text)
    return float(found[1]) if found else 0
