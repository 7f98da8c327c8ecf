"""Goals, measures and outcomes find each other, and figures are judged in the right direction."""

from decimal import Decimal

from showcase.domain.brand import Brand, Goal, Measure, Outcome
from showcase.presenting.thread import reached, thread

FASTER = Goal(id="g1", title="更快", text="快", unit="分钟", baseline=Decimal(58), target=Decimal(30))
TIGHTER = Goal(id="g2", title="更少", text="少", unit="%", baseline=Decimal("14.2"), target=Decimal(10))
BETTER = Goal(id="g3", title="更好", text="好", unit="%", target=Decimal(95))
BRAND = Brand(
    goals=(FASTER, TIGHTER, BETTER),
    measures=(
        Measure(id="m1", title="听漏", text="听", goals=("g1", "g2")),
        Measure(id="m2", title="认领", text="认", goals=("g2",)),
        Measure(id="m3", title="茶会", text="谈"),
    ),
    outcomes=(
        Outcome(id="o1", measures=("m1",), before=Decimal(58), after=Decimal(26), unit="分钟"),
        Outcome(id="o2", goal="g2", before=Decimal("14.2"), after=Decimal("10.6"), unit="%"),
        Outcome(id="o3", goal="g3", before=Decimal(71), after=Decimal(96), unit="%"),
    ),
)


def test_every_measure_is_shown_once() -> None:
    rows = thread(BRAND)
    assert [[step.title for step in row.measures] for row in rows] == [["听漏"], ["认领"], [], ["茶会"]]
    assert rows[1].shared == ("举措一",)
    assert rows[3].goal is None


def test_the_direction_follows_from_where_a_goal_starts() -> None:
    assert [reached(BRAND, goal) for goal in BRAND.goals] == [True, False, True]


def test_bars_share_a_scale_that_starts_at_zero() -> None:
    first, second, third = (row.outcomes[0].bars for row in thread(BRAND)[:3])
    assert first and second and third
    assert (first.before_width, first.after_width, first.target_at) == ("96.7", "43.3", "50.0")
    assert (second.target, second.reached, second.gap) == ("不超过 10", False, "还差 0.6 个百分点")
    assert (third.after_width, third.target) == ("96.0", "不低于 95")


def test_negative_figures_are_told_without_bars() -> None:
    brand = Brand(outcomes=(Outcome(id="o1", before=Decimal(-2), after=Decimal(3), unit="万元"),))
    bars = thread(brand)[0].outcomes[0].bars
    assert bars and (bars.before, bars.after, bars.after_width) == ("-2", "3", "")
