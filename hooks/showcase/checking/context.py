"""What a rule knows besides the record: the build date and the folder the record lies in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Context:
    """``date`` is the build date, YYYY-MM-DD; ``name`` is the record's folder, ``group`` the folder above it
    (a unit's folder, or the year of a case), ``files`` the names of the files in it (``logo.svg``, ``photos/a.png``)."""

    date: str
    name: str
    group: str
    files: tuple[str, ...] = ()
