"""Two names are told apart at a glance and by ear: more than a character, and more than a tone, is different.

Passes::

    name: 清源        name: 听泉

Fails::

    name: 一米窗        name: 一米小窗
    name: 守灯人        name: 守登人
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from showcase.domain.problems import Problem

from ..context import Collected
from ..near_texts import Compared, nearly_the_same

ID = "near-names"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {"remedy": "请在名称里加上自己的特点，或与对方商量改名。", "hint": "name: 夜里听漏人"}
)
# Of two characters of a short name one is half of it, so a short name with another character is another name.
LEAST: Mapping[str, int] = MappingProxyType(
    {"same": 1000, "swapped": 3, "longer": 3, "shorter": 3, "replaced": 5, "sound": 3}
)


WHAT = Compared(
    "name",
    lambda likeness: (likeness.name, likeness.name_sound),
    LEAST,
    SENTENCES["remedy"],
    SENTENCES["hint"],
)


def check(collected: Collected) -> Iterator[Problem]:
    """A warning for each. Names a stroke apart are told of by unique-names."""
    yield from nearly_the_same(collected, ID, WHAT)
