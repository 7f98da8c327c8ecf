"""Repairs of the two lines ``---`` around the front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from showcase.domain.names import known_names
from showcase.reading.faults import Unreadable
from showcase.reading.front_matter import FENCE, NEAR_FENCE
from showcase.reading.yaml_text import parse

KEY = re.compile(r"^(?:- )?([A-Za-z_]+|[\u4e00-\u9fff]{2,8})\s*[:：]")


def fences(lines: list[str]) -> Iterator[list[str]]:
    """The file with its fences as they were probably meant, the most likely first."""
    first = next((number for number, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return
    if lines[first].strip() == FENCE or NEAR_FENCE.match(lines[first]):
        begun = [FENCE, *lines[first + 1 :]]
    elif _is_field(lines[first]):
        begun = [FENCE, *lines[first:]]
    else:
        return
    if FENCE in (line.rstrip() for line in begun[1:]):
        yield begun
        return
    for number, line in enumerate(begun[1:], start=1):
        if NEAR_FENCE.match(line) and not any(map(_is_field, begun[number + 1 :])):
            yield [*begun[:number], FENCE, *begun[number + 1 :]]
            return
    yield from _closed(begun)


def _closed(lines: list[str]) -> Iterator[list[str]]:
    """The file closed after its last field: where a blank line or a heading follows and no field any more."""
    last = max((number for number, line in enumerate(lines) if _is_field(line)), default=0)
    for number in range(last + 1, len(lines) + 1):
        ends = number == len(lines) or not lines[number].strip() or lines[number].startswith("#")
        if ends and last and _is_front("\n".join(lines[1:number])):
            yield [*lines[:number], FENCE, *lines[number:]]
            return


def _is_field(line: str) -> bool:
    found = KEY.match(line)
    return found is not None and found[1] in known_names()


def _is_front(text: str) -> bool:
    try:
        return all(key.text.strip() in known_names() for key, _ in parse(text).pairs)
    except Unreadable:
        return False
