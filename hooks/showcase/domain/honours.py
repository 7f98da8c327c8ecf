"""Which awards stand on the build date, and which have lapsed."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping

from .collection import HonourState
from .registry import Honour, HonourScheme, Registry

Awards = Mapping[str, tuple[HonourState, ...]]


def valid_until(honour: Honour, scheme: HonourScheme) -> str:
    """The last day on which the award stands, YYYY-MM-DD; '' for one that does not lapse.

    An award of 2025-01-01 with a term of two years stands until 2026-12-31; one of 2025 (no day known) as if
    it had been awarded on the first of January. Raises ValueError for an award that was made on no day.
    """
    first = datetime.date.fromisoformat((honour.awarded + "-01-01")[:10])
    if honour.valid_until or not scheme.term_years:
        return honour.valid_until
    year = first.year + scheme.term_years
    leap_day = (first.month, first.day) == (2, 29)
    anniversary = datetime.date(year, 3, 1) if leap_day else first.replace(year=year)
    return (anniversary - datetime.timedelta(days=1)).isoformat()


def states(registry: Registry, date: str) -> tuple[Awards, Awards]:
    """The awards of every brand and of every case, by id: valid ones first, then newest first. An entry that names no
    scheme or no day that has come is none; the checks tell the department."""
    return (
        _by_holder(registry, date, ((honour.brand, honour) for honour in registry.honours)),
        _by_holder(registry, date, ((honour.case, honour) for honour in registry.honours)),
    )


def _by_holder(registry: Registry, date: str, held: Iterable[tuple[str, Honour]]) -> Awards:
    found: dict[str, list[HonourState]] = {}
    for holder, honour in held:
        scheme = registry.honour_schemes.get(honour.scheme)
        if not holder or scheme is None or honour.awarded > date:
            continue
        try:
            until = valid_until(honour, scheme)
        except ValueError:
            continue
        valid = not until or date <= until
        found.setdefault(holder, []).append(HonourState(honour, scheme, until, valid))
    for awards in found.values():
        awards.sort(key=lambda state: state.honour.scheme)
        awards.sort(key=lambda state: (state.valid, state.honour.awarded), reverse=True)
    return {holder: tuple(awards) for holder, awards in found.items()}
