"""Measures and outcomes name goals and measures that stand in the same file.

Passes::

    goals: [{id: g1, text: ……}]
    measures: [{id: m1, text: ……, goals: [g1]}]

Fails::

    goals: [{id: g1, text: ……}]
    measures: [{id: m1, text: ……, goals: [g7]}]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.fields import Kind, descriptions
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry

from ..context import Context
from ..reporting import report
from ..walking import Entry, is_unread

ID = "references"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "unknown": "写的是“{id}”，{label}里没有这个编号{others}。现有：{known}。请改成其中之一。",
        "others": "（另有 {count} 处也写了它）",
    }
)
LISTS = ("goals", "measures")


def check(document: Document[Brand], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem for each id that is named but not there, at the first place that names it."""
    known = {key: ids for key in LISTS if (ids := _ids(document, key))}
    missing: dict[tuple[str, str], list[Entry]] = {}
    for entry in context.of(Kind.IDENTIFIER):
        target = entry.field.refers_to or ""
        if target in known and entry.value not in known[target]:
            missing.setdefault((target, entry.value), []).append(entry)
    for (target, id), found in missing.items():
        label = descriptions(Brand)[target].label
        others = SENTENCES["others"].format(count=len(found) - 1) if len(found) > 1 else ""
        message = SENTENCES["unknown"].format(id=id, label=label, others=others, known="、".join(known[target]))
        yield report(document, ID, found[0].path, message)


def _ids(document: Document[Brand], key: str) -> tuple[str, ...]:
    """The ids of a list; empty when one of them is missing, twice there or unread, for that is reported already."""
    items = getattr(document.record, key)
    ids = tuple(item.id for item in items)
    if is_unread(document, f"{key}[]") or None in ids or len(set(ids)) < len(ids):
        return ()
    return ids
