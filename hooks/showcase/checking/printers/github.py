"""For the review of a change: workflow commands that annotate its lines."""

from __future__ import annotations

from collections.abc import Sequence

from showcase.domain.problems import Problem, Severity

from ..redacting import with_shown_path
from .summary import summarise

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "notice"}
IN_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
IN_PROPERTY = {**IN_MESSAGE, ":": "%3A", ",": "%2C"}


def render(problems: Sequence[Problem], files: int) -> str:
    """One command for each problem and one for the totals. Nothing contributed can begin a command of its own."""
    totals = f"::notice title=检查结果::{_escape(summarise(problems, files).sentence, IN_MESSAGE)}\n"
    return "".join(f"{_command(each)}\n" for each in problems) + totals


def _command(problem: Problem) -> str:
    problem = with_shown_path(problem)
    title = f"{problem.label or problem.severity.label} [{problem.rule}]"
    properties = {
        "file": problem.place.path,
        "line": str(problem.place.line),
        "col": str(problem.place.column),
        "title": title,
    }
    joined = ",".join(f"{key}={_escape(value, IN_PROPERTY)}" for key, value in properties.items())
    hint = f"例：{problem.hint}" if problem.hint else ""
    return f"::{COMMANDS[problem.severity]} {joined}::{_escape(problem.message + hint, IN_MESSAGE)}"


def _escape(text: str, signs: dict[str, str]) -> str:
    return "".join(signs.get(each, each) for each in text)
