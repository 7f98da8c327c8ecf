"""What one submitted file says about one brand, before it is a file of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from showcase.domain.problems import Severity
from showcase.writing.draft import Plain


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a submitted file as people find it: ``where`` is ``「品牌」第 3 行`` or ``表格 2 第 3 行``,
    ``label`` the head of the column or the row, '' if none."""

    where: str
    label: str = ""

    def __str__(self) -> str:
        return f"{self.where}「{self.label}」" if self.label else self.where


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence about a submitted file."""

    file: str
    spot: Spot
    severity: Severity
    message: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of the running text and where it was written."""

    text: str
    spot: Spot


@dataclass(slots=True)
class Entry:
    """One brand as submitted.

    ``draft`` holds what was filled in; ``covered`` are the paths that the form has a place for, without numbers
    (``goals``, ``goals.text``), so that what it has no place for can be kept. ``spots`` leads from a field path with
    numbers to its place. ``passages`` are the text in order, None if the form has no place for text or it is empty;
    ``remainder`` is what could not be placed. ``pictures`` are the files to lie beside the page, by name.
    """

    file: str
    home: Spot
    draft: dict[str, Plain] = field(default_factory=dict)
    covered: set[str] = field(default_factory=set)
    spots: dict[str, Spot] = field(default_factory=dict)
    passages: list[Passage] = field(default_factory=list)
    remainder: list[Passage] = field(default_factory=list)
    pictures: dict[str, bytes] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def tell(self, spot: Spot, message: str, severity: Severity = Severity.WARNING) -> None:
        """Add a sentence about a place of this entry."""
        self.findings.append(Finding(self.file, spot, severity, message))

    @property
    def id(self) -> str:
        """The brand's id, '' while it has none."""
        found = self.draft.get("id", "")
        return found if isinstance(found, str) else ""

    @property
    def name(self) -> str:
        """The brand's name, or ''."""
        found = self.draft.get("name", "")
        return found if isinstance(found, str) else ""


@dataclass(slots=True)
class Submitted:
    """Everything in one submitted file: entries, and sentences that belong to no entry."""

    entries: list[Entry] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def set_value(draft: dict[str, Plain], path: str, value: Plain) -> None:
    """Put a value at a path without numbers (``logo.file``) of a draft."""
    *above, last = path.split(".")
    for key in above:
        inner = draft.setdefault(key, {})
        assert isinstance(inner, dict)
        draft = inner
    draft[last] = value


def spot_of(spots: Mapping[str, Spot], path: str, home: Spot) -> Spot:
    """The place of a field, of the nearest field around it, or ``home``."""
    while path:
        if path in spots:
            return spots[path]
        path = path.rpartition("[" if path.endswith("]") else ".")[0]
    return home
