"""Fields that every record has, at whatever stage, are filled.

Passes::

    goals: [{id: g1, text: 接报到人到场，平均不过三十分钟。}]

Fails::

    goals: [{id: g1}]
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
from ..reporting import ask, report
from ..walking import is_complete

ID = "required-fields"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "missing": "还没有填写：{ask}",
    }
)


def check(document: Document[Any], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem for each required field that is missing or empty."""
    group = context.group if context.group in registry.units else ""
    for path, field, value in ((each.path, each.field, each.value) for each in context.entries):
        if not field.required or value or not is_complete(document, path):
            continue
        own = {"id": context.name, "updated": context.date, "year": context.group, "unit": group}.get(path, "")
        good = own if own.isascii() and own else field.good
        if not good and field.kind is Kind.TERM:
            good = next((term.label for term in registry.vocabularies.get(field.vocabulary or "", ())), "")
        message = SENTENCES["missing"].format(ask=ask(field, registry))
        yield report(document, ID, path, message, f"{field.key}: {good}" if good else "")
