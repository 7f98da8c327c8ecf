"""Markdown -> a tree of Nodes. The Markdown engine (comrak) is known in this file only.

CommonMark with tables, footnotes, strikethrough and Chinese-friendly emphasis. Raw HTML is not read as HTML:
it arrives as nodes of kind ``html`` so that a rule can refuse it and pages show it as text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import comrak

from showcase.domain.body import Node
from showcase.domain.invisible import SUSPECT, Unseen, leftovers, without
from showcase.domain.limits import Limits

from .definitions import unshown
from .faults import Fault
from .invisible import SENTENCES as INVISIBLE
from .invisible import reminder, taken_out_of_lines
from .markdown_limits import bounded, count_marks, over, refuse_costly
from .tags import TAG, Span, unread_tags

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
_DEEPER_BLOCKS = frozenset(("List", "BlockQuote", "FootnoteDefinition"))
_DEEPER_WORDS = frozenset(("Strong", "Emph", "Strikethrough", "Link", "Image"))
_OPAQUE = frozenset(("Code", "CodeBlock", "HtmlBlock", "HtmlInline"))
_MEASURED = frozenset(("Paragraph", "Heading", "TableRow"))
_EXTENSIONS = comrak.ExtensionOptions(table=True, strikethrough=True, footnotes=True, cjk_friendly_emphasis=True)
_DEFAULTS = Limits()
_NOTE = "^"


@dataclass(frozen=True, slots=True)
class Text:
    """A text as a tree, what a reader should be reminded of, and the text that was read: without leftovers."""

    body: Node
    faults: tuple[Fault, ...] = ()
    source: str = ""


def parse(text: str, first_line: int = 1, limits: Limits = _DEFAULTS) -> Node:
    """The tree of ``text``, whose first line is line ``first_line`` of its file. Raises Unreadable above a limit."""
    return read(text, first_line, limits).body


def read(text: str, first_line: int = 1, limits: Limits = _DEFAULTS) -> Text:
    """Like :func:`parse`, with the reminders about what was taken out."""
    limits = bounded(limits)
    text, faults = taken_out_of_lines(text, first_line)
    refuse_costly(text, first_line, limits)
    converter = _Converter(text, first_line - 1, limits)
    body = converter.convert(comrak.parse_document(text, extension_options=_EXTENSIONS), 0, 0)
    if converter.tags:
        faults = (*faults, *unread_tags(text, converter.opaque, first_line))
    if "]:" in text:
        used = frozenset(_NOTE + node.text if node.kind == "footnote_reference" else node.text for node in body.walk())
        faults = (*faults, *unshown(text, first_line, used, lambda labels: _addresses(text, labels)))
    if converter.unseen:
        line, found = converter.unseen
        faults = (*faults, reminder(found, line, 1, INVISIBLE["in_text"]))
    return Text(body, faults, text)


def _addresses(text: str, labels: list[str]) -> list[str]:
    """The address the engine has taken for each label, ``^name`` for a footnote, '' where it has taken none: a link to
    each is put after the text, in a paragraph of its own."""
    links = "".join(f"\n\n[{label}][]" for label in labels)
    tree = comrak.parse_document(text + links, extension_options=_EXTENSIONS)
    found = [""] * len(labels)
    blocks = [each for each in tree.children if type(each.node_value).__name__ != "FootnoteDefinition"]  # put last
    for index, paragraph in enumerate(blocks[-len(labels) :]):
        for node in paragraph.children:
            value: Any = node.node_value
            if type(value).__name__ == "Link":
                found[index] = value.value.url
            elif type(value).__name__ == "FootnoteReference":
                found[index] = _NOTE + value.value.name
    return found


class _Converter:
    """Turns the engine's tree of one text into Nodes; counts on the way and stops at a limit."""

    def __init__(self, text: str, offset: int, limits: Limits) -> None:
        self.lines = text.split("\n")
        self.offset = offset
        self.limits = limits
        self.nodes = 0
        self.long = len(text) > limits.paragraph_characters or count_marks(text) > limits.paragraph_marks
        self.named_characters = "&" in text  # &#8203; becomes a character only in the engine
        self.tags = "<" in text and bool(TAG.search(text))
        self.opaque: list[Span] = []
        self.unseen: tuple[int, list[Unseen]] | None = None

    def convert(self, node: comrak.AstNode, blocks: int, words: int) -> Node:
        """The Node of ``node``, which stands in that many lists and quotes, and in that many marks of emphasis."""
        value: Any = node.node_value  # the engine has a class for each kind; their stubs do not tell what they hold
        name = type(value).__name__
        start = node.sourcepos.start
        line = start.line + self.offset
        column = _in_characters(self.lines[start.line - 1], start.column) if name in _REPORTED else 1
        self.nodes += 1
        if self.nodes > self.limits.body_nodes:
            raise over("body_nodes", self.nodes, line, 1, self.limits)
        if name in _DEEPER_BLOCKS:
            blocks += 1
        elif name in _DEEPER_WORDS:
            words += 1
        if blocks > self.limits.nesting:
            raise over("nesting", blocks, line, column, self.limits)
        if words > self.limits.nesting:
            raise over("nesting", words, line, column, self.limits, "正文里加粗、链接等记号套的层数")
        if self.long and name in _MEASURED:
            self._measure(node, line)
        if self.tags and (name in _OPAQUE or (name == "Link" and self._is_bare_address(start))):
            end = node.sourcepos.end
            self.opaque.append(((start.line, start.column), (end.line, end.column)))
        children = tuple([self.convert(child, blocks, words) for child in node.children])
        return self._node(name, value, children, line, column)

    def _node(self, name: str, value: Any, children: tuple[Node, ...], line: int, column: int) -> Node:
        match name:
            case "Text":
                return Node("text", text=self._seen(str(value.value), line), line=line, column=column)
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
                address, title = self._seen(value.value.url, line), self._seen(value.value.title, line)
                return Node(name.lower(), children, address, title, line=line, column=column)
            case "FootnoteDefinition":
                return Node("footnote", children, value.value.name, line=line, column=column)
            case "FootnoteReference":
                return Node("footnote_reference", text=value.value.name, line=line, column=column)
            case "HtmlBlock":
                return Node("html", text=value.value.literal, line=line, column=column)
            case "HtmlInline" | "Raw":
                return Node("html", text=str(value.value), line=line, column=column)
        return Node(_CONTAINERS.get(name, "paragraph"), children, line=line, column=column)

    def _measure(self, node: comrak.AstNode, line: int) -> None:
        position = node.sourcepos
        lines = self.lines[position.start.line - 1 : position.end.line]
        characters = sum(map(len, lines))
        if characters > self.limits.paragraph_characters:
            raise over("paragraph_characters", characters, line, 1, self.limits)
        marks = sum(map(count_marks, lines))
        if marks > self.limits.paragraph_marks:
            raise over("paragraph_marks", marks, line, 1, self.limits)

    def _is_bare_address(self, start: comrak.LineColumn) -> bool:
        """Whether the link that begins here is written ``<https://…>``."""
        line = self.lines[start.line - 1].encode()
        return line[start.column - 1 : start.column] == b"<"

    def _seen(self, text: str, line: int) -> str:
        """The text without leftovers that were written by name (``&#8203;``)."""
        if not self.named_characters or not SUSPECT.search(text):
            return text
        found = leftovers(text)
        if found:
            first, before = self.unseen or (line, [])
            self.unseen = (first, [*before, *found])
        return without(text, found)


def _in_characters(line: str, column: int) -> int:
    """The engine counts columns in bytes; people count characters."""
    return len(line.encode()[: column - 1].decode(errors="ignore")) + 1
