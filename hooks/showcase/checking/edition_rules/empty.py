"""Every part holds something, and every rule finds something.

Passes::

    parts: [{title: 听见, rule: {years: ["2026"]}}]

Fails::

    parts: [{title: 听见}]
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from showcase.domain.edition import BRANDS, EditionPart, Rule
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
        if part.rule is None and not part.cases and not part.brands:
            message = "这一编什么也没有收。请在 cases 或 brands 里写编号，或写 rule（自动选）。"
            yield report(context.document, ID, path, message, "cases: [ting-shui-sheng]")
        elif part.rule and not _has_conditions(part.rule):
            message = "没有写条件，什么也选不到。请写年份、类型、荣誉、单位或来源性质，或删去 rule 这一项。"
            yield report(context.document, ID, f"{path}.rule", message, 'rule: {years: ["2026"]}')
        elif part.rule and _makes_sense(part.rule, context) and not _names_honoured(part, part.rule):
            message = _in_vain(index, part.rule, context)
            if message:
                yield report(context.document, ID, f"{path}.rule", message)


def _in_vain(index: int, rule: Rule, context: EditionContext) -> str:
    """What is to be said of a rule that adds nothing; '' for one that does, or whose part has something anyway."""
    kind = TAKEN[rule.take]
    documents = context.shelf.cases if kind == "case" else context.shelf.brands
    if not any(meets(rule, kind, each, context.shelf) for each in documents.values()):
        return f"符合这些条件的公开{KINDS[kind]}一个也没有。请把条件放宽一些，或删去 rule 这一项。"
    part = context.edition.parts[index]
    if not part.cases and not part.brands and not context.parts[index]:
        return "按条件选到的都已经收在别的编里，这一编空着。请改条件，或删去这一编。"
    return ""


def _names_honoured(part: EditionPart, rule: Rule) -> bool:
    """Whether the rule says what the part's own choice must have been awarded; then edition-expired tells."""
    return bool(rule.honours and getattr(part, rule.take))


def _makes_sense(rule: Rule, context: EditionContext) -> bool:
    """Whether no condition is one of those that edition-terms tells of."""
    known = context.shelf.registry.honour_schemes.keys() >= {*rule.honours}
    return rule.take in TAKEN and known and not (rule.take == BRANDS and rule.years)


def _has_conditions(rule: Rule) -> bool:
    return any(getattr(rule, each.name) for each in fields(rule) if each.name != "take")
