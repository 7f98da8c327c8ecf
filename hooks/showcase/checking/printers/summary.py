"""The totals that end every report."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from showcase.domain.problems import Problem, Severity

UNSEEN = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))


@dataclass(frozen=True, slots=True)
class Summary:
    """How many files were looked at and what was found."""

    files: int
    errors: int
    warnings: int
    suggestions: int

    @property
    def sentence(self) -> str:
        """The totals in words, without a closing full stop."""
        counts = f"错误 {self.errors}，提醒 {self.warnings}，建议 {self.suggestions}"
        return f"共检查 {self.files} 个文件：{counts}"


def summarise(problems: Sequence[Problem], files: int) -> Summary:
    """The totals of a list of problems over ``files`` files."""
    counts = {severity: sum(each.severity is severity for each in problems) for severity in Severity}
    return Summary(files, counts[Severity.ERROR], counts[Severity.WARNING], counts[Severity.SUGGESTION])


def names_a_field(problem: Problem) -> bool:
    """Whether label and field say more than the message; a key that does not exist is its own label."""
    return bool(problem.label and problem.field) and problem.label != problem.field.rpartition(".")[2]


def one_line(text: str) -> str:
    """The text without anything that could break or reverse a line of a report."""
    return "".join(f"〔U+{ord(each):04X}〕" if unicodedata.category(each) in UNSEEN else each for each in text)
