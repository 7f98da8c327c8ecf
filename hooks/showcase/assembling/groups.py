"""Which brands and cases belong to a unit, a type, a zone, a year or a keyword."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

E = TypeVar("E")


def group(
    entries: Mapping[str, E], keys: Callable[[E], Iterable[str]], order: Iterable[str] = ()
) -> Mapping[str, tuple[str, ...]]:
    """Key -> ids of the entries that have it, in the order of the entries.

    Keys named in ``order`` come first and are always there, even when empty; the others follow, sorted.
    """
    found: dict[str, list[str]] = {key: [] for key in order}
    others: dict[str, list[str]] = {}
    for id, entry in entries.items():
        for key in dict.fromkeys(keys(entry)):
            if key:
                (found if key in found else others).setdefault(key, []).append(id)
    return {key: tuple(ids) for key, ids in [*found.items(), *sorted(others.items())]}
