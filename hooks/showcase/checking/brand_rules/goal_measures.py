"""Every goal has a measure that serves it; a goal that nothing is done for is a wish.

Passes::

    goals: [{id: g1, text: ……}]
    measures: [{id: m1, text: ……, goals: [g1]}]

Fails::

    goals: [{id: g1, text: ……}, {id: g2, text: ……}]
    measures: [{id: m1, text: ……, goals: [g1]}]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.problems import Problem, Severity
from showcase.domain.registry import Registry

from ..context import Context
from ..reporting import quote, report
from ..walking import is_complete
from . import required_elements

ID = "goal-measures"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "unserved": "{value}没有一条举措对应。请补一条为它做的事，或在已有举措的“对应目标”里添上 {id}。",
        "alone": "{value}还没有举措。请写出为它做什么、谁来做、多久做一次。",
        "hint": "- {{id: m{number}, text: 每周二、四零点到三点分片听漏。, owner: 管网党小组, "
        "frequency: 每周两夜, goals: [{id}]}}",
    }
)


def check(document: Document[Brand], registry: Registry, context: Context) -> Iterator[Problem]:
    """A warning for each goal left out while measures name others; a suggestion where there are no measures at all and
    the scheme does not ask for them. Nothing where no measure names a goal, or one names a goal that is not there: that
    is told of elsewhere."""
    brand = document.record
    if not brand.goals or brand.origin not in {"submitted", "specimen"}:
        return
    if not is_complete(document, "measures") or not is_complete(document, "goals"):
        return
    served = {id for measure in brand.measures for id in measure.goals}
    if brand.measures and (not served or not served <= {goal.id for goal in brand.goals}):
        return
    name, severity = ("unserved", Severity.WARNING) if brand.measures else ("alone", Severity.SUGGESTION)
    if not brand.measures and any(
        each.field == "measures" for each in required_elements.check(document, registry, context)
    ):
        return
    for index, goal in enumerate(brand.goals):
        if goal.id and goal.id not in served:
            message = SENTENCES[name].format(value=quote(goal.title or goal.text or goal.id), id=goal.id)
            hint = SENTENCES["hint"].format(number=len(brand.measures) + 1, id=goal.id)
            yield report(document, ID, f"goals[{index}]", message, hint, severity)
