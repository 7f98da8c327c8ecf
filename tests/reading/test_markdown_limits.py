"""No text costs more than its length, and what is above a limit is told with place, measure and remedy."""

import time
from dataclasses import replace

import pytest

from showcase.domain.limits import Limits
from showcase.presenting.prose import Surroundings, sections
from showcase.reading.faults import Fault, Unreadable
from showcase.reading.markdown import parse

PAGE = 80 * 1024
USUAL = Limits()
QUICK = 1.0  # seconds; a page full of text takes a tenth, what takes more than its length would take minutes


def refusal(text: str, limits: Limits = USUAL) -> Fault:
    with pytest.raises(Unreadable) as refused:
        parse(text, 5, limits)
    (fault,) = refused.value.faults
    assert fault.rule == "text-limits"
    return fault


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        (
            "清\n源" + "*" * 201,
            6,
            2,
            "正文里连在一起的相同记号：这里有 201 个，最多 200 个。请删去多余的，分隔线用三个减号。",
        ),
        ("`" * 5000, 5, 1, "正文里连在一起的相同记号：这里有 5000 个，最多 200 个。请删去多余的，分隔线用三个减号。"),
        (
            "水\n\n" + "清" * 8001,
            7,
            1,
            "正文一段的长度：这里有 8001 字，最多 8000 字。请在意思转折的地方空一行，分成几段。",
        ),
        (
            "*a* " * 301,
            5,
            1,
            "正文一段里的记号（* _ ` [ ] ~）：这里有 602 个，最多 600 个。请少用加粗、链接等记号，或分成几段。",
        ),
        ("> " * 11 + "a", 5, 1, "正文里列表、引用套的层数：这里有 11 层，最多 10 层。请改成并列的段落或小标题。"),
        ("> " * 300 + "a", 5, 1, "正文里列表、引用套的层数：这里有 300 层，最多 10 层。请改成并列的段落或小标题。"),
        (
            "\n".join("  " * depth + "- a" for depth in range(11)),
            15,
            1,
            "正文里列表、引用套的层数：这里有 11 层，最多 10 层。请改成并列的段落或小标题。",
        ),
        (
            "![" * 11 + "a" + "](b)" * 11,
            5,
            21,
            "正文里加粗、链接等记号套的层数：这里有 11 层，最多 10 层。请改成并列的段落或小标题。",
        ),
        (
            "# a\n" * 5001,
            5004,
            1,
            "正文里的段落、换行、记号和表格单元格：这里有 10001 个，最多 10000 个。"
            "请把长文分成几个案例，长表格只留要紧的行。",
        ),
        (
            "|a" * 150 + "|\n" + "|-" * 150 + "|\n" + "|\n" * 100,
            6,
            1,
            "正文里的段落、换行、记号和表格单元格：这里有 15150 个，最多 10000 个。"
            "请把长文分成几个案例，长表格只留要紧的行。",
        ),
    ],
)
def test_refused(text: str, line: int, column: int, message: str) -> None:
    fault = refusal(text)
    assert (fault.line, fault.column, fault.message) == (line, column, message)


@pytest.mark.parametrize(
    "text",
    [
        "清" * 8000,
        "*a* " * 300,
        "> " * 10 + "a",
        "- " * 30 + "-",
        "* " * 100,
        "*" * 200,
        "| 一 | 二 |\n|---|---|\n" + "| **甲** | [乙](../a/index.md) |\n" * 300,
        "- **甲**：[乙](../a/index.md)\n" * 300,
        "```\n" + ">>>>>>> a\n" * 900 + "```",
        "清源\n\n" * 1500,
        "> 一\n>\n" * 900,
    ],
)
def test_large_but_allowed(text: str) -> None:
    assert parse(text).kind == "document"


def test_the_department_sets_the_limits() -> None:
    strict = replace(Limits(), nesting=2, paragraph_characters=10)
    assert refusal("> " * 3 + "a", strict).message.startswith("正文里列表、引用套的层数：这里有 3 层，最多 2 层。")
    assert refusal("清" * 11, strict).message.startswith("正文一段的长度：这里有 11 字，最多 10 字。")


def test_no_setting_lets_the_process_die() -> None:
    most = 10**9
    free = replace(Limits(), nesting=most, paragraph_marks=most, marks_in_row=most, paragraph_characters=most)
    for text in ("> " * 100 + "a", "*" * 3000 + "a" + "*" * 3000, "![" * 30_000 + "](b)" * 30_000, ">" * 100_000):
        assert "最多" in refusal(text, replace(free, body_nodes=most)).message


ATTACKS = {
    "quotes": ">a",
    "nested strong": "**a *b ",
    "closers": "a** b_ ",
    "brackets": "[a](",
    "images": "![](<",
    "open links": "[ (](",
    "references": "[a][b]",
    "definitions": "[a]: b\n",
    "definitions apart": "[a]: b\n\n",
    "footnotes": "[^a] ",
    "footnote definitions": "[^a]: b\n\n",
    "comments": "<!-- ",
    "declarations": "<!A ",
    "instructions": "<?a ",
    "cdata": "<![CDATA[ ",
    "tags": "<a b=c ",
    "autolinks": "<http://a ",
    "entities": "&#8203;&a",
    "backslashes": "\\\\a\\",
    "tables": "|a\n|-\n",
    "columns": "|-",
    "rows": "|a|b|\n|-|-|\n|c|\n",
    "lists": "- a\n  ",
    "list in line": "- ",
    "ordered": "1. ",
    "lazy": "> a\nb\n",
    "rules": "* * \n",
    "headings": "# a\n",
    "underlined": "a\n=\n",
    "fences": "```a\n",
    "strikes": "~~a ~",
    "mixed": "*_~[",
    "hard breaks": "a  \n",
    "tabs": "\t- a\n",
    "invisible": "a\u200b\u200d",
    "quoted lists": "> - ",
}


@pytest.mark.parametrize("unit", ATTACKS.values(), ids=ATTACKS)
@pytest.mark.parametrize("shape", ["whole", "paragraphs"])
def test_any_page_is_judged_at_once(unit: str, shape: str) -> None:
    """The page is full of one trick, in one piece or in paragraphs just below the limit for marks."""
    piece = unit * 60 + "\n\n" if shape == "paragraphs" else unit
    text = (piece * (PAGE // len(piece.encode()))) if shape == "paragraphs" else unit * (PAGE // len(unit.encode()))
    before = time.process_time()
    try:
        body = parse(text)
    except Unreadable as refused:
        assert refused.faults[0].rule == "text-limits"
    else:
        sections(body, Surroundings())
        body.plain()
    assert time.process_time() - before < QUICK
