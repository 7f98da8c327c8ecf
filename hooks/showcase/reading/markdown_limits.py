"""What a text may ask of the Markdown engine (threat T11): decided from the characters, before the engine sees them.

The engine takes time proportional to the text, but a few characters can ask for many table cells or for a tree so
deep that walking it ends the process. What is exact (one paragraph, the depth) is measured in the tree afterwards.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from showcase.domain.limits import Limits

from .faults import Unreadable, over_limit

RULE = "text-limits"
REPEATED = "*_`~[]()!<>#=-+|&\\"
MARKS = "*_`[]~"
# The engine's tree may be some thousand levels deep before the process is in danger.
SAFE_MARKS = 4000
SAFE_QUOTES = 100
SAFE_NESTING = 50  # pages are drawn by functions that call themselves for each level
MANY_QUOTES = re.compile(rf"(?:>[ \t]*){{{SAFE_QUOTES + 1},}}")
RULED_LINE = re.compile(r"^[ \t>|:\-]+$", re.MULTILINE)
BLANK_LINE = re.compile(r"\n[ \t]*\n")


@cache
def bounded(limits: Limits) -> Limits:
    """The limits, none higher than what the process stands."""
    return replace(
        limits,
        nesting=min(limits.nesting, SAFE_NESTING),
        paragraph_marks=min(limits.paragraph_marks, SAFE_MARKS),
        marks_in_row=min(limits.marks_in_row, SAFE_MARKS),
    )


def refuse_costly(text: str, first_line: int, limits: Limits) -> None:
    """Raise Unreadable for a text that the engine should not see."""
    _refuse_runs(text, first_line, limits)
    if text.count(">") > SAFE_QUOTES:
        _refuse_quotes(text, first_line, limits)
    if count_marks(text) > SAFE_MARKS:
        _refuse_marks(text, first_line, limits)
    if text.count("|") > 2:
        _refuse_cells(text, first_line, limits)


def count_marks(text: str) -> int:
    """How many characters of a text may open or close emphasis, code or a link."""
    return sum(map(text.count, MARKS))


def over(key: str, measured: int, line: int, column: int, limits: Limits, label: str = "") -> Unreadable:
    """The refusal of a text in which more was measured than the limit ``key`` allows."""
    return Unreadable(over_limit(RULE, key, measured, line, column, limits, label))


@cache
def _run_of(mark: str, length: int) -> str:
    return mark * length


def _refuse_runs(text: str, first_line: int, limits: Limits) -> None:
    for mark in REPEATED:
        start = text.find(_run_of(mark, limits.marks_in_row + 1))
        if start >= 0:
            rest = text[start:]
            measured = len(rest) - len(rest.lstrip(mark))
            raise over("marks_in_row", measured, *_place(text, start, first_line), limits)


def _refuse_quotes(text: str, first_line: int, limits: Limits) -> None:
    found = MANY_QUOTES.search(text)
    if found:
        raise over("nesting", found.group().count(">"), *_place(text, found.start(), first_line), limits)


def _refuse_marks(text: str, first_line: int, limits: Limits) -> None:
    start = 0
    for part in BLANK_LINE.split(text):
        marks = count_marks(part)
        if marks > SAFE_MARKS:
            raise over("paragraph_marks", marks, *_place(text, text.index(part, start), first_line), limits)
        start += len(part)


def _refuse_cells(text: str, first_line: int, limits: Limits) -> None:
    """A row that is short of cells is filled up, so a table has as many cells as columns times rows."""
    cells = 0
    for found in RULED_LINE.finditer(text):
        if "|" not in found.group():
            continue
        columns = found.group().strip(" \t>").strip("|").count("|") + 1
        blank = BLANK_LINE.search(text, found.end())
        rows = len(text[found.end() : blank.start() if blank else None].rstrip().split("\n"))
        cells += rows * columns
        if cells > limits.body_nodes:
            raise over("body_nodes", cells, *_place(text, found.start(), first_line), limits)


def _place(text: str, index: int, first_line: int) -> tuple[int, int]:
    return text.count("\n", 0, index) + first_line, index - text.rfind("\n", 0, index)
