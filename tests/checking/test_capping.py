"""A file that is wrong all over."""

from showcase.checking.capping import capped
from showcase.domain.problems import Place, Problem, Severity


def problem(line: int, severity: Severity) -> Problem:
    return Problem(Place("content/a/index.md", line), severity, "links", f"第 {line} 处")


def test_a_hundred_are_told() -> None:
    problems = [problem(line, Severity.ERROR) for line in range(1, 101)]
    assert capped(problems) == problems


def test_the_rest_is_one_sentence_as_severe_as_the_worst_of_it() -> None:
    problems = [problem(line, Severity.ERROR) for line in range(1, 104)]
    (*told, last) = capped(problems)
    assert told == problems[:100]
    assert (last.rule, last.severity, last.place.line) == ("many-problems", Severity.ERROR, 100)
    assert last.message == "还有 3 处没有列出。请先改好已经列出的，再检查一次。"


def test_errors_come_before_reminders() -> None:
    problems = [problem(line, Severity.WARNING) for line in range(1, 101)] + [problem(500, Severity.ERROR)]
    (*told, last) = capped(problems)
    assert problems[-1] in told
    assert last.severity is Severity.WARNING
