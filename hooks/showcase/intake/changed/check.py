"""What the full check would say about a change, found without judging what did not change.

Told are the problems of every record and file in which something differs, and those elsewhere that the full check did
not find before: a brand whose parent is gone, a name that somebody had first.

Of reminders that two brands look alike only those are told that concern a changed record: at it, or at another record
that it is now named at. Which of several untouched ones another untouched one resembles most is not.

Untouched records are taken as sound until it matters whether they are: those that a problem names are read and judged
in full, and the rules between records asked again, until nothing new is named. An edition of the anthology is judged
when it holds something that changed; then all it holds is read in full.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from showcase.checking.redacting import redacted
from showcase.checking.rules import LOOK_ALIKE
from showcase.checking.run import check_collection
from showcase.domain.document import Document
from showcase.domain.pictures import PictureFacts
from showcase.domain.problems import Problem, Severity
from showcase.domain.registry import Registry
from showcase.pipeline import Read, make_books, read_folders
from showcase.reading import file_names
from showcase.reading.folders import find
from showcase.reading.guide import read_guide
from showcase.reading.record_folder import INDEX
from showcase.reading.registry import honour_lines
from showcase.reading.stray_files import stray_files

from . import cache
from .editions import NOT_CONCERNED, Concerned, concerned
from .glimpses import UNREADABLE, Page, document_of, glance, is_case, page
from .versions import PARTS, Comparison, Version, record_of

WORD = re.compile(r"[^\s/“”：，。、；！？（）→]+")
Documents = Mapping[str, Document[Any]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """``problems`` are sorted. ``read`` are the changed records by folder, as they now are; ``others`` are glimpses of
    the untouched ones, by folder. ``files`` counts the records looked at."""

    problems: tuple[Problem, ...]
    read: Documents
    others: Documents
    files: int


@dataclass(frozen=True, slots=True)
class Kept:
    """Where glimpses are kept, and whether this run may write there. No ``folder``: nowhere. ``pictures`` gives the
    facts of pictures looked at before, by their key; it is asked only when a page has to be read."""

    folder: Path | None = None
    writable: bool = False
    pictures: Callable[[], Mapping[str, PictureFacts]] = dict


@dataclass(frozen=True, slots=True)
class _Side:
    """One version of what changed. ``around`` are the problems of files that are no record."""

    read: Mapping[str, Read]
    around: tuple[Problem, ...]

    @property
    def problems(self) -> list[Problem]:
        return [*self.around, *(problem for each in self.read.values() for problem in each.problems)]


@dataclass(frozen=True, slots=True)
class _Judge:
    """What both versions are judged by."""

    comparison: Comparison
    content: Path
    registry: Registry
    date: str
    jobs: int
    editions: Concerned = NOT_CONCERNED

    def side(self, version: Version) -> _Side:
        """What changed, as it is in one version."""
        paths = {*self.comparison.changes, *self.comparison.records}
        folder = version.content(paths)
        found = [find(folder, part, self.registry.limits, paths) for part in PARTS]
        around = [*(problem for each in found for problem in each.problems), *stray_files(folder)]
        if any(path.split("/")[1:2] == ["guide"] for path in paths):
            around += read_guide(folder)[1]
        folders = [folder for each in found for folder in each.folders]
        read = dict(zip((each.path for each in folders), self._read(folders), strict=True))
        return _Side(read, tuple(each for each in around if _touches(each.place.path, paths)))

    def untouched(self, records: Iterable[str]) -> dict[str, Read]:
        """Untouched records, read and judged in full."""
        wanted = sorted(records)
        if not wanted:
            return {}
        folder = self.comparison.after.content(wanted)
        found = [each for part in PARTS for each in find(folder, part, self.registry.limits, wanted).folders]
        return dict(zip((each.path for each in found), self._read(found), strict=True))

    def between(self, side: _Side, others: Documents, judged: Mapping[str, Read]) -> tuple[Problem, ...]:
        """What the rules between records find in one version."""
        documents = {**others, **{path: each.document for path, each in {**judged, **side.read}.items()}}
        ordered = [documents[path] for path in sorted(documents, key=lambda path: path.split("/"))]
        known = [*side.problems, *(problem for each in judged.values() for problem in each.problems)]
        brands = [each for each in ordered if not is_case(_folder(each.path))]
        cases = [each for each in ordered if is_case(_folder(each.path))]
        focus = frozenset(f"{path}/{INDEX}" for path in self.comparison.records)
        lists = honour_lines(self.content)
        found = check_collection(brands, cases, self.registry, lists, self.date, known, focus)
        if not self.editions.documents:
            return found
        faulty = frozenset(each.place.path for each in (*known, *found) if each.severity is Severity.ERROR)
        _, of_editions = make_books(self.editions.documents, brands, cases, self.registry, self.date, faulty)
        return (*found, *of_editions)

    def _read(self, folders: list[Any]) -> list[Read]:
        return read_folders(folders, self.registry, self.date, self.jobs)


def check_changed(
    comparison: Comparison, content: Path, registry: Registry, date: str, jobs: int = 1, kept: Kept | None = None
) -> Outcome:
    """The outcome for a change that leaves the lists of the department as they are; ``content`` has these lists."""
    others = glimpses(comparison, registry, jobs, kept or Kept())
    judge = _Judge(comparison, content, registry, date, jobs)
    before, after = judge.side(comparison.before), judge.side(comparison.after)
    by_name: dict[str, list[str]] = {}
    for path, each in others.items():
        for name in {path.split("/")[-1], each.record.id or ""}:
            by_name.setdefault(name, []).append(path)
    sides = [{**others, **{path: each.document for path, each in side.read.items()}} for side in (before, after)]
    judge = replace(judge, editions=concerned(content, registry, sides, comparison.records))
    wanted = {*_reviewed(registry), *_referred(before, others, by_name), *_referred(after, others, by_name)}
    wanted |= judge.editions.records
    judged = judge.untouched(wanted & others.keys())
    while True:
        then, now = judge.between(before, others, judged), judge.between(after, others, judged)
        found = _told(before, after, then, now, comparison)
        alike = (each for each in (*then, *now) if each.rule in LOOK_ALIKE)
        named = {*_named([*found, *alike, *{*then}.symmetric_difference(now)], by_name)}
        newly = judge.untouched((named & others.keys()) - judged.keys())
        judged |= newly
        places = {record_of(each.place.path) for each in found}
        if not any(path in places or _is_unlike(each, others[path]) for path, each in newly.items()):
            problems = tuple(sorted(redacted(found), key=lambda problem: problem.order))
            documents = {path: each.document for path, each in after.read.items()}
            return Outcome(problems, documents, others, len(documents))


def _is_unlike(read: Read, glimpsed: Document[Any]) -> bool:
    """Whether a record is not as sound as it was taken to be, so that the rules must be asked again."""
    faulty = any(each.severity is Severity.ERROR for each in read.problems)
    return faulty or read.document.unread != glimpsed.unread


def glimpses(comparison: Comparison, registry: Registry, jobs: int, kept: Kept) -> dict[str, Document[Any]]:
    """The untouched records by folder; what is kept of earlier runs is used, and what is new is kept."""
    old = cache.load(kept.folder, registry)
    untouched = comparison.untouched()
    keys = {path: _key(path, files) for path, files in untouched.items()}
    known: dict[str, Document[Any]] = {}
    for path, key in keys.items():
        try:
            known[path] = document_of(path, old[key])
        except (KeyError, ValueError, TypeError, AttributeError):
            continue
    missing = {path: files for path, files in untouched.items() if path not in known}
    if not missing:
        return known
    fresh = dict(zip(missing, glance(_pages(comparison, missing), registry, jobs, kept.pictures()), strict=True))
    if kept.folder and kept.writable:
        found = {keys[path]: each for path, each in fresh.items() if each is not None}
        cache.save(kept.folder, registry, {keys[path]: old[keys[path]] for path in known} | found)
    known |= {path: document_of(path, each or UNREADABLE) for path, each in fresh.items()}
    return {path: known[path] for path in keys}


def _pages(comparison: Comparison, wanted: Mapping[str, Mapping[str, str]]) -> list[Page]:
    ids = dict.fromkeys(id for files in wanted.values() for id in files.values())
    data = dict(comparison.before.repository.contents(ids))
    return [page(path, {name: data[id] for name, id in files.items()}) for path, files in wanted.items()]


def _key(path: str, files: Mapping[str, str]) -> str:
    """What a glimpse is kept under: it says the same wherever the folder lies, but not the same of a case."""
    return "-".join((path.split("/")[1], *(f"{name}={id}" for name, id in files.items())))


def _told(
    before: _Side, after: _Side, then: Iterable[Problem], now: Iterable[Problem], comparison: Comparison
) -> list[Problem]:
    """What is to be told: all about what changed, and what is new elsewhere; that others are alike is no news."""
    old = comparison.before.files
    stood = {each for each in after.around if any(path.startswith(f"{each.place.path}/") for path in old)}
    known = {*before.problems, *then, *stood}  # a folder is as badly placed as before, whichever files are in it
    changed = {file_names.shown(path) for path in comparison.changes}
    return [
        each
        for each in (*after.problems, *now)
        if each.place.path in changed
        or record_of(each.place.path) in comparison.records
        or (
            each not in known
            and (each.rule not in LOOK_ALIKE or any(path in each.message for path in comparison.records))
        )
    ]


def _touches(path: str, paths: Iterable[str]) -> bool:
    """Whether a problem is about one of these paths, a folder around it, or something in it."""
    shown = map(file_names.shown, paths)
    return any(path == each or each.startswith(f"{path}/") or path.startswith(f"{each}/") for each in shown)


def _reviewed(registry: Registry) -> Iterator[str]:
    """The records with a reviewed false alarm: an entry that answers to nothing is told of."""
    return (record_of(each.path) for each in registry.reviews)


def _referred(side: _Side, others: Documents, by_name: Mapping[str, list[str]]) -> set[str]:
    """The records that changed ones refer to, and those above them."""
    found: set[str] = set()
    waiting = [name for each in side.read.values() for name in _references(each.document.record)]
    while waiting:
        for path in by_name.get(waiting.pop(), ()):
            if path not in found:
                found.add(path)
                waiting += _references(others[path].record)
    return found


def _references(record: Any) -> list[str]:
    parent = getattr(record, "parent", None)
    return [*getattr(record, "brands", ()), *([parent] if parent else [])]


def _named(problems: Iterable[Problem], by_name: Mapping[str, list[str]]) -> Iterator[str]:
    """The untouched records at which a problem is, or which its sentence names."""
    for problem in problems:
        yield record_of(problem.place.path)
        for word in WORD.findall(problem.message):
            yield from by_name.get(word, ())


def _folder(path: str) -> str:
    return path.rpartition("/")[0]
