"""The whole way in: submitted files -> brand folders in the content, and everything there is to say about them.

A brand with errors is not written: the site must not break, and nothing is lost, for the form still holds it and is
imported again once it is put right. Who would rather go on in the editor keeps it as a draft, by an option.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from showcase import workers
from showcase.domain.problems import Severity
from showcase.pipeline import Checked, read_and_check
from showcase.reading.faults import Unreadable
from showcase.reading.folders import find
from showcase.workers import Lost

from .completing import complete
from .entry import Entry, Finding, Spot, Submitted
from .judging import told, verdicts
from .prepared import SAME, Existing, Prepared
from .preparing import as_draft, prepare, prepare_folder
from .receiving import Received, allowance, lost, receive
from .storing import NotStored, store

_THERE = "“{}”已经有了（{}），没有改动它。要更新请加上 --update。"
_UNREADABLE = "原来的页面（{}/index.md）有读不出的地方，更新会把它们丢掉，所以没有写入。请先改好那一页。"
_TWICE = "“{}”在这次导入里不止一份，只导入了前一份。请只留一份再交。"
_OTHER_PLACE = "“{}”已经在 {} 里，压缩包里却放在 {}，没有写入。请把压缩包里的文件夹改成同一个单位。"


@dataclass(frozen=True, slots=True)
class Options:
    """``update`` allows to change brands that are there; ``keep_faulty`` writes those with errors, as drafts;
    ``dry`` writes nothing."""

    update: bool = False
    keep_faulty: bool = False
    dry: bool = False


@dataclass(slots=True)
class Imported:
    """What became of the brands, and all sentences. ``faulty`` are those not written for their errors, ``refused``
    counts those that were not even looked at."""

    written: list[Prepared] = field(default_factory=list)
    same: list[Prepared] = field(default_factory=list)
    faulty: list[Prepared] = field(default_factory=list)
    refused: int = 0
    findings: list[Finding] = field(default_factory=list)

    def count(self, severity: Severity) -> int:
        """How many sentences are of this severity."""
        return sum(each.severity is severity for each in self.findings)


def import_files(paths: Sequence[Path], content: Path, date: str, options: Options, jobs: int = 1) -> Imported:
    """Read, check and write. Raises RegistryUnreadable; whatever is wrong with a submitted file is a finding."""
    checked = read_and_check(content, date, jobs)
    results = workers.each_guarded(receive, checked.registry, paths, jobs, "读取申报表", allowance)
    run = _Run(content, checked, options)
    for path, result in zip(paths, results, strict=True):
        run.take(path.name, lost(path, result.reason) if isinstance(result, Lost) else result)
    run.judge(jobs)
    run.store()
    return run.result


class _Run:
    """All brands of one import, step by step."""

    def __init__(self, content: Path, checked: Checked, options: Options) -> None:
        self.result = Imported()
        self._content = content
        self._checked = checked
        self._options = options
        self._folders = {each.name: each for each in find(content, "brands", checked.registry.limits).folders}
        self._documents = {each.path.split("/")[-2]: each for each in checked.brands}
        self._taken = {*self._documents, *(each.path.split("/")[-2] for each in checked.cases)}
        self._names = {each.record.name: id for id, each in self._documents.items() if each.record.name}
        self._prepared: list[Prepared] = []
        self._admitted: set[str] = set()

    def take(self, file: str, result: Received) -> None:
        """Prepare the brands of one file."""
        if isinstance(result, Finding):
            self.result.findings.append(result)
            self.result.refused += 1
            return
        self.result.findings += result.findings
        if isinstance(result, Submitted):
            self._entries(result.entries)
        else:
            for target, files in result.folders.items():
                self._folder(file, target, files)

    def _entries(self, entries: Sequence[Entry]) -> None:
        for entry in entries:
            if not entry.id and self._options.update and entry.name in self._names:
                entry.draft["id"] = self._names[entry.name]
            complete(entry, self._taken)
        self._names = {**self._names, **{each.name: each.id for each in entries if each.name}}
        for entry in entries:
            parent = entry.draft.get("parent")
            if isinstance(parent, str):
                entry.draft["parent"] = self._names.get(parent, parent)
            if self._is_free(entry.file, entry.home, entry.id):
                existing = self._existing(entry.id)
                self._prepared.append(prepare(entry, existing, self._checked.registry, self._checked.date))

    def _folder(self, file: str, target: str, files: dict[str, bytes]) -> None:
        id, home = target.rpartition("/")[2], Spot(f" 里的 {target}")
        if self._is_free(file, home, id):
            existing = self._existing(id)
            if existing and existing.target != target:
                self._refuse(file, home, _OTHER_PLACE.format(id, existing.target, target))
            else:
                self._prepared.append(prepare_folder(file, target, files, existing))

    def _is_free(self, file: str, home: Spot, id: str) -> bool:
        """Whether a brand with this id may be written; tells why not."""
        document = self._documents.get(id)
        target = self._target(id)
        if id in self._admitted:
            self._refuse(file, home, _TWICE.format(id))
        elif document and not self._options.update:
            self._refuse(file, home, _THERE.format(id, f"{self._content.name}/{target}"))
        elif document and document.unread:
            self._refuse(file, home, _UNREADABLE.format(f"{self._content.name}/{target}"))
        else:
            self._admitted.add(id)
            return True
        return False

    def _refuse(self, file: str, home: Spot, message: str) -> None:
        self.result.findings.append(Finding(file, home, Severity.ERROR, message))
        self.result.refused += 1

    def _target(self, id: str) -> str:
        document = self._documents.get(id)
        return "/".join(document.path.split("/")[1:-1]) if document else ""

    def _existing(self, id: str) -> Existing | None:
        """The brand of that id in the content."""
        document, folder = self._documents.get(id), self._folders.get(id)
        if document is None or folder is None:
            return None
        files = {}
        for name in folder.files:
            try:
                files[name] = folder.read(name, self._checked.registry.limits)
            except Unreadable as unreadable:
                message = unreadable.faults[0].message
                self.result.findings.append(Finding(document.path, Spot(""), Severity.WARNING, message))
        return Existing(self._target(id), document, files)

    def judge(self, jobs: int) -> None:
        """Check what is to be written; a brand without errors is checked again without those that have some, which
        it may have relied on. What does not change is not judged anew."""
        for brand in self._prepared:
            if brand.state == SAME:
                self.result.same.append(brand)
                self.result.findings += brand.findings
        self._prepared = [each for each in self._prepared if each.state != SAME]
        waiting, first = self._prepared, True
        while waiting:
            problems = verdicts(waiting, self._content, self._checked, jobs)
            findings = {each.target: told(each, problems[each.target]) for each in waiting}
            for brand in waiting:
                known = self.result.findings
                fresh = [*(brand.findings if first else ()), *findings[brand.target]]
                known += [each for each in dict.fromkeys(fresh) if first or each not in known]
            left: list[Prepared] = []
            faulty: list[Prepared] = []
            for brand in waiting:
                (faulty if _is_faulty([*brand.findings, *findings[brand.target]]) else left).append(brand)
            self.result.faulty += faulty
            self._prepared, first = left, False
            waiting = left if faulty and not self._options.keep_faulty else []

    def store(self) -> None:
        """Write what has no errors, and with the option what has some."""
        wanted = [*self._prepared]
        if self._options.keep_faulty:
            wanted += [as_draft(each) for each in self.result.faulty]
            self.result.faulty = []
        for brand in wanted:
            try:
                if not self._options.dry:
                    store(self._content, brand.target, brand.files, brand.before.target if brand.before else "")
                self.result.written.append(brand)
            except NotStored as fault:
                self._refuse(brand.file, brand.home, str(fault))


def _is_faulty(findings: Sequence[Finding]) -> bool:
    return any(each.severity is Severity.ERROR for each in findings)
