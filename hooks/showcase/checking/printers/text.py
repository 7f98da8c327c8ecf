"""For people at a screen: one line for each problem, totals last."""

from __future__ import annotations

from collections.abc import Sequence

from showcase.domain.problems import Problem

from ..redacting import with_shown_path
from .summary import names_a_field, one_line, summarise


def render(problems: Sequence[Problem], files: int) -> str:
    """The report as text that ends in a line feed."""
    return "".join(f"{line(each)}\n" for each in problems) + f"{summarise(problems, files).sentence}\n"


def line(problem: Problem) -> str:
    """``path:7:1 错误 「传播语」(slogan) 还没有填写：……。例：slogan: 一丝一毫见初心 [required-elements]``."""
    problem = with_shown_path(problem)
    place = problem.place
    which = f"「{problem.label}」({problem.field}) " if names_a_field(problem) else ""
    hint = f"例：{problem.hint}" if problem.hint else ""
    where = f"{place.path}:{place.line}:{place.column} {problem.severity.label} "
    return one_line(f"{where}{which}{problem.message}{hint} [{problem.rule}]")
