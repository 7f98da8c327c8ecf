"""体检报告 of a unit: every brand with its elements and what it lacks; rates of submitted brands only."""

import shutil
from pathlib import Path

import pytest

from showcase.domain.collection import Collection
from showcase.pipeline import collect, read_and_check
from showcase.presenting.completeness_page import reported_units, unit_lines, unit_report
from showcase.presenting.pages import outline
from showcase.presenting.render import environment, render

HOME = Path(__file__).resolve().parents[2]
DATE = "2026-11-21"
SUBMITTED = """---
id: {id}
name: {name}
unit: hfjyc-zhisi
origin: 申报
slogan: {slogan}
goals: [{{id: g1, text: 到得快}}]
measures: [{{id: m1, text: 听漏}}]
stage: 点亮
updated: 2026-11-02
---
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    for part in ("registry", "brands", "cases"):
        shutil.copytree(HOME / "content" / part, tmp_path / "content" / part)
    return tmp_path / "content"


def collection(content: Path) -> Collection:
    return collect(read_and_check(content, DATE))


def submit(content: Path, id: str, name: str, slogan: str) -> None:
    folder = content / "brands" / "hfjyc-zhisi" / id
    folder.mkdir(parents=True)
    text = SUBMITTED.format(id=id, name=name, slogan=slogan)
    (folder / "index.md").write_text(text, encoding="utf-8")


def test_a_specimen_is_shown_and_never_counted(content: Path) -> None:
    report = unit_report(collection(content), "shili-shuiwu")
    assert report.specimen and [number for _, number, _ in report.figures] == [0, 0, 0] and report.gaps == ""
    rows = {row.name: row for row in report.rows}
    assert rows["清源"].tag == "示例" and rows["清源"].aim == "各项齐备" and rows["清源"].filled == 6
    assert rows["晨露"].aim == "要“擦亮”，还缺" and "品牌标识" in rows["晨露"].lacking


def test_submitted_brands_are_counted_and_their_gaps_told(content: Path) -> None:
    submit(content, "yi-hao", "一号丝路", "一丝一毫见初心")
    submit(content, "er-hao", "二号丝路", "两班三线守一条丝")
    report = unit_report(collection(content), "hfjyc")
    assert report.figures == (("申报", 2, "个"), ("要素齐全", 0, "个"), ("可进下一阶段", 0, "个"))
    assert report.gaps == "品牌标识（两家）、创建成效（两家）、一项创新（两家）"
    (line,) = [each for each in unit_lines(collection(content)) if each.label == "安徽中烟合肥卷烟厂"]
    assert line.counts == (("申报", 2), ("资料整理", 5)) and line.gaps == report.gaps


def test_nothing_is_asked_of_a_compiled_record(content: Path) -> None:
    report = unit_report(collection(content), "szyc")
    assert {row.aim for row in report.rows} == {"据公开资料录入，不作要求"}
    assert all(row.lacking == () for row in report.rows)


def test_the_pages_lead_to_each_other(content: Path) -> None:
    whole = collection(content)
    environ = environment(HOME / "theme")
    keys = {key.address: key for key in outline(whole)}
    top = render(keys["report/"], whole, environ).body
    assert '<a href="../report/shili-shuiwu/">示例市水务公司</a>' in top
    html = render(keys["report/shili-luqiao/"], whole, environ)
    assert 'href="../../report/shili-luqiao-dangwei/"' in html.body
    assert "6 项要素有" in html.body and '<meta name="robots" content="noindex">' in html.head
    assert set(reported_units(whole)) == {key.id for key in keys.values() if key.kind == "unit-report"}
