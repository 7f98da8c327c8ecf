"""Whether a repair may stay: fewer problems than before, and nothing else of the record is another."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from typing import Any

from showcase.checking import capping
from showcase.domain.document import Document
from showcase.domain.invisible import clean
from showcase.domain.problems import Problem, Severity

from ..unsaved import Judged

COUNT = re.compile(r"\d+")  # how many problems stand behind the sentence that there are more


def is_readable(judged: Judged) -> bool:
    """Whether the file could be read to its end, so that nothing in it is hidden by a fault."""
    return "" not in judged.document.unread


def is_better(before: Judged, after: Judged) -> bool:
    """Whether a file that could be read has fewer errors, or as many and fewer reminders, and keeps what it said."""
    return is_readable(after) and weight(after.problems) < weight(before.problems) and says_the_same(before, after)


def is_as_good(before: Judged, after: Judged) -> bool:
    """Whether a file says exactly what it said, without a problem more."""
    return weight(after.problems) <= weight(before.problems) and says_the_same(before, after)


def obstacle(judged: Judged) -> Problem:
    """The fault at which reading a file came to its end."""
    return min(judged.problems, key=lambda problem: (problem.severity is not Severity.ERROR, problem.order))


def says_the_same(before: Judged, after: Judged) -> bool:
    """Whether every value that was read is read again, and the text below is the same."""
    return _kept(before.document.record, after.document.record) and _words(before.document) == _words(after.document)


def weight(problems: Sequence[Problem]) -> tuple[int, int]:
    """Errors, then reminders: the fewer the better."""
    counts = {severity: 0 for severity in Severity}
    for each in problems:
        counts[each.severity] += int(COUNT.findall(each.message)[0]) if each.rule == capping.RULE else 1
    return counts[Severity.ERROR], counts[Severity.WARNING]


def _kept(before: Any, after: Any) -> bool:
    """Whether ``after`` holds all of ``before``; what was missing or refused before may be there now."""
    if before is None or before == ():
        return True
    if isinstance(before, str) and isinstance(after, str):
        return clean(before) == clean(after)
    if isinstance(before, tuple) and isinstance(after, tuple):
        rest = iter(after)
        return all(any(_kept(each, other) for other in rest) for each in before)
    if dataclasses.is_dataclass(before) and type(before) is type(after):
        names = [each.name for each in dataclasses.fields(before)]
        return all(_kept(getattr(before, name), getattr(after, name)) for name in names)
    return bool(before == after)


def _words(document: Document[Any]) -> list[tuple[str, str, str]]:
    return [(node.kind, node.text, node.title) for node in document.body.walk()]
