"""A goal can be reached or missed: it has a figure, or names a thing that is there or is not.

Passes::

    goals: [{id: g1, text: 接报到人到场，平均不过三十分钟。}]

Fails::

    goals: [{id: g1, text: 进一步提升服务水平。}]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.problems import Problem, Severity
from showcase.domain.registry import Registry

from ..claims import has_figure, without_quoted
from ..context import Context
from ..reporting import quote, report

ID = "goal-claims"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "claim": "写的是{value}，“{claim}”做到哪一步算做到，没有说。"
        "请写一个数得出的目标：什么事，从多少到多少，哪天以前。",
        "hint": "text: 接报到人到场，由平均 58 分钟缩短到 30 分钟以内。",
    }
)


def check(document: Document[Brand], registry: Registry, context: Context) -> Iterator[Problem]:
    """A warning for each goal without any figure that promises only progress, or what every branch could promise."""
    brand, substance = document.record, registry.substance
    if brand.origin not in {"submitted", "specimen"}:
        return
    for index, goal in enumerate(brand.goals):
        if not goal.text or goal.target is not None or goal.baseline is not None:
            continue
        plain = without_quoted(goal.text)
        found = substance.abstract_pattern.search(plain) or substance.claim_pattern.search(plain)
        if found and not has_figure((goal.title, goal.text, goal.metric), substance, brand.name):
            message = SENTENCES["claim"].format(value=quote(goal.text), claim=found.group())
            yield report(document, ID, f"goals[{index}].text", message, SENTENCES["hint"], Severity.WARNING)
