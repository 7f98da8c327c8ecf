"""A slogan says more than the name.

Passes::

    name: 清源
    slogan: 一渠清水，万家安心

Fails::

    name: 清源
    slogan: “清源”
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

ID = "slogan-not-name"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "same": "写的是{value}，和品牌名称一样。请另写一句话，说出要为谁做成什么。",
    }
)


def check(document: Document[Brand], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem when slogan and name are the same words."""
    name, slogan = document.record.name, document.record.slogan
    if name and slogan and skeleton(name) == skeleton(slogan):
        message = SENTENCES["same"].format(value=quote(slogan))
        yield report(document, ID, "slogan", message)
