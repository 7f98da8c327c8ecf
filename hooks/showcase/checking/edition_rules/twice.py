"""A book prints nothing twice.

Passes::

    parts: [{title: 听见, cases: [ting-shui-sheng]}, {title: 办成, cases: [san-jian-xiao-shi]}]

Fails::

    parts: [{title: 听见, cases: [ting-shui-sheng]}, {title: 办成, cases: [ting-shui-sheng]}]
"""

from __future__ import annotations

from collections.abc import Iterator

from showcase.domain.problems import Problem

from ..edition_context import KINDS, EditionContext
from ..reporting import quote, report

ID = "edition-twice"


def check(context: EditionContext) -> Iterator[Problem]:
    """One problem for each place but the first where the same is named."""
    first: dict[tuple[str, str], tuple[int, int]] = {}
    for index, chosen in context.by_hand:
        key = chosen.kind, chosen.id
        if key in first:
            part, line = first[key]
            where = f"{quote(context.edition.parts[part].title)}（第 {line} 行）"
            message = f"{KINDS[chosen.kind]}“{chosen.id}”在{where}里已经收过。一本书里只收一次，请删去一处。"
            yield report(context.document, ID, chosen.field, message)
        else:
            first[key] = index, context.document.place(chosen.field).line
    seals = context.edition.seals
    for at, id in enumerate(seals):
        if id in seals[:at]:
            message = f"“{id}”写了两次。封面上每个标识只印一次，请删去一处。"
            yield report(context.document, ID, f"seals[{at}]", message)
