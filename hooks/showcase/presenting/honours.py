"""荣誉: all awards the department has recorded, those that hold and those that have lapsed."""

from __future__ import annotations

from dataclasses import dataclass

from ..domain.collection import BrandEntry, CaseEntry, Collection, HonourState
from . import links
from .brand_parts import HonourLine, honour_lines
from .marks import honour_name, tag


@dataclass(frozen=True, slots=True)
class HonouredRow:
    """One award and who holds it."""

    line: HonourLine
    short: str
    name: str
    unit: str
    address: str
    tag: str


@dataclass(frozen=True, slots=True)
class HonoursPage:
    """Honours that hold and honours that have lapsed."""

    trail: tuple[tuple[str, str], ...]
    valid: tuple[HonouredRow, ...]
    lapsed: tuple[HonouredRow, ...]


def honours_page(collection: Collection) -> HonoursPage:
    """The view of the page of honours."""
    return HonoursPage(
        (("首页", "./"), ("荣誉", "")), honoured_rows(collection, valid=True), honoured_rows(collection, valid=False)
    )


def honoured_rows(collection: Collection, *, valid: bool) -> tuple[HonouredRow, ...]:
    """The awards that hold, or those that do not, newest first."""
    held: list[tuple[HonourState, HonouredRow]] = []
    for entry in collection.brand_entries.values():
        held += [(each, _row(collection, each, entry, entry.name, links.brand(entry.id))) for each in entry.honours]
    for case in collection.case_entries.values():
        held += [
            (each, _row(collection, each, case, f"《{case.title}》", links.case(case.id))) for each in case.honours
        ]
    shown = sorted(
        (pair for pair in held if pair[0].valid == valid), key=lambda pair: pair[0].honour.awarded, reverse=True
    )
    return tuple(row for _, row in shown)


def _row(
    collection: Collection, state: HonourState, entry: BrandEntry | CaseEntry, name: str, address: str
) -> HonouredRow:
    line = honour_lines((state,))[0]
    return HonouredRow(
        line, honour_name(state), name, entry.unit_label, address, tag(collection.registry, entry.origin)
    )
