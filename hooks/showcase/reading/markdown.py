"""Markdown -> a tree of Nodes. The Markdown engine (comrak) is known in this file only.

CommonMark with tables, footnotes, strikethrough and Chinese-friendly emphasis. Raw HTML is not read as HTML:
it arrives as nodes of kind ``html`` so that a rule can refuse it and pages show it as text.
"""

from __future__ import annotations

from typing import Any

import comrak

from showcase.domain.body import Node

_CONTAINERS = {
    "Document": "document",
    "Paragraph": "paragraph",
    "BlockQuote": "quote",
    "Item": "item",
    "TableCell": "cell",
    "Strong": "strong",
    "Emph": "emphasis",
    "Strikethrough": "strike",
    "ThematicBreak": "rule",
    "SoftBreak": "softbreak",
    "LineBreak": "linebreak",
    "Table": "table",
}


_REPORTED = frozenset(("Link", "Image", "HtmlBlock", "HtmlInline", "Heading"))
_EXTENSIONS = comrak.ExtensionOptions(table=True, strikethrough=True, footnotes=True, cjk_friendly_emphasis=True)


def parse(text: str, first_line: int = 1) -> Node:
    """The tree of ``text``, whose first line is line ``first_line`` of its file."""
    return _convert(comrak.parse_document(text, extension_options=_EXTENSIONS), text.split("\n"), first_line - 1)


def _convert(node: comrak.AstNode, lines: list[str], offset: int) -> Node:
    value: Any = node.node_value  # the engine has a class for each kind; their stubs do not tell what they hold
    name = type(value).__name__
    start = node.sourcepos.start
    line = start.line + offset
    column = _in_characters(lines[start.line - 1], start.column) if name in _REPORTED else 1
    children = tuple(_convert(child, lines, offset) for child in node.children)
    match name:
        case "Text":
            return Node("text", text=str(value.value), line=line, column=column)
        case "Heading":
            return Node("heading", children, level=value.value.level, line=line, column=column)
        case "List":
            ordered = value.value.list_type == comrak.ListType.Ordered
            return Node("list", children, level=int(ordered), line=line, column=column)
        case "TableRow":
            return Node("row", children, level=int(bool(value.value)), line=line, column=column)
        case "Code":
            return Node("code", text=value.value.literal, line=line, column=column)
        case "CodeBlock":
            return Node("code_block", text=value.value.literal, line=line, column=column)
        case "Link" | "Image":
            return Node(name.lower(), children, value.value.url, value.value.title, line=line, column=column)
        case "FootnoteDefinition":
            return Node("footnote", children, value.value.name, line=line, column=column)
        case "FootnoteReference":
            return Node("footnote_reference", text=value.value.name, line=line, column=column)
        case "HtmlBlock":
            return Node("html", text=value.value.literal, line=line, column=column)
        case "HtmlInline" | "Raw":
            return Node("html", text=str(value.value), line=line, column=column)
    return Node(_CONTAINERS.get(name, "paragraph"), children, line=line, column=column)


def _in_characters(line: str, column: int) -> int:
    """The engine counts columns in bytes; people count characters."""
    return len(line.encode()[: column - 1].decode(errors="ignore")) + 1
