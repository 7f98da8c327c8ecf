"""体检报告 of a unit: how complete each brand is, and what it lacks for its next stage; and the line of each unit.

Rates are those of submitted brands. Specimens are shown and flagged; compiled records hold only what their sources
say, so nothing is asked of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..domain.collection import Collection
from ..domain.completeness import Completeness, completeness
from ..domain.registry import Unit
from . import links
from .marks import COMPILED, SUBMITTED, StageMark, absent_word, stage_mark, tag
from .words import amount

MOST_ROWS = 200
MOST_GAPS = 3


@dataclass(frozen=True, slots=True)
class ElementMark:
    """One element of the scheme: its label, and whether it is there."""

    label: str
    met: bool


@dataclass(frozen=True, slots=True)
class CompletenessRow:
    """A brand: its elements, its stage, what it should do next in words, and what it lacks for that."""

    name: str
    address: str
    unit: str
    tag: str
    stage: StageMark
    elements: tuple[ElementMark, ...]
    filled: int
    aim: str
    lacking: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit in a list: the brands in it and below by origin, and what its submitted brands lack most often."""

    label: str
    address: str
    specimen: bool
    counts: tuple[tuple[str, int], ...]
    gaps: str


@dataclass(frozen=True, slots=True)
class UnitReport:
    """The page of one unit. ``figures``: label, number, measure word; ``units`` are those below that have such a
    page; ``left_out`` counts brands beyond the most that a page shows."""

    title: str
    address: str
    trail: tuple[tuple[str, str], ...]
    date: str
    specimen: bool
    figures: tuple[tuple[str, int, str], ...]
    gaps: str
    rows: tuple[CompletenessRow, ...]
    left_out: int
    units: tuple[UnitLine, ...]


def reported_units(collection: Collection) -> tuple[str, ...]:
    """The units with a page of their own: those at the top and those with units below, if there is a brand in them."""
    return tuple(id for id in collection.registry.units if _is_reported(collection, id))


def _is_reported(collection: Collection, id: str) -> bool:
    registry = collection.registry
    is_top = registry.units[id].parent not in registry.units
    return bool(collection.brands_of_unit.get(id)) and (is_top or id in registry.parts_of)


def unit_report(collection: Collection, id: str) -> UnitReport:
    """The view of the page of unit ``id``."""
    registry = collection.registry
    unit = registry.units[id]
    above = [each for each in reversed(registry.ancestry(id)[1:]) if _is_reported(collection, each.id)]
    ids = collection.brands_of_unit[id]
    judged = [_judge(collection, each) for each in ids if _origin(collection, each) == SUBMITTED]
    rows = tuple(_row(collection, each) for each in ids[:MOST_ROWS])
    return UnitReport(
        title=unit.label,
        address=links.unit(id),
        trail=(
            ("首页", "./"),
            ("体检报告", links.REPORT),
            *((each.label, links.unit_report(each.id)) for each in above),
            (unit.label, ""),
        ),
        date=collection.date,
        specimen=unit.origin == "specimen",
        figures=(
            ("申报", len(judged), "个"),
            ("要素齐全", sum(each.filled == len(each.elements) for each in judged), "个"),
            ("可进下一阶段", sum(bool(each.next_stage) and each.is_ready for each in judged), "个"),
        ),
        gaps=_gaps(judged),
        rows=rows,
        left_out=len(ids) - len(rows),
        units=unit_lines(collection, id),
    )


def unit_lines(collection: Collection, parent: str = "") -> tuple[UnitLine, ...]:
    """The units directly below ``parent`` ('' for the top) that have a page of their own."""
    return tuple(_line(collection, each) for each in _below(collection, parent) if _is_reported(collection, each.id))


def _below(collection: Collection, parent: str) -> Iterator[Unit]:
    registry = collection.registry
    if parent:
        yield from registry.parts_of.get(parent, ())
    else:
        yield from (unit for unit in registry.units.values() if unit.parent not in registry.units)


def _line(collection: Collection, unit: Unit) -> UnitLine:
    registry = collection.registry
    ids = collection.brands_of_unit[unit.id]
    counted = Counter(_origin(collection, id) for id in ids)
    counts = ((term.label, counted[term.id]) for term in registry.vocabularies["origins"] if counted[term.id])
    judged = [_judge(collection, id) for id in ids if _origin(collection, id) == SUBMITTED]
    return UnitLine(unit.label, links.unit_report(unit.id), unit.origin == "specimen", tuple(counts), _gaps(judged))


def _gaps(judged: Sequence[Completeness]) -> str:
    """What is missing most often, in words; '' when nothing is."""
    counted = Counter(item.label for each in judged for item in each.lacking)
    common = sorted(counted.items(), key=lambda pair: -pair[1])[:MOST_GAPS]
    return "、".join(f"{label}（{amount(number, '家')}）" for label, number in common)


def _row(collection: Collection, id: str) -> CompletenessRow:
    registry = collection.registry
    entry = collection.brand_entries[id]
    judged = _judge(collection, id)
    following = registry.term("stages", judged.next_stage)
    asked = entry.origin != COMPILED
    return CompletenessRow(
        name=entry.name,
        address=links.brand(id),
        unit=entry.unit_label,
        tag=tag(registry, entry.origin),
        stage=stage_mark(registry, entry.stage, absent_word(entry.origin)),
        elements=tuple(ElementMark(each.label, each.met) for each in judged.elements),
        filled=judged.filled,
        aim=_aim(judged, following.label if following else "") if asked else "据公开资料录入，不作要求",
        lacking=tuple(each.label for each in judged.lacking) if asked else (),
    )


def _aim(judged: Completeness, following: str) -> str:
    if not following:
        return "还缺" if judged.lacking else "各项齐备"
    return f"要“{following}”，还缺" if judged.lacking else f"可以申请“{following}”"


def _judge(collection: Collection, id: str) -> Completeness:
    cases = len(collection.cases_of_brand.get(id, ()))
    return completeness(collection.brands[id].record, collection.registry, cases)


def _origin(collection: Collection, id: str) -> str:
    return collection.brand_entries[id].origin
