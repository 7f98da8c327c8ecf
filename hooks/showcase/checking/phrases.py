"""The phrases of ``registry/wordings.yml`` that a record holds, each at the first place where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from showcase.domain.registry import Registry, Wording

from .texts import Piece

ALLOWED = "allowed"
OWN_WORDS = frozenset(("wording", "absolute"))  # the words of others are quoted as they are
QUOTED = re.compile(r"《[^《》\n]{1,60}》")
OF_OTHERS = ("media[", "sources[")


class Phrase(NamedTuple):
    """A phrase that is looked at as it is written, and in which piece; ``line`` and ``column`` in the file."""

    wording: Wording
    text: str
    piece: Piece
    line: int
    column: int

    @property
    def at(self) -> tuple[str, int, int]:
        """Field, line and column."""
        return self.piece.field, self.line, self.column


def phrases(found: Iterable[Piece], joined: str, source: str, registry: Registry) -> Iterator[Phrase]:
    """The phrases of the table in these pieces, allowed ones too.

    ``joined`` are all pieces as one text, ``source`` is the file.
    """
    pattern = registry.wording_pattern
    if pattern is None or not any(_counts(registry, each.group()) for each in pattern.finditer(joined)):
        return
    lines = source.split("\n")
    told: set[str] = set()
    for piece in found:
        for match in pattern.finditer(piece.text):
            wording = registry.wording_of(match.group())
            if wording.wrong in told or _is_quoted(wording, piece, match.start()):
                continue
            told.add(wording.wrong)
            yield _placed(wording, piece, match, lines)


def of_kind(found: Iterable[Phrase], *kinds: str) -> Iterator[Phrase]:
    """The phrases of these kinds."""
    return (each for each in found if each.wording.kind in kinds)


def _counts(registry: Registry, phrase: str) -> bool:
    return registry.wording_of(phrase).kind != ALLOWED


def _is_quoted(wording: Wording, piece: Piece, start: int) -> bool:
    if wording.kind not in OWN_WORDS:
        return False
    return piece.field.startswith(OF_OTHERS) or any(
        title.start() < start < title.end() for title in QUOTED.finditer(piece.text)
    )


def _placed(wording: Wording, piece: Piece, found: re.Match[str], lines: list[str]) -> Phrase:
    """A field's phrase stands at the field, one of the text at its own column, where the file shows it as it is."""
    if piece.field:
        return Phrase(wording, found.group(), piece, piece.line, piece.column)
    line = piece.line + piece.text.count("\n", 0, found.start())
    column = lines[line - 1].find(found.group()) + 1 if line <= len(lines) else 0
    return Phrase(wording, found.group(), piece, line, max(column, 1))
