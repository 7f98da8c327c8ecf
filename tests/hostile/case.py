"""What a case is: some files, why they are tried, and what must become of them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

MARK = "@MARK@"


class Verdict(StrEnum):
    """What must happen to a case."""

    REFUSE = "refuse"  # an error, and nothing of it is published
    CLEAN = "clean"  # published without the payload
    PASS = "pass"  # published as it is: merely strange


@dataclass(frozen=True, slots=True)
class Text:
    """A text file; placeholders have been filled in."""

    text: str
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Link:
    """A symbolic link."""

    target: str


@dataclass(frozen=True, slots=True)
class HardLink:
    """A second name of the file ``target``, a path from the content folder."""

    target: str


@dataclass(frozen=True, slots=True)
class Pipe:
    """A named pipe that nobody writes to."""


@dataclass(frozen=True, slots=True)
class Listener:
    """The file of a local socket."""


@dataclass(frozen=True, slots=True)
class Sparse:
    """``start``, then zero bytes up to ``size``, which take no room on the disk."""

    start: bytes
    size: int


Content = Text | bytes | Link | HardLink | Pipe | Listener | Sparse


@dataclass(frozen=True)
class Case:
    """One thing that somebody might send in.

    ``files`` are paths from the content folder. ``rows`` name the threats (T1 … T62) or the innocent relative of one.
    ``rule`` is the id of the expected error (REFUSE) or reminder (CLEAN, PASS; '' for none is needed), ``line`` its
    line in the accused file, ``accused`` the path its place must start with ('' is the folder of the record).
    ``shown`` and ``hidden`` are ids of records that must or must not have a page. ``secret`` are texts that neither a
    page nor a message may repeat. ``gone`` must not be in the pages of the shown records, ``kept`` must.
    """

    id: str
    rows: tuple[str, ...]
    what: str
    verdict: Verdict
    files: Mapping[str, Content]
    rule: str = ""
    line: int | None = None
    accused: str = ""
    shown: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    secret: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()

    @property
    def marker(self) -> str:
        """The string that is in every payload of the case and must never be published."""
        return marker(self.id)


def marker(id: str) -> str:
    """``BSMARK`` and eight letters that follow from the id: digits could be taken for somebody's number."""
    digest = hashlib.sha256(id.encode()).digest()
    return "BSMARK" + "".join(chr(65 + byte % 26) for byte in digest[:8]) + "X"
