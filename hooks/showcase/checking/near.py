"""The id that was probably meant, found without comparing with every id there is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from difflib import get_close_matches

NEIGHBOURS = 20
ALIKE = 0.75


class NearNames:
    """Names that can be asked for one like a given one; each question takes time proportional to log n."""

    def __init__(self, names: Iterable[str]) -> None:
        self._forward = sorted(names)
        self._backward = sorted(name[::-1] for name in self._forward)

    def like(self, name: str) -> str:
        """The nearest among the names that begin or end alike, or '' when none is near."""
        ends_alike = (each[::-1] for each in _around(self._backward, name[::-1]))
        return next(iter(get_close_matches(name, {*_around(self._forward, name), *ends_alike}, 1, ALIKE)), "")


def _around(names: list[str], name: str) -> list[str]:
    at = bisect_left(names, name)
    return names[max(at - NEIGHBOURS, 0) : at + NEIGHBOURS]
