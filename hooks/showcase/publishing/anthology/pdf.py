"""Books and single records as PDF, set by Typst from plain data.

``pictures`` gives the rebuilt pictures. Every function raises BookRefused when something cannot be set, and
PictureUnmade when a picture cannot be rebuilt. The same input gives the same bytes.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

import typst

from ...domain.book import Book, Chapter
from ...domain.problems import Place, Problem, Severity
from .fonts import loaded
from .glyphs import faults_of_book, faults_of_leaf
from .pictures import Pictures
from .print_boxes import with_bleed_boxes
from .refused import BookRefused
from .typst_data import book_data, leaf_data
from .workbench import Workbench, workbench

__all__ = ["BookRefused", "cover_png", "leaf_pdf", "print_pdf", "screen_pdf"]

STANDARDS = ["a-2a", "ua-1"]
COVER_WIDTH_IN = 185 / 25.4
NO_MARKS: Mapping[str, tuple[str, str]] = MappingProxyType({})
_UNKNOWN_DAY = "2000-01-01"
_NOT_SET = "这本书没有排成：排版程序遇到了排不了的内容。请先排单篇，找出是哪一篇；再把那个文件夹原样交给网站的维护者。"


def screen_pdf(book: Book, pictures: Pictures) -> bytes:
    """The book for screens: links, bookmarks, tags; PDF/A-2a and PDF/UA-1."""
    return _book_pdf(book, pictures, for_print=False)


def print_pdf(book: Book, pictures: Pictures) -> bytes:
    """The book for the printer: bleed, crop marks, mirrored margins, a multiple of four pages; no links."""
    return with_bleed_boxes(_book_pdf(book, pictures, for_print=True))


def cover_png(book: Book, pictures: Pictures, width: int) -> bytes:
    """The cover of a book as a picture, ``width`` pixels wide."""
    _raise(faults_of_book(book))
    with workbench(pictures) as bench:
        bench.write(book_data(book, bench.ways, for_print=False))
        return _set(bench, "cover_alone.typ", book.built, _place(book), format="png", ppi=width / COVER_WIDTH_IN)


def leaf_pdf(
    chapter: Chapter, site: str, built: str, pictures: Pictures, marks: Mapping[str, tuple[str, str]] = NO_MARKS
) -> bytes:
    """A single record on A4. ``site`` is the name of the site, ``built`` the date it bears ('' for none); ``marks`` are
    the drawings of the types, as in Book."""
    _raise(faults_of_leaf(chapter))
    with workbench(pictures) as bench:
        bench.write(leaf_data(chapter, site, built, marks, bench.ways))
        place = chapter.place("title")
        return _set(bench, "leaf.typ", built or _UNKNOWN_DAY, place, format="pdf", pdf_standards=STANDARDS)


def _book_pdf(book: Book, pictures: Pictures, for_print: bool) -> bytes:
    _raise(faults_of_book(book))
    with workbench(pictures) as bench:
        bench.write(book_data(book, bench.ways, for_print))
        return _set(bench, "book.typ", book.built, _place(book), format="pdf", pdf_standards=STANDARDS)


def _set(bench: Workbench, template: str, built: str, place: Place, **options: Any) -> bytes:
    """Run Typst. It reads the workbench only, no system font, no package."""
    moment = datetime.datetime.fromisoformat(built).replace(tzinfo=datetime.UTC)
    root = str(bench.root)
    try:
        compiler = typst.Compiler(
            str(bench.root / template), root=root, font_paths=loaded(), ignore_system_fonts=True,
            package_path=root, package_cache_path=root,
        )  # fmt: skip
        made = compiler.compile(timestamp=int(moment.timestamp()), **options)
    except typst.TypstError:
        raise BookRefused((Problem(place, Severity.ERROR, "book-typesetting", _NOT_SET),)) from None
    return bytes(made[0] if isinstance(made, list) else made or b"")


def _place(book: Book) -> Place:
    return Place(book.edition.path)


def _raise(problems: Sequence[Problem]) -> None:
    if problems:
        raise BookRefused(problems)
