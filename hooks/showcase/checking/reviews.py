"""False alarms that the department has looked at and entered in ``registry/reviews.yml``."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from showcase.domain.problems import Place, Problem, Severity
from showcase.domain.registry import Registry, Review

ID = "reviews"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "code": "如确为误报，可由主管部门复核后登记（复核码 {code}）。",
        "reviewed": "已由{reviewer}于{date}复核：{reason}",
    }
)
FILE = "registry/reviews.yml"
DATE = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
OFFICE = re.compile(r".*(?:[部处室委办局科组会院站]|中心|公司|支部|总支|党校|工作队)")
SHORTEST_REASON = 4


def reviewable(problem: Problem, finding: str) -> Problem:
    """The problem with the code under which the department can enter it, should it be a false alarm.

    The code is that of the same finding in the same file for ever, and of nothing else that the file may say later.
    """
    text = "\0".join((problem.place.path, problem.rule, finding))
    code = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:4]
    return replace(problem, message=problem.message + SENTENCES["code"].format(code=code), review=code)


def reviewed(problems: Iterable[Problem], reviews: Iterable[Review]) -> list[Problem]:
    """The problems, those turned into suggestions that a sound entry of ``reviews`` is about."""
    by_key = {(each.path, each.rule, each.code): each for each in reviews if not fault_of(each)}
    return [_lifted(each, by_key.get((each.place.path, each.rule, each.review))) for each in problems]


def unused(problems: Iterable[Problem], registry: Registry, root: str) -> tuple[Problem, ...]:
    """A warning for each entry that no problem answers to: the text has changed, or the code was copied wrongly."""
    met = {(each.place.path, each.rule, each.review) for each in problems if each.review}
    return tuple(
        _about(number, root, "没有对上任何问题，内容可能已经改过。请核对文件、规则和复核码，用不着了就删去。")
        for number, each in enumerate(registry.reviews, start=1)
        if not fault_of(each) and (each.path, each.rule, each.code) not in met
    )


def unsound(registry: Registry, root: str) -> Iterator[Problem]:
    """A warning for each entry that lacks what makes it count."""
    for number, each in enumerate(registry.reviews, start=1):
        fault = fault_of(each)
        if fault:
            yield _about(number, root, f"还不能生效：{fault}")


def fault_of(review: Review) -> str:
    """What an entry lacks to count, with what to do; '' if nothing."""
    if not OFFICE.fullmatch(review.reviewer.strip()):
        return f"复核单位（reviewer）写的是“{review.reviewer}”，请写部门名称，如“党群工作部”。"
    if not DATE.fullmatch(review.date):
        return f"复核日期（date）写的是“{review.date}”，请写成 2026-11-02 的样子。"
    if len(review.reason.strip()) < SHORTEST_REASON:
        return f"复核理由（reason）写的是“{review.reason}”，请用一句话说明为什么可以公开。"
    return ""


def _lifted(problem: Problem, review: Review | None) -> Problem:
    if review is None or not problem.review:
        return problem
    told = problem.message.removesuffix(SENTENCES["code"].format(code=problem.review))
    settled = SENTENCES["reviewed"].format(reviewer=review.reviewer, date=review.date, reason=review.reason)
    return replace(problem, severity=Severity.SUGGESTION, message=told + settled, hint="")


def _about(number: int, root: str, sentence: str) -> Problem:
    return Problem(Place(f"{root}/{FILE}"), Severity.WARNING, ID, f"第 {number} 条复核{sentence}")
