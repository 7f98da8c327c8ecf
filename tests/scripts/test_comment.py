"""``scripts/comment.py``: whatever the report holds, the comment is harmless text, and a friendly one."""

import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import comrak
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from showcase.checking.collection_rules import unique_ids, unique_names, unique_slogans
from showcase.checking.rules import LOOK_ALIKE
from showcase.intake.submission.comment import ALIKE, Links, comment

HOME = Path(__file__).resolve().parent.parent.parent
NONE = "没有拿到检查结果。请看这次提交的“check”流水线，或请维护者重新运行。"
MARK = "<!-- showcase-report -->"
PATH = "content/brands/jingshui/qingyuan"


def made(report: Path, *words: str) -> str:
    command = [sys.executable, "-S", "-I", str(HOME / "scripts" / "comment.py"), str(report), *words]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def archive(folder: Path, data: bytes | str, name: str = "report.json") -> Path:
    path = folder / "report.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr(name, data)
    return path


def problem(**changes: Any) -> dict[str, Any]:
    whole = {"path": f"{PATH}/index.md", "line": 7, "column": 1, "severity": "error", "rule": "required-elements"}
    whole |= {"field": "slogan", "label": "传播语", "message": "还没有填写：请写一句 24 字以内的话。"}
    return whole | {"hint": "slogan: 一渠清水，万家安心"} | changes


def report(*problems: dict[str, Any], **changes: Any) -> bytes:
    record = {"path": PATH, "kind": "brand", "title": "清源", "draft": False, "problems": list(problems)}
    record |= {"elements": [["品牌名称", True], ["传播语", False]], "stage": "点亮", "next": "擦亮"}
    record |= {"lacking": [["一项创新", "innovation: 是"], ["一个品牌案例", "另交一篇案例"]]}
    whole = {"form": 1, "scope": [], "records": [record], "gone": [], "elsewhere": [], "previewed": True}
    return json.dumps(whole | changes, ensure_ascii=False).encode()


def test_a_report(tmp_path: Path) -> None:
    suggestion = problem(severity="suggestion", message="可以再写一句。", hint="", line=3)
    alike = problem(severity="warning", rule="unique-names", message="写的是“清源”，和 b/index.md 一样。", hint="")
    words = ("--scope=success", "--run=https://ci.example/run/1", "--preview=https://ci.example/run/1/artifacts/2")
    assert made(archive(tmp_path, report(suggestion, alike, problem())), *words) == (
        f"{MARK}\n## 还差 1 处\n\n照下面改好标着“错误”的地方。改好后再次提交，这条留言会自动更新。\n\n"
        "[下载这次改动的预览](https://ci.example/run/1/artifacts/2)，解开后打开 index.html。"
        "内容还没有审核，请不要外传。\n\n"
        f"### 《清源》\n\n`{PATH}`\n\n"
        "- **错误** 第 7 行「传播语」：还没有填写：请写一句 24 字以内的话。\n\n"
        "  ```\n  slogan: 一渠清水，万家安心\n  ```\n\n"
        "<details>\n<summary>建议 1 条，供参考</summary>\n\n"
        "- **建议** 第 3 行「传播语」：可以再写一句。\n\n</details>\n\n"
        "**和别的品牌相像**\n\n"
        "- **提醒** 第 7 行「传播语」：写的是“清源”，和 b/index.md 一样。\n\n"
        "| 要素 | 有没有 |\n|---|:-:|\n| 品牌名称 | ✓ |\n| 传播语 | — |\n\n"
        "现在：点亮。到“擦亮”还缺：\n\n"
        "- 一项创新，例：`innovation: 是`\n- 一个品牌案例：另交一篇案例\n\n"
        "[完整的检查结果](https://ci.example/run/1)\n"
    )


@pytest.mark.parametrize(
    ("problems", "scope", "heading"),
    [
        ((), "success", "## 可以合并\n\n没有错误，也没有提醒。"),
        ((), "", "## 没有发现错误\n\n"),
        ((), "failure", "## 改动的范围不对\n\n"),
        ((problem(severity="warning"),), "success", "## 可以合并\n\n没有错误。有 1 条提醒，请对照看一看。"),
        ((problem(), problem()), "failure", "## 还差 2 处\n\n"),
    ],
)
def test_the_first_line_is_the_verdict(problems: tuple[dict[str, Any], ...], scope: str, heading: str) -> None:
    """Only the caller knows that nothing but content was changed, so a report alone never says that all is well."""
    assert comment(report(*problems), scope).startswith(f"{MARK}\n{heading}")


@pytest.mark.parametrize(
    ("of", "where", "shown"),
    [
        ("elsewhere", {"line": 1, "field": "", "label": ""}, f"`{PATH}/index.md`：还没有填写"),
        ("elsewhere", {}, f"`{PATH}/index.md` 第 7 行「传播语」：还没有填写"),
        ("record", {"line": 1}, "「传播语」：还没有填写"),
        ("record", {}, "第 7 行「传播语」：还没有填写"),
    ],
)
def test_a_problem_tells_where_it_stands(of: str, where: dict[str, Any], shown: str) -> None:
    """What is not written stands nowhere, so no line is told."""
    found = problem(**where)
    told = comment(report(found) if of == "record" else report(elsewhere=[found]))
    assert f"- **错误** {shown}" in told


