"""A problem is data: where, what, how to put it right. Printers turn it into text, JSON or annotations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """错误 blocks publication, 提醒 is shown and counted, 建议 appears on the completeness page only."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"

    @property
    def label(self) -> str:
        """The Chinese word for this severity."""
        return {"error": "错误", "warning": "提醒", "suggestion": "建议"}[self.value]


@dataclass(frozen=True, slots=True)
class Place:
    """A position in a contributed file: ``path`` from the content folder's parent, ``line`` and ``column`` from 1."""

    path: str
    line: int = 1
    column: int = 1


def nearest(path: str, places: Mapping[str, tuple[int, int]], field_path: str) -> Place:
    """The place in the file ``path`` of a field, or of the nearest enclosing one that has a place."""
    while field_path:
        if field_path in places:
            return Place(path, *places[field_path])
        field_path = field_path.rpartition("[" if field_path.endswith("]") else ".")[0]
    return Place(path)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is not as it should be.

    ``message`` is a full Chinese sentence that quotes the value; ``hint`` is text to paste ('' if there
    is none); ``field`` and ``label`` name the field ('' for a problem of the whole file). ``review`` is the code under
    which the department can enter a false alarm in ``registry/reviews.yml``, '' where that is not possible.
    """

    place: Place
    severity: Severity
    rule: str
    message: str
    field: str = ""
    label: str = ""
    hint: str = ""
    review: str = ""

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Sort key: by file, then position, then rule, so that every run lists problems alike."""
        return (self.place.path, self.place.line, self.place.column, self.rule, self.message)
