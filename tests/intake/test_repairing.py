"""``check.py --fix``: slips of which it is certain what was meant are put right, and nothing else is touched."""

import re
import runpy
import shutil
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.intake.repairing.folders import repair_all
from showcase.intake.repairing.proof import is_readable, says_the_same, weight
from showcase.intake.repairing.repair import repair
from showcase.intake.repairing.telling import difference, summary
from showcase.intake.unsaved import Judged, judge
from showcase.reading.registry import read_registry

HOME = Path(__file__).resolve().parent.parent.parent
CONTENT, SCRIPTS = HOME / "content", HOME / "scripts"
REGISTRY = read_registry(CONTENT)
DATE = "2026-11-21"
PAGES = sorted(CONTENT.glob("*/*/*/index.md"))
SOUND = """---
id: shuidi
name: 水滴
unit: shili-shuiwu-kefu
type: 服务群众类
origin: 示例
slogan: 一滴一答，件件有音
goals:
  - id: g1
    text: 来电一小时内答复。
    metric: 平均答复时长
    unit: 分钟
    baseline: 180
    target: 60
    due: 2026-12
measures:
  - {id: m1, text: 客服值班，逐件登记答复。, owner: 客服党小组, frequency: 每天, goals: [g1]}
stage: 点亮
keywords: [答复]
added: 2026-11-02
updated: 2026-11-02
contact: 示例市水务公司党群工作部
---
## 背景

来电多，回得慢。  
登记本上写满了。
"""
PATH = "content/brands/shili-shuiwu-kefu/shuidi/index.md"


def mended(text: str | bytes, gbk: bool = False, path: str = PATH) -> bytes:
    """What becomes of a spoilt file; mending it once more must change nothing."""
    data = text.encode() if isinstance(text, str) else text
    once = repair(path, data, REGISTRY, DATE, gbk)
    again = repair(path, once.after, REGISTRY, DATE, gbk)
    assert again.after == once.after and again.steps == [], "a second time there is nothing to do"
    assert once.is_changed == bool(once.steps)
    return once.after


SLIPS: dict[str, tuple[str, str]] = {
    "full-width colon": ("slogan: 一滴", "slogan：一滴"),
    "full-width colon after a label": ("slogan: 一滴", "传播语：一滴"),
    "full-width colon inside": ("    text: 来电", "    text：来电"),
    "full-width colon between braces": ("{id: m1, text: 客服", "{id：m1, text：客服"),
    "full-width comma and colon between braces": ("{id: m1, text: 客服", "{id：m1，text：客服"),
    "no space after a colon": ("type: 服务", "type:服务"),
    "no space between braces": ("{id: m1", "{id:m1"),
    "no space in a list": ("  - id: g1", "  - id:g1"),
    "tab": ("    metric", "\tmetric"),
    "tabs": ("    metric: 平均答复时长\n    unit", "\t\tmetric: 平均答复时长\n\t\tunit"),
    "slashes in a date": ("updated: 2026-11-02", "updated: 2026/11/2"),
    "dots in a date": ("updated: 2026-11-02", "updated: 2026.11.02"),
    "Chinese date": ("updated: 2026-11-02", "updated: 2026年11月2日"),
    "Chinese month": ("due: 2026-12", "due: 2026年12月"),
    "thousands": ("baseline: 180", "baseline: 1,180"),
    "capital key": ("slogan:", "Slogan:"),
    "spaces in a label": ("slogan:", "传 播 语:"),
    "trailing spaces": ("name: 水滴\n", "name: 水滴  \n"),
    "no last line feed": ("写满了。\n", "写满了。"),
    "blank line first": ("---\nid", "\n\n---\nid"),
    "long first fence": ("---\nid", "-----\nid"),
    "Chinese dashes first": ("---\nid", "——\nid"),
    "no first fence": ("---\nid", "id"),
    "long last fence": ("---\n## 背景", "----\n## 背景"),
    "no last fence": ("---\n## 背景", "\n## 背景"),
    "invisible character in a name": ("name: 水滴", "name: 水\u200b滴"),
    "invisible character in the text": ("来电多", "来\u200b电多"),
    "invisible character before a key": ("slogan:", "\ufeffslogan:"),
}
GIVES = {
    "full-width colon after a label": ("slogan: 一滴", "传播语: 一滴"),
    "spaces in a label": ("slogan:", "传播语:"),
    "thousands": ("baseline: 180", "baseline: 1180"),
    "no last fence": ("---\n## 背景", "---\n\n## 背景"),
}


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_put_right(name: str) -> None:
    right, wrong = SLIPS[name]
    assert SOUND.count(right) == 1
    expected = SOUND.replace(*GIVES[name]) if name in GIVES else SOUND
    assert mended(SOUND.replace(right, wrong)).decode() == expected


