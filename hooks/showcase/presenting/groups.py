"""Pages that gather brands: units, types, zones, and the indexes of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..domain.collection import Collection
from ..domain.registry import Unit
from . import links
from .cards import Card, CaseCard, brand_cards, case_card
from .marks import TypeMark, type_mark

MOST_CARDS = 48
MOST_CASES = 6


@dataclass(frozen=True, slots=True)
class Branching:
    """A unit in the tree, with the number of brands in it and below."""

    label: str
    address: str
    kind: str
    count: int
    specimen: bool
    children: tuple[Branching, ...]


@dataclass(frozen=True, slots=True)
class GroupPage:
    """The brands of one unit, type or zone. ``query`` opens the brands page on the same choice."""

    title: str
    intro: str
    trail: tuple[tuple[str, str], ...]
    mark: TypeMark | None
    specimen: bool
    children: tuple[Branching, ...]
    cards: tuple[Card, ...]
    total: int
    query: str
    cases: tuple[CaseCard, ...]


@dataclass(frozen=True, slots=True)
class GroupItem:
    """A line of an index."""

    label: str
    address: str
    text: str
    count: int
    mark: TypeMark | None = None


@dataclass(frozen=True, slots=True)
class IndexPage:
    """An index of types or zones."""

    title: str
    intro: str
    trail: tuple[tuple[str, str], ...]
    items: tuple[GroupItem, ...]


@dataclass(frozen=True, slots=True)
class UnitsPage:
    """The organisation as a tree."""

    trail: tuple[tuple[str, str], ...]
    tree: tuple[Branching, ...]
    total: int


def unit_page(collection: Collection, id: str) -> GroupPage:
    """The brands of a unit and of all units below it."""
    registry = collection.registry
    unit = registry.units[id]
    above = reversed(registry.ancestry(id)[1:])
    kind = registry.term("unit_kinds", unit.kind)
    zone = registry.zones.get(unit.zone)
    facts = "，".join(part for part in (kind.label if kind else "", zone.label if zone else "") if part)
    return _group(
        collection,
        title=unit.label,
        intro=unit.text or facts,
        trail=(
            ("首页", "./"),
            ("单位", links.UNITS),
            *((each.label, links.unit(each.id)) for each in above),
            (unit.label, ""),
        ),
        ids=collection.brands_of_unit.get(id, ()),
        query=f"unit={id}",
        cases=collection.cases_of_unit.get(id, ()),
        children=tuple(_branching(collection, each, {}) for each in collection.registry.parts_of.get(id, ())),
        specimen=unit.origin == "specimen",
    )


def type_page(collection: Collection, id: str) -> GroupPage:
    """The brands of a type."""
    term = collection.registry.terms["types"][id]
    return _group(
        collection,
        title=term.label,
        intro=term.text,
        trail=(("首页", "./"), ("类型", links.TYPES), (term.label, "")),
        ids=collection.brands_of_type.get(id, ()),
        query=f"type={id}",
        mark=type_mark(collection.registry, id),
    )


def zone_page(collection: Collection, id: str) -> GroupPage:
    """The brands of a zone."""
    zone = collection.registry.zones[id]
    return _group(
        collection,
        title=zone.label,
        intro=zone.text,
        trail=(("首页", "./"), ("片区", links.ZONES), (zone.label, "")),
        ids=collection.brands_of_zone.get(id, ()),
        query=f"zone={id}",
    )


def types_page(collection: Collection) -> IndexPage:
    """The index of types."""
    items = (
        GroupItem(
            term.label,
            links.type(term.id),
            term.text,
            len(collection.brands_of_type.get(term.id, ())),
            type_mark(collection.registry, term.id),
        )
        for term in collection.registry.vocabularies["types"]
    )
    return IndexPage("创建类型", "形不同，色不同，看不清颜色也分得清。", (("首页", "./"), ("类型", "")), tuple(items))


def zones_page(collection: Collection) -> IndexPage:
    """The index of zones."""
    items = (
        GroupItem(zone.label, links.zone(zone.id), zone.text, len(collection.brands_of_zone.get(zone.id, ())))
        for zone in collection.registry.zones.values()
    )
    return IndexPage("片区", "相邻的支部结成片，互看互学。", (("首页", "./"), ("片区", "")), tuple(items))


def units_page(collection: Collection) -> UnitsPage:
    """The whole organisation; units without a brand stay in the tree."""
    below = collection.registry.parts_of
    roots = tuple(_branching(collection, unit, below) for unit in below.get("", ()))
    return UnitsPage((("首页", "./"), ("单位", "")), roots, len(collection.registry.units))


def _branching(collection: Collection, unit: Unit, below: Mapping[str, Sequence[Unit]]) -> Branching:
    """A unit with the units that ``below`` lists under it."""
    kind = collection.registry.term("unit_kinds", unit.kind)
    return Branching(
        label=unit.label,
        address=links.unit(unit.id),
        kind=kind.label if kind else "",
        count=len(collection.brands_of_unit.get(unit.id, ())),
        specimen=unit.origin == "specimen",
        children=tuple(_branching(collection, each, below) for each in below.get(unit.id, ())),
    )


def _group(
    collection: Collection,
    *,
    title: str,
    intro: str,
    trail: tuple[tuple[str, str], ...],
    ids: tuple[str, ...],
    query: str,
    mark: TypeMark | None = None,
    cases: tuple[str, ...] = (),
    children: tuple[Branching, ...] = (),
    specimen: bool = False,
) -> GroupPage:
    return GroupPage(
        title=title,
        intro=intro,
        trail=trail,
        mark=mark,
        specimen=specimen,
        children=children,
        cards=brand_cards(collection, ids[:MOST_CARDS]),
        total=len(ids),
        query=f"{links.BRANDS}?{query}",
        cases=tuple(case_card(collection, id) for id in cases[:MOST_CASES]),
    )
