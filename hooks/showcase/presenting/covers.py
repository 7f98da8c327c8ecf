"""函: what a book looks like on the site: the cases of a year, or an edition of the anthology."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..domain.book import Book, BookPicture
from . import links
from .pictures import logo_derivatives
from .plates import Picture, picture
from .words import title_columns

SEALS = 6


@dataclass(frozen=True, slots=True)
class Cover:
    """A cover and what stands below it on a shelf.

    ``columns`` are the title on the slip, from right to left, with ``number`` (第一辑) below it; ``seals`` are the
    logos printed on the cloth, ``lines`` who publishes and who edits.
    """

    address: str
    cloth: str
    columns: tuple[str, ...]
    number: str
    year: str
    seals: tuple[Picture, ...]
    lines: tuple[str, ...]
    caption: str
    note: str

    @property
    def longest(self) -> int:
        """The characters of the longer column, by which the title is sized."""
        return max(map(len, self.columns))


def edition_cover(book: Book) -> Cover:
    """The cover of an edition."""
    edition = book.edition
    count = len(book.chapters)
    return Cover(
        address=links.edition(book.id),
        cloth=edition.cloth,
        columns=title_columns(edition.title),
        number=edition.number,
        year=edition.year,
        seals=_seals(book.seals),
        lines=(book.series, f"{edition.editors[0]} 编" if edition.editors else ""),
        caption="　".join(part for part in (edition.title, edition.number) if part),
        note=f"{edition.year} 年卷，{count} 篇{'，示例' if book.is_specimen else ''}",
    )


def _seals(logos: Iterable[BookPicture]) -> tuple[Picture, ...]:
    """The logos as they are published beside the pages of their brands."""
    shown = (picture(links.brand(_brand_of(each)), logo_derivatives(each.facts)) for each in logos)
    return tuple(each for each in shown if each)[:SEALS]


def _brand_of(logo: BookPicture) -> str:
    """The brand whose logo this is: content/brands/<unit>/<id>/…"""
    return logo.source.split("/")[3]
