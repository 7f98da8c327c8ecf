"""What an edition names is there.

Passes::

    cases: [ting-shui-sheng]

Fails::

    cases: [ting-shui-shen]
"""

from __future__ import annotations

from collections.abc import Iterator

from showcase.domain.problems import Problem

from ..edition_context import KINDS, EditionContext
from ..reporting import report

ID = "edition-missing"


def check(context: EditionContext) -> Iterator[Problem]:
    """One problem for each case or brand that nobody has."""
    for chosen in context.named():
        if chosen.id in context.records(chosen.kind):
            continue
        message = f"写的是“{chosen.id}”，没有这个{KINDS[chosen.kind]}。"
        other = "brand" if chosen.kind == "case" else "case"
        near = context.near(chosen.kind, chosen.id)
        if chosen.id in context.records(other):
            message += f"有一个{KINDS[other]}叫这个编号，{KINDS[other]}请写到 {other}s 里。"
        elif near:
            message += f"是不是“{near}”？"
        else:
            message += "请核对编号，编号就是它网址的最后一段。"
        yield report(context.document, ID, chosen.field, message, near)
