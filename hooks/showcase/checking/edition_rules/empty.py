"""Every part holds something, and every rule finds something.

Passes::

    parts: [{title: 听见, rule: {years: ["2026"]}}]

Fails::

    parts: [{title: 听见}]
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from showcase.domain.edition import BRANDS, Rule
from showcase.domain.problems import Problem
from showcase.domain.selection import KINDS as TAKEN
from showcase.domain.selection import meets

from ..edition_context import KINDS, EditionContext
from ..reporting import report
from ..walking import is_complete

ID = "edition-empty"


def check(context: EditionContext) -> Iterator[Problem]:
    """One problem for each part with nothing in it, or each rule that nothing meets."""
    for index, part in enumerate(context.edition.parts):
        path = f"parts[{index}]"
        if not is_complete(context.document, path):
            continue
        named = bool(part.cases or part.brands)
        if part.rule is None:
            if not named:
                message = "这一编什么也没有收。请在 cases 或 brands 里写编号，或写 rule（按条件选）。"
                yield report(context.document, ID, path, message, "cases: [ting-shui-sheng]")
        elif not _has_conditions(part.rule):
            message = "没有写条件，什么也选不到。请写年份、类型、荣誉、单位或来源性质，或删去 rule 这一项。"
            yield report(context.document, ID, f"{path}.rule", message, 'rule: {years: ["2026"]}')
        elif part.rule.take in TAKEN and not _finds(part.rule, context):
            kind = KINDS[TAKEN[part.rule.take]]
            message = f"符合这些条件的公开{kind}一个也没有。请把条件放宽一些，或删去 rule 这一项。"
            yield report(context.document, ID, f"{path}.rule", message)
        elif part.rule.take in TAKEN and not named and not context.parts[index]:
            message = "按条件选到的都已经收在别的编里，这一编空着。请改条件，或删去这一编。"
            yield report(context.document, ID, f"{path}.rule", message)


def _has_conditions(rule: Rule) -> bool:
    return any(getattr(rule, each.name) for each in fields(rule) if each.name != "take")


def _finds(rule: Rule, context: EditionContext) -> bool:
    """Whether anything meets the rule. A condition that makes no sense is told of elsewhere."""
    if (rule.take == BRANDS and rule.years) or not context.shelf.registry.honour_schemes.keys() >= {*rule.honours}:
        return True
    kind = TAKEN[rule.take]
    documents = context.shelf.cases if kind == "case" else context.shelf.brands
    return any(meets(rule, kind, each, context.shelf) for each in documents.values())
