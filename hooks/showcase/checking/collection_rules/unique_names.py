"""A name belongs to one brand, micro-brands included; width, case, traditional forms and punctuation do not make
another name.

Passes::

    name: 清源        name: 听泉

Fails::

    name: 清源        name: “清·源”
"""

from __future__ import annotations

from collections.abc import Iterator

from showcase.domain.problems import Problem

from ..context import Collected
from ..likeness import repeated

ID = "unique-names"


def check(collected: Collected) -> Iterator[Problem]:
    """One problem for each name that an earlier path has already."""
    yield from repeated(collected, ID, "name", "请在名称里加上自己的特点，或与对方商量改名。")
