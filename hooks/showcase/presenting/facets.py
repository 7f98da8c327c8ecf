"""Facets of the brands and cases pages, with their counts over everything shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..domain.collection import BrandEntry, CaseEntry, Collection
from ..domain.registry import Registry, Term
from .marks import StageMark, TypeMark, honour_name, stage_mark, type_mark

NONE = "none"
MOST_UNITS = 12
MOST_KEYWORDS = 12


@dataclass(frozen=True, slots=True)
class Option:
    """One checkbox. ``type`` and ``stage`` are marks to draw before the word."""

    value: str
    label: str
    count: int
    type: TypeMark | None = None
    stage: StageMark | None = None


@dataclass(frozen=True, slots=True)
class Facet:
    """A group of checkboxes that are joined by “or”."""

    name: str
    legend: str
    options: tuple[Option, ...]


def brand_facets(collection: Collection) -> tuple[Facet, ...]:
    """The facets of the brands page; a facet that could not tell brands apart is left out."""
    registry, entries = collection.registry, tuple(collection.brand_entries.values())
    return _useful(
        Facet("type", "创建类型", _type_options(registry, Counter(each.type or NONE for each in entries))),
        Facet("stage", "阶段", _stage_options(registry, Counter(each.stage or NONE for each in entries))),
        Facet("honour", "荣誉", _honour_options(registry, entries)),
        Facet("origin", "来源", _term_options(registry.vocabularies["origins"], Counter(e.origin for e in entries))),
        Facet("unit", "单位", _unit_options(collection)),
        Facet("zone", "片区", _zone_options(collection)),
        Facet("role", "集群角色", _recorded(registry.vocabularies["roles"], Counter(each.role for each in entries))),
    )


def case_facets(collection: Collection) -> tuple[Facet, ...]:
    """The facets of the cases page."""
    registry, entries = collection.registry, tuple(collection.case_entries.values())
    years = Counter(each.year for each in entries)
    units = Counter(unit for each in entries for unit in each.unit_path if not _parent(registry, unit))
    keywords = Counter(word for each in entries for word in each.keywords)
    return _useful(
        Facet("year", "年份", tuple(Option(year, f"{year} 年", years[year]) for year in sorted(years, reverse=True))),
        Facet("type", "创建类型", _type_options(registry, Counter(each.type or NONE for each in entries))),
        Facet("unit", "单位", _common(units, {id: unit.label for id, unit in registry.units.items()}, MOST_UNITS)),
        Facet("keyword", "关键词", _common(keywords, {}, MOST_KEYWORDS)),
    )


def _useful(*facets: Facet) -> tuple[Facet, ...]:
    return tuple(facet for facet in facets if len(facet.options) > 1)


def _type_options(registry: Registry, counts: Mapping[str, int]) -> tuple[Option, ...]:
    marks = [*(type_mark(registry, term.id) for term in registry.vocabularies["types"]), type_mark(registry, "")]
    return tuple(
        Option(mark.id, mark.label, counts.get(mark.id, 0), type=mark)
        for mark in marks
        if mark.id != NONE or counts.get(NONE)
    )


def _stage_options(registry: Registry, counts: Mapping[str, int]) -> tuple[Option, ...]:
    marks = [*(stage_mark(registry, term.id) for term in registry.vocabularies["stages"]), stage_mark(registry, "")]
    return tuple(
        Option(mark.id, mark.label, counts.get(mark.id, 0), stage=mark)
        for mark in marks
        if mark.id != NONE or counts.get(NONE)
    )


def _honour_options(registry: Registry, entries: Iterable[BrandEntry | CaseEntry]) -> tuple[Option, ...]:
    states = [state for each in entries for state in each.honours if state.valid]
    counts = Counter(state.scheme.id for state in states)
    names = {state.scheme.id: honour_name(state) for state in states}
    return tuple(Option(id, names[id], counts[id]) for id in registry.honour_schemes if id in counts)


def _term_options(terms: Sequence[Term], counts: Mapping[str, int]) -> tuple[Option, ...]:
    return tuple(Option(term.id, term.label, counts.get(term.id, 0)) for term in terms)


def _recorded(terms: Sequence[Term], counts: Mapping[str, int]) -> tuple[Option, ...]:
    return tuple(option for option in _term_options(terms, counts) if option.count)


def _unit_options(collection: Collection) -> tuple[Option, ...]:
    units = collection.registry.units
    counts = Counter({id: len(collection.brands_of_unit.get(id, ())) for id, unit in units.items() if not unit.parent})
    return _common(counts, {id: unit.label for id, unit in units.items()}, MOST_UNITS)


def _zone_options(collection: Collection) -> tuple[Option, ...]:
    return tuple(
        Option(id, zone.label, count)
        for id, zone in collection.registry.zones.items()
        if (count := len(collection.brands_of_zone.get(id, ())))
    )


def _common(counts: Counter[str], labels: Mapping[str, str], most: int) -> tuple[Option, ...]:
    """The most frequent values; ties in the order of the registry."""
    return tuple(Option(id, labels.get(id, id), count) for id, count in counts.most_common(most) if count)


def _parent(registry: Registry, unit: str) -> str:
    return registry.units[unit].parent if unit in registry.units else ""
