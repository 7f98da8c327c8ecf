"""汇编: the shelf of editions, and the page of one edition with its front texts, contents and indexes."""

from __future__ import annotations

from dataclasses import dataclass

from ..domain.book import Book, BookPart, Chapter
from ..domain.collection import Collection
from ..domain.edition import EditionText
from . import links
from .covers import Cover, edition_cover
from .leaf import kept_name
from .marks import TypeMark, tag, type_mark
from .prose import Section, Surroundings, sections
from .record_links import resolver
from .words import amount, numeral

FILES = (
    ("PDF 屏幕版", "带书签和链接，适合在电脑和手机上读"),
    ("PDF 印刷版", "带出血和裁切线，交给印刷厂"),
    ("EPUB 电子书", "字号随意放大，适合手机和阅读器"),
)


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
    entries = {entry.id: entry for part in parts for entry in part.entries}
    return EditionPage(
        trail=(("首页", "./"), ("汇编", links.ANTHOLOGY), (book_name(book), "")),
        id=id,
        cover=edition_cover(book),
        over=_over(book),
        title=edition.title,
        title_lines=title_lines(edition.title),
        subtitle=edition.subtitle,
        lead=_lead(book),
        warning=warning(book),
        figures=_figures(book),
        files=_files(book),
        start=next((entry.address for entry in entries.values()), ""),
        preface=_text(collection, edition.preface, "preface", base),
        parts=parts,
        indexes=_indexes(book, entries),
        afterword=_text(collection, edition.afterword, "afterword", base),
        imprint=book.imprint,
        changes=links.edition_changes(id),
        others=tuple(edition_cover(each) for each in collection.books.values() if each.id != id),
    )


def book_name(book: Book) -> str:
    """How an edition is called among others: 案例集萃 第一辑, or with the year where it is not numbered."""
    return f"{book.edition.title} {book.edition.number or f'{book.edition.year} 年卷'}"


def books_with(collection: Collection, kind: str, id: str) -> tuple[tuple[str, str], ...]:
    """The editions that hold a case or brand: the name of each, and the address of the chapter."""
    chapter = f"{kind}-{id}"
    return tuple(
        (book_name(book), links.edition_chapter(book.id, chapter))
        for book in collection.books.values()
        if any(each.id == chapter for part in book.parts for each in part.chapters)
    )


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


def warning(book: Book) -> str:
    """What is said about invented content before anything else."""
    invented = sum(chapter.is_specimen for chapter in book.chapters)
    if not invented:
        return ""
    if book.is_specimen:
        return "本书所收均为虚构案例，只为说明版式，不计入任何统计。"
    return f"本书有{amount(invented, '篇')}为虚构示例，题目旁注明“示例”，不计入任何统计。"


def title_lines(title: str) -> tuple[str, ...]:
    """A title broken where it is written with a space, as it is set large."""
    return tuple(title.split())


def _featured(book: Book) -> Featured:
    edition = book.edition
    lines = title_lines(edition.title)
    return Featured(edition_cover(book), _over(book), lines, edition.subtitle, _lead(book), book.is_specimen)


def _over(book: Book) -> str:
    return " · ".join(part for part in (book.series, f"{book.edition.year} 年卷", book.edition.number) if part)


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


def _lead(book: Book) -> str:
    titles = "、".join(f"“{part.title}”" for part in book.parts if part.title)
    count = amount(len(book.chapters), "篇")
    return f"{count}，分{amount(len(book.parts), '编')}：{titles}。" if len(book.parts) > 1 else f"共{count}。"


def _figures(book: Book) -> tuple[tuple[str, str, str], ...]:
    """Label, figure and measure; invented chapters are told apart and not counted with the others."""
    real = [each for each in book.chapters if not each.is_specimen]
    invented = len(book.chapters) - len(real)
    units = len({each.unit for each in (real or book.chapters) if each.unit})
    kinds = [("案例", sum(each.kind == "case" for each in real), "篇")]
    kinds += [
        ("品牌", sum(each.kind == "brand" for each in real), "个"),
        ("示例", invented, "篇"),
        ("单位", units, "家"),
    ]
    return (
        *((label, str(count), measure) for label, count, measure in kinds if count),
        ("版次", book.edition.version, ""),
    )


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


def _indexes(book: Book, entries: dict[str, Entry]) -> tuple[Index, ...]:
    return tuple(
        Index(
            f"index-{index.kind}", index.title, _lines([(e.word, e.letter, e.chapters) for e in index.entries], entries)
        )
        for index in book.indexes
    )


def _lines(found: list[tuple[str, str, tuple[str, ...]]], entries: dict[str, Entry]) -> tuple[IndexLine, ...]:
    before = ""
    lines = []
    for word, letter, ids in found:
        lines.append(IndexLine(word, letter if letter != before else "", tuple(entries[id] for id in ids)))
        before = letter
    return tuple(lines)
