"""A fault met while reading: what the reader knows before it knows the file's path."""

from __future__ import annotations

from dataclasses import dataclass

from showcase.domain.problems import Place, Problem, Severity


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
            self.message,
            self.field,
            self.label,
            self.hint,
        )


class Unreadable(Exception):
    """The file cannot be read any further; ``faults`` say why."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(faults[0].message)
        self.faults = faults
