"""A book or a single chapter -> what the templates read as JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ...domain.book import Book, BookPart, BookPicture, BrandBox, Chapter
from ...domain.edition import EditionText
from ...presenting.words import slip_columns, title_columns
from .epub.links import SUFFIX, inside
from .fonts import FACES
from .typst_text import Around, Piece, blocks, breakable, width_of

BOOK_MM, LEAF_MM = (137.0, 112.0), (158.0, 120.0)  # the width of the first picture of a chapter, of one in the text
MOST_HIGH_MM = 112.0
DOTS_PER_MM = 7.0  # about 180 dpi: a smaller picture is not blown up beyond this
LEAST_WIDE_MM = 42.0
LONGEST_HEAD = 34  # characters in a running head
_EMPTY = "资料未载"


@dataclass(frozen=True, slots=True)
class Ways:
    """How pictures get into a book: ``name`` puts one there and gives the name of its file, ``impression`` likewise a
    logo in one pale ink."""

    name: Callable[[BookPicture], str]
    impression: Callable[[BookPicture], str]


def book_data(book: Book, ways: Ways, for_print: bool) -> dict[str, Piece]:
    """Everything that the templates of a book show."""
    edition = book.edition
    inner = _inner(book)
    cover = {
        "columns": title_columns(edition.title), "year": edition.year, "number": edition.number,
        "series": book.series, "editor": f"{edition.editors[0]} 编" if edition.editors else "",
        "cloth": edition.cloth, "seals": [ways.impression(each) for each in book.seals],
    }  # fmt: skip
    return {
        "print": for_print, "title": edition.title, "subtitle": edition.subtitle, "series": book.series,
        "publisher": book.publisher, "editors": list(edition.editors), "year": edition.year, "built": _date(book.built),
        "head": short(edition.title),
        "number": edition.number, "date": edition.date, "specimen": book.is_specimen, "cover": cover,
        "imprint": [{"label": label, "value": breakable(value)} for label, value in book.imprint],
        "preface": _text(edition.preface, "preface"), "afterword": _text(edition.afterword, "afterword"),
        "parts": [_part(part, book, inner, ways) for part in book.parts],
        "indexes": list(_indexes(book)), "colophon": _colophon(book),
    }  # fmt: skip


def leaf_data(chapter: Chapter, site: str, built: str, marks: Mapping[str, tuple[str, str]], ways: Ways) -> Piece:
    """Everything that the template of a single record shows; ``site`` is the name of the site."""
    made = _chapter(chapter, marks, lambda target: "", ways, "", LEAF_MM)
    return {"site": site, "day": built, "built": _date(built), "head": short(chapter.title), "chapter": made}


def _part(part: BookPart, book: Book, inner: Callable[[str], str], ways: Ways) -> Piece:
    chapters = [_chapter(each, book.marks, inner, ways, f"{each.number}-", BOOK_MM) for each in part.chapters]
    return {"id": part.id, "number": part.number, "title": part.title, "text": part.text, "chapters": chapters,
            "columns": title_columns(part.title)}  # fmt: skip


def _inner(book: Book) -> Callable[[str], str]:
    """How a relative link finds another chapter of the book."""
    ids = frozenset(each.id for each in book.chapters)
    return lambda target: inside(target, ids).removesuffix(SUFFIX)


def _chapter(
    chapter: Chapter,
    marks: Mapping[str, tuple[str, str]],
    inner: Callable[[str], str],
    ways: Ways,
    prefix: str,
    widths: tuple[float, float],
) -> dict[str, Piece]:
    around = Around(chapter.id, prefix, lambda picture: _sized(picture, ways, widths[1]), chapter.pictures, inner)
    mark, hue = marks.get(chapter.type, ("none", "none"))
    lead = around.figure(chapter.lead) | _sized(chapter.lead, ways, widths[0]) if chapter.lead else None
    body = blocks(chapter.body, around)
    return {
        "id": chapter.id, "kind": chapter.kind, "number": chapter.number, "title": chapter.title,
        "head": short(chapter.title),
        "subtitle": breakable(chapter.subtitle), "summary": breakable(chapter.summary), "year": chapter.year,
        "unit": chapter.unit_label, "type": {"mark": mark, "hue": hue, "label": chapter.type_label},
        "specimen": chapter.is_specimen, "origin": "" if chapter.origin == "submitted" else chapter.origin_label,
        "facts": [{"label": label, "value": breakable(value or _EMPTY), "empty": not value}
                  for label, value in chapter.facts],
        "brands": [_brand(box, ways) for box in chapter.brands],
        "practice": [breakable(each) for each in chapter.practice], "lead": lead, "body": body,
        "outcomes": [breakable(each) for each in chapter.outcomes],
        "photos": [around.figure(each) for each in chapter.photos],
        "honours": [{"title": each.title, "when": each.when} for each in chapter.honours],
        "sources": [breakable(each) for each in chapter.sources], "keywords": list(chapter.keywords),
        "authors": list(chapter.authors),
    }  # fmt: skip


def _brand(box: BrandBox, ways: Ways) -> Piece:
    logo = _sized(box.logo, ways) if box.logo else None
    return {
        "name": box.name, "slogan": box.slogan, "unit": box.unit_label, "logo": logo, "ink": box.ground == "ink",
        "columns": slip_columns(box.name),
    }  # fmt: skip


def _sized(picture: BookPicture, ways: Ways, most: float = BOOK_MM[0]) -> dict[str, Piece]:
    """The file of a picture, what it shows, and how wide it stands: as wide as the text if its pixels allow."""
    facts = picture.facts
    ratio = facts.width / max(1, facts.height)
    sharp = most if facts.format == "svg" else max(LEAST_WIDE_MM, facts.width / DOTS_PER_MM)
    width = min(most, sharp, MOST_HIGH_MM * ratio)
    return {"file": ways.name(picture), "alt": picture.alt, "width": round(width, 2), "ratio": round(ratio, 4)}


def _text(text: EditionText | None, mark: str) -> Piece:
    if text is None:
        return None
    around = Around(mark, "", lambda picture: {})
    return {"title": text.title, "body": blocks(text.body, around)}


def short(title: str) -> str:
    """The title as it fits over a page."""
    return title if width_of(title) <= 2 * LONGEST_HEAD else f"{title[:LONGEST_HEAD]}……"


def _date(day: str) -> dict[str, int] | None:
    if not day:
        return None
    year, month, of_month = map(int, day.split("-"))
    return {"year": year, "month": month, "day": of_month}


def _indexes(book: Book) -> Iterator[Any]:
    for index in book.indexes:
        groups: dict[str, list[Piece]] = {}
        for entry in index.entries:
            groups.setdefault(entry.letter, []).append({"word": breakable(entry.word), "to": list(entry.chapters)})
        letters = [{"letter": letter, "entries": entries} for letter, entries in groups.items()]
        yield {"title": index.title, "kind": index.kind, "groups": letters}


def _colophon(book: Book) -> Piece:
    return {
        "fonts": [{"name": face.title, "use": face.use, "licence": face.licence} for face in FACES],
        "version": book.content_version, "built": book.built,
    }  # fmt: skip
