"""A submission tried out: judged by what it touches and by what it says, and its changed records put together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.problems import Problem, Severity
from showcase.domain.registry import Registry
from showcase.pipeline import read_and_check
from showcase.reading.file_names import shown
from showcase.reading.registry import read_registry

from ..changed.check import Kept, Outcome, check_changed
from ..changed.subset import write_subset
from ..changed.versions import Comparison, of_commits
from .judge import SIZE, judge
from .places import INDEX
from .report import Findings
from .repository import Repository, read_submission
from .staging import write_content

OWN = "content/"


@dataclass(frozen=True, slots=True)
class Trial:
    """Which commits are tried, whether by somebody who may touch everything, and a folder for what that takes."""

    repository: Repository
    base: str
    head: str
    merged: str
    maintainer: bool
    scratch: Path


@dataclass(frozen=True, slots=True)
class Page:
    """A changed record as a list names it."""

    title: str
    kind: str
    id: str
    path: str
    draft: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """``scope`` is about the submission as such, ``problems`` about the content. ``records`` are the changed ones by
    folder, ``gone`` what was taken down, ``files`` how many files differ. ``subset`` is a content folder to make a
    preview of, None for a submission that is too large to be looked into."""

    registry: Registry
    scope: Sequence[Problem]
    problems: Sequence[Problem]
    records: Mapping[str, Document[Any]]
    gone: Sequence[str]
    cases_of: Mapping[str, int]
    files: int
    subset: Path | None

    @property
    def pages(self) -> list[Page]:
        """The changed records that are there."""
        return listed(self.records)

    def findings(self, previewed: bool) -> Findings:
        """What a comment tells."""
        return Findings(self.scope, self.problems, self.records, self.gone, self.cases_of, previewed)


def try_out(trial: Trial, own: Path, date: str, jobs: int, kept: Kept) -> Verdict:
    """The verdict, with the lists of ``own``, the content folder that is trusted, except for a maintainer's own lists.

    Raises RegistryUnreadable, RepositoryUnreadable and DiffUnreadable.
    """
    registry = read_registry(own)
    base, head = trial.repository.commit(trial.base), trial.repository.commit(trial.head)
    submission = read_submission(trial.repository, base, head, registry.limits)
    scope = judge(submission, registry, maintainer=trial.maintainer)
    files = len(submission.changes)
    if any(each.rule == SIZE and each.severity is Severity.ERROR for each in scope):
        return Verdict(registry, scope, (), {}, (), {}, files, None)
    comparison = of_commits(trial.repository, base, trial.merged, OWN, trial.scratch)
    content = own
    if trial.maintainer and comparison.is_in_registry():
        content = trial.scratch / "whole" / OWN
        write_content(trial.repository, trial.repository.commit(trial.merged), own, content.parent, maintainer=True)
        registry = read_registry(content)
        outcome = _fully(comparison, content, date, jobs)
    else:
        outcome = check_changed(comparison, content, registry, date, jobs, kept)
    subset = write_subset(comparison, outcome, content, registry, trial.scratch / "subset")
    records = dict(sorted(outcome.read.items()))
    gone = taken_down(comparison, outcome)
    return Verdict(registry, scope, outcome.problems, records, gone, _cases_of(outcome), files, subset)


def _fully(comparison: Comparison, content: Path, date: str, jobs: int) -> Outcome:
    """The outcome where a list changed on which every page may depend."""
    checked = read_and_check(content, date, jobs)
    found: list[Document[Any]] = [*checked.brands, *checked.cases]
    documents = {each.path.rpartition("/")[0]: each for each in found}
    changed = {path: each for path, each in documents.items() if path in comparison.records}
    others = {path: each for path, each in documents.items() if path not in changed}
    return Outcome(checked.problems, changed, others, checked.files)


def taken_down(comparison: Comparison, outcome: Outcome) -> list[str]:
    """The folders of the records that are no longer there, sorted."""
    gone = comparison.records - outcome.read.keys()
    return sorted(path for path in gone if f"{path}/{INDEX}" in comparison.before.files)


def _cases_of(outcome: Outcome) -> Mapping[str, int]:
    """How many cases tell of each brand, by its id."""
    documents = [*outcome.others.values(), *outcome.read.values()]
    return Counter(id for each in documents for id in getattr(each.record, "brands", ()))


def listed(records: Mapping[str, Document[Any]]) -> list[Page]:
    """Changed records, given by folder, as a list names them."""
    return [_page(path, each) for path, each in sorted(records.items())]


def _page(path: str, document: Document[Any]) -> Page:
    record = document.record
    kind, title = ("brand", record.name) if isinstance(record, Brand) else ("case", record.title)
    return Page(title or "", kind, path.rpartition("/")[2], shown(path), bool(getattr(record, "draft", None)))
