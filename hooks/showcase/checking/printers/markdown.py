"""For a comment below a change: a list by file. What contributors wrote is shown as text, never as markup."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from showcase.domain.problems import Problem

from ..redacting import with_shown_path
from .summary import names_a_field, one_line, summarise

WORD = re.compile(r"[!-~]+")
LIVELY = re.compile(r"@|://|www\.|\bGH-\d|[#!$%~&]\w", re.IGNORECASE)  # sites turn these into links and mentions
SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&!(){}@:])")


def render(problems: Sequence[Problem], files: int) -> str:
    """The report as Markdown that ends in a line feed."""
    parts = ["## 检查结果\n", f"{summarise(problems, files).sentence}。\n"]
    if not problems:
        parts.append("没有发现问题。\n")
    for path, found in groupby(
        sorted(map(with_shown_path, problems), key=lambda each: each.order), key=lambda each: each.place.path
    ):
        parts.append(f"### {text(path)}\n")
        parts.append("".join(f"{_item(each)}\n" for each in found))
    return "\n".join(parts)


def _item(problem: Problem) -> str:
    place = f"第 {problem.place.line} 行第 {problem.place.column} 字"
    which = f"「{text(problem.label)}」{code(problem.field)} " if names_a_field(problem) else ""
    hint = f"例：{code(problem.hint)}" if problem.hint else ""
    return f"- **{problem.severity.label}** {place}：{which}{text(problem.message)}{hint}（{code(problem.rule)}）"


def text(words: str) -> str:
    """The words with all signs of Markdown escaped. Links and mentions are made after that, so that only a code span
    keeps them from notifying people or leading away."""
    return WORD.sub(lambda word: _still(word.group()), one_line(words))


def _still(word: str) -> str:
    return code(word) if LIVELY.search(word) else SPECIAL.sub(r"\\\1", word)


def code(words: str) -> str:
    """The words as a code span; its fence is longer than any run of back ticks in it."""
    plain = one_line(words)
    fence = "`" * (max((len(run) for run in re.findall("`+", plain)), default=0) + 1)
    pad = " " if plain.startswith("`") or plain.endswith("`") else ""
    return f"{fence}{pad}{plain}{pad}{fence}"
