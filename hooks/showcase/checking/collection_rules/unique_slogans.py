"""A slogan belongs to one brand.

Passes::

    slogan: 一渠清水，万家安心        slogan: 你说，我听

Fails::

    slogan: 一渠清水，万家安心        slogan: 一渠清水 万家安心
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from showcase.domain.problems import Problem

from ..context import Collected
from ..likeness import repeated

ID = "unique-slogans"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "remedy": "请换一句只属于本品牌的话。",
    }
)


def check(collected: Collected) -> Iterator[Problem]:
    """One problem for each slogan that an older brand has already."""
    yield from repeated(collected, ID, "slogan", SENTENCES["remedy"])
