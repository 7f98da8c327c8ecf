"""What is remembered of one file of the site, until all files were looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from .findings import Finding


class Shown(NamedTuple):
    """A picture as a page shows it: the file, and the width and height in pixels that the page says; 0 for unknown."""

    file: str
    width: int
    height: int


class Anchor(NamedTuple):
    """A place in another page that a link leads to."""

    file: str
    id: str


class Number(NamedTuple):
    """A number of a person that is to be read somewhere: its kind, and a digest in place of the number."""

    kind: str
    digest: str


@dataclass(frozen=True, slots=True)
class FileFacts:
    """One file: what is wrong with it alone, and what can only be judged together with others. ``offered`` are the
    books that a page offers."""

    path: str
    findings: tuple[Finding, ...] = ()
    ids: frozenset[str] = frozenset()
    anchors: frozenset[Anchor] = frozenset()
    pictures: frozenset[Shown] = frozenset()
    offered: frozenset[str] = frozenset()
    size: tuple[float, float] = (0, 0)
    numbers: frozenset[Number] = frozenset()
    listed: bool = True
