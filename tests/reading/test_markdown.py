"""Markdown as a tree: places, what counts as HTML, and what stays text."""

import pytest

from showcase.reading.markdown import parse, read


def html_in(text: str) -> list[tuple[int, int, str]]:
    return [(node.line, node.column, node.text) for node in parse(text).walk() if node.kind == "html"]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("<script>alert(1)</script>", 1, 1),
        ("清\n\n<pre>\nx\n\ny", 3, 1),
        ("<!-- 未完", 1, 1),
        ("清 <!-- x --> 源", 1, 3),
        ("<?php x ?>", 1, 1),
        ("清 <?x?> 源", 1, 3),
        ("<!DOCTYPE html>", 1, 1),
        ("清 <!DOCTYPE x> 源", 1, 3),
        ("<![CDATA[x]]>", 1, 1),
        ("清 <![CDATA[x]]> 源", 1, 3),
        ("</main>", 1, 1),
        ("<plaintext>", 1, 1),
        ("<x-y z=1>", 1, 1),
        ("清源<b onclick=x>", 1, 3),
        ("> - <i>", 1, 5),
        ("| <u> |\n|-|\n| 一 |", 1, 3),
        ("[<b>](../a/index.md)", 1, 2),
        ("![<b>](a.png)", 1, 3),
        ("# <b>", 1, 3),
        ("水[^1]\n\n[^1]: <b>", 3, 7),
        ("<img src=x\nonerror=y>", 1, 1),
    ],
)
def test_html_is_seen_wherever_it_stands(text: str, line: int, column: int) -> None:
    assert html_in(text)[0][:2] == (line, column)


@pytest.mark.parametrize(
    "text",
    [
        "a < b",
        "<3",
        "若 a<b 则 y=3",
        "a<b且c>d",
        "`<b>`",
        "```\n<script>\n```",
        "    <b>",
        "＜b＞《清源》<姓名>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "\\<script>",
        "使用<script标签",
        "`<svg/onload=x>`",
        "```\n<svg/onload=x\n```",
        "<https://example.com/?a=b>",
        "1<2>1 a<=b",
    ],
)
def test_a_sign_alone_is_no_html(text: str) -> None:
    assert html_in(text) == []
    assert read(text).faults == ()


@pytest.mark.parametrize(
    ("text", "line", "column", "written"),
    [
        ("<svg/onload=alert(1)>", 1, 1, "<svg/onload=alert(1)>"),
        ("清\n\n源 <img src=x onerror=y", 3, 3, "<img src=x onerror=y"),
        ("清 </main", 1, 3, "</main"),
        ("清 <!-- 未完\n\n源", 1, 3, "<!-- 未完"),
        ("清 <b onclick=x", 1, 3, "<b onclick=x"),
        ("`清`<svg/onload=x>`<svg/onload=y>`", 1, 4, "<svg/onload=x>`<svg/onload=y>`"),
        ("| `<svg/onload=x>` |\n|-|\n| <svg/onload=y> |", 3, 3, "<svg/onload=y> |"),
        ("\\\\<iframe/src=x>", 1, 3, "<iframe/src=x>"),
    ],
)
def test_what_a_browser_would_read_as_a_tag(text: str, line: int, column: int, written: str) -> None:
    (fault,) = read(text, 1).faults
    assert (fault.line, fault.column, fault.rule) == (line, column, "raw-html")
    assert fault.message == (
        f"正文里有像 HTML 的写法“{written}”，网站不收。请删掉它，只留文字；"
        "要照原样给人看的代码，两头各加一个反引号“`”。"
    )


@pytest.mark.parametrize("text", ["清 <b onclick=x> 源", "<div\n>清", "<!-- 清 -->"])
def test_html_is_told_of_once(text: str) -> None:
    assert read(text).faults == ()


def test_lines_are_those_of_the_file() -> None:
    (link,) = (node for node in parse("清源\n\n见[清源](x)", 11).walk() if node.kind == "link")
    assert (link.line, link.column) == (13, 2)
