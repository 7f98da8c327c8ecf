"""What pasting leaves behind is taken out while reading, and one reminder says so (threats T14, T35)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from showcase.domain.invisible import SUSPECT, Unseen, code, leftovers, without
from showcase.domain.problems import Severity

from .faults import Fault

RULE = "invisible-characters"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "found": "{where}有 {count} 个看不见的字符（{codes}），多半是粘贴带来的，网页上已经去掉。"
        "请在文件里也删掉，免得以后查找不到这些字。",
        "and_more": "{codes}等",
        "in_value": "里面",
        "in_line": "这一行",
        "in_lines": "这一行到第 {last} 行",
        "in_text": "这一段",
    }
)
FEW = 3
# Fields that say who somebody is keep such characters, so that the rule ``characters`` refuses them: they let one name
# look like another.
NAMES = frozenset(("name", "aliases", "title"))
AT_LINE_START = re.compile(rf"^ *(?:- +)*({SUSPECT.pattern}+)", re.MULTILINE)


def taken_out_of_lines(text: str, first_line: int) -> tuple[str, tuple[Fault, ...]]:
    """The text without leftovers, and one reminder for each stretch of lines that had some."""
    found = leftovers(text)
    if not found:
        return text, ()
    return without(text, found), tuple(_by_stretches(text, found, first_line))


def taken_out_before_keys(front: str, first_line: int) -> tuple[str, tuple[Fault, ...]]:
    """The front matter without leftovers at the start of a line, where they would hide a key or a list from YAML."""
    if not SUSPECT.search(front):
        return front, ()
    spans = [range(*each.span(1)) for each in AT_LINE_START.finditer(front)]
    indexes = {index for span in spans for index in span}
    found = tuple(each for each in leftovers(front) if each.offset in indexes)
    return without(front, found), tuple(_by_stretches(front, found, first_line))


def may_hide(front: str) -> bool:
    """Whether a value of the front matter may hold invisible characters, as such or by an escape (``\\u200b``)."""
    return "\\" in front or bool(SUSPECT.search(front))


def reminder(
    found: Iterable[Unseen], line: int, column: int, where: str = "", field: str = "", label: str = ""
) -> Fault:
    """The reminder that these characters were taken out."""
    signs = [each.character for each in found]
    kinds = list(dict.fromkeys(map(code, signs)))
    codes = "、".join(kinds[:FEW])
    if len(kinds) > FEW:
        codes = SENTENCES["and_more"].format(codes=codes)
    message = SENTENCES["found"].format(where=where, count=len(signs), codes=codes)
    return Fault(line, column, RULE, message, field, label, severity=Severity.WARNING)


def _by_stretches(text: str, found: tuple[Unseen, ...], first_line: int) -> Iterator[Fault]:
    if not found:
        return
    stretch: list[Unseen] = []
    start = last = line = position = 0
    for each in found:
        line += text.count("\n", position, each.offset)
        position = each.offset
        if stretch and line > last + 1:
            yield _of_stretch(text, stretch, start + first_line, last + first_line)
            stretch = []
        if not stretch:
            start = line
        last = line
        stretch.append(each)
    yield _of_stretch(text, stretch, start + first_line, last + first_line)


def _of_stretch(text: str, found: list[Unseen], first: int, last: int) -> Fault:
    column = found[0].offset - text.rfind("\n", 0, found[0].offset)
    where = SENTENCES["in_line" if first == last else "in_lines"].format(last=last)
    return reminder(found, first, column, where)
