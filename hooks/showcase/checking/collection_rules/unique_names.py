"""A name belongs to one brand, micro-brands included; width, case, traditional forms, letters of another alphabet and
punctuation do not make another name. The brand that was there first keeps it.

Passes::

    name: 清源        name: 听泉

Fails::

    name: 清源        name: “清·源”
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from showcase.domain.problems import Problem

from ..context import Collected
from ..likeness import nearly_repeated, repeated

ID = "unique-names"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "remedy": "请在名称里加上自己的特点，或与对方商量改名。",
    }
)


def check(collected: Collected) -> Iterator[Problem]:
    """One problem for each name that an older brand has already; a warning where they are a stroke apart."""
    yield from repeated(collected, ID, "name", SENTENCES["remedy"])
    yield from nearly_repeated(collected, ID, "name", SENTENCES["remedy"])
