"""Where the YAML parser stopped -> what a person most likely meant, in words that help (threat T25)."""

from __future__ import annotations

import re

from showcase.domain.names import known_names
from showcase.domain.quoting import shown

from .faults import Fault

RULE = "yaml-syntax"
FULL_WIDTH_COLON = re.compile(r"^(\s*(?:- )?)([A-Za-z_]+|[\u4e00-\u9fff]{2,8})：\s*(.*)$")
MISSING_SPACE = re.compile(r"^(\s*(?:- )?)([A-Za-z_]+|[\u4e00-\u9fff]{2,8}):(?=[^\s:/])(.*)$")
FILLED = re.compile(r"\s*(?:- )?[^\s:#][^:]*:\s+[^\s|>]")
ANOTHER_DOCUMENT = ("document start", "another document", "document indicator", "directive")
# Words of the parser, what to say about them, and whether to say it where the construct began.
PLAIN_CASES = (
    (
        ("escape", "hexdecimal"),
        "双引号里的反斜杠“\\”有特殊含义。请把两头的双引号改成单引号，或去掉反斜杠。",
        False,
    ),
    (("quoted scalar",), "引号只有一半。请补上另一半英文引号，或改用中文引号“ ”。", True),
    (
        ("flow sequence", "flow mapping"),
        "方括号或花括号没有配对，或中间少了英文逗号。请检查 [ ]、{ } 是否成对，各项之间用英文逗号加空格。",
        True,
    ),
    (("block sequence entries",), "“-”和冒号写在了同一行。请另起一行，缩进两个空格，再写“- 内容”。", False),
    (
        ("block scalar",),
        "“|”“>”表示下面几行是一段长文字：它后面不写别的，下面各行用空格缩进，不用 Tab。",
        False,
    ),
)
INDENTATION = "这里的缩进或写法对不上。同一级的各项要左边对齐，下一级比上一级多两个空格。"


def syntax_fault(what: str, stopped: tuple[int, int], begun: tuple[int, int], text: str, first_line: int) -> Fault:
    """What is most likely wrong in ``text``, given the parser's own words, the line and column (from 0) at which it
    stopped, and those at which what it was reading had begun."""
    lines = text.split("\n")
    full_width = full_width_colon(lines, first_line)
    if full_width:
        return full_width
    number = min(stopped[0], len(lines) - 1)
    at_mark = (number + first_line, stopped[1] + 1)
    at_start = (begun[0] + first_line, begun[1] + 1)
    line = lines[number]
    if any(each in what for each in ANOTHER_DOCUMENT):
        return _another_document(lines, number, first_line)
    if "mapping values are not allowed" in what:
        return _too_far_in(lines, number, first_line) or _two_colons(line, number, stopped[1], first_line)
    if any(each in what for each in ("scanning an alias", "scanning an anchor")):
        return _not_at_the_start(line, begun[1], at_start)
    if "cannot start any token" in what:
        return _not_at_the_start(line, stopped[1], at_mark)
    for words, message, at_begin in PLAIN_CASES:
        if any(each in what for each in words):
            return _fault(at_start if at_begin else at_mark, message)
    return missing_colon(lines, number, first_line) or _fault(at_mark, INDENTATION)


def _fault(place: tuple[int, int], message: str, hint: str = "") -> Fault:
    return Fault(place[0], place[1], RULE, message, hint=hint)


def _not_at_the_start(line: str, column: int, place: tuple[int, int]) -> Fault:
    sign = line[column : column + 1]
    if sign == "\t":
        return Fault(place[0], place[1], "yaml-tab", "这里用了制表符（Tab）。请改成一个空格。")
    message = f"“{sign}”不能放在一句话的开头。请用英文双引号把整句括起来。"
    return _fault(place, message, f'"{line[column:].strip()}"')


def _another_document(lines: list[str], number: int, first_line: int) -> Fault:
    """``...``, ``--- `` and ``%`` begin or end a document; here there is one, between the two fences."""
    signs = ("---", "...", "%")
    guilty = next((index for index in range(number, -1, -1) if lines[index].startswith(signs)), number)
    written = shown(lines[guilty].strip())
    message = f"这一行以“{written}”开头，会让这里变成两份文件。请删掉行首的“---”“...”或“%”，各项内容只写一份。"
    return _fault((guilty + first_line, 1), message)


def _too_far_in(lines: list[str], number: int, first_line: int) -> Fault | None:
    """A line with one colon that stands further in than the full value above it cannot belong to that."""
    line, above = lines[number], lines[number - 1] if number else ""
    step = _indent(line) - _indent(above)
    if step <= 0 or line.count(": ") + line.rstrip().endswith(":") > 1 or not FILLED.match(above):
        return None
    message = f"这一行比上一行多缩进了 {step} 格。请删去多出的空格，和同一级的各项左边对齐。"
    return _fault((number + first_line, _indent(line) + 1), message)


def _indent(line: str) -> int:
    """Where the key of a line begins; that of an entry of a list stands behind its dash."""
    return len(line) - len(line.lstrip("- "))


def _two_colons(line: str, number: int, column: int, first_line: int) -> Fault:
    if line.startswith("---"):
        return _another_document([line], 0, first_line + number)
    key, _, value = line.strip().removeprefix("- ").partition(":")
    message = "这一行里有两个英文冒号加空格，分不清哪个是内容。请用英文双引号把冒号后的整句括起来。"
    return _fault((number + first_line, column + 1), message, f'{key}: "{value.strip()}"')


def full_width_colon(lines: list[str], first_line: int) -> Fault | None:
    """The fault of the first line whose key ends in ``：``; of a line whose key is a field, if there is one. What
    follows a dash and is no field is an entry of a list that may well hold such a colon."""
    matches = [(number, found) for number, line in enumerate(lines) if (found := FULL_WIDTH_COLON.match(line))]
    named = [each for each in matches if each[1][2] in known_names()]
    others = [each for each in matches if not each[1][1].endswith("- ")]
    for number, found in (named or others)[:1]:
        indent, key, rest = found.groups()
        message = f"“{key}”后面用了中文冒号“：”。请改成英文冒号加一个空格。"
        column = len(indent) + len(key) + 1
        return Fault(number + first_line, column, "full-width-colon", message, hint=f"{key}: {rest}".rstrip())
    return None


def missing_colon(lines: list[str], stopped: int, first_line: int) -> Fault | None:
    """The fault of the line at which the parser stopped, or the one before it, when a space is missing there."""
    for number in range(min(stopped, len(lines) - 1), max(stopped - 2, -1), -1):
        found = MISSING_SPACE.match(lines[number])
        if found:
            indent, key, rest = found.groups()
            message = f"“{key}”的冒号后面少一个空格。请在英文冒号后加一个空格。"
            return _fault((number + first_line, len(indent) + len(key) + 1), message, f"{key}: {rest}")
    return None
