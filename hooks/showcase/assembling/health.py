"""The problems of all files -> the short form in which the page 体检报告 tells of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from showcase.domain.brand import Brand
from showcase.domain.case import Case
from showcase.domain.collection import GuidePage
from showcase.domain.document import Document
from showcase.domain.health import Finding, Health, Sheet
from showcase.domain.problems import Problem, Severity

MOST_SHEETS = 200
MOST_FINDINGS = 20
GRAVITY = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.SUGGESTION: 2}

Published = Mapping[str, tuple[str, str]]


def published_pages(
    brands: Mapping[str, Document[Brand]], cases: Mapping[str, Document[Case]], guide: Sequence[GuidePage]
) -> Published:
    """Path of the file -> kind and id of the page that is made of it."""
    found = {each.path: ("brand", id) for id, each in brands.items()}
    found |= {each.path: ("case", id) for id, each in cases.items()}
    return found | {each.document.path: ("guide", each.id) for each in guide}


def examine(problems: Sequence[Problem], published: Published) -> Health:
    """The outcome of the checks. Takes time proportional to the number of problems; what it gives is bounded."""
    by_path: dict[str, list[Problem]] = {}
    counts = dict.fromkeys(Severity, 0)
    for problem in problems:
        by_path.setdefault(problem.place.path, []).append(problem)
        counts[problem.severity] += 1
    groups: dict[str, list[str]] = {"withheld": [], "lists": [], "shown": []}
    for path, found in by_path.items():
        groups[_group(path, found, published)].append(path)
    groups["shown"].sort(key=lambda path: (min(GRAVITY[each.severity] for each in by_path[path]), path))
    sheets = {
        name: tuple(_sheet(path, by_path[path], published) for path in paths[:MOST_SHEETS])
        for name, paths in groups.items()
    }
    left_out = [max(len(paths) - MOST_SHEETS, 0) for paths in groups.values()]
    return Health(
        published=sum(kind != "guide" for kind, _ in published.values()),
        skipped=len(groups["withheld"]),
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        suggestions=counts[Severity.SUGGESTION],
        left_out=(left_out[0], left_out[1], left_out[2]),
        **sheets,
    )


def _group(path: str, found: Sequence[Problem], published: Published) -> str:
    if path in published:
        return "shown"
    if _is_list(path) or all(each.severity is not Severity.ERROR for each in found):
        return "lists"
    return "withheld"


def _is_list(path: str) -> bool:
    return path.split("/")[1:2] == ["registry"]


def _sheet(path: str, found: Sequence[Problem], published: Published) -> Sheet:
    kind, id = published.get(path, ("list" if _is_list(path) else "", ""))
    gravest = sorted(found, key=lambda each: GRAVITY[each.severity])[:MOST_FINDINGS]
    findings = tuple(
        Finding(each.place.line, each.place.column, each.severity, each.rule, each.label)
        for each in sorted(gravest, key=lambda each: each.order)
    )
    return Sheet(path, kind, id, findings, len(found) - len(findings))
