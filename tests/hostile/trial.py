"""The trial itself: all cases are written out, checked and published leniently, once for all processes of a run."""

from __future__ import annotations

import json
import pickle
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock

from showcase.domain.problems import Problem
from showcase.pipeline import read_and_check
from showcase.publishing.release import NotSound, release
from showcase.publishing.site import Settings

from .generate import HOME, all_cases, manifest, write
from .judging import Judged

DATE = "2026-11-21"
JOBS = 2


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of it. ``report`` is what the lenient build printed, ``findings`` what its verification found."""

    content: Path
    site: Path
    problems: Sequence[Problem]
    report: str
    findings: Sequence[str]

    @property
    def judged(self) -> Judged:
        """All cases beside what was found."""
        return Judged(all_cases(), self.problems, self.site)


def hold(folder: Path) -> Trial:
    """The trial in ``folder``; the first process to ask holds it, the others wait and read."""
    kept = folder / "trial.pickle"
    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(folder / "trial.lock"):
        if kept.exists():
            trial: Trial = pickle.loads(kept.read_bytes())
            return trial
        trial = _held(folder)
        kept.write_bytes(pickle.dumps(trial))
        return trial


def _held(folder: Path) -> Trial:
    content = write(folder)
    (folder / "manifest.json").write_text(manifest(all_cases()), encoding="ascii")
    checked = read_and_check(content, DATE, JOBS)
    settings = Settings(content, HOME / ".cache", JOBS, lenient=True)
    report, findings = "", ()
    try:
        report = release(HOME / "mkdocs.yml", folder / "site", settings)
    except NotSound as unsound:
        findings = unsound.findings
        report = release(HOME / "mkdocs.yml", folder / "site", settings, verified=False)
    return Trial(content, folder / "site", checked.problems, report, findings)


def search_data(site: Path) -> str:
    """Everything that the search of the site knows."""
    found = (path.read_text(encoding="utf-8") for path in sorted((site / "search").rglob("*")) if path.is_file())
    return json.dumps(list(found), ensure_ascii=False)
