"""A brand does a few things well; one that is to carry everything stands for nothing (品牌泛化).

Passes::

    measures: four of them

Fails::

    measures: nine of them
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

ID = "many-measures"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "many": "写了 {count} 条，最多 {most} 条。什么都装进来，就什么也记不住（品牌泛化）。"
        "请只留最能说明品牌的几条：相近的并成一条，日常工作移到正文里。",
        "hint": "- {{id: m1, title: 夜间听漏队, text: 分片听漏，听到的当夜处置，修好的三天内回访。}}",
    }
)


def check(document: Document[Brand], registry: Registry, context: Context) -> Iterator[Problem]:
    """One warning, at the first measure that is too many; compiled records hold what their sources say."""
    count, most = len(document.record.measures), registry.substance.most_measures
    if count > most and document.record.origin in {"submitted", "specimen"}:
        message = SENTENCES["many"].format(count=count, most=most)
        yield report(document, ID, f"measures[{most}]", message, SENTENCES["hint"].format(), Severity.WARNING)
