"""Problems that repeat nothing of what must not be public, whichever rule found them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from showcase.domain.problems import Problem
from showcase.domain.redaction import Redactor, redact_name


def redacted(problems: Iterable[Problem], secrets: Iterable[str] = ()) -> list[Problem]:
    """The problems with a mask in the place of private numbers and keys; ``secrets`` are those known of the record.

    The path stays as it is, because it tells which record the problem is about; printers show it masked.
    """
    redactor = Redactor(secrets)
    return [_redacted(each, redactor) for each in problems]


def with_shown_path(problem: Problem) -> Problem:
    """The problem as it may be printed: numbers in the names of files and folders masked."""
    path = redact_name(problem.place.path)
    return problem if path == problem.place.path else replace(problem, place=replace(problem.place, path=path))


def _redacted(problem: Problem, redactor: Redactor) -> Problem:
    message, hint, field, label = (
        redactor.redact(text) if text else "" for text in (problem.message, problem.hint, problem.field, problem.label)
    )
    if (message, hint, field, label) == (problem.message, problem.hint, problem.field, problem.label):
        return problem
    return replace(problem, message=message, hint=hint, field=field, label=label)
