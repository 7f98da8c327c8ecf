"""目标→举措→成效: which measure serves which goal, what came of it, and how far it is to the target."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ..domain.brand import Brand, Goal, Measure, Outcome
from .words import decimal_text, numeral

AT_MOST = "at-most"
_SCALES = (1, 1.2, 1.6, 2, 2.5, 3, 4, 5, 6, 8, 10)


@dataclass(frozen=True, slots=True)
class Bars:
    """Before and after on one scale that starts at zero, in hundredths of the width; texts carry the figures."""

    before: str
    before_width: str
    after: str
    after_width: str
    unit: str
    target: str
    target_at: str
    reached: bool
    gap: str


@dataclass(frozen=True, slots=True)
class Step:
    """A goal, a measure or an outcome with its number (目标一) and the small line above its title."""

    number: str
    note: str
    title: str
    text: str
    innovation: bool = False
    bars: Bars | None = None
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ThreadRow:
    """One goal with its measures and outcomes. ``shared`` names measures that are shown in an earlier row."""

    goal: Step | None
    measures: tuple[Step, ...]
    shared: tuple[str, ...]
    outcomes: tuple[Step, ...]


def thread(brand: Brand) -> tuple[ThreadRow, ...]:
    """One row a goal; measures and outcomes that belong to no goal share a last row. Every step appears once."""
    shown: set[int] = set()
    rows = []
    for index, goal in enumerate(brand.goals, 1):
        serving = [(at, each) for at, each in enumerate(brand.measures) if goal.id and goal.id in each.goals]
        new = tuple(measure_step(at, each) for at, each in serving if at not in shown)
        shared = tuple(f"举措{numeral(at + 1)}" for at, _ in serving if at in shown)
        shown.update(at for at, _ in serving)
        results = tuple(
            outcome_step(brand, at, each) for at, each in enumerate(brand.outcomes) if goal_of(brand, each) is goal
        )
        rows.append(ThreadRow(_goal_step(index, goal), new, shared, results))
    rest = tuple(measure_step(at, each) for at, each in enumerate(brand.measures) if at not in shown)
    loose = tuple(
        outcome_step(brand, at, each) for at, each in enumerate(brand.outcomes) if goal_of(brand, each) is None
    )
    if rest or loose:
        rows.append(ThreadRow(None, rest, (), loose))
    return tuple(rows)


def goal_of(brand: Brand, outcome: Outcome) -> Goal | None:
    """The goal an outcome is measured against: the one it names, else the first goal of its measures."""
    wanted = (
        [outcome.goal]
        if outcome.goal
        else [goal for measure in brand.measures if measure.id in outcome.measures for goal in measure.goals]
    )
    return next((goal for id in wanted for goal in brand.goals if goal.id == id), None)


def reached(brand: Brand, goal: Goal) -> bool:
    """Whether some outcome with a figure has come as far as the goal's target."""
    return any(
        outcome.after is not None and _meets(goal, outcome.after)
        for outcome in brand.outcomes
        if goal_of(brand, outcome) is goal
    )


def measure_step(at: int, measure: Measure) -> Step:
    """A measure, numbered by its place in the record."""
    note = " · ".join(part for part in (measure.owner, measure.frequency) if part)
    title, text = _title_and_text(measure.title, measure.text)
    return Step(f"举措{numeral(at + 1)}", note, title, text, bool(measure.innovation))


def outcome_step(brand: Brand, at: int, outcome: Outcome) -> Step:
    """An outcome with its bars. The figures replace the text when bars tell the same."""
    bars = _bars(outcome, goal_of(brand, outcome))
    title, text = _title_and_text(outcome.title, outcome.text)
    return Step(f"成效{numeral(at + 1)}", outcome.period or "", title, text, bars=bars, evidence=outcome.evidence)


def _goal_step(index: int, goal: Goal) -> Step:
    title, text = _title_and_text(goal.title, goal.text)
    return Step(f"目标{numeral(index)}", f"{goal.due} 前" if goal.due else "", title, text)


def _title_and_text(title: str | None, text: str | None) -> tuple[str, str]:
    """Without a title the text takes its place."""
    return (title, text or "") if title else (text or "", "")


def _meets(goal: Goal, value: Decimal) -> bool:
    if goal.target is None:
        return False
    return value <= goal.target if _falling(goal) else value >= goal.target


def _falling(goal: Goal) -> bool:
    """Whether less is better: as the record says, else by comparing where the goal starts and ends."""
    if goal.direction:
        return goal.direction == AT_MOST
    return goal.baseline is not None and goal.target is not None and goal.target < goal.baseline


def _bars(outcome: Outcome, goal: Goal | None) -> Bars | None:
    if outcome.after is None:
        return None
    unit = outcome.unit or (goal.unit if goal else "") or ""
    target = goal.target if goal and (goal.unit or unit) == unit else None
    values = [each for each in (outcome.before, outcome.after, target) if each is not None]
    drawable = len(values) > 1 and min(values) >= 0 and max(values) > 0  # one figure alone needs no bar
    scale = _scale(float(max(values)), unit) if drawable else 0.0
    return Bars(
        before=_shown(outcome.before),
        before_width=_width(outcome.before, scale),
        after=_shown(outcome.after),
        after_width=_width(outcome.after, scale),
        unit=unit,
        target=f"{'不超过' if goal and _falling(goal) else '不低于'} {decimal_text(target)}"
        if target is not None
        else "",
        target_at=_width(target, scale),
        reached=bool(goal and target is not None and _meets(goal, outcome.after)),
        gap=_gap(target, outcome.after, unit),
    )


def _scale(largest: float, unit: str) -> float:
    """The end of the scale: a hundred for large percentages, else the next round figure."""
    if unit == "%" and 50 < largest <= 100:
        return 100.0
    power = 1.0
    while largest > power * 10:
        power *= 10
    while largest <= power and power > 1e-6:
        power /= 10
    return next(step * power for step in _SCALES if step * power >= largest)


def _width(value: Decimal | None, scale: float) -> str:
    return f"{float(value) / scale * 100:.1f}" if value is not None and scale else ""


def _gap(target: Decimal | None, after: Decimal, unit: str) -> str:
    if target is None:
        return ""
    return f"还差 {decimal_text(abs(after - target))} {'个百分点' if unit == '%' else unit}".rstrip()


def _shown(value: Decimal | None) -> str:
    return decimal_text(value) if value is not None else ""
