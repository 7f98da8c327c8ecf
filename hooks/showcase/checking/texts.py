"""Everything that a record says, in pieces: each field, each paragraph without its markup, each address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple
from urllib.parse import unquote

from showcase.domain.body import Node
from showcase.domain.document import Document

from .walking import Entry

BORDER = "\0"  # between pieces where all are searched at once; stands in no contributed text
PARAGRAPHS = frozenset(("paragraph", "heading", "cell", "code_block", "html"))
ADDRESSED = frozenset(("link", "image", "footnote", "footnote_reference"))
LITERAL = frozenset(("text", "code"))
BREAKS = frozenset(("softbreak", "linebreak"))


class Piece(NamedTuple):
    """A text without markup. ``field`` is the path of the field, '' in the body; ``line`` and ``column`` are where it
    begins. ``kind`` is field, the kind of the paragraph, or address."""

    text: str
    line: int
    column: int
    field: str
    kind: str


def pieces(document: Document[Any], values: Iterable[Entry], nodes: Iterable[Node]) -> Iterator[Piece]:
    """The pieces of a record, fields first; ``nodes`` are those of its body."""
    for path, _, value in values:
        if isinstance(value, str):
            line, column = document.places.get(path) or _enclosing(document, path)
            yield Piece(value, line, column, path, "field")
    for node in nodes:
        if node.kind in PARAGRAPHS:
            yield Piece(_words(node), node.line or 1, node.column or 1, "", node.kind)
        elif node.kind in ADDRESSED:
            yield Piece(unquote(node.text), node.line or 1, node.column or 1, "", "address")
            if node.title:
                yield Piece(node.title, node.line or 1, node.column or 1, "", "title")


def joined(found: Iterable[Piece]) -> str:
    """All pieces as one text, for a quick look whether there is anything to find."""
    return BORDER.join([piece.text for piece in found])


def _enclosing(document: Document[Any], path: str) -> tuple[int, int]:
    place = document.place(path)
    return place.line, place.column


def _words(node: Node) -> str:
    """The words below a paragraph; a line feed for each break, nothing for tags amid the words."""
    if not node.children:
        return node.text
    found: list[str] = []
    for child in node.children:
        if child.kind in LITERAL:
            found.append(child.text)
        elif child.kind in BREAKS:
            found.append("\n")
        elif child.children:
            found.append(_words(child))
    return "".join(found)
