"""Answers -> the page of a new brand, judged before it is written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from showcase.domain.problems import Problem, Severity
from showcase.domain.registry import Registry, Unit
from showcase.writing.draft import Plain

from ..unsaved import judge
from . import place
from .template import elements_of, page

SPECIMEN, SUBMITTED = "specimen", "submitted"
Answers = dict[str, Plain]


@dataclass(frozen=True)
class Desk:
    """Where brands are made: the content folder, its registry and the day, YYYY-MM-DD."""

    content: Path
    registry: Registry
    date: str


@dataclass(frozen=True, slots=True)
class Prepared:
    """A page that could be written. ``missing`` are the keys of the elements that are asked for and not there yet;
    ``problems`` are all that the checks find in it."""

    path: str
    text: str
    missing: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What keeps the page from being written."""
        return tuple(each for each in self.problems if each.severity is Severity.ERROR)


def prepare(unit: Unit, id: str, answers: Answers, desk: Desk) -> Prepared:
    """The page with these answers; a draft as long as an element is missing that the first stage asks for."""
    registry = desk.registry
    origin = registry.term("origins", SPECIMEN if unit.origin == SPECIMEN else SUBMITTED)
    filled: Answers = {
        "id": id,
        "unit": unit.id,
        **({"origin": origin.label} if origin else {}),
        "added": desk.date,
        "updated": desk.date,
        **{key: value for key, value in answers.items() if value},
    }
    missing = tuple(key for key in first_asked(unit.id, registry) if key not in filled)
    if missing:
        filled["draft"] = "是"
    path = place.path_of(unit.id, id, desk.content)
    text = page(filled, registry)
    return Prepared(path, text, missing, judge(path, text.encode(), registry, desk.date).problems)


def first_asked(unit: str, registry: Registry) -> tuple[str, ...]:
    """The keys that a brand of the unit must have at the first stage, its name apart."""
    first = registry.stage_order[:1]
    return tuple(key for key, stage in elements_of(unit, registry).items() if stage in first and key != "name")


def make(prepared: Prepared, id: str, desk: Desk) -> Path:
    """Write the page. Raises place.Refused when the id is taken or the folder cannot be written."""
    taken = place.taken_by(id, desk.content)
    if taken:
        raise place.Refused(
            f"编号“{id}”已经有了（{taken}），没有改动它。请换一个，比如“{place.free_id(id, desk.content)}”。"
        )
    return place.create(prepared.path, prepared.text, desk.content)
