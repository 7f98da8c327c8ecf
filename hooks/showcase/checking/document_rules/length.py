"""A text is not longer than its place on the page.

Passes::

    slogan: 一渠清水，万家安心

Fails::

    slogan: 一渠清水润泽千家万户，一片丹心温暖万户千家，一心一意为民服务
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

ID = "length"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "long": "现在 {length} 字，最多 {limit} 字。请删去 {over} 字，详细的写到正文里。",
    }
)


def check(document: Document[Any], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem for each text with more characters than its field holds."""
    for entry in context.of(Kind.LINE, Kind.TEXT):
        limit, length = entry.field.max_length, len(entry.value)
        if limit is not None and length > limit:
            message = SENTENCES["long"].format(length=length, limit=limit, over=length - limit)
            yield report(document, ID, entry.path, message)
