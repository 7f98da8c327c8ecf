"""Lines that Markdown does not show are told of, so that nothing is lost in silence."""

import pytest

from showcase.domain.problems import Severity
from showcase.reading.markdown import read


@pytest.mark.parametrize(
    "text",
    [
        "见[一][a]\n\n[a]: https://example.com",
        "见[A]\n\n[a]: https://example.com",
        "[![图](p.png)][r]\n\n[r]: https://example.com",
        "![图][r]\n\n[r]: p.png",
        "水[^a]\n\n[^a]: 井",
        "[//]: # (注)",
        "[comment]: <>",
        "```\n[a]: b\n```",
        "清源\n[a]: b",
        "[注]：本表截至十月",
        "[注]: 本表 截至十月",
        "| [a]: b |\n|-|",
        "[]: a",
    ],
)
def test_nothing_is_lost(text: str) -> None:
    assert read(text).faults == ()


@pytest.mark.parametrize(
    ("text", "line", "column", "label"),
    [
        ("清\n\n[注]: 本表截至十月", 3, 1, "[注]:"),
        ("> - [时间]: 9:30\n\n源", 1, 5, "[时间]:"),
        ("[a]: b\n清源", 1, 1, "[a]:"),
    ],
)
def test_a_line_that_is_taken_for_an_address(text: str, line: int, column: int, label: str) -> None:
    (fault,) = read(text).faults
    assert (fault.line, fault.column, fault.rule, fault.severity) == (line, column, "unshown-line", Severity.WARNING)
    assert fault.message == (
        f"这一行的“{label}”会被当作链接的地址，网页上不显示。要让人看见，请把方括号改成【】；用不着的，请删掉。"
    )


def test_a_note_that_nothing_refers_to() -> None:
    (fault,) = read("水\n\n[^甲]: 井").faults
    assert fault.message == ("这条注在正文里没有引用，网页上不显示。请在要加注的地方写上“[^甲]”，或删掉这一行。")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,a", "VBScript:a", "file:///etc/passwd"])
def test_a_bad_address_is_seen_though_nothing_leads_there(address: str) -> None:
    (fault,) = read(f"清\n\n[a]: {address}").faults
    assert (fault.rule, fault.severity) == ("links", Severity.ERROR)
    assert fault.message == (f"链接写的是“{address}”。链接只能以 https://、http:// 或 mailto: 开头，请改用网址。")
