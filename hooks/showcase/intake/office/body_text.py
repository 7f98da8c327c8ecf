"""Texts from tables and forms -> the running text of a page, with the place that every line came from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .entry import Passage, Spot

REMAINDER = "未能归类的内容"
_BLOCK = re.compile(r"^(?:\s*$|#{1,6} |[-*+] |>|\||\d{1,3}[.)] |```|~~~| {4}|\[\^|!\[)", re.MULTILINE)
_SIGNS = re.compile(r"[\\`*_\[\]<>~#|&]")
_START = re.compile(r"^([-+=])(?=\s|$|[-+=])", re.MULTILINE)
_BULLET = re.compile(r"[•●▪◆·]\s*")
_OLD_REMAINDER = re.compile(rf"\n*^## {REMAINDER}[ \t]*\n.*?(?=^#{{1,2}} |\Z)", re.MULTILINE | re.DOTALL)


def paragraphs(text: str, heading: str = "") -> str:
    """A text as typed into a cell: every line is a paragraph, unless it is Markdown already or ends in a line break,
    which a register writes to say so. ``heading`` goes above it."""
    kept = text.endswith("\n") or _BLOCK.search(text.strip("\n"))
    found = text if kept else "\n\n".join(each.strip() for each in text.strip().split("\n"))
    if heading and not re.match(rf"#{{1,6}} *{re.escape(heading)}", found):
        return f"## {heading}\n\n{found.strip()}"
    return found


def escaped(text: str) -> str:
    """A text that is no Markdown, so that a page shows it as it was written; every line is a paragraph."""
    lines = (_START.sub(r"\\\1", _SIGNS.sub(r"\\\g<0>", each.strip())) for each in text.split("\n"))
    return "\n\n".join(each for each in lines if each)


def listed(text: str) -> str:
    """Like :func:`escaped`; lines that begin with a bullet become one list."""
    parts: list[str] = []
    for line in (each.strip() for each in text.split("\n")):
        point = _BULLET.match(line)
        words = escaped(line[point.end() :] if point else line)
        if point and words and parts and parts[-1].startswith("- "):
            parts[-1] += f"\n- {words}"
        elif words:
            parts.append(f"- {words}" if point else words)
    return "\n\n".join(parts)


def composed(passages: Sequence[Passage], remainder: Sequence[Passage]) -> tuple[str, list[Spot]]:
    """The whole text and, for each of its lines, the place it came from."""
    parts = [*passages]
    if remainder:
        parts += [Passage(f"## {REMAINDER}", remainder[0].spot), *remainder]
    text = ""
    spots: list[Spot] = []
    for part in parts:
        words = part.text.strip("\n")
        if not words:
            continue
        if text:
            text, spots = f"{text}\n\n", [*spots, part.spot]
        text += words
        spots += [part.spot] * (words.count("\n") + 1)
    return text, spots


def without_remainder(body: str) -> str:
    """An earlier text without the section of what could not be placed, which is written anew."""
    return _OLD_REMAINDER.sub("\n\n", body).strip("\n")
