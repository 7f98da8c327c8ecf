"""A file that is wrong all over is told of briefly: nobody reads a thousand lines about one file."""

from __future__ import annotations

from showcase.domain.problems import Problem, Severity

MOST = 100
RULE = "many-problems"
SEVERITIES = tuple(Severity)  # worst first


def capped(problems: list[Problem]) -> list[Problem]:
    """The problems of one file; of more than a hundred the first errors, and one sentence for the rest.

    The sentence is as severe as the worst of what it stands for.
    """
    if len(problems) <= MOST:
        return problems
    worst_first = sorted(problems, key=lambda problem: (SEVERITIES.index(problem.severity), problem.order))
    told, rest = worst_first[:MOST], worst_first[MOST:]
    message = f"还有 {len(rest)} 处没有列出。请先改好已经列出的，再检查一次。"
    last = max(told, key=lambda problem: problem.order)
    return [*told, Problem(last.place, rest[0].severity, RULE, message)]
