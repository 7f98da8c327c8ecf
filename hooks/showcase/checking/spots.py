"""Where in a record something stands that must not be public: in its words, and in what only the file shows."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from types import MappingProxyType
from typing import Any, NamedTuple

from showcase.domain.document import Document
from showcase.domain.fields import Kind
from showcase.domain.private_data import MOST, Finding

from .context import Context
from .texts import Piece

SENTENCES: Mapping[str, str] = MappingProxyType(
    {"in_field": "从第 {number} 个字起", "in_line": "这一行从第 {number} 个字起", "in_text": "这一段里"}
)
Finder = Callable[[str], tuple[Finding, ...]]


class Spot(NamedTuple):
    """A finding and its place. ``piece`` is the text it was found in, None where it stands between the values
    (a comment, an unknown key); ``exact`` says whether the column is that of the finding itself."""

    finding: Finding
    line: int
    column: int
    piece: Piece | None
    exact: bool

    @property
    def field(self) -> str:
        """The path of the field, '' outside of fields."""
        return self.piece.field if self.piece else ""

    @property
    def at(self) -> tuple[str, int, int]:
        """Field, line and column."""
        return self.field, self.line, self.column

    @property
    def where(self) -> str:
        """In words, the beginning of a sentence."""
        if self.field:
            return SENTENCES["in_field"].format(number=self.finding.start + 1)
        return SENTENCES["in_line" if self.exact else "in_text"].format(number=self.column)


def spots(document: Document[Any], context: Context, find: Finder) -> Iterator[Spot]:
    """Every finding once for each line, of very many the first ones. What is split by markup or written in escapes is
    found in the pieces, what is no value in the source."""
    told: set[tuple[str, int]] = set()
    certain = 0  # any number of doubtful ones must not hide what follows them
    for spot in _all(document, context, find):
        if (spot.finding.number, spot.line) not in told:
            told.add((spot.finding.number, spot.line))
            certain += not spot.finding.is_doubtful
            yield spot
        if certain >= MOST:
            return


def _all(document: Document[Any], context: Context, find: Finder) -> Iterator[Spot]:
    written = _in_source(document, context, find)
    for piece in context.pieces if written or find(context.disguised) else ():
        yield from (_placed(finding, piece, written) for finding in find(piece.text))
    yield from chain.from_iterable(written.values())


def _in_source(document: Document[Any], context: Context, find: Finder) -> dict[str, deque[Spot]]:
    """The findings of the source by their number, in order; without those in fields for numbers, which hold sums."""
    source = document.source
    found: dict[str, deque[Spot]] = {}
    sums: frozenset[tuple[int, int]] | None = None
    line, counted = 1, 0
    for finding in find(source):
        sums = _sums(document, context) if sums is None else sums
        line += source.count("\n", counted, finding.start)
        counted = finding.start
        column = finding.start - source.rfind("\n", 0, finding.start)
        if (line, column) in sums or (line, column - 1) in sums:  # the value, or its quotation mark
            continue
        found.setdefault(finding.number, deque()).append(Spot(finding, line, column, None, True))
    return found


def _sums(document: Document[Any], context: Context) -> frozenset[tuple[int, int]]:
    """Where the values of fields for numbers begin."""
    found = (document.places.get(entry.path) for entry in context.of(Kind.NUMBER, Kind.COUNT))
    return frozenset(place for place in found if place)


def _placed(finding: Finding, piece: Piece, written: dict[str, deque[Spot]]) -> Spot:
    """The finding at its place in the source; it is taken from there, for the next piece may hold another one."""
    waiting = written.get(finding.number, deque())
    for spot in waiting:
        if spot.line >= piece.line:
            waiting.remove(spot)
            return Spot(finding, spot.line, spot.column, piece, True)
    return Spot(finding, piece.line + piece.text.count("\n", 0, finding.start), piece.column, piece, False)
