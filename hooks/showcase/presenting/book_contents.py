"""The contents of a book and its indexes, as lists of links to chapters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..domain.book import Book, BookIndex, BookPart, Chapter
from ..domain.collection import Collection
from . import links
from .marks import TypeMark, tag, type_mark
from .words import numeral


@dataclass(frozen=True, slots=True)
class Entry:
    """A chapter in a list. ``note`` says more below the title, ``told`` whom it tells of; ``tag`` is 示例, 资料整理
    or ''."""

    id: str
    number: int
    address: str
    title: str
    note: str
    told: str
    tag: str
    mark: TypeMark


@dataclass(frozen=True, slots=True)
class Part:
    """A part in the contents. ``label`` is 第一编."""

    id: str
    label: str
    title: str
    text: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class IndexLine:
    """A word of an index with the chapters to look up; ``letter`` only where a new letter begins."""

    word: str
    letter: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """One of the indexes."""

    id: str
    title: str
    lines: tuple[IndexLine, ...]


def contents(collection: Collection, book: Book) -> tuple[Part, ...]:
    """The contents of a book."""
    return tuple(
        Part(
            part.id, part_label(part), part.title, part.text, tuple(_entry(collection, book, c) for c in part.chapters)
        )
        for part in book.parts
    )


def part_label(part: BookPart) -> str:
    """第一编."""
    return f"第{numeral(part.number)}编"


def indexes(book: Book, parts: tuple[Part, ...]) -> tuple[Index, ...]:
    """The indexes of a book; ``parts`` are its contents."""
    entries = {entry.id: entry for part in parts for entry in part.entries}
    return tuple(Index(f"index-{each.kind}", each.title, tuple(_lines(each, entries))) for each in book.indexes)


def _entry(collection: Collection, book: Book, chapter: Chapter) -> Entry:
    brands = "" if chapter.kind == "brand" else "、".join(box.name for box in chapter.brands)
    return Entry(
        id=chapter.id,
        number=chapter.number,
        address=links.edition_chapter(book.id, chapter.id),
        title=chapter.title,
        note=chapter.subtitle or chapter.summary,
        told=brands or chapter.unit_label,
        tag=tag(collection.registry, chapter.origin),
        mark=type_mark(collection.registry, chapter.type),
    )


def _lines(index: BookIndex, entries: Mapping[str, Entry]) -> Iterator[IndexLine]:
    before = ""
    for each in index.entries:
        letter = each.letter if each.letter != before else ""
        yield IndexLine(each.word, letter, tuple(entries[id] for id in each.chapters))
        before = each.letter