EVIL = (
    "@everyone ![x](https://evil.example/x.png) [a](https://evil.example) <img src=x> #1 GH-1 a@b.example "
    "www.evil.example\n```\n--> <script>\n\u202e\x1b[2J`\n\n\n# big\r\n</details> &lt; | x | ~~~ $x$ http://evil.example"
)


def rendered(markdown: str) -> str:
    options = comrak.ExtensionOptions(autolink=True, table=True, strikethrough=True, tasklist=True)
    return comrak.markdown_to_html(markdown, extension_options=options)


def places() -> list[bytes]:
    """A report with hostile words in every place that holds a text."""
    found = [report(problem(**{key: EVIL})) for key in ("path", "rule", "field", "label", "message", "hint")]
    found += [report(elsewhere=[problem(**{key: EVIL})]) for key in ("path", "message", "hint")]
    found.append(report(gone=[EVIL]))
    for key in ("path", "title", "stage", "next"):
        whole = json.loads(report(problem()))
        whole["records"][0][key] = EVIL
        found.append(json.dumps(whole).encode())
    for key, value in (("elements", [[EVIL, True]]), ("lacking", [[EVIL, EVIL]])):
        whole = json.loads(report(problem()))
        whole["records"][0][key] = value
        found.append(json.dumps(whole).encode())
    return found


@pytest.mark.parametrize("data", places())
def test_nothing_contributed_becomes_markup(data: bytes) -> None:
    html = rendered(comment(data, "success"))
    assert not any(each in html for each in ("<a ", "<img", "raw HTML omitted" * 4, "<h1", "<del>", "\u202e", "\x1b"))
    outside = re.sub(r"<code>.*?</code>", "", html, flags=re.DOTALL)
    assert "@everyone" not in outside and "#1" not in outside and "evil.example" not in outside


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA])
def test_a_member_whose_packing_is_spoilt(tmp_path: Path, method: int) -> None:
    path = tmp_path / "report.zip"
    with zipfile.ZipFile(path, "w", method) as opened:
        opened.writestr("report.json", report(problem()) * 20)
    data = bytearray(path.read_bytes())
    begin = 30 + len("report.json")  # after the local header
    data[begin : begin + 40] = b"\xff" * 40
    path.write_bytes(data)
    assert NONE in made(path)


def test_what_stands_under_the_heading_of_the_alike() -> None:
    """The comment is made without the checker's code, so it cannot ask the rules for their names."""
    assert LOOK_ALIKE | {unique_ids.ID, unique_names.ID, unique_slogans.ID} == ALIKE


def test_what_is_no_report(tmp_path: Path) -> None:
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04 broken")
    assert made(tmp_path / "broken.zip") == f"{MARK}\n{NONE}\n"
    assert made(tmp_path / "missing.zip") == f"{MARK}\n{NONE}\n"
    assert NONE in made(archive(tmp_path, report(), "../report.json"))
    wrong = [b"", b"[]", b"{}", b'{"form": 2}', b"[" * 100_000, report(problem(severity="fatal")), report(gone=[3])]
    wrong += [report(problem(line="1")), report(elsewhere={}), report(problem(message=None)), b"\xff\xfe"]
    for data in wrong:
        assert comment(data) == f"{MARK}\n{NONE}\n"


def test_a_very_long_report_is_cut(tmp_path: Path) -> None:
    record = json.loads(report(*[problem(message="长" * 900, hint="长\n" * 20)] * 70))["records"][0]
    for data in (report(records=[record] * 5), report(records=[record | {"problems": []}] * 90)):
        text = made(archive(tmp_path, data))
        assert 10_000 < len(text.encode()) <= 60_000
        assert "后面还有，没有全部列出。完整的结果在“check”流水线的摘要里。" in text
    assert NONE in made(archive(tmp_path, b"[" + b" " * 300_000_000))


def test_only_plain_addresses_are_linked(tmp_path: Path) -> None:
    for address in ("javascript:x", "https://a.example/)[x](y", "http://a.example/", "https://a.example/ x"):
        assert "](" not in made(archive(tmp_path, report()), f"--run={address}", f"--preview={address}")


TEXTS = some.text(max_size=60) | some.sampled_from((EVIL, "```", "<b>", "[x](y)", "&amp;", "|", "- x", "    x"))


@settings(deadline=None, max_examples=60, derandomize=True)
@given(TEXTS, TEXTS, TEXTS)
def test_any_texts_give_no_markup(message: str, hint: str, title: str) -> None:
    whole = json.loads(report(problem(message=message, hint=hint)))
    whole["records"][0]["title"] = title
    html = rendered(comment(json.dumps(whole).encode(), "success", Links()))
    assert not any(each in html for each in ("<a ", "<img", "<h1", "<h4", "<del>", "<em>", "<input"))
    assert html.count("<table>") == 1
