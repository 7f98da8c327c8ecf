"""What is told of a submission, as data for a comment: no markup, nothing decided twice."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from showcase.checking.printers.json import as_mapping
from showcase.domain.brand import Brand
from showcase.domain.completeness import Completeness, completeness
from showcase.domain.document import Document
from showcase.domain.problems import Problem, Severity
from showcase.domain.registry import Registry
from showcase.reading.file_names import shown

FORM = 1
MOST = 300
GRAVITY = tuple(Severity)


@dataclass(frozen=True, slots=True)
class Findings:
    """``scope`` is what is wrong with the submission as such, ``problems`` what is wrong with the content. ``records``
    are the changed ones by folder, ``gone`` the folders that were taken down, ``cases_of`` counts for a brand's id the
    cases that tell of it."""

    scope: Sequence[Problem]
    problems: Sequence[Problem]
    records: Mapping[str, Document[Any]]
    gone: Sequence[str]
    cases_of: Mapping[str, int]
    previewed: bool = False


def as_json(findings: Findings, registry: Registry) -> str:
    """The findings as JSON that ends in a line feed."""
    by_record: dict[str, list[Problem]] = {path: [] for path in findings.records}
    elsewhere: list[Problem] = []
    for problem in findings.problems:
        by_record.get("/".join(problem.place.path.split("/")[:4]), elsewhere).append(problem)
    records = [_record(path, findings, by_record[path], registry) for path in findings.records]
    report = {
        "form": FORM,
        "scope": _all(findings.scope),
        "records": records,
        "gone": [shown(path) for path in findings.gone],
        "elsewhere": _all(elsewhere),
        "previewed": findings.previewed,
    }
    return json.dumps(report, ensure_ascii=False, indent=1) + "\n"


def _all(problems: Iterable[Problem]) -> list[dict[str, str | int]]:
    """The problems, those first that must be put right; a comment has no room for more than so many."""
    return [as_mapping(each) for each in sorted(problems, key=lambda each: GRAVITY.index(each.severity))[:MOST]]


def _record(path: str, findings: Findings, problems: Sequence[Problem], registry: Registry) -> dict[str, Any]:
    record = findings.records[path].record
    found: dict[str, Any] = {
        "path": shown(path),
        "kind": "brand" if isinstance(record, Brand) else "case",
        "title": (record.name if isinstance(record, Brand) else record.title) or "",
        "draft": bool(getattr(record, "draft", None)),
        "problems": _all(problems),
    }
    if isinstance(record, Brand) and "" not in findings.records[path].unread:
        found |= _state(completeness(record, registry, findings.cases_of.get(record.id or "", 0)), registry)
    return found


def _state(state: Completeness, registry: Registry) -> dict[str, Any]:
    stages = {term.id: term.label for term in registry.vocabularies["stages"]}
    return {
        "elements": [[each.label, each.met] for each in state.elements],
        "stage": stages.get(state.stage, ""),
        "next": stages.get(state.next_stage, ""),
        "lacking": [[each.label, each.example] for each in state.lacking],
    }