def test_quotation_marks_of_two_kinds_become_one_kind() -> None:
    for wrong in ('slogan: "一滴一答：件件有音”', 'slogan: “一滴一答：件件有音"', 'slogan: "一滴一答：件件有音＂'):
        spoilt = SOUND.replace("slogan: 一滴一答，件件有音", wrong)
        if wrong.startswith('slogan: "'):
            assert 'slogan: "一滴一答：件件有音"' in mended(spoilt).decode()
        else:
            assert mended(spoilt).decode() == spoilt, "this is text to YAML, and may be meant"


def test_a_value_that_needs_quotation_marks_gets_them() -> None:
    for words in ("一滴: 一答", "@水滴", "%一滴"):
        spoilt = SOUND.replace("slogan: 一滴一答，件件有音", f"slogan: {words}")
        assert mended(spoilt).decode() == spoilt.replace(words, f'"{words}"')


def test_line_ends_and_marks_are_put_right() -> None:
    for spoilt in (SOUND.replace("\n", "\r\n"), SOUND.replace("\n", "\r"), "\ufeff" + SOUND, "\ufeff\ufeff" + SOUND):
        assert mended(spoilt).decode() == SOUND


def test_gbk_is_read_on_request_only() -> None:
    data = SOUND.encode("gb18030")
    assert mended(data) == data
    assert mended(data, gbk=True).decode() == SOUND


@pytest.mark.parametrize(
    "data",
    [
        "名稱: 清源，黨員在這裡為群眾服務，我們的品牌。".encode("big5"),
        "Größe und Länge der Straße".encode("latin-1"),
        SOUND.encode()[:-2],
        SOUND.encode("utf-16"),
        b"\xff\xd8\xff\xe0\0\x10JFIF" * 20,
        "水".encode("gbk"),
        SOUND.replace("水滴", "水\ue001").encode("gb18030"),
    ],
    ids=["Big5", "Latin-1", "cut off", "UTF-16", "a photograph", "too short to tell", "private characters"],
)
def test_what_is_not_certainly_gbk_stays(data: bytes) -> None:
    assert mended(data, gbk=True) == data


def test_all_slips_at_once_are_put_right() -> None:
    spoilt = SOUND
    for name in (
        "full-width colon",
        "no space after a colon",
        "tabs",
        "slashes in a date",
        "Chinese month",
        "trailing spaces",
        "long first fence",
        "no last line feed",
        "invisible character in a name",
    ):
        right, wrong = SLIPS[name]
        spoilt = spoilt.replace(right, wrong)
    repaired = repair(PATH, spoilt.replace("\n", "\r\n").encode("gb18030"), REGISTRY, DATE, gbk=True)
    assert repaired.after.decode() == SOUND
    assert len(repaired.steps) == 11


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("slogan: 一滴一答，件件有音", "slogan: “一滴一答，件件有音”"),  # the marks may be part of it
        ("keywords: [答复]", "keywords: [答复，值班]"),  # may be one word
        ("updated: 2026-11-02", "updated: 11月2日"),  # of which year
        ("updated: 2026-11-02", "updated: 2026-13-45"),  # no such day
        ("due: 2026-12", "due: 明年底"),
        ("target: 60", "target: 60分钟"),
        ("type: 服务群众类", "type: 群众类"),
        ("slogan:", "solgan:"),  # near is not certain
        ("  - id: g1", "- id: g1\n  - id: g1"),
        ("来电多", "目标：来电多"),  # text below the fields
        ("    text: 来电一小时内答复。", "    text: |\n      标题：来电一小时内答复。"),
        ("slogan: 一滴一答", "slogan: 一滴 #一答"),  # a comment, or part of it
    ],
)
def test_what_is_not_certain_stays(right: str, wrong: str) -> None:
    spoilt = SOUND.replace(right, wrong)
    assert spoilt != SOUND
    assert mended(spoilt).decode() == spoilt


def test_a_file_that_cannot_be_made_readable_stays_as_it_is() -> None:
    spoilt = SOUND.replace("slogan: 一滴", "slogan：一滴").replace("keywords: [答复]", "keywords: [答复")
    assert mended(spoilt).decode() == spoilt


def test_words_after_a_label_in_a_long_text_stay() -> None:
    text = SOUND.replace("    text: 来电一小时内答复。", "    text: |\n      标题：来电一小时内答复。")
    spoilt = text.replace("slogan: 一滴", "slogan：一滴")
    assert mended(spoilt).decode() == text


