"""A report of unknown origin -> a comment that can do nothing but be read. Needs the standard library only.

The report comes from a run that a contributor may have changed: its form is checked, every text in it is cut and
escaped, and whether the submission may be merged is told by the caller, who judged that once more.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from showcase.checking.printers.markdown import code, text

MARK = "<!-- showcase-report -->"
MOST_BYTES = 60_000
LONGEST = 600
MOST_RECORDS = 40
MOST_PROBLEMS = 60
MOST_ITEMS = 12
HIDDEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
PASTED = re.compile(r"[\w.]+: ")
NONE = "没有拿到检查结果。请看这次提交的“check”流水线，或请维护者重新运行。"
LEFT_OUT = "后面还有，没有全部列出。完整的结果在“check”流水线的摘要里。"
RENEWED = "改好后再次提交，这条留言会自动更新。"
ERROR, WARNING, SUGGESTION = "error", "warning", "suggestion"
WORDS = {ERROR: "错误", WARNING: "提醒", SUGGESTION: "建议"}
ALIKE = frozenset(
    ("unique-ids", "unique-names", "unique-slogans", "near-names", "near-slogans", "copied-text", "like-logos")
)


@dataclass(frozen=True, slots=True)
class Links:
    """Addresses that the caller knows, '' for none: of the run, and of the preview."""

    run: str = ""
    preview: str = ""


class _Malformed(Exception):
    """The report is not one that this project writes."""


def comment(data: bytes, scope: str = "", links: Links | None = None) -> str:
    """The comment for a report; also for one that is missing or broken. ``scope`` is the verdict about what is touched,
    ``success`` or ``failure``, '' where nobody but the report tells."""
    links = links or Links()
    try:
        report = _mapping(json.loads(data))
        if report.get("form") != 1:
            raise _Malformed
        blocks = list(_blocks(report, scope, links))
    except (ValueError, _Malformed, RecursionError):
        blocks = [NONE]
    return f"{MARK}\n{_within(blocks)}\n"


def _within(blocks: Sequence[str]) -> str:
    """As many of the blocks as a comment may hold."""
    shown: list[str] = []
    left = MOST_BYTES - len(MARK) - len(LEFT_OUT.encode()) - 8
    for block in blocks:
        left -= len(block.encode()) + 2
        if left < 0:
            return "\n\n".join([*shown, LEFT_OUT])
        shown.append(block)
    return "\n\n".join(shown)


def _blocks(report: Mapping[str, Any], scope: str, links: Links) -> Iterator[str]:
    records = [_mapping(each) for each in _list(report, "records")]
    told = [*_problems(report, "scope"), *_problems(report, "elsewhere")]
    every = [*told, *(problem for each in records for problem in _problems(each, "problems"))]
    yield _verdict(every, scope)
    if links.preview and report.get("previewed") is True:
        yield f"[下载这次改动的预览]({links.preview})，解开后打开 index.html。内容还没有审核，请不要外传。"
    if told:
        yield "### 这次提交"
        yield from _listed(told, with_path=True)
    for gone in _list(report, "gone")[:MOST_RECORDS]:
        yield f"撤下：{code(_text(gone))}"
    for record in records[:MOST_RECORDS]:
        yield from _record(record)
    if len(records) > MOST_RECORDS:
        yield LEFT_OUT
    if links.run:
        yield f"[完整的检查结果]({links.run})"


def _verdict(problems: Sequence[Mapping[str, Any]], scope: str) -> str:
    counts = {severity: sum(each["severity"] == severity for each in problems) for severity in WORDS}
    if counts[ERROR]:
        return f"## 还差 {counts[ERROR]} 处\n\n照下面改好标着“错误”的地方。{RENEWED}"
    if scope == "failure":
        return f"## 改动的范围不对\n\n一次提交只改一个单位的品牌和案例。详见“submission-scope”这项检查。{RENEWED}"
    # Only who changes nothing but content cannot have changed how the report is made.
    heading = "## 可以合并" if scope == "success" else "## 没有发现错误"
    if counts[WARNING]:
        return f"{heading}\n\n没有错误。有 {counts[WARNING]} 条提醒，请对照看一看。{RENEWED}"
    return f"{heading}\n\n没有错误，也没有提醒。"


def _record(record: Mapping[str, Any]) -> Iterator[str]:
    title = _text(record.get("title", ""))
    name = f"《{text(title)}》" if title else "未写名称"
    draft = "（草稿，合并后不发布）" if record.get("draft") is True else ""
    yield f"### {name}{draft}\n\n{code(_text(record.get('path', '')))}"
    problems = _problems(record, "problems")
    alike = [each for each in problems if each["rule"] in ALIKE]
    yield from _listed([each for each in problems if each["rule"] not in ALIKE])
    if alike:
        yield "**和别的品牌相像**"
        yield from _listed(alike)
    if not problems:
        yield "没有发现问题。"
    yield from _state(record)


def _listed(problems: Sequence[Mapping[str, Any]], *, with_path: bool = False) -> Iterator[str]:
    """Errors and reminders one by one, suggestions folded."""
    order = list(WORDS)
    ordered = sorted(problems, key=lambda each: order.index(each["severity"]))
    open_ones = [each for each in ordered if each["severity"] != SUGGESTION]
    folded = ordered[len(open_ones) :]
    yield from (_item(each, with_path) for each in open_ones[:MOST_PROBLEMS])
    if len(open_ones) > MOST_PROBLEMS:
        yield f"还有 {len(open_ones) - MOST_PROBLEMS} 处，没有一一列出。"
    if folded:
        inside = "\n\n".join(_item(each, with_path) for each in folded[:MOST_ITEMS])
        more = f"\n\n还有 {len(folded) - MOST_ITEMS} 条。" if len(folded) > MOST_ITEMS else ""
        yield f"<details>\n<summary>建议 {len(folded)} 条，供参考</summary>\n\n{inside}{more}\n\n</details>"


def _item(problem: Mapping[str, Any], with_path: bool) -> str:
    """One problem: how grave, where, what; below it text to paste."""
    where = code(problem["path"]) if with_path else ""
    line = f"第 {problem['line']} 行" if problem["line"] > 1 else ""  # line 1 stands for the whole file
    label = f"「{text(problem['label'])}」" if problem["label"] else ""
    place = " ".join(filter(None, (where, f"{line}{label}")))
    sentence = f"- **{WORDS[problem['severity']]}** {place}{'：' if place else ''}{text(problem['message'])}"
    return f"{sentence}\n\n{_to_paste(problem['hint'])}" if problem["hint"] else sentence


def _to_paste(lines: str) -> str:
    """A block of code within a list item, whose fence nothing in it can end."""
    fence = "`" * max(3, *(len(run) + 1 for run in re.findall("`+", lines)), 3)
    return "\n".join(f"  {each}" for each in (fence, *lines.split("\n"), fence))


def _state(record: Mapping[str, Any]) -> Iterator[str]:
    """The elements as a table, and what is missing for the next stage."""
    elements = [_pair(each) for each in _list(record, "elements")[:MOST_ITEMS]]
    if elements:
        rows = "\n".join(f"| {text(_text(label))} | {'✓' if met is True else '—'} |" for label, met in elements)
        yield f"| 要素 | 有没有 |\n|---|:-:|\n{rows}"
    now, following = _text(record.get("stage", "")), _text(record.get("next", ""))
    lacking = [_pair(each) for each in _list(record, "lacking")[:MOST_ITEMS]]
    if not now and not following:
        return
    stands = f"现在：{text(now)}。" if now else "还没有点亮。"
    if not following:
        yield f"{stands}" + ("" if not lacking else "还缺：")
    else:
        yield f"{stands}到“{text(following)}”" + ("还缺：" if lacking else "要有的都有了。")
    if lacking:
        yield "\n".join(f"- {text(_text(label))}{_example(_text(example))}" for label, example in lacking)


def _example(words: str) -> str:
    """Text to paste, or a sentence on what to do."""
    if not words:
        return ""
    return f"，例：{code(words)}" if PASTED.match(words) else f"：{text(words)}"


def _problems(of: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    return [_problem(_mapping(each)) for each in _list(of, key)]


def _problem(written: Mapping[str, Any]) -> Mapping[str, Any]:
    texts = {key: _text(written.get(key, "")) for key in ("path", "rule", "label", "message")}
    texts["hint"] = _lines(written.get("hint", ""))
    severity, line = written.get("severity"), written.get("line")
    if severity not in WORDS or not isinstance(line, int) or not 0 < line < 10**7:
        raise _Malformed
    return texts | {"severity": severity, "line": line}


def _mapping(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise _Malformed
    return value


def _list(of: Mapping[str, Any], key: str) -> list[Any]:
    value = of.get(key, [])
    if not isinstance(value, list):
        raise _Malformed
    return value


def _pair(value: Any) -> tuple[Any, Any]:
    if not isinstance(value, list) or len(value) != 2:
        raise _Malformed
    return value[0], value[1]


def _lines(value: Any) -> str:
    """A text of at most MOST_ITEMS lines, each like :func:`_text` but with the spaces it begins with."""
    if not isinstance(value, str):
        raise _Malformed
    lines = value[: 2 * LONGEST].rstrip().split("\n")[:MOST_ITEMS]
    return "\n".join(" " * (len(each) - len(each.lstrip(" "))) + _text(each) for each in lines)


def _text(value: Any) -> str:
    """A text without anything invisible, on one line, not endless."""
    if not isinstance(value, str):
        raise _Malformed
    plain = "".join(" " if each in "\n\t" else each for each in value[: 2 * LONGEST])
    return "".join(each for each in plain if unicodedata.category(each) not in HIDDEN).strip()[:LONGEST]
