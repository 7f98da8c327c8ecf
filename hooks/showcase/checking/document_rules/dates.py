"""Nothing has happened after the day of the check; only goals look ahead. A record is added before it is updated.

Passes::

    added: 2026-11-01
    updated: 2026-11-20

Fails::

    added: 2026-11-20
    updated: 2026-11-01
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from showcase.domain.document import Document
from showcase.domain.fields import Kind
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry

from ..context import Context
from ..reporting import report

ID = "dates-in-order"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "ahead": "写的是“{date}”，这一天还没有到（今天是 {today}）。请核对日期。",
        "crossed": "写的是“{updated}”，早于收录日期“{added}”。更新日期不能早于收录日期，请核对这两个日期。",
    }
)
AHEAD = frozenset(("due",))


def later(one: str, other: str) -> bool:
    """Whether ``one`` is certainly after ``other``; dates of different precision are compared as far as both go."""
    shared = min(len(one), len(other))
    return one[:shared] > other[:shared]


def check(document: Document[Any], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem for each date after the build date, and one when the two dates of the record are crossed."""
    for entry in context.of(Kind.DATE):
        if entry.field.key not in AHEAD and later(entry.value, context.date):
            message = SENTENCES["ahead"].format(date=entry.value, today=context.date)
            yield report(document, ID, entry.path, message)
    added, updated = getattr(document.record, "added", None), document.record.updated
    if added and updated and later(added, updated) and not later(added, context.date):
        message = SENTENCES["crossed"].format(updated=updated, added=added)
        yield report(document, ID, "updated", message, f"updated: {added}")