def test_where_the_fault_may_lie_in_a_long_text_nothing_is_done() -> None:
    text = SOUND.replace("    text: 来电一小时内答复。", "    text: |\n      标题：来电一小时内答复。")
    spoilt = text.replace("slogan: 一滴一答，件件有音", "slogan: 一滴: 一答")
    assert mended(spoilt).decode() == spoilt


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("slogan: 一滴一答", "slogan: 一滴又一答", False),
        ("slogan: 一滴", "slogan: 一\u200b滴", True),
        ("target: 60", "target: 61", False),
        ("goals: [g1]", "goals: [g1, g2]", True),  # what was refused before may be there now
        ("keywords: [答复]", "keywords: [值班]", False),
        ("来电多", "来电少", False),
        ("    due: 2026-12\n", "", False),
    ],
)
def test_a_repair_that_changed_another_value_would_not_stay(old: str, new: str, same: bool) -> None:
    before, after = (judge(PATH, text.encode(), REGISTRY, DATE) for text in (SOUND, SOUND.replace(old, new)))
    assert says_the_same(before, after) == same


def test_sound_pages_stay_byte_for_byte() -> None:
    for path in PAGES:
        data = path.read_bytes()
        assert mended(data, gbk=True, path=path.relative_to(HOME).as_posix()) == data, path


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: re.sub(r"^(slogan|updated|summary): ", r"\1：", text, flags=re.MULTILINE),
        lambda text: re.sub(r"^(updated: \d{4})-(\d\d)-(\d\d)$", r"\1年\2月\3日", text, flags=re.MULTILINE),
        lambda text: re.sub(r"^(unit|origin): ", r"\1:", text, flags=re.MULTILINE).replace("\n", "\r\n"),
    ],
    ids=["colons", "dates", "spaces and line ends"],
)
def test_slips_in_real_pages_are_put_right(spoil: Callable[[str], str]) -> None:
    for path in PAGES[::6]:
        text = path.read_text(encoding="utf-8")
        assert spoil(text) != text
        assert mended(spoil(text), path=path.relative_to(HOME).as_posix()).decode() == text


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    at=st.integers(0, len(SOUND) - 1),
    length=st.integers(0, 3),
    put=st.text("：:，,“”\"'—-#|>&*!{}[] \t\n\u200b年月日/.@%水a1", max_size=3),
)
def test_whatever_is_written_a_repair_changes_nothing_else(at: int, length: int, put: str) -> None:
    spoilt = SOUND[:at] + put + SOUND[at + length :]
    before, after = (judge(PATH, data, REGISTRY, DATE) for data in (spoilt.encode(), mended(spoilt)))
    assert weight(after.problems) <= weight(before.problems) or not is_readable(before)
    assert not is_readable(before) or says_the_same(before, after)
    assert letters(mended(spoilt).decode()) == letters(spoilt), "no word comes or goes"


def letters(text: str) -> list[str]:
    """What is written, without the signs that repairs may change; leading zeros of dates apart."""
    return [each for each in text if each.isalnum() and each not in "0年月日"]


def test_a_file_with_very_many_slips_takes_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = "".join(f"  - {{date: 2026年3月{day % 28 + 1}日, title: 第 {day} 次}}\n" for day in range(60))
    unknown = "".join(f"solgan{number}: 甲\n" for number in range(60))
    spoilt = SOUND.replace("---\n## 背景", f"activities:\n{lines}{unknown}---\n## 背景")
    judged: list[str] = []

    def counted(path: str, *rest: Any) -> Judged:
        judged.append(path)
        return judge(path, *rest)

    monkeypatch.setattr("showcase.intake.repairing.repair.judge", counted)
    repaired = repair(PATH, spoilt.encode(), REGISTRY, DATE)
    assert len(repaired.steps) == 60 and "年3月" not in repaired.after.decode()
    assert len(judged) < 200


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    shutil.copytree(CONTENT / "registry", folder / "registry", ignore=shutil.ignore_patterns("editions"))
    (folder / "registry" / "honours.yml").write_text("[]\n")
    page = folder / "brands" / "shili-shuiwu-kefu" / "shuidi" / "index.md"
    page.parent.mkdir(parents=True)
    page.write_text(SOUND, encoding="utf-8", newline="\n")
    return folder


def page_of(content: Path) -> Path:
    return content / "brands" / "shili-shuiwu-kefu" / "shuidi" / "index.md"


def spoil_page(content: Path, *slips: str) -> str:
    text = SOUND
    for name in slips:
        text = text.replace(*SLIPS[name])
    page_of(content).write_text(text, encoding="utf-8", newline="\n")
    return text


