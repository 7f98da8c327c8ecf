"""What is told about an edition of the anthology when records are not there to be shown, or not as they were."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from showcase.checking.context import Collected
from showcase.checking.edition_context import EditionContext
from showcase.checking.edition_rules import incomplete
from showcase.checking.edition_rules.changed import next_version
from showcase.checking.printers import text
from showcase.domain.body import Node
from showcase.domain.brand import Brand, Stage
from showcase.domain.document import Document
from showcase.domain.problems import Severity
from showcase.domain.selection import Shelf
from showcase.pipeline import collect, read_and_check
from showcase.publishing.anthology.freezing import freezes_with
from showcase.writing.freezes_text import freezes_text

from ..examples.conftest import DATE, EXAMPLES, lay_out

CASE = "cases/2026/ting-shui-sheng/index.md"
MOTHER = "brands/jingshui/qingyuan/index.md"
MICRO = "brands/kefu/tingquan/index.md"
EDITION = "registry/editions/jicui.yml"
Rewrite = Callable[[str, str, str], None]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A small content folder with the edition jicui: one case by hand, one honoured brand."""
    return lay_out(EXAMPLES / "accepted" / "edition", tmp_path / "content")


@pytest.fixture
def rewrite(content: Path) -> Rewrite:
    """Replaces words in a file of the content."""

    def rewrite(path: str, old: str, new: str) -> None:
        words = (content / path).read_text(encoding="utf-8")
        assert old in words
        (content / path).write_text(words.replace(old, new, 1), encoding="utf-8")

    return rewrite


@pytest.fixture
def frozen(content: Path, rewrite: Rewrite) -> Path:
    """The edition, which takes the micro brand by its rule as well, frozen."""
    rewrite(EDITION, "rule: {take: brands, honours: [demonstration-unit]}", "rule: {take: brands, types: [livelihood]}")
    book = read_and_check(content, DATE).books["jicui"]
    freezes = freezes_with(book, DATE)
    assert freezes
    (content / "registry/editions/jicui/frozen.yml").write_text(freezes_text(freezes), encoding="utf-8")
    assert told(content) == []
    return content


def told(content: Path, path: str = EDITION) -> list[str]:
    """The errors at one file, as people read them."""
    errors = (each for each in read_and_check(content, DATE).problems if each.severity is Severity.ERROR)
    return [text.line(each) for each in errors if each.place.path == f"content/{path}"]


def changed(what: str) -> str:
    """The sentence about a frozen edition."""
    return (
        f"content/{EDITION}:5:10 错误 「版次」(version) 第 1.0 版在 2026-11-21 定了稿，现在和定稿时不一样：{what}。"
        "要保持原样，请撤回这些改动；要出修订版，请把版次改大，再运行 python scripts/anthology.py freeze jicui。"
        '例：version: "1.1" [edition-changed]'
    )


def test_a_draft_is_not_printed(content: Path, rewrite: Rewrite) -> None:
    rewrite(EDITION, "brands: [qingyuan]", "brands: [qingyuan, tingquan]")
    rewrite(EDITION, "    rule: {take: brands, honours: [demonstration-unit]}\n", "")
    rewrite(MICRO, "stage: 点亮", "stage: 点亮\ndraft: 是")
    assert told(content) == [
        f"content/{EDITION}:13:24 错误 「品牌」(parts[1].brands[1]) “听泉”还是草稿，不公开，不能收进书里。"
        "请先定稿（删去它的 draft 一项），或从这里删去。 [edition-not-public]"
    ]


def test_a_record_with_an_error_is_not_printed(content: Path, rewrite: Rewrite) -> None:
    rewrite(CASE, "title: 听水声", "title:")
    assert told(content) == [
        f"content/{EDITION}:11:13 错误 「案例」(parts[0].cases[0]) “ting-shui-sheng”有错误，改好之前不公开。"
        f"请先改好 content/{CASE}，或从这里删去。 [edition-not-public]"
    ]


def test_a_rule_does_not_pass_over_a_record_with_an_error(content: Path, rewrite: Rewrite) -> None:
    rewrite(EDITION, "rule: {take: brands, honours: [demonstration-unit]}", "rule: {take: brands, types: [livelihood]}")
    rewrite(MICRO, "slogan: 你说，我听", "slogan:")
    assert told(content) == [
        f"content/{EDITION}:14:11 错误 「自动选」(parts[1].rule) 按条件该收的“听泉”有错误，改好之前不公开。"
        f"请先改好 content/{MICRO}。 [edition-not-public]"
    ]


def test_an_edition_that_cannot_be_read_is_told_of_once(content: Path) -> None:
    (content / EDITION).write_text("只是一句话\n", encoding="utf-8")
    assert told(content) == [f"content/{EDITION}:1:1 错误 这里要分开写，一行一项，如“title: 案例集萃”。 [edition-file]"]


def test_secrets_are_found_in_the_description(content: Path, rewrite: Rewrite) -> None:
    rewrite(EDITION, "text: 先听见，再动手。", "text: 联系 13800138000。")
    (found,) = told(content)
    assert "手机号" in found and "13800138000" not in found


