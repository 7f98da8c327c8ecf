"""Within a brand no two goals, measures or outcomes have the same id.

Passes::

    goals: [{id: g1, text: ……}, {id: g2, text: ……}]

Fails::

    goals: [{id: g1, text: ……}, {id: g1, text: ……}]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry

from ..context import Context
from ..reporting import report

ID = "item-ids"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "taken": "编号“{id}”已经用在{place}。请换一个编号，并核对引用它的地方。",
        "line": "第 {line} 行",
        "item": "第 {item} 条",
    }
)
LISTS = ("goals", "measures", "outcomes")


def check(document: Document[Brand], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem for each id that was already used further up in the same list."""
    for key in LISTS:
        first: dict[str, int] = {}
        for index, item in enumerate(getattr(document.record, key)):
            path = f"{key}[{index}].id"
            if item.id in first:
                place = SENTENCES["line"].format(line=first[item.id])
                message = SENTENCES["taken"].format(id=item.id, place=place)
                yield report(document, ID, path, message)
            elif item.id:
                first[item.id] = document.place(path).line
