"""For GitLab: a Code Quality report, which marks lines in the changes of a merge request."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence

from showcase.domain.problems import Problem, Severity

from ..redacting import with_shown_path
from .summary import names_a_field, one_line

SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.SUGGESTION: "info"}


def render(problems: Sequence[Problem], files: int) -> str:
    """The report as JSON that ends in a line feed. A fingerprint stays the same when lines move, so that GitLab knows
    an old problem from a new one."""
    seen: Counter[str] = Counter()
    entries = []
    for problem in map(with_shown_path, problems):
        which = "\0".join((problem.place.path, problem.rule, problem.field, problem.message))
        seen[which] += 1
        entries.append(_entry(problem, hashlib.sha256(f"{which}\0{seen[which]}".encode()).hexdigest()))
    return json.dumps(entries, ensure_ascii=False, indent=2) + "\n"


def _entry(problem: Problem, fingerprint: str) -> dict[str, object]:
    which = f"「{problem.label}」" if names_a_field(problem) else ""
    hint = f"例：{problem.hint}" if problem.hint else ""
    return {
        "description": one_line(f"{problem.severity.label} {which}{problem.message}{hint}"),
        "check_name": problem.rule,
        "fingerprint": fingerprint,
        "severity": SEVERITIES[problem.severity],
        "location": {"path": one_line(problem.place.path), "lines": {"begin": problem.place.line}},
    }