def test_secrets_are_found_in_the_preface(content: Path, rewrite: Rewrite) -> None:
    preface = "registry/editions/jicui/preface.md"
    rewrite(preface, "先听见，再动手。", "先听见，再动手。\n\n联系 13800138000。")
    (found,) = told(content, preface)
    assert found.startswith(f"content/{preface}:5:") and "手机号" in found and "13800138000" not in found


def test_a_changed_case(frozen: Path, rewrite: Rewrite) -> None:
    rewrite(CASE, "管网埋了四十一年", "管网埋了四十二年")
    assert told(frozen) == [changed(f"“听水声”改过（content/{CASE}）")]


def test_where_nothing_is_shown_nothing_changes(frozen: Path, rewrite: Rewrite) -> None:
    rewrite(CASE, "updated: 2026-11-02", "updated: 2026-11-03")
    rewrite(EDITION, "title: 案例集萃", "# 说明\ntitle: 案例集萃")
    assert told(frozen) == []


def test_a_changed_preface(frozen: Path, rewrite: Rewrite) -> None:
    rewrite("registry/editions/jicui/preface.md", "再动手", "再去做")
    front = "书名、编者、各编的编名和次序、封面、编者的话或后记改过"
    assert told(frozen) == [changed(f"{front}（content/{EDITION}）")]


def test_what_came_and_what_went(frozen: Path, rewrite: Rewrite) -> None:
    rewrite(EDITION, "cases: [ting-shui-sheng]", "brands: [tingquan, ting-xin]")
    new = (frozen / MICRO).read_text(encoding="utf-8").replace("id: tingquan\nname: 听泉", "id: ting-xin\nname: 听信")
    (frozen / "brands/kefu/ting-xin").mkdir()
    (frozen / "brands/kefu/ting-xin/index.md").write_text(new.replace("你说，我听", "来信必复"), encoding="utf-8")
    (sentence,) = (each for each in told(frozen) if each.endswith("[edition-changed]"))
    assert sentence == changed("“听信”是新收的（content/brands/kefu/ting-xin/index.md）；“听水声”没有了")


def test_a_frozen_record_that_can_no_longer_be_shown(frozen: Path, rewrite: Rewrite) -> None:
    """The case tells of the brand, so the case is not as it was either."""
    rewrite(MOTHER, "slogan: 一渠清水，万家安心", "slogan:")
    assert told(frozen) == [
        changed(f"“听水声”改过（content/{CASE}；讲到的“清源”没有公开）"),
        f"content/{EDITION}:13:14 错误 「品牌」(parts[1].brands[0]) “清源”有错误，改好之前不公开。"
        f"请先改好 content/{MOTHER}，或从这里删去。 [edition-not-public]",
    ]


def test_a_frozen_record_of_a_rule_that_is_a_draft_again(frozen: Path, rewrite: Rewrite) -> None:
    rewrite(MICRO, "stage: 点亮", "stage: 点亮\ndraft: 是")
    assert told(frozen) == [
        f"content/{EDITION}:5:10 错误 「版次」(version) 定稿时收的“听泉”还是草稿，不公开，不能收进书里。"
        "请先定稿（删去它的 draft 一项）。 [edition-not-public]"
    ]


def test_the_next_version_may_say_something_else(frozen: Path, rewrite: Rewrite) -> None:
    rewrite(CASE, "管网埋了四十一年", "管网埋了四十二年")
    rewrite(EDITION, 'version: "1.0"', 'version: "1.1"')
    assert told(frozen) == []


def test_only_sound_frozen_editions_are_published(frozen: Path, rewrite: Rewrite) -> None:
    assert [*collect(read_and_check(frozen, DATE)).books] == ["jicui"]
    rewrite(CASE, "管网埋了四十一年", "管网埋了四十二年")
    assert [*collect(read_and_check(frozen, DATE)).books] == []


@pytest.mark.parametrize(("version", "following"), [("1.0", "1.1"), ("1.9", "1.10"), ("2", "3"), ("1.0.4", "1.0.5")])
def test_the_version_to_go_on_with(version: str, following: str) -> None:
    assert next_version(version) == following


@pytest.mark.parametrize(
    ("origin", "stage", "lacking"),
    [
        ("submitted", None, "建设目标、创建举措"),
        ("submitted", Stage("lit"), "建设目标、创建举措"),
        ("specimen", Stage("polished"), "品牌标识、建设目标、创建举措、创建成效"),
        ("compiled", Stage("polished"), ""),
    ],
)
def test_a_brand_shows_the_elements_of_its_stage(content: Path, origin: str, stage: Stage | None, lacking: str) -> None:
    """Such a brand has an error of its own, so it would hardly get as far as this."""
    checked = read_and_check(content, DATE)
    brand = Brand(id="qingyuan", name="清源", slogan="一渠清水", unit="jingshui", origin=origin, stage=stage)
    document = Document(f"content/{MOTHER}", brand, Node("document"), "")
    edition = replace(checked.books["jicui"].edition, seals=())
    shelf = Shelf(checked.registry, {"qingyuan": document}, {}).on(edition.date)
    described = Document(edition.path, edition, Node("document"), "", places=edition.places)
    context = EditionContext(described, shelf, Collected((document,), (), checked.registry, (), DATE))
    sentences = [each.message for each in incomplete.check(context)]
    wanted = f"“清源”还缺{lacking}，印出来不完整。请在 content/{MOTHER} 里补上，或从这里删去。"
    assert sentences == ([wanted] if lacking else [])
