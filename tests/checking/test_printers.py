"""What people and programs read of the same problems."""

import json
from dataclasses import replace

import pytest

from showcase.checking.printers import PRINTERS
from showcase.domain.problems import Place, Problem, Severity

SLOGAN = Problem(
    Place("content/brands/a/b/index.md", 7, 1),
    Severity.ERROR,
    "required-elements",
    "还没有填写：请写一句 24 字以内的话。",
    "slogan",
    "传播语",
    "slogan: 一丝一毫见初心",
)
PLAIN = Problem(
    Place("content/brands/a/c/index.md"), Severity.WARNING, "unused-files", "文件夹里的“a,b:c%.doc”网站不收。"
)
HOSTILE = Problem(
    Place("content/brands/a/\n::error::x/index.md"), Severity.SUGGESTION, "files", "写的是“`|<b>\r\n::set-output”。"
)


def test_text() -> None:
    assert PRINTERS["text"]([SLOGAN, PLAIN], 2) == (
        "content/brands/a/b/index.md:7:1 错误 「传播语」(slogan) 还没有填写：请写一句 24 字以内的话。"
        "例：slogan: 一丝一毫见初心 [required-elements]\n"
        "content/brands/a/c/index.md:1:1 提醒 文件夹里的“a,b:c%.doc”网站不收。 [unused-files]\n"
        "共检查 2 个文件：错误 1，提醒 1，建议 0\n"
    )


def test_text_without_problems() -> None:
    assert PRINTERS["text"]([], 3) == "共检查 3 个文件：错误 0，提醒 0，建议 0\n"


def test_text_keeps_each_problem_on_its_line() -> None:
    assert PRINTERS["text"]([HOSTILE], 1).count("\n") == 2


def test_text_passes_over_a_label_that_says_nothing() -> None:
    unknown = Problem(Place("a", 2, 1), Severity.ERROR, "unknown-key", "没有“txt”这一项。", "goals[0].txt", "txt")
    assert PRINTERS["text"]([unknown], 1).startswith("a:2:1 错误 没有“txt”这一项。 [unknown-key]\n")


def test_json() -> None:
    assert json.loads(PRINTERS["json"]([SLOGAN], 2)) == {
        "problems": [
            {
                "path": "content/brands/a/b/index.md",
                "line": 7,
                "column": 1,
                "severity": "error",
                "rule": "required-elements",
                "field": "slogan",
                "label": "传播语",
                "message": "还没有填写：请写一句 24 字以内的话。",
                "hint": "slogan: 一丝一毫见初心",
            }
        ],
        "summary": {"files": 2, "errors": 1, "warnings": 0, "suggestions": 0},
    }


def test_github() -> None:
    assert PRINTERS["github"]([SLOGAN, PLAIN], 2) == (
        "::error file=content/brands/a/b/index.md,line=7,col=1,title=传播语 [required-elements]"
        "::还没有填写：请写一句 24 字以内的话。例：slogan: 一丝一毫见初心\n"
        "::warning file=content/brands/a/c/index.md,line=1,col=1,title=提醒 [unused-files]"
        "::文件夹里的“a,b:c%25.doc”网站不收。\n"
        "::notice title=检查结果::共检查 2 个文件：错误 1，提醒 1，建议 0\n"
    )


def test_github_commands_cannot_be_smuggled_in() -> None:
    first = PRINTERS["github"]([HOSTILE], 1).split("\n")[0]
    assert first.startswith("::notice file=content/brands/a/%0A%3A%3Aerror%3A%3Ax/index.md,line=1")
    assert first.endswith("::写的是“`|<b>%0D%0A::set-output”。")


def test_markdown() -> None:
    assert PRINTERS["markdown"]([SLOGAN], 2) == (
        "## 检查结果\n\n"
        "共检查 2 个文件：错误 1，提醒 0，建议 0。\n\n"
        "### content/brands/a/b/index.md\n\n"
        "- **错误** 第 7 行第 1 字：「传播语」`slogan` 还没有填写：请写一句 24 字以内的话。"
        "例：`slogan: 一丝一毫见初心`（`required-elements`）\n"
    )


def test_markdown_shows_what_was_written_as_text() -> None:
    shown = PRINTERS["markdown"]([HOSTILE], 1)
    assert "\\`\\|\\<b\\>" in shown
    assert "### content/brands/a/〔U+000A〕" in shown


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("www.evil.example", "`www.evil.example`"),
        ("WWW.evil.example", "`WWW.evil.example`"),
        ("http://evil.example/a_b", "`http://evil.example/a_b`"),
        ("找 @octocat 看", "找 `@octocat` 看"),
        ("a@evil.example", "`a@evil.example`"),
        ("\\@octocat", "`\\@octocat`"),
        ("`@octocat`", "`` `@octocat` ``"),
        ("见 owner/repo#12", "见 `owner/repo#12`"),
        ("GH-12", "`GH-12`"),
        ("!12 和 ~bug", "`!12` 和 `~bug`"),
        ("# 一", "\\# 一"),
        ("甲_乙*丙 50% 增", "甲\\_乙\\*丙 50% 增"),
        ("C# 与 R&D", "C\\# 与 `R&D`"),
    ],
)
def test_markdown_neither_links_nor_mentions(written: str, shown: str) -> None:
    told = PRINTERS["markdown"]([Problem(Place("a", 2, 1), Severity.ERROR, "links", f"写的是“{written}”。")], 1)
    assert f"：写的是“{shown}”。（`links`）" in told


def test_markdown_paths_mention_nobody() -> None:
    told = PRINTERS["markdown"](
        [Problem(Place("content/brands/@octocat/index.md"), Severity.ERROR, "files", "坏。")], 1
    )
    assert "### `content/brands/@octocat/index.md`\n" in told


def test_markdown_without_problems() -> None:
    assert PRINTERS["markdown"]([], 3) == (
        "## 检查结果\n\n共检查 3 个文件：错误 0，提醒 0，建议 0。\n\n没有发现问题。\n"
    )


def test_gitlab() -> None:
    first, second = json.loads(PRINTERS["gitlab"]([SLOGAN, PLAIN], 2))
    assert first == {
        "description": "错误 「传播语」还没有填写：请写一句 24 字以内的话。例：slogan: 一丝一毫见初心",
        "check_name": "required-elements",
        "fingerprint": first["fingerprint"],
        "severity": "critical",
        "location": {"path": "content/brands/a/b/index.md", "lines": {"begin": 7}},
    }
    assert (second["severity"], second["location"]["lines"]) == ("minor", {"begin": 1})
    assert second["fingerprint"] != first["fingerprint"]


def test_gitlab_knows_a_problem_again_whose_line_has_moved() -> None:
    """And tells two alike from each other, of which it would show one."""
    moved = replace(SLOGAN, place=Place(SLOGAN.place.path, 9, 3))
    before, after = (json.loads(PRINTERS["gitlab"](each, 1)) for each in ([SLOGAN], [moved, SLOGAN]))
    assert before[0]["fingerprint"] == after[0]["fingerprint"] != after[1]["fingerprint"]


def test_gitlab_keeps_hostile_names_on_one_line() -> None:
    (only,) = json.loads(PRINTERS["gitlab"]([HOSTILE], 1))
    assert "\n" not in only["location"]["path"] + only["description"]
