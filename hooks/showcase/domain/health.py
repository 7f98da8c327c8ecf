"""体检: what the checks found, as it may be told in public: where and by which rule, never in the words of a file."""

from __future__ import annotations

from dataclasses import dataclass

from .problems import Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem without its sentence, which would quote the file. ``label`` is the label of a field, or ''."""

    line: int
    column: int
    severity: Severity
    rule: str
    label: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """What was found in one file. ``path`` is from the content folder's parent and as it was contributed: not to be
    shown unseen.

    ``kind`` is brand, case or guide for a page that is published, under ``id``; list for a file of the department,
    which holds whatever was found in it; '' for what is not published. ``more`` counts findings left out.
    """

    path: str
    kind: str
    id: str
    findings: tuple[Finding, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Health:
    """The outcome of one run of the checks.

    ``published`` counts brands and cases, ``skipped`` the files that are not published, those included that are no
    brand or case. The sheets are bounded: ``withheld`` are of files that are not published,
    ``lists`` of the department's and of what is only in the way, ``shown`` of published pages; ``left_out`` counts
    the sheets of each beyond that.
    """

    published: int = 0
    skipped: int = 0
    errors: int = 0
    warnings: int = 0
    suggestions: int = 0
    withheld: tuple[Sheet, ...] = ()
    lists: tuple[Sheet, ...] = ()
    shown: tuple[Sheet, ...] = ()
    left_out: tuple[int, int, int] = (0, 0, 0)

    @property
    def looked_at(self) -> int:
        """How many files were judged."""
        return self.published + self.skipped
