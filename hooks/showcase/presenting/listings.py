"""The brands page and the plain pages of the same list, and the index of cases."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..domain.collection import Collection
from . import links
from .cards import Card, CaseCard, brand_cards, case_card
from .facets import Facet, brand_facets, case_facets
from .marks import SUBMITTED, StageMark, TypeMark, absent_word, stage_mark, type_mark
from .plates import Picture, Plate
from .words import amount

PAGE_SIZE = 48
EMPTY_PICTURE = Picture("", "data:,", 1, 1, (), "")


@dataclass(frozen=True, slots=True)
class Parts:
    """The small signs that scripts copy into the cells they draw, by the value they stand for.

    What is not recorded is worded by origin: ``none:compiled`` says 未载, ``none:submitted`` 待补; ``absent`` holds
    these words by origin.
    """

    types: tuple[tuple[str, TypeMark], ...]
    stages: tuple[tuple[str, StageMark], ...]
    tags: tuple[tuple[str, str], ...]
    absent: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class BrandsPage:
    """One page of the list of brands; the first has facets and search."""

    intro: str
    cards: tuple[Card, ...]
    total: int
    page: int
    pages: int
    facets: tuple[Facet, ...] = ()
    samples: tuple[tuple[str, Card], ...] = ()
    parts: Parts | None = None

    @property
    def neighbours(self) -> tuple[tuple[str, str], ...]:
        """Label and address of the pages before and after this one."""
        found = []
        if self.page > 1:
            found.append(("上一页", links.brands_page(self.page - 1)))
        if self.page < self.pages:
            found.append(("下一页", links.brands_page(self.page + 1)))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class CasesPage:
    """The index of cases."""

    cards: tuple[CaseCard, ...]
    total: int
    years: tuple[str, ...]
    facets: tuple[Facet, ...]
    samples: tuple[tuple[str, CaseCard], ...]
    parts: Parts


def page_count(collection: Collection) -> int:
    """How many pages the list of brands has; at least one."""
    return max(1, -(-len(collection.brand_entries) // PAGE_SIZE))


def brands_page(collection: Collection, number: int) -> BrandsPage:
    """A page of the list in the order in which brands hang."""
    ids = hanging_order(collection)
    shown = brand_cards(collection, ids[(number - 1) * PAGE_SIZE : number * PAGE_SIZE])
    page = BrandsPage(brands_intro(collection), shown, len(ids), number, page_count(collection))
    if number > 1:
        return page
    return replace(page, facets=brand_facets(collection), samples=brand_samples(), parts=parts(collection))


def hanging_order(collection: Collection) -> tuple[str, ...]:
    """陈列: what branches have submitted first, and otherwise an order that favours nobody, by the hash of the id.

    The same order is computed in the browser (browser-hang.js).
    """
    entries = collection.brand_entries.values()
    return tuple(each.id for each in sorted(entries, key=lambda each: (each.origin != SUBMITTED, fnv1a(each.id))))


def fnv1a(text: str) -> int:
    """The 32-bit FNV-1a hash: small, and the same in every language."""
    value = 0x811C9DC5
    for byte in text.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


def cases_page(collection: Collection) -> CasesPage:
    """The newest cases with facets over all of them."""
    ids = tuple(collection.case_entries)
    return CasesPage(
        cards=tuple(case_card(collection, id) for id in ids[:PAGE_SIZE]),
        total=len(ids),
        years=tuple(collection.cases_of_year),
        facets=case_facets(collection),
        samples=case_samples(),
        parts=parts(collection),
    )


def brands_intro(collection: Collection) -> str:
    """How many brands there are, and of which origin."""
    figures = collection.figures
    counts = (
        (figures.submitted, "由支部申报"),
        (figures.compiled, "出自公开资料"),
        (figures.specimens, "为示例"),
    )
    told = "，".join(f"{amount(count, '方')}{words}" for count, words in counts if count)
    total = sum(count for count, _ in counts)
    if not total:
        return "还没有收录品牌。"
    return f"{amount(total, '方')}印，{told}。可按类型、阶段、单位、荣誉合起来筛，也可直接搜。"


def parts(collection: Collection) -> Parts:
    """The signs of every term, and of terms that are not recorded."""
    registry = collection.registry
    terms = registry.vocabularies
    absent = tuple((term.id, absent_word(term.id)) for term in terms["origins"])
    types = [(term.id, type_mark(registry, term.id)) for term in terms["types"]]
    stages = [(term.id, stage_mark(registry, term.id)) for term in terms["stages"]]
    return Parts(
        types=(*types, *((f"none:{id}", type_mark(registry, "", word)) for id, word in absent)),
        stages=(*stages, *((f"none:{id}", stage_mark(registry, "", word)) for id, word in absent)),
        tags=tuple((term.id, term.label) for term in terms["origins"] if term.id != SUBMITTED),
        absent=absent,
    )


def brand_samples() -> tuple[tuple[str, Card], ...]:
    """Empty cells by their plate: the models for what scripts draw."""
    blank_type, blank_stage = TypeMark("none", "", "none", "none"), StageMark("none", "", 0)
    plates = {
        "logo": Plate(EMPTY_PICTURE, ("",), 0),
        "slip": Plate(None, ("",), 0),
        "ink": Plate(EMPTY_PICTURE, ("",), 0, ink=True),
    }
    return tuple(
        (name, Card("", "", "", "", "", "", "", "", blank_type, blank_stage, (), plate, sample=True))
        for name, plate in plates.items()
    )


def case_samples() -> tuple[tuple[str, CaseCard], ...]:
    """Empty rows, with and without a picture."""
    blank = CaseCard(
        "", "", "", "", "", "", "", "", "", "", TypeMark("none", "", "none", "none"), (), EMPTY_PICTURE, sample=True
    )
    return (("photo", blank), ("none", replace(blank, photo=None)))
