"""Whose a record is, and that a submission touches the records of one unit only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from showcase.domain.problems import Place, Problem, Severity
from showcase.domain.registry import Unit
from showcase.reading import encoding, front_matter, yaml_text
from showcase.reading.faults import Unreadable

from .changes import Submission, shown
from .places import BRANDS, CASES, Record, record_of

ID = "submission-scope"


@dataclass(frozen=True, slots=True)
class Claim:
    """The units that the page of a record named before and names now; '' where there is none or it says nothing."""

    record: Record
    files: int
    before: str
    now: str

    @property
    def owner(self) -> str:
        """A brand is of the unit in whose folder it lies. A case stays with the unit it was of, a new one is of the
        unit it names; '' when it names none, which the check of the content reports."""
        return self.record.group if self.record.part == BRANDS else self.before or self.now


def check(submission: Submission, units: Mapping[str, Unit], unit: str) -> Iterator[Problem]:
    """Errors for records of other units than ``unit``, or, where that is '', than the one with most changes."""
    claims = _claims(submission, units)
    counts: Counter[str] = Counter()
    for claim in claims:
        counts[claim.owner] += claim.files
    counts.pop("", None)
    own = unit or max(sorted(counts), key=counts.__getitem__, default="")
    for claim in claims:
        if claim.owner not in ("", own):
            message = (
                f"这里是单位“{shown(claim.owner)}”的，这次提交是单位“{shown(own)}”的。一次提交只改一个单位的内容，"
                "请把这里恢复原样，另行提交。"
            )
            yield Problem(Place(shown(claim.record.path)), Severity.ERROR, ID, message)
        elif claim.record.part == BRANDS and claim.now not in ("", claim.record.group):
            message = f"unit 写的是“{claim.now}”，文件夹在单位“{shown(claim.record.group)}”下面。请让两处一致。"
            yield Problem(Place(shown(claim.record.index)), Severity.ERROR, ID, message)
        elif claim.record.part == CASES and claim.before and claim.now not in ("", claim.before):
            message = f"这个案例原来是单位“{claim.before}”的，unit 改成了“{claim.now}”。请改回来；确要改，请找维护者。"
            yield Problem(Place(shown(claim.record.index)), Severity.ERROR, ID, message)


def _claims(submission: Submission, units: Mapping[str, Unit]) -> list[Claim]:
    files = Counter(record for change in submission.changes if (record := record_of(change.path)))
    return [
        Claim(record, files[record], *(_unit(_page(record, side, submission), units) for side in (True, False)))
        for record in sorted(files)
    ]


def _page(record: Record, before: bool, submission: Submission) -> bytes | None:
    listed = submission.before if before else submission.after
    return submission.texts.get(listed.get(record.index, ""))


def _unit(page: bytes | None, units: Mapping[str, Unit]) -> str:
    """The id of the unit that a page names, '' for an unknown one or a page that cannot be read."""
    if page is None:
        return ""
    try:
        parts = front_matter.split(encoding.decode(page))
        pairs = yaml_text.parse(parts.front, parts.front_line).pairs
    except Unreadable:
        return ""
    named = next((value for key, value in pairs if key.text == "unit"), None)
    return named.text if isinstance(named, yaml_text.Scalar) and named.text in units else ""
