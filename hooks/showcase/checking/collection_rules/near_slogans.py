"""A slogan is not another brand's with one character changed.

Passes::

    slogan: 一渠清水，万家安心        slogan: 你说，我听

Fails::

    slogan: 一渠清水，万家安心        slogan: 一渠清水，万家放心
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from showcase.domain.problems import Problem

from ..context import Collected
from ..near_texts import Compared, nearly_the_same

ID = "near-slogans"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {"remedy": "请换一句只属于本品牌的话，从自己做的事里取。", "hint": "slogan: 夜里听漏，白天修管"}
)
LEAST: Mapping[str, int] = MappingProxyType(
    {"same": 1, "swapped": 4, "longer": 5, "shorter": 5, "replaced": 6, "sound": 5}
)


WHAT = Compared(
    "slogan",
    lambda likeness: (likeness.slogan, likeness.slogan_sound),
    LEAST,
    SENTENCES["remedy"],
    SENTENCES["hint"],
)


def check(collected: Collected) -> Iterator[Problem]:
    """A warning for each."""
    yield from nearly_the_same(collected, ID, WHAT)
