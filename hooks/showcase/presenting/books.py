"""年卷: the cases of a year as a book, on the home page and on a page of its own."""

from __future__ import annotations

from dataclasses import dataclass

from ..domain.collection import CaseEntry, Collection
from . import links
from .cards import CaseCard, case_card
from .covers import SEALS, Cover, edition_cover
from .marks import TypeMark, type_mark
from .plates import Picture, plate

CLOTHS = ("navy", "pine", "plum", "rust")  # 藏青 松绿 绛紫 赭红, by the year modulo four; 2026 is 赭红's turn
TITLE = "案例集萃"


@dataclass(frozen=True, slots=True)
class Chapter:
    """The cases of one type in a book, numbered through the book."""

    mark: TypeMark
    cases: tuple[tuple[int, CaseCard], ...]


@dataclass(frozen=True, slots=True)
class CollectionPage:
    """The book of one year with its contents and the other volumes. ``specimen`` says whether every case is invented;
    ``editions`` are the printed books of that year."""

    trail: tuple[tuple[str, str], ...]
    cover: Cover
    count: int
    units: int
    specimen: bool
    chapters: tuple[Chapter, ...]
    editions: tuple[Cover, ...]
    others: tuple[Cover, ...]


def year_cover(collection: Collection, year: str) -> Cover:
    """The cover of a year."""
    entries = [collection.case_entries[id] for id in collection.cases_of_year[year]]
    site = collection.registry.site
    return Cover(
        address=links.collection(year),
        cloth=CLOTHS[(int(year) + 1) % len(CLOTHS)] if year.isdigit() else CLOTHS[0],
        columns=(TITLE,),
        number="",
        year=year,
        seals=_seals(collection, entries),
        lines=(site.title, f"{site.editor} 编"),
        caption=f"{year} 年卷",
        note=f"{len(entries)} 篇{'，示例' if _specimen(entries) else ''}",
    )


def shelf(collection: Collection, most: int) -> tuple[Cover, ...]:
    """The newest editions of the anthology; while there are none, the newest years of cases."""
    if collection.books:
        return tuple(edition_cover(book) for book in tuple(collection.books.values())[:most])
    return tuple(year_cover(collection, year) for year in tuple(collection.cases_of_year)[:most])


def collection_page(collection: Collection, year: str) -> CollectionPage:
    """The page of a year's book."""
    entries = [collection.case_entries[id] for id in collection.cases_of_year[year]]
    return CollectionPage(
        trail=(("首页", "./"), ("案例", links.CASES), (f"{year} 年卷", "")),
        cover=year_cover(collection, year),
        count=len(entries),
        units=len({entry.unit for entry in entries}),
        specimen=_specimen(entries),
        chapters=_chapters(collection, year),
        editions=tuple(edition_cover(book) for book in collection.books.values() if book.edition.year == year),
        others=tuple(year_cover(collection, each) for each in collection.cases_of_year if each != year),
    )


def _chapters(collection: Collection, year: str) -> tuple[Chapter, ...]:
    registry = collection.registry
    by_type: dict[str, list[CaseCard]] = {term.id: [] for term in registry.vocabularies["types"]}
    for id in collection.cases_of_year[year]:
        by_type.setdefault(collection.case_entries[id].type, []).append(case_card(collection, id))
    number, chapters = 0, []
    for type_id, cards in by_type.items():
        if cards:
            numbered = tuple((number + at, card) for at, card in enumerate(cards, 1))
            number += len(cards)
            chapters.append(Chapter(type_mark(registry, type_id), numbered))
    return tuple(chapters)


def _specimen(entries: list[CaseEntry]) -> bool:
    return all(entry.origin == "specimen" for entry in entries)


def _seals(collection: Collection, entries: list[CaseEntry]) -> tuple[Picture, ...]:
    """Logos that can be printed in one colour: those that need an ink ground are left out."""
    ids = dict.fromkeys(id for entry in entries for id in entry.brands if id in collection.brand_entries)
    brands = (collection.brand_entries[id] for id in ids)
    plates = (plate(each.name, each.logo, each.ground, links.brand(each.id)) for each in brands if each.ground != "ink")
    return tuple(each.logo for each in plates if each.logo)[:SEALS]
