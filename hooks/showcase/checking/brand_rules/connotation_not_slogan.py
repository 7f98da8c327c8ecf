"""The connotation explains; it does not say the slogan again.

Passes::

    slogan: 一渠清水，万家安心
    connotation: “清”是水质，也是作风。

Fails::

    slogan: 一渠清水，万家安心
    connotation: 一渠清水，万家安心。
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry

from ..context import Context
from ..normalise import skeleton
from ..reporting import quote, report

ID = "connotation-not-slogan"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "same": "写的是{value}，和传播语一样。请写出名称里每个字的来历和含义。",
    }
)


def check(document: Document[Brand], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem when connotation and slogan are the same words."""
    connotation, slogan = document.record.connotation, document.record.slogan
    if connotation and slogan and skeleton(connotation) == skeleton(slogan):
        message = SENTENCES["same"].format(value=quote(connotation))
        yield report(document, ID, "connotation", message)
