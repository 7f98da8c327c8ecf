"""All pages of the site: which there are, where they stand, and which template shows them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..domain.book import Book
from ..domain.collection import Collection
from . import links
from .chapter_page import chapter_key
from .completeness_page import reported_units
from .listings import page_count


@dataclass(frozen=True, slots=True)
class PageKey:
    """One page. ``section`` is the entry of the navigation that is marked as current, '' for none."""

    kind: str
    id: str
    address: str
    template: str
    section: str


def outline(collection: Collection) -> tuple[PageKey, ...]:
    """Every page of the site; cheap, nothing is rendered."""
    return tuple(_pages(collection))


def _pages(collection: Collection) -> Iterator[PageKey]:
    registry = collection.registry
    yield _key("home", "", links.HOME, "")
    yield _key("brands", "1", links.BRANDS, "brands")
    for number in range(2, page_count(collection) + 1):
        yield _key("brands-page", str(number), links.brands_page(number), "brands")
    for id in collection.brands:
        yield _key("brand", id, links.brand(id), "brands")
    yield _key("types", "", links.TYPES, "brands", "index")
    for term in registry.vocabularies["types"]:
        yield _key("type", term.id, links.type(term.id), "brands", "group")
    yield _key("zones", "", links.ZONES, "units", "index")
    for id in registry.zones:
        yield _key("zone", id, links.zone(id), "units", "group")
    yield _key("units", "", links.UNITS, "units")
    for id in registry.units:
        yield _key("unit", id, links.unit(id), "units", "group")
    yield _key("clusters", "", links.CLUSTERS, "clusters")
    for id in collection.clusters:
        yield _key("cluster", id, links.cluster(id), "clusters")
    yield _key("cases", "", links.CASES, "cases")
    for id in collection.cases:
        yield _key("case", id, links.case(id), "cases")
    for year in collection.cases_of_year:
        yield _key("collection", year, links.collection(year), "cases")
    yield _key("keywords", "", links.KEYWORDS, "cases")
    yield _key("anthology", "", links.ANTHOLOGY, "anthology")
    for book in collection.books.values():
        yield from _pages_of(book)
    yield _key("honours", "", links.HONOURS, "honours")
    for page in collection.guide:
        yield _key("guide", page.id, links.guide(page.id), "guide")
    yield _key("submit", "", links.SUBMIT, "submit")
    yield _key("report", "", links.REPORT, "", "health-report")
    for id in reported_units(collection):
        yield _key("unit-report", id, links.unit_report(id), "")
    yield _key("missing", "", links.MISSING, "")


def _pages_of(book: Book) -> Iterator[PageKey]:
    yield _key("edition", book.id, links.edition(book.id), "anthology")
    for chapter in book.chapters:
        address = links.edition_chapter(book.id, chapter.id)
        yield _key(f"{chapter.kind}-chapter", chapter_key(book.id, chapter.id), address, "anthology", "chapter")
    yield _key("edition-changes", book.id, links.edition_changes(book.id), "anthology")


def _key(kind: str, id: str, address: str, section: str, template: str = "") -> PageKey:
    return PageKey(kind, id, address, f"pages/{template or kind}.html", section)
