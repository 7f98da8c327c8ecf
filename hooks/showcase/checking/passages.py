"""The running text of a brand, passage by passage, in an order that depends on the record alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from showcase.domain.brand import Brand
from showcase.domain.document import Document

SINGLE = ("connotation", "mechanism", "public_influence")
LISTS = ("goals", "measures", "outcomes")


class Passage(NamedTuple):
    """A text with the path of its field, '' in the body, and where it begins."""

    text: str
    field: str
    line: int
    column: int


def passages(document: Document[Brand]) -> Iterator[Passage]:
    """What a branch says in sentences: fields first, then the paragraphs of the body."""
    brand = document.record
    for key in SINGLE:
        if text := getattr(brand, key):
            yield _field(document, key, text)
    for key in LISTS:
        for index, item in enumerate(getattr(brand, key)):
            if item.text:
                yield _field(document, f"{key}[{index}].text", item.text)
    for node in document.body.walk():
        if node.kind in {"paragraph", "cell"}:
            yield Passage(node.plain(), "", node.line or 1, node.column or 1)


def _field(document: Document[Brand], path: str, text: str) -> Passage:
    place = document.place(path)
    return Passage(text, path, place.line, place.column)
