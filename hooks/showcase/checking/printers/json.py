"""For programs: all problems and the totals as one JSON object."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence

from showcase.domain.problems import Problem

from ..redacting import with_shown_path
from .summary import summarise


def render(problems: Sequence[Problem], files: int) -> str:
    """The report as JSON that ends in a line feed; the keys do not change."""
    report = {
        "problems": [as_mapping(each) for each in problems],
        "summary": dataclasses.asdict(summarise(problems, files)),
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def as_mapping(problem: Problem) -> dict[str, str | int]:
    """One problem, flat."""
    problem = with_shown_path(problem)
    return {
        "path": problem.place.path,
        "line": problem.place.line,
        "column": problem.place.column,
        "severity": problem.severity.value,
        "rule": problem.rule,
        "field": problem.field,
        "label": problem.label,
        "message": problem.message,
        "hint": problem.hint,
    }
