"""汇编: the shelf of editions, and the page of one edition with its front texts, contents and indexes."""

from __future__ import annotations

from dataclasses import dataclass

from ..domain.book import Book
from ..domain.collection import Collection
from ..domain.edition import EditionText
from . import links
from .book_contents import Index, Part, contents, indexes
from .book_words import book_name, figures, lead, over, title_lines, warning
from .covers import Cover, edition_cover
from .leaf import kept_name
from .prose import Section, Surroundings, sections
from .record_links import resolver
from .words import amount

FILES = (
    ("PDF 屏幕版", "带书签和链接，适合在电脑和手机上读"),
    ("PDF 印刷版", "带出血和裁切线，交给印刷厂"),
    ("EPUB 电子书", "字号随意放大，适合手机和阅读器"),
)


@dataclass(frozen=True, slots=True)
class FrontText:
    """A text of the department: 编者的话, 后记."""

    id: str
    title: str
    prose: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class FileLine:
    """A finished file that may have been made; ``name`` is the one under which a visitor keeps it."""

    address: str
    label: str
    note: str
    name: str


@dataclass(frozen=True, slots=True)
class Featured:
    """What is told of one edition beside its cover."""

    cover: Cover
    over: str
    title_lines: tuple[str, ...]
    subtitle: str
    lead: str
    specimen: bool


@dataclass(frozen=True, slots=True)
class AnthologyPage:
    """All editions: the newest that is not invented stands apart, the others follow, the newest first."""

    trail: tuple[tuple[str, str], ...]
    intro: str
    featured: Featured | None
    others: tuple[Cover, ...]


@dataclass(frozen=True, slots=True)
class EditionPage:
    """An edition in the order in which a book is read; ``warning`` tells of invented content, '' if there is none."""

    trail: tuple[tuple[str, str], ...]
    id: str
    cover: Cover
    over: str
    title: str
    title_lines: tuple[str, ...]
    subtitle: str
    lead: str
    warning: str
    figures: tuple[tuple[str, str, str], ...]
    files: tuple[FileLine, ...]
    start: str
    preface: FrontText | None
    parts: tuple[Part, ...]
    indexes: tuple[Index, ...]
    afterword: FrontText | None
    imprint: tuple[tuple[str, str], ...]
    changes: str
    others: tuple[Cover, ...]


def anthology_page(collection: Collection) -> AnthologyPage:
    """The shelf of editions."""
    books = tuple(collection.books.values())
    first = next((book for book in books if not book.is_specimen), books[0] if books else None)
    counted = f"已编印{amount(len(books), '册')}。" if books else ""
    intro = f"把好做法编成书：可以在网上一篇一篇读，也可以下载了印。{counted}"
    others = tuple(edition_cover(book) for book in books if book is not first)
    return AnthologyPage((("首页", "./"), ("汇编", "")), intro, _featured(first) if first else None, others)


def edition_page(collection: Collection, id: str, base: str) -> EditionPage:
    """The page of the edition with that id."""
    book = collection.books[id]
    edition = book.edition
    parts = contents(collection, book)
    return EditionPage(
        trail=(("首页", "./"), ("汇编", links.ANTHOLOGY), (book_name(book), "")),
        id=id,
        cover=edition_cover(book),
        over=over(book),
        title=edition.title,
        title_lines=title_lines(edition.title),
        subtitle=edition.subtitle,
        lead=lead(book),
        warning=warning(book),
        figures=figures(book),
        files=_files(book),
        start=next((entry.address for part in parts for entry in part.entries), ""),
        preface=_text(collection, edition.preface, "preface", base),
        parts=parts,
        indexes=indexes(book, parts),
        afterword=_text(collection, edition.afterword, "afterword", base),
        imprint=book.imprint,
        changes=links.edition_changes(id),
        others=tuple(edition_cover(each) for each in collection.books.values() if each.id != id),
    )


def books_with(collection: Collection, kind: str, id: str) -> tuple[tuple[str, str], ...]:
    """The editions that hold a case or brand: the name of each, and the address of the chapter."""
    chapter = f"{kind}-{id}"
    return tuple(
        (book_name(book), links.edition_chapter(book.id, chapter))
        for book in collection.books.values()
        if any(each.id == chapter for part in book.parts for each in part.chapters)
    )


def _featured(book: Book) -> Featured:
    edition = book.edition
    lines = title_lines(edition.title)
    return Featured(edition_cover(book), over(book), lines, edition.subtitle, lead(book), book.is_specimen)


def _files(book: Book) -> tuple[FileLine, ...]:
    addresses = links.edition_files(book.id)
    return tuple(
        FileLine(address, label, note, kept_name(f"{book_name(book)} {label}", address))
        for address, (label, note) in zip(addresses, FILES, strict=True)
    )


def _text(collection: Collection, text: EditionText | None, id: str, base: str) -> FrontText | None:
    if text is None:
        return None
    around = Surroundings(base=base, resolve=resolver(collection, base), mark=f"{id}-")
    return FrontText(id, text.title, sections(text.body, around))
