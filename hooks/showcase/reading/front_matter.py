"""A file's text -> its front matter and its body, told apart by two lines of exactly three hyphens."""

from __future__ import annotations

import re
from dataclasses import dataclass

from showcase.domain.invisible import clean
from showcase.domain.quoting import quote

from .faults import Fault, Unreadable

FENCE = "---"
NEAR_FENCE = re.compile(r"^\s*(?:-{2,}|—+|–+|－+|_{3,}|\*{3,}|={3,}|-(?: -)+)\s*$")
KEY_LIKE = re.compile(r"^\s*[\w\u4e00-\u9fff]+\s*[:：]")


@dataclass(frozen=True, slots=True)
class Split:
    """Front matter and body, each with the line of the file on which it starts."""

    front: str
    front_line: int
    body: str
    body_line: int


def split(text: str) -> Split:
    """Cut a file in two. Raises Unreadable when a fence is missing or is not exactly ``---``."""
    lines = text.split("\n")
    first = next((index for index, line in enumerate(lines) if _plain(line)), None)
    if first is None:
        raise Unreadable(Fault(1, 1, "front-matter", "文件是空的。请照《怎样参展》里的样子填写。"))
    if _plain(lines[first]) != FENCE or first != 0:
        raise Unreadable(_no_opening(lines[first], first + 1))
    for index in range(1, len(lines)):
        if FENCE in lines[index] and _plain(lines[index]) == FENCE:
            return Split("\n".join(lines[1:index]), 2, "\n".join(lines[index + 1 :]), index + 2)
    raise Unreadable(_no_closing(lines))


def _plain(line: str) -> str:
    """The line without spaces at its end, and without what pasting left in it."""
    return clean(line).rstrip()


def _no_opening(line: str, number: int) -> Fault:
    if _plain(line) == FENCE:
        message = "“---”前面多了空行。请删掉空行，让“---”成为文件的第一行。"
    elif NEAR_FENCE.match(line):
        message = f"第一行写的是{quote(line.strip())}。请改成三个英文减号“---”，不多不少，前面不留空格。"
    elif KEY_LIKE.match(line):
        message = "开头缺一行“---”。请在文件最前面加一行三个英文减号，各项填完后再加一行。"
    else:
        message = "文件开头没有填写各项内容的区域。请照《怎样参展》里的样子，用两行“---”夹住各项内容。"
    return Fault(number, 1, "front-matter", message, hint=FENCE)


def _no_closing(lines: list[str]) -> Fault:
    near = [index for index, line in enumerate(lines[1:], start=1) if NEAR_FENCE.match(line)]
    if near:
        found = quote(lines[near[0]].strip())
        return Fault(
            near[0] + 1, 1, "front-matter", f"这一行写的是{found}。请改成三个英文减号“---”，不多不少。", hint=FENCE
        )
    return Fault(
        1, 1, "front-matter", "各项内容之后缺一行“---”。请在最后一项的下一行加上三个英文减号，再写正文。", hint=FENCE
    )
