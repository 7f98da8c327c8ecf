"""Repairs of one line of the front matter that YAML could not read, or read as something else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from showcase.domain.names import known_names
from showcase.domain.problems import Problem
from showcase.reading.front_matter import FENCE
from showcase.reading.yaml_faults import FULL_WIDTH_COLON, MISSING_SPACE

from .names import meant

WIDTHS = (2, 4, 8)
BLOCK_BEGINS = re.compile(r"[|>][-+0-9]*\s*$")
IN_BRACES = re.compile(r"(?P<before>[{,，]\s*)(?P<key>[A-Za-z_]+|[\u4e00-\u9fff]{2,8})\s*[:：]\s*")
CLOSE_TO_KEY = re.compile(r"(?P<before>^\s*(?:- )*|[{,]\s*)(?P<key>[A-Za-z_]+|[\u4e00-\u9fff]{2,8}):(?=[^\s/])")
# One half of the quotation marks is English, the other one Chinese.
HALVES = (
    re.compile(r'^(?P<before>\s*(?:- )?[^:"]+:\s+|\s*- )["＂](?P<words>[^"＂“”\\]*)[”“＂]\s*$'),
    re.compile(r'^(?P<before>\s*(?:- )?[^:"]+:\s+|\s*- )[”“＂](?P<words>[^"＂“”\\]*)["＂]\s*$'),
)
KEY_AND_VALUE = re.compile(r"^(?P<before>\s*(?:- )?(?P<key>[A-Za-z_]+|[\u4e00-\u9fff]{2,8}):\s+)(?P<value>\S.*?)\s*$")
WRITTEN_KEY = re.compile(r"[^:：#\n\"'{}\[\],]+(?=\s*:)")


def colon(line: str, problem: Problem) -> str | None:
    """``传播语：`` -> ``传播语: ``, also between braces."""
    found = FULL_WIDTH_COLON.match(line)
    if found and found[2] in known_names():
        return f"{found[1]}{found[2]}: {found[3]}".rstrip()
    if "{" not in line[: problem.place.column]:
        return None
    return IN_BRACES.sub(_written_well, line)


def _written_well(found: re.Match[str]) -> str:
    if found["key"] not in known_names():
        return found[0]
    return f"{found['before'].replace('，', ', ').rstrip()}{' ' if found['before'][0] in ',，' else ''}{found['key']}: "


def space_after_colon(line: str, problem: Problem) -> str | None:
    """``type:服务民生类`` -> ``type: 服务民生类``."""
    found = MISSING_SPACE.match(line)
    if found and found[2] not in known_names():
        return None
    return CLOSE_TO_KEY.sub(lambda each: f"{each[0]} " if each["key"] in known_names() else each[0], line)


def tab(line: str, problem: Problem) -> str | None:
    """A tab before a value -> a space."""
    at = problem.place.column - 1
    return f"{line[:at].rstrip()} {line[at:].lstrip()}" if line[at : at + 1] == "\t" and line[:at].strip() else None


def without_tabs(text: str) -> Iterator[str]:
    """The text with spaces in the place of all tabs that indent its front matter: as wide as tabs may be meant, and as
    far in as the line above."""
    lines = text.split("\n")
    end = next((number for number, line in enumerate(lines) if number and line.rstrip() == FENCE), len(lines))
    for width in WIDTHS:
        yield "\n".join([_spaced(line, width) for line in lines[:end]] + lines[end:])
    aligned: list[str] = []
    for line in lines[:end]:
        above = next((each for each in reversed(aligned) if each.strip()), "")
        aligned.append(" " * _inner(above) + line.lstrip() if "\t" in _margin(line) else line)
    yield "\n".join(aligned + lines[end:])


def _spaced(line: str, width: int) -> str:
    return _margin(line).replace("\t", " " * width) + line[len(_margin(line)) :]


def _margin(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" \t"))]


def _inner(line: str) -> int:
    """Where the keys of the item begin that the line is part of."""
    return len(line) - len(line.lstrip().removeprefix("- ").lstrip())


def quotation_marks(line: str, problem: Problem) -> str | None:
    """``slogan: "一渠清水”`` -> ``slogan: "一渠清水"``."""
    found = next((found for each in HALVES if (found := each.match(line))), None)
    return f'{found["before"]}"{found["words"]}"' if found else None


def quoted_value(line: str, problem: Problem) -> str | None:
    """A value that YAML can read only between quotation marks gets them."""
    found = KEY_AND_VALUE.match(line)
    if not found or found["key"] not in known_names() or {'"', "\\"} & set(found["value"]):
        return None
    if found["value"][0] in "{[|>&*!'#":
        return None
    return f'{found["before"]}"{found["value"]}"'


def key(line: str, problem: Problem) -> str | None:
    """``Name:`` -> ``name:``, ``传 播 语:`` -> ``传播语:``."""
    at = problem.place.column - 1
    found = WRITTEN_KEY.match(line, at)
    good = meant(found[0].strip()) if found else ""
    return f"{line[:at]}{good}{line[at + len(found[0].rstrip()) :]}" if found and good else None


def is_in_block(lines: list[str], number: int) -> bool:
    """Whether the line with that number, from 0, is part of a long text begun by ``|`` or ``>``."""
    indent = _indent(lines[number])
    for line in reversed(lines[:number]):
        if line.strip() and _indent(line) < indent:
            return bool(BLOCK_BEGINS.search(line))
    return False


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