class Run:
    """The command in this process: its exit code and what it printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str], content: Path, *words: str) -> None:
        self.returncode = runpy.run_path(str(SCRIPTS / "check.py"))["main"](["--content", str(content), *words])
        self.stdout, self.stderr = capsys.readouterr()


@pytest.fixture(autouse=True)
def scripts_find_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(SCRIPTS)


def test_the_command_shows_the_difference_and_writes(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil_page(content, "full-width colon", "slashes in a date")
    page_of(content).chmod(0o640)
    result = Run(capsys, content, "--fix")
    assert result.returncode == 0, result.stdout
    assert result.stdout == (
        "content/brands/shili-shuiwu-kefu/shuidi/index.md 改了 2 处：\n"
        "  第 7 行：中文冒号改成英文冒号\n"
        "  第 21 行：日期改成规定的写法\n"
        "--- 修改前 content/brands/shili-shuiwu-kefu/shuidi/index.md\n"
        "+++ 修改后 content/brands/shili-shuiwu-kefu/shuidi/index.md\n"
        "@@ -6,3 +6,3 @@\n"
        " origin: 示例\n"
        "-slogan：一滴一答，件件有音\n"
        "+slogan: 一滴一答，件件有音\n"
        " goals:\n"
        "@@ -20,3 +20,3 @@\n"
        " added: 2026-11-02\n"
        "-updated: 2026/11/2\n"
        "+updated: 2026-11-02\n"
        " contact: 示例市水务公司党群工作部\n"
        "\n"
        "共检查 1 个文件：错误 0，提醒 0，建议 0\n"
        "修好 2 处（1 个文件），没有要人改的了。\n"
    )
    assert page_of(content).read_text(encoding="utf-8") == SOUND
    assert stat.S_IMODE(page_of(content).stat().st_mode) == 0o640
    assert [each.name for each in page_of(content).parent.iterdir()] == ["index.md"]


def test_the_command_tells_what_is_left_and_fails(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil_page(content, "slashes in a date")
    page_of(content).write_text(page_of(content).read_text(encoding="utf-8").replace("60", "约60"), encoding="utf-8")
    result = Run(capsys, content, "--fix")
    assert result.returncode == 1
    assert result.stdout.endswith("修好 1 处（1 个文件），还有 1 处要人改。\n")


def test_a_dry_run_writes_nothing(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoilt = spoil_page(content, "full-width colon")
    result = Run(capsys, content, "--fix", "--dry-run")
    assert result.returncode == 1
    assert "+slogan: 一滴一答，件件有音\n" in result.stdout
    assert result.stdout.endswith("可以修好 1 处（1 个文件），这次没有写入。\n")
    assert page_of(content).read_text(encoding="utf-8") == spoilt


def test_programs_still_read_the_report_alone(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil_page(content, "full-width colon")
    result = Run(capsys, content, "--fix", "--format", "json")
    assert result.returncode == 0 and result.stdout.startswith("{")
    assert "修好 1 处（1 个文件），没有要人改的了。" in result.stderr


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--gbk",), "--gbk 和 --dry-run 要和 --fix 一起用。"),
        (("--fix", "--changed"), "--fix 直接改文件夹里的文件，不和 --changed、--staged 一起用。请写明要修的路径。"),
    ],
)
def test_options_that_do_not_go_together_are_refused(
    content: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], told: str
) -> None:
    result = Run(capsys, content, *words)
    assert result.returncode == 2 and result.stderr.startswith(told)


def test_only_wanted_files_are_touched(content: Path) -> None:
    spoilt = spoil_page(content, "full-width colon")
    repaired = repair_all(content, REGISTRY, DATE, lambda path: "tingquan" in path)
    assert repaired == [] and page_of(content).read_text(encoding="utf-8") == spoilt


def test_a_link_is_not_followed(content: Path, tmp_path: Path) -> None:
    outside = tmp_path / "elsewhere.md"
    outside.write_text(SOUND.replace("slogan: 一滴", "slogan：一滴"), encoding="utf-8")
    page_of(content).unlink()
    page_of(content).symlink_to(outside)
    repair_all(content, REGISTRY, DATE, lambda path: True)
    assert page_of(content).is_symlink() and "slogan：" in outside.read_text(encoding="utf-8")


def test_the_difference_repeats_no_private_number() -> None:
    number = "138" + "00138000"
    spoilt = SOUND.replace("slogan: 一滴", "slogan：一滴").replace("origin: 示例", f"origin: 示例 # {number}")
    told = difference(repair(PATH, spoilt.encode(), REGISTRY, DATE))
    assert "slogan: 一滴" in told and number not in told


def test_the_summary_says_when_nothing_could_be_done() -> None:
    untouched = [repair(PATH, SOUND.encode(), REGISTRY, DATE)]
    assert summary(untouched, 0, written=True) == "没有可以自动修好的，没有要人改的了。"
    assert summary(untouched, 3, written=True) == "没有可以自动修好的，还有 3 处要人改。"
