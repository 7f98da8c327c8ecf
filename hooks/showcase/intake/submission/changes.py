"""What a submission changes: the records of git's raw diff, and the little that must be known around them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from showcase.reading import file_names

NOTHING = "000000"
ENTRY = re.compile(rb":(\d{6}) (\d{6}) ([0-9a-f]{40,64}) ([0-9a-f]{40,64}) [A-Z]\d*")
LONGEST_SHOWN = 160


class DiffUnreadable(Exception):
    """The bytes are no raw diff as ``git diff-tree --raw -z`` writes it; the text says what to do."""

    def __init__(self) -> None:
        super().__init__("git 给出的改动读不懂。请换一个新一些的 git 再试。")


@dataclass(frozen=True, slots=True)
class Change:
    """One changed path. Modes are git's six digits, ``000000`` where there is no file; ``old`` and ``new`` are object
    ids. Bytes of the path that are not UTF-8 stand in it as lone surrogates, so use ``shown`` for people."""

    path: str
    old_mode: str
    new_mode: str
    old: str
    new: str

    @property
    def added(self) -> bool:
        """Whether the path is new."""
        return self.old_mode == NOTHING

    @property
    def deleted(self) -> bool:
        """Whether the path is gone."""
        return self.new_mode == NOTHING


@dataclass(frozen=True, slots=True)
class Submission:
    """Everything the judgement needs.

    ``before`` and ``after`` are the files below ``content/`` with their object ids. ``sizes`` are the bytes of what the
    changes leave behind, ``texts`` the contents of pages and of very small files, both by object id. ``history`` are
    the bytes of all files the commits bring along, also of those that a later commit removed. ``bases`` counts the
    best common ancestors with the main branch.
    """

    changes: tuple[Change, ...]
    before: Mapping[str, str]
    after: Mapping[str, str]
    sizes: Mapping[str, int]
    texts: Mapping[str, bytes]
    history: int = 0
    bases: int = 1


def parse(raw: bytes) -> tuple[Change, ...]:
    """The changes in the order of the diff. Raises DiffUnreadable."""
    pieces = raw.split(b"\0")
    if pieces.pop() or len(pieces) % 2:
        raise DiffUnreadable
    found: list[Change] = []
    for entry, path in zip(pieces[::2], pieces[1::2], strict=True):
        matched = ENTRY.fullmatch(entry)
        if not matched or not path:
            raise DiffUnreadable
        old_mode, new_mode, old, new = (each.decode("ascii") for each in matched.groups())
        found.append(Change(path.decode("utf-8", "surrogateescape"), old_mode, new_mode, old, new))
    return tuple(found)


def shown(text: str) -> str:
    """A path or name as a report may print it: one line, nothing invisible, not endless."""
    plain = file_names.shown(text)
    return plain if len(plain) <= LONGEST_SHOWN else f"{plain[:LONGEST_SHOWN]}……"
