"""Which cases and brands an edition takes: by hand, and by the rule of each part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from .brand import Brand
from .case import Case
from .document import Document
from .edition import BRANDS, CASES, Edition, EditionPart, Rule
from .honours import Awards, states
from .registry import Registry

KINDS = {CASES: "case", BRANDS: "brand"}


@dataclass(frozen=True)
class Shelf:
    """What a book may take: public cases and brands by id, the lists, and the awards on the edition's date."""

    registry: Registry
    brands: Mapping[str, Document[Brand]]
    cases: Mapping[str, Document[Case]]
    brand_awards: Awards = field(default_factory=dict)
    case_awards: Awards = field(default_factory=dict)

    def on(self, date: str) -> Shelf:
        """The same shelf with the awards as they stood on that date; at the end of a month or year without a day."""
        brands, cases = states(self.registry, date + {4: "-12-31", 7: "-31"}.get(len(date), ""))
        return Shelf(self.registry, self.brands, self.cases, brands, cases)

    def document(self, kind: str, id: str) -> Document[Any] | None:
        """The case or brand with that id, None if there is none."""
        found: Document[Any] | None = self.cases.get(id) if kind == "case" else self.brands.get(id)
        return found

    def schemes(self, kind: str, id: str) -> frozenset[str]:
        """The ids of the honours that a case or brand holds on the shelf's date."""
        awards = self.case_awards if kind == "case" else self.brand_awards
        return frozenset(state.scheme.id for state in awards.get(id, ()) if state.valid)


@dataclass(frozen=True, slots=True)
class Chosen:
    """One thing that a part takes. ``kind`` is case or brand; ``field`` is where the edition names it
    (``parts[0].cases[2]``), or its rule (``parts[0].rule``)."""

    kind: str
    id: str
    field: str
    by_hand: bool


def chosen_by_hand(edition: Edition) -> Iterator[tuple[int, Chosen]]:
    """Everything the edition names, there or not, with the index of its part, in the order of the book."""
    for index, part in enumerate(edition.parts):
        for key, kind in KINDS.items():
            for at, id in enumerate(getattr(part, key)):
                yield index, Chosen(kind, id, f"parts[{index}].{key}[{at}]", by_hand=True)


def choose(edition: Edition, shelf: Shelf) -> tuple[tuple[Chosen, ...], ...]:
    """What each part holds: what is named and is on the shelf, then what the rule adds (cases by year and id, brands
    by id). Nothing is taken twice; the first to name it has it, and a rule takes only what nobody names. ``shelf`` has
    the awards of the edition's date."""
    parts: list[list[Chosen]] = [[] for _ in edition.parts]
    taken: set[tuple[str, str]] = set()
    for index, chosen in chosen_by_hand(edition):
        if shelf.document(chosen.kind, chosen.id) and (chosen.kind, chosen.id) not in taken:
            taken.add((chosen.kind, chosen.id))
            parts[index].append(chosen)
    for index, part in enumerate(edition.parts):
        for chosen in _by_rule(part, f"parts[{index}].rule", shelf):
            if (chosen.kind, chosen.id) not in taken:
                taken.add((chosen.kind, chosen.id))
                parts[index].append(chosen)
    return tuple(map(tuple, parts))


def meets(rule: Rule, kind: str, document: Document[Any], shelf: Shelf) -> bool:
    """Whether a case or brand meets every condition of a rule; one without any condition is met by none."""
    record = document.record
    given = [
        (wanted, has)
        for wanted, has in (
            (rule.years if kind == "case" else (), frozenset((getattr(record, "year", None),))),
            (rule.types, frozenset((record.type,))),
            (rule.origins, frozenset((record.origin,))),
            (rule.units, frozenset(unit.id for unit in shelf.registry.ancestry(record.unit or ""))),
            (rule.honours, shelf.schemes(kind, record.id or "")),
        )
        if wanted
    ]
    return bool(given) and all(not has.isdisjoint(wanted) for wanted, has in given)


def _by_rule(part: EditionPart, field_path: str, shelf: Shelf) -> Iterator[Chosen]:
    if part.rule is None or part.rule.take not in KINDS:
        return
    kind = KINDS[part.rule.take]
    shelved: Mapping[str, Document[Any]] = shelf.cases if kind == "case" else shelf.brands
    for id in sorted(shelved, key=lambda id: (getattr(shelved[id].record, "year", None) or "", id)):
        if meets(part.rule, kind, shelved[id], shelf):
            yield Chosen(kind, id, field_path, by_hand=False)
