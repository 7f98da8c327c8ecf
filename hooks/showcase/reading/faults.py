"""A fault met while reading: what the reader knows before it knows the file's path."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.domain.invisible import visible
from showcase.domain.limits import Limits, limit_descriptions
from showcase.domain.problems import Place, Problem, Severity

LONGEST_HINT = 300  # nobody copies more by hand


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at a line and column of a file; becomes a Problem once the path is known."""

    line: int
    column: int
    rule: str
    message: str
    field: str = ""
    label: str = ""
    hint: str = ""
    severity: Severity = Severity.ERROR

    def at(self, path: str) -> Problem:
        """This fault as a problem of the file ``path``."""
        return Problem(
            Place(path, self.line, self.column),
            self.severity,
            self.rule,
            visible(self.message),
            self.field,
            self.label,
            self.hint if len(self.hint) <= LONGEST_HINT and visible(self.hint) == self.hint else "",
        )


class Unreadable(Exception):
    """The file cannot be read any further; ``faults`` say why."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(faults[0].message)
        self.faults = faults


def over_limit(rule: str, key: str, measured: int, line: int, column: int, limits: Limits, label: str = "") -> Fault:
    """The fault of a file in which more was measured than the limit ``key`` allows; ``label`` says what was, where the
    words of the limit itself are too wide."""
    described = limit_descriptions()[key]
    most = f"{getattr(limits, key)} {described.unit}"
    message = f"{label or described.label}：这里有 {measured} {described.unit}，最多 {most}。请{described.remedy}。"
    return Fault(line, column, rule, message)
