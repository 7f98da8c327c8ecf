"""Names and slogans that no other brand of the same run has."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from . import words

LARGEST = 20_000


def names(chance: random.Random) -> Iterator[str]:
    """Brand names without end, each once; at most LARGEST should be taken."""
    return _fresh(lambda: _name(chance))


def slogans(chance: random.Random) -> Iterator[str]:
    """Slogans without end, each once; at most LARGEST should be taken."""
    return _fresh(lambda: _slogan(chance))


def _name(chance: random.Random) -> str:
    return chance.choice(words.FIRST) + chance.choice(words.SECOND) + chance.choice(words.ENDINGS)


def _slogan(chance: random.Random) -> str:
    first, second = chance.sample(words.PROMISES, 2)
    # Two promises now and then: one alone would run out before the largest site is filled.
    ending = f"{first}，{second}" if chance.random() < 0.3 else first
    return f"{chance.choice(words.OPENINGS)}{chance.choice(words.SUBJECTS)}，{ending}"


def _fresh(draw: Callable[[], str]) -> Iterator[str]:
    seen: set[str] = set()
    while True:
        if (text := draw()) not in seen:
            seen.add(text)
            yield text
