"""Where the fields end and the text begins, and what is said when that cannot be told."""

import pytest

from showcase.reading.faults import Unreadable
from showcase.reading.front_matter import Split, split


def test_split() -> None:
    assert split("---\nid: a\n---\n\n## 背景\n") == Split("id: a", 2, "\n## 背景\n", 4)


def test_spaces_after_the_hyphens_do_no_harm() -> None:
    assert split("---  \nid: a\n--- \n正文").body == "正文"


def test_a_rule_in_the_text_is_text() -> None:
    assert split("---\nid: a\n---\n上\n\n---\n\n下").body == "上\n\n---\n\n下"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("", 1, "文件是空的。请照《怎样参展》里的样子填写。"),
        ("\n---\nid: a\n---", 2, "“---”前面多了空行。请删掉空行，让“---”成为文件的第一行。"),
        ("----\nid: a\n---", 1, "第一行写的是“----”。请改成三个英文减号“---”，不多不少，前面不留空格。"),
        ("———\nid: a\n———", 1, "第一行写的是“———”。请改成三个英文减号“---”，不多不少，前面不留空格。"),
        ("id: a\n---", 1, "开头缺一行“---”。请在文件最前面加一行三个英文减号，各项填完后再加一行。"),
        ("名称：清源", 1, "开头缺一行“---”。请在文件最前面加一行三个英文减号，各项填完后再加一行。"),
        (
            "## 背景",
            1,
            "文件开头没有填写各项内容的区域。请照《怎样参展》里的样子，用两行“---”夹住各项内容。",
        ),
        (
            "---\nid: a\n## 背景",
            1,
            "各项内容之后缺一行“---”。请在最后一项的下一行加上三个英文减号，再写正文。",
        ),
        ("---\nid: a\n-----\n正文", 3, "这一行写的是“-----”。请改成三个英文减号“---”，不多不少。"),
    ],
)
def test_refused(text: str, line: int, message: str) -> None:
    with pytest.raises(Unreadable) as refused:
        split(text)
    (fault,) = refused.value.faults
    assert (fault.line, fault.rule, fault.message) == (line, "front-matter", message)
