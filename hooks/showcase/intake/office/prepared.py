"""A brand ready to be checked and written, whatever it came from."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.problems import Problem
from showcase.reading.record_folder import INDEX

from .entry import Finding, Spot

NEW, CHANGED, SAME = "new", "changed", "same"


@dataclass(frozen=True, slots=True)
class Existing:
    """A brand of the content folder: its folder (``brands/unit/id``), its record with its text, and its files."""

    target: str
    document: Document[Brand]
    files: Mapping[str, bytes]

    @property
    def is_readable(self) -> bool:
        """Whether everything in its file was understood, so that nothing is lost when it is written anew."""
        return not self.document.unread


@dataclass(frozen=True)
class Prepared:
    """``target`` is the folder to be (``brands/unit/id``), ``files`` all that will lie in it. ``spot`` leads from a
    problem of the checker to its place in the submitted file; ``changes`` are labels of the fields that differ from
    ``before``, the brand that is replaced; ``kept`` are files of it that a delivered folder lacks."""

    file: str
    name: str
    home: Spot
    target: str
    files: Mapping[str, bytes]
    spot: Callable[[Problem], Spot] = field(repr=False)
    findings: tuple[Finding, ...] = ()
    before: Existing | None = None
    changes: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()

    @property
    def state(self) -> str:
        """NEW, CHANGED or SAME."""
        if self.before is None:
            return NEW
        same = self.target == self.before.target and dict(self.files) == dict(self.before.files)
        return SAME if same else CHANGED

    @property
    def id(self) -> str:
        """The last part of the folder."""
        return self.target.rpartition("/")[2]

    def difference(self) -> str:
        """What changes in the page, as a unified diff; '' for nothing."""
        old = self.before.files[INDEX].decode("utf-8", "replace") if self.before else ""
        new = self.files[INDEX].decode("utf-8", "replace")
        lines = difflib.unified_diff(
            old.splitlines(),
            new.splitlines(),
            f"原来/{self.before.target}/{INDEX}" if self.before else "原来没有",
            f"现在/{self.target}/{INDEX}",
            lineterm="",
        )
        return "".join(f"{line}\n" for line in lines)
