"""A page as a browser reads it, and whether the browser had to mend anything."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType

from turbohtml import (
    Doctype,
    Document,
    DocumentFragment,
    Element,
    Namespace,
    ParseError,
    Text,
    TokenType,
    parse,
    parse_fragment,
    tokenize,
)

from .findings import MOST_OF_A_KIND

DEEPEST = 100  # elements inside each other; below that a page is not read
VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source"})
_RAW = frozenset({"script", "style", "title", "textarea", "noscript"})
# Text runs on through these, and these attributes are read or heard.
_RUNNING = frozenset({"a", "b", "code", "em", "i", "mark", "s", "strong", "u"})
_SHOWN = frozenset({"alt", "aria-label", "title", "placeholder", "content", "value", "data-label"})
# Only these may be written as references: whatever else is meant stands as itself, where it is seen.
_REFERENCE = re.compile(r"&(?!(?:amp|lt|gt|quot|#39|#x27|#34);)#?[0-9a-zA-Z]{1,30};?")
_NOTATION = MappingProxyType(
    {
        "duplicate-attribute": "一个标签里同一属性写了两次",
        "eof-in-comment": "注释没有结束",
        "eof-in-tag": "标签没有结束",
        "missing-whitespace-between-attributes": "属性之间缺空格",
        "unexpected-null-character": "有空字符",
        "cdata-in-html-content": "有 CDATA",
    }
)


@dataclass(frozen=True, slots=True)
class Node:
    """An element of a page: its tag, its attributes, whether it is of SVG, and the tags around it, outermost first."""

    tag: str
    attributes: dict[str, str]
    drawing: bool
    around: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Markup:
    """All elements of a page in order, what was mended or is not allowed in its notation, and the text people see."""

    nodes: tuple[Node, ...]
    faults: tuple[str, ...]
    text: str


def read(source: str, *, fragment: bool = False) -> Markup:
    """Parse a page, or a piece of one. A sound page gives no ``faults``."""
    document = parse_fragment(source) if fragment else parse(source, scripting=True)
    nodes, tree = _walked(document)
    stream, text = _stream(source)
    faults = list(_notation_faults(source, () if isinstance(document, Element) else document.errors))
    if not fragment and not source.lstrip("\n").lower().startswith("<!doctype html>"):
        faults.append("开头不是 <!doctype html>")
    if "<!--" in stream:
        faults.append("页面里有注释")
    if any(len(node.around) >= DEEPEST for node in nodes):
        faults.append(f"标签套了 {DEEPEST} 层以上")
    elif stream != tree:
        faults.append(_mended(stream, tree))
    for node in [each for each in nodes if each.tag == "noscript" and not fragment]:
        inner = read(node.text, fragment=True)
        nodes += inner.nodes
        faults += inner.faults
        text += f"\n{inner.text}"
    return Markup(tuple(nodes), tuple(faults), text)


def _notation_faults(source: str, errors: Iterable[ParseError]) -> Iterator[str]:
    for error in islice(errors, MOST_OF_A_KIND):
        yield f"第 {error.line} 行：{_NOTATION.get(error.code, 'HTML 写法有错')}"
    for found in islice(_REFERENCE.finditer(source), MOST_OF_A_KIND):
        yield f"第 {source.count(chr(10), 0, found.start()) + 1} 行：不该用的字符引用 {found[0]}"


def _stream(source: str) -> tuple[list[str], str]:
    """The tags and texts as they are written, and the text people see."""
    events: list[str] = []
    shown: list[str] = []
    hidden = ""
    for token in tokenize(source):
        match token.type:
            case TokenType.START_TAG:
                tag = token.tag or ""
                events.append("<" + tag)
                if token.self_closing and tag not in VOID:
                    events.append("/" + tag)
                elif tag in _RAW:
                    hidden = tag
                shown.append("" if tag in _RUNNING else "\n")
                shown += [f"\n{value}\n" for name, value in token.attrs or () if value and name in _SHOWN]
            case TokenType.END_TAG:
                events.append(f"/{token.tag}")
                hidden = ""
                shown.append("" if token.tag in _RUNNING else "\n")
            case TokenType.TEXT:
                text = (token.data or "").strip()
                if text:
                    events.append(text)
                if hidden in ("", "title"):
                    shown.append(token.data or "")
            case TokenType.COMMENT | TokenType.PROCESSING_INSTRUCTION:
                events.append("<!--")
    return events, "".join(shown)


def _walked(document: Document | Element) -> tuple[list[Node], list[str]]:
    """All elements of the tree that the parser built, and its tags and texts in the order they would be written in."""
    nodes: list[Node] = []
    events: list[str] = []
    waiting: list[tuple[object, tuple[str, ...]]] = [(child, ()) for child in reversed(document.children)]
    while waiting:
        each, around = waiting.pop()
        if isinstance(each, str):
            events.append(each)
        elif isinstance(each, Element):
            tag = each.tag
            drawing = each.namespace is Namespace.SVG
            values = {name: _value(value) for name, value in each.attrs.items()}
            nodes.append(Node(tag, values, drawing, around, each.text if tag in _RAW else ""))
            events.append("<" + tag.lower())
            if drawing or tag not in VOID:
                waiting.append(("/" + tag.lower(), ()))
            if len(around) < DEEPEST:
                inside = (*around, tag)
                waiting += [(child, inside) for child in reversed(each.children)]
        elif isinstance(each, Text):
            if text := each.data.strip():
                events.append(text)
        elif isinstance(each, DocumentFragment):
            waiting += [(child, around) for child in reversed(each.children)]
        elif not isinstance(each, Doctype):
            events.append("<!--")
    return nodes, events


def _value(value: str | list[str] | None) -> str:
    return " ".join(value) if isinstance(value, list) else value or ""


def _mended(stream: list[str], tree: list[str]) -> str:
    """Where what is written and what a browser makes of it part."""
    pairs = zip(stream, tree, strict=False)
    place = next((at for at, (one, other) in enumerate(pairs) if one != other), min(len(stream), len(tree)))
    written = stream[place] if place < len(stream) else ""
    shown = f"<{written}>" if written.startswith("/") else f"{written}>" if written.startswith("<") else written
    return f"标签不配对或放错了位置，浏览器会自行改动：在“{shown[:30] or '页尾'}”处"
