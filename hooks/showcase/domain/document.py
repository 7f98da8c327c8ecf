"""A contributed file after reading: the record, its text, and where in the file every value stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from .body import Node
from .likeness import Likeness
from .pictures import PictureFacts
from .problems import Place, Problem, nearest

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Document(Generic[R]):
    """One contributed file.

    ``path`` is relative to the content folder's parent. ``places`` maps a field path (``slogan``,
    ``goals[0].target``) to the (line, column) of its value, or of its key while the value is empty.
    ``pictures`` maps the name of every picture below the folder (``logo.svg``, ``photos/a.png``) to its facts.
    ``problems`` are those found while reading; ``unread`` holds the field paths they made unusable, so that
    later rules need not report them again. ``source`` is the whole file as text while the record is checked, '' later
    and where it is no text. ``text`` is what ``body`` was read from, for those who go on writing it.
    ``likeness`` is what of a checked brand is held against other brands.
    """

    path: str
    record: R
    body: Node
    digest: str
    places: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    pictures: Mapping[str, PictureFacts] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    unread: frozenset[str] = frozenset()
    source: str = field(default="", repr=False)
    text: str = field(default="", repr=False)
    likeness: Likeness | None = None

    def place(self, field_path: str = "") -> Place:
        """Where a field stands; the nearest enclosing field if it is absent, else the start of the file."""
        return nearest(self.path, self.places, field_path)
