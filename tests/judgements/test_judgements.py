"""Every 提醒 on the project's content and on the corpus has been read and judged; few are false alarms, few faults are
missed."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from showcase.domain.problems import Problem, Severity
from showcase.pipeline import read_and_check

from .corpus import HERE, Page, lay_out, pages

LIST = HERE / "warnings.yml"
DATE = "2026-11-21"
START = 16
VERDICTS = {"right", "false alarm"}
MOST_FALSE = 0.1
LEAST_FOUND = 0.9


class Warning(NamedTuple):
    """What tells one 提醒 from another."""

    file: str
    rule: str
    field: str
    says: str


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Sequence[Problem]:
    content = tmp_path_factory.mktemp("judgements") / "content"
    lay_out(content)
    return read_and_check(content, DATE).problems


@pytest.fixture(scope="module")
def warnings(told: Sequence[Problem]) -> list[Warning]:
    return [
        Warning(each.place.path, each.rule, each.field or "body", each.message[:START])
        for each in told
        if each.severity is Severity.WARNING
    ]


def judged() -> dict[Warning, tuple[str, str]]:
    """Verdict and reason by warning."""
    entries = yaml.safe_load(LIST.read_text(encoding="utf-8")) if LIST.exists() else []
    return {
        Warning(each["file"], each["rule"], each["field"], each["says"]): (each["verdict"], each["reason"])
        for each in entries
    }


def page_of(path: str) -> str:
    return path.split("/")[-2]


def test_the_corpus_is_half_honest_and_large_enough() -> None:
    found = list(pages())
    assert len(found) >= 60
    assert 0.4 < sum(page.honest for page in found) / len(found) < 0.6
    assert all(bool(page.faults) is not page.honest for page in found)


def test_nothing_else_is_wrong_with_the_corpus(told: Sequence[Problem]) -> None:
    assert [each for each in told if each.severity is Severity.ERROR] == []


def test_every_warning_is_judged(warnings: list[Warning], request: pytest.FixtureRequest) -> None:
    known = judged()
    if request.config.getoption("--refresh-examples"):
        rows = [each._asdict() | _verdict(known.get(each)) for each in warnings]
        LIST.write_text(yaml.safe_dump(rows, allow_unicode=True, sort_keys=False, width=1000), encoding="utf-8")
        known = judged()
    assert sorted(set(warnings) - set(known)) == [], "read these pages and judge"
    assert sorted(set(known) - set(warnings)) == [], "these are told of no more"
    assert {verdict for verdict, _ in known.values()} <= VERDICTS
    assert all(reason for _, reason in known.values())


def _verdict(known: tuple[str, str] | None) -> dict[str, str]:
    verdict, reason = known or ("to be judged", "")
    return {"verdict": verdict, "reason": reason}


def test_few_are_false_alarms(warnings: list[Warning]) -> None:
    known = judged()
    false = [each for each in warnings if known.get(each, ("", ""))[0] == "false alarm"]
    assert len(false) <= MOST_FALSE * len(warnings)


def test_honest_pages_are_left_alone(warnings: list[Warning]) -> None:
    honest = {page.id for page in pages() if page.honest}
    blamed = {page_of(each.file) for each in warnings} & honest
    assert len(blamed) <= MOST_FALSE * len(honest), blamed
    assert all(verdict == "false alarm" for each, (verdict, _) in judged().items() if page_of(each.file) in honest)


def test_faults_are_found(warnings: list[Warning]) -> None:
    told = {(page_of(each.file), each.rule, each.field) for each in warnings}
    faults = {(page.id, rule, field) for page in pages() for rule, field in page.faults}
    assert len(faults & told) >= LEAST_FOUND * len(faults), sorted(faults - told)


def test_a_right_warning_on_the_corpus_is_a_fault_that_a_reader_found(warnings: list[Warning]) -> None:
    known = judged()
    by_id: dict[str, Page] = {page.id: page for page in pages()}
    for each in warnings:
        page = by_id.get(page_of(each.file))
        if page and known.get(each, ("", ""))[0] == "right":
            assert (each.rule, each.field) in page.faults, each


def test_the_corpus_reads_as_written(tmp_path: Path) -> None:
    lay_out(tmp_path / "content")
    first = (tmp_path / "content" / "brands" / "shili-xinbao" / "honest-01" / "index.md").read_text(encoding="utf-8")
    assert "text: 报修的路灯两天内修好的占九成五。" in first
    assert "owner: 照明党小组" in first
    assert "period: 2026 年 1—10 月" in first
