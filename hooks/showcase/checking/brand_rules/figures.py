"""A figure before comes with a figure now, figures with their unit, and a goal's figures with what they measure.

Passes::

    outcomes: [{id: o1, before: 58, after: 26, unit: 分钟}]

Fails::

    outcomes: [{id: o1, before: 58, unit: 分钟}]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.problems import Problem, Severity
from showcase.domain.registry import Registry

from ..context import Context
from ..reporting import report
from ..walking import is_unread

ID = "figures"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "before": "写了创建前是 {before}，没写现在是多少。请补上，页面才能画出对比。",
        "unit": "写了数字，没写计量单位。请补上单位。",
        "metric": "写了数字，没写衡量的是什么。请写出指标的名称。",
        "target": "写了起点值 {baseline}，没写目标值。请补上要达到多少。",
    }
)
UNIT_HINT = "unit: 分钟"


def check(document: Document[Brand], registry: Registry, context: Context) -> Iterator[Problem]:
    """A warning for each half figure; a suggestion for a goal whose figures do not say what they measure."""
    for index, outcome in enumerate(document.record.outcomes):
        path = f"outcomes[{index}]"
        if outcome.before is not None and outcome.after is None and not is_unread(document, f"{path}.after"):
            message = SENTENCES["before"].format(before=f"{outcome.before:f}")
            yield report(document, ID, f"{path}.after", message, "after: 26", Severity.WARNING)
        figures = outcome.before is not None or outcome.after is not None
        if figures and not outcome.unit and not is_unread(document, f"{path}.unit"):
            yield report(document, ID, f"{path}.unit", SENTENCES["unit"], UNIT_HINT, Severity.WARNING)
    for index, goal in enumerate(document.record.goals):
        path = f"goals[{index}]"
        if goal.target is None and goal.baseline is None:
            continue
        if not goal.unit and not is_unread(document, f"{path}.unit"):
            yield report(document, ID, f"{path}.unit", SENTENCES["unit"], UNIT_HINT, Severity.WARNING)
        if not goal.metric and not is_unread(document, f"{path}.metric"):
            hint = "metric: 平均到场时间"
            yield report(document, ID, f"{path}.metric", SENTENCES["metric"], hint, Severity.SUGGESTION)
        if goal.target is None and not is_unread(document, f"{path}.target"):
            message = SENTENCES["target"].format(baseline=f"{goal.baseline:f}")
            yield report(document, ID, f"{path}.target", message, "target: 30", Severity.WARNING)
