"""期次: an edition of the anthology as the department describes it in ``content/registry/editions/<edition>.yml``."""

from __future__ import annotations

from dataclasses import dataclass

from .body import Node

CLOTHS = ("rust", "navy", "pine", "plum")  # 赭红 藏青 松绿 绛紫
FRONT = "edition"  # the item of a freeze that stands for the title page, the preface and the afterword


@dataclass(frozen=True, slots=True)
class Rule:
    """What a part takes by itself: everything public that meets all conditions given.

    ``take`` is ``cases`` or ``brands``; ``years`` holds for cases only; ``types`` and ``origins`` are labels or ids of
    terms; ``honours`` are ids of honour schemes, an award of one of which must stand on the edition's date; ``units``
    are ids, and what lies below them is meant too.
    """

    take: str = "cases"
    years: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    honours: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EditionPart:
    """A part (编) of an edition: first what is chosen by hand, in the order written, then what the rule adds.

    ``cases`` and ``brands`` are ids; ``text`` are a few words for the page that opens the part.
    """

    title: str
    text: str = ""
    cases: tuple[str, ...] = ()
    brands: tuple[str, ...] = ()
    rule: Rule | None = None


@dataclass(frozen=True, slots=True)
class Frozen:
    """One thing that an edition held when it was frozen: ``id`` as :attr:`Chapter.id` or :data:`FRONT`, its title then,
    and the SHA-256 of what the book shows of it, in hexadecimal."""

    id: str
    title: str
    hash: str


@dataclass(frozen=True, slots=True)
class Freeze:
    """定稿: what a version of an edition holds. ``date`` is the day it was frozen, YYYY-MM-DD."""

    version: str
    date: str
    items: tuple[Frozen, ...] = ()


@dataclass(frozen=True, slots=True)
class EditionText:
    """A text of the department in a book (编者的话, 后记): ``path`` is its file, for messages about it."""

    title: str
    body: Node
    path: str


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition as described. ``number`` is how it is counted (第一辑), ``date`` the day of issue, YYYY-MM-DD or
    YYYY-MM, ``seals`` ids of brands whose logos are printed on the cover (empty: the first that suit).

    ``path`` is the file it was read from and ``lines`` the line and column of each value by its field path
    (``parts[0].cases[2]``), for messages. ``freezes`` are its versions, oldest first.
    """

    title: str
    year: str
    date: str
    version: str
    editors: tuple[str, ...]
    parts: tuple[EditionPart, ...]
    subtitle: str = ""
    number: str = ""
    cloth: str = CLOTHS[0]
    seals: tuple[str, ...] = ()
    id: str = ""
    path: str = ""
    preface: EditionText | None = None
    afterword: EditionText | None = None
    freezes: tuple[Freeze, ...] = ()
    lines: tuple[tuple[str, int, int], ...] = ()

    @property
    def frozen(self) -> Freeze | None:
        """What the present version holds, None for one that is still being prepared."""
        return next((each for each in self.freezes if each.version == self.version), None)
