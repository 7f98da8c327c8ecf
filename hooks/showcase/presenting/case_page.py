"""Everything the page of one case shows, and the index of cases by keyword."""

from __future__ import annotations

from dataclasses import dataclass

from ..domain.case import Case
from ..domain.collection import Collection
from . import links
from .brand_page import edit_url
from .brand_parts import HonourLine, PhotoView, SourceLine, honour_lines, source_lines
from .cards import Card, CaseCard, brand_cards, case_card
from .editions import books_with
from .leaf import Leaf, leaf
from .plates import photo
from .prose import Section, Surroundings, sections
from .record_links import resolver
from .words import numeral


@dataclass(frozen=True, slots=True)
class CasePage:
    """The case page in the order in which it is read; ``books`` are the editions that hold it: name and address."""

    card: CaseCard
    case: Case
    trail: tuple[tuple[str, str], ...]
    when: str
    prose: tuple[Section, ...]
    lead_photo: PhotoView | None
    photos: tuple[PhotoView, ...]
    brands: tuple[Card, ...]
    honours: tuple[HonourLine, ...]
    sources: tuple[SourceLine, ...]
    edit_url: str
    neighbours: tuple[tuple[str, CaseCard], ...]
    leaf: Leaf
    books: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class KeywordsPage:
    """Cases by keyword, the frequent ones first."""

    trail: tuple[tuple[str, str], ...]
    groups: tuple[tuple[str, tuple[CaseCard, ...]], ...]


def case_page(collection: Collection, id: str, base: str) -> CasePage:
    """The view of the case with that id."""
    document, entry = collection.cases[id], collection.case_entries[id]
    address = links.case(id)
    around = Surroundings(document.pictures, address, base, resolver(collection, base))
    photos = _photos(collection, id, address)
    return CasePage(
        card=case_card(collection, id),
        case=document.record,
        trail=(
            ("首页", "./"),
            ("案例", links.CASES),
            (f"{entry.year} 年", links.collection(entry.year)),
            (entry.title, ""),
        ),
        when=f"{entry.year} 年 · 第 {entry.number} 篇",
        prose=sections(document.body, around),
        lead_photo=photos[0] if photos else None,
        photos=photos[1:],
        brands=brand_cards(collection, tuple(each for each in entry.brands if each in collection.brand_entries)),
        honours=honour_lines(entry.honours),
        sources=source_lines(collection.registry, document.record.sources),
        edit_url=edit_url(collection.registry, document),
        neighbours=_neighbours(collection, id),
        leaf=leaf("case", id, entry.title),
        books=books_with(collection, "case", id),
    )


def keywords_page(collection: Collection) -> KeywordsPage:
    """The index of cases by keyword."""
    groups = sorted(collection.cases_of_keyword.items(), key=lambda item: -len(item[1]))
    shown = tuple((word, tuple(case_card(collection, id) for id in ids)) for word, ids in groups)
    return KeywordsPage((("首页", "./"), ("案例", links.CASES), ("关键词", "")), shown)


def _photos(collection: Collection, id: str, folder: str) -> tuple[PhotoView, ...]:
    """The photographs of a case that do not stand in its text."""
    document = collection.cases[id]
    in_text = {document.pictures.get(node.text) for node in document.body.walk() if node.kind == "image"}
    shown: list[PhotoView] = []
    for each in document.record.photos:
        facts = document.pictures.get(each.file or "")
        if facts in in_text:
            continue
        found = photo(facts, folder) if facts else None
        if found:
            shown.append(PhotoView(f"图{numeral(len(shown) + 1)}", found, each.alt or "", each.alt or "", ""))
    return tuple(shown)


def _neighbours(collection: Collection, id: str) -> tuple[tuple[str, CaseCard], ...]:
    """The cases before and after this one in its year."""
    ids = collection.cases_of_year[collection.case_entries[id].year]
    at = ids.index(id)
    found = []
    if at > 0:
        found.append(("上一篇", case_card(collection, ids[at - 1])))
    if at + 1 < len(ids):
        found.append(("下一篇", case_card(collection, ids[at + 1])))
    return tuple(found)
