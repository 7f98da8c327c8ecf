"""类印, 品灯, honours and tags: the small signs that stand beside every name."""

from __future__ import annotations

from dataclasses import dataclass

from ..domain.collection import HonourState
from ..domain.registry import Registry

COMPILED = "compiled"
SPECIMEN = "specimen"
SUBMITTED = "submitted"
SYMBOLS = frozenset({"square", "disc", "arch", "diamond", "triangle", "ring", "hexagon", "cross"})
HUES = frozenset({"indigo", "green", "purple", "umber", "teal", "rose"})
LAMPS = 3


@dataclass(frozen=True, slots=True)
class TypeMark:
    """The mark of a type: a drawing of the sprite, a colour class and the word."""

    id: str
    label: str
    symbol: str
    hue: str


@dataclass(frozen=True, slots=True)
class StageMark:
    """The mark of a stage: the number of lit lamps, 0 when the stage is not recorded."""

    id: str
    label: str
    lit: int


def absent_word(origin: str) -> str:
    """What stands where nothing is recorded: a compiled record cannot know, a branch can still add it."""
    return "资料未载" if origin == COMPILED else "待补"


def type_mark(registry: Registry, id: str, absent: str = "资料未载") -> TypeMark:
    """The mark of a type; a dashed line when there is none. Unknown drawings and colours fall back to plain ones."""
    term = registry.term("types", id)
    if term is None:
        return TypeMark("none", f"类型{_short(absent)}", "none", "none")
    return TypeMark(
        term.id,
        term.label,
        term.mark if term.mark in SYMBOLS else "square",
        term.hue if term.hue in HUES else "plain",
    )


def stage_mark(registry: Registry, id: str, absent: str = "资料未载") -> StageMark:
    """The mark of a stage, with its share of the three lamps lit."""
    term = registry.term("stages", id)
    if term is None:
        return StageMark("none", f"阶段{_short(absent)}", 0)
    return StageMark(term.id, term.label, lit_lamps(registry, term.id))


def lit_lamps(registry: Registry, stage: str) -> int:
    """How many of the three lamps a stage lights; the last stage lights all, however many stages there are."""
    order = registry.stage_order
    return -(-(order.index(stage) + 1) * LAMPS // len(order))


def honour_name(state: HonourState) -> str:
    """The honour's short name: of 旗舰品牌 示范单位 the last word."""
    return state.scheme.title.rpartition(" ")[2]


def honour_text(state: HonourState) -> str:
    """An honour that holds, as cards show it, with the month in which it lapses or the year it was given."""
    if state.valid_until:
        return f"{honour_name(state)} · 有效至 {state.valid_until[:7]}"
    year = state.honour.awarded[:4]
    return f"{year} 年{honour_name(state)}" if year else honour_name(state)


def valid_honour_texts(states: tuple[HonourState, ...]) -> tuple[str, ...]:
    """The honours that hold on the day of the build."""
    return tuple(honour_text(state) for state in states if state.valid)


def tag(registry: Registry, origin: str) -> str:
    """示例 or 资料整理; '' for what a branch has submitted, which is the norm."""
    term = registry.term("origins", origin)
    return term.label if term and origin != SUBMITTED else ""


def _short(absent: str) -> str:
    return absent.removeprefix("资料")
