"""完整度: which elements a brand shows, which stage it can go for next, and what it still lacks for that (三亮).

Elements come from the unit's scheme, further tasks of a stage from ``registry/stage_tasks.yml``. What a task is met by
is one of the words in :data:`PROOFS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from .brand import Brand
from .registry import Element, Registry, StageTask

Proof = Callable[[Brand, int, StageTask, Registry], bool]


@dataclass(frozen=True, slots=True)
class Item:
    """An element or a task: what it is called, whether it is there, and text to paste or a sentence on what to do."""

    label: str
    met: bool
    example: str = ""


@dataclass(frozen=True, slots=True)
class Completeness:
    """``elements`` are all of the scheme, in order. ``stage`` is the id of the stage the brand stands at, '' before the
    first; ``next_stage`` the one after it, '' at the last. ``lacking`` is what it lacks for the next stage, elements of
    earlier stages included; at the last stage, what it should have had."""

    elements: tuple[Item, ...]
    stage: str
    next_stage: str
    lacking: tuple[Item, ...]

    @property
    def filled(self) -> int:
        """How many elements are there."""
        return sum(each.met for each in self.elements)

    @property
    def is_ready(self) -> bool:
        """Whether nothing is missing for the next stage."""
        return not self.lacking


def completeness(brand: Brand, registry: Registry, cases: int = 0) -> Completeness:
    """How complete a brand is. ``cases`` is the number of cases that tell of it."""
    order = registry.stage_order
    stage = (brand.stage.current or "") if brand.stage else ""
    position = order.index(stage) if stage in order else -1
    next_stage = order[position + 1] if position + 1 < len(order) else ""
    until = frozenset(order[: position + 2])
    elements = registry.scheme_of(brand.unit or "").elements
    items = tuple(Item(each.label, _is_filled(brand, each), each.example) for each in elements)
    lacking = [item for item, each in zip(items, elements, strict=True) if not item.met and each.required_from in until]
    for task in registry.stage_tasks:
        proof = PROOFS.get(task.met_by)  # None is a fault of the list, which is told of
        if task.stage in until and proof and not proof(brand, cases, task, registry):
            lacking.append(Item(task.label, False, task.example))
    return Completeness(items, stage, next_stage, tuple(lacking))


def _is_filled(brand: Brand, element: Element) -> bool:
    return any(getattr(brand, key, None) for key in element.fields)


def _innovation(brand: Brand, cases: int, task: StageTask, registry: Registry) -> bool:
    return any(each.innovation for each in brand.measures)


def _communication(brand: Brand, cases: int, task: StageTask, registry: Registry) -> bool:
    return bool(brand.media or brand.activities)


def _case(brand: Brand, cases: int, task: StageTask, registry: Registry) -> bool:
    return cases > 0


def _pairing(brand: Brand, cases: int, task: StageTask, registry: Registry) -> bool:
    return bool(brand.pairing)


def _media(brand: Brand, cases: int, task: StageTask, registry: Registry) -> bool:
    """A report in an outlet of one of the task's levels; an outlet that is on no list counts for none."""
    levels = registry.level_of_outlet
    return any(levels.get(each.outlet or "") in task.levels for each in brand.media)


PROOFS: Mapping[str, Proof] = MappingProxyType(
    {
        "innovation": _innovation,
        "communication": _communication,
        "case": _case,
        "pairing": _pairing,
        "media": _media,
    }
)
