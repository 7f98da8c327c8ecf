"""What is named in a part for honoured records held the honour on the day of issue.

Passes::

    date: "2026-11-20"
    parts: [{title: 优秀, brands: [qingyuan], rule: {take: brands, honours: [demonstration-unit]}}]

Fails, when the award lapsed on 2026-12-31::

    date: "2027-03-01"
    parts: [{title: 优秀, brands: [qingyuan], rule: {take: brands, honours: [demonstration-unit]}}]
"""

from __future__ import annotations

from collections.abc import Iterator

from showcase.domain.problems import Problem
from showcase.domain.selection import KINDS as TAKEN
from showcase.domain.selection import Chosen

from ..edition_context import EditionContext, title_of
from ..reporting import quote, report

ID = "edition-expired"


def check(context: EditionContext) -> Iterator[Problem]:
    """One problem for each that holds none of the honours its part asks for."""
    for index, chosen in context.by_hand:
        rule = context.edition.parts[index].rule
        known = frozenset(rule.honours) & context.shelf.registry.honour_schemes.keys() if rule else frozenset()
        if rule is None or not known or TAKEN.get(rule.take) != chosen.kind:
            continue
        document = context.shelf.document(chosen.kind, chosen.id)
        if document and known.isdisjoint(context.shelf.schemes(chosen.kind, chosen.id)):
            message = _sentence(context, chosen, known, quote(title_of(document)))
            yield report(context.document, ID, chosen.field, message)


def _sentence(context: EditionContext, chosen: Chosen, asked: frozenset[str], title: str) -> str:
    remedy = "请从这里删去，或移到不按荣誉选的一编。"
    shelf = context.shelf
    awards = shelf.case_awards if chosen.kind == "case" else shelf.brand_awards
    lapsed = next((each for each in awards.get(chosen.id, ()) if each.scheme.id in asked), None)
    if lapsed:
        until = f"到 {lapsed.valid_until} 为止，出版日期是 {context.edition.date}，那时已经失效"
        return f"{title}的“{lapsed.scheme.title}”{until}。{remedy}"
    wanted = "、".join(each.title for id, each in shelf.registry.honour_schemes.items() if id in asked)
    missing = f"这一编要有“{wanted}”，{title}到 {context.edition.date} 为止没有这样的记录。"
    return f"{missing}请核对荣誉登记 honours.yml，或{remedy[1:]}"
