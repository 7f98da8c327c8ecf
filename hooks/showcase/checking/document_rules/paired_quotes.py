"""Quotation marks, book title marks and brackets come in pairs.

Passes::

    支部办起“流动课堂”（每月一次）。

Fails::

    支部办起“流动课堂，每月一次。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import Any

from showcase.domain.document import Document
from showcase.domain.problems import Problem, Severity
from showcase.domain.registry import Registry

from ..context import Context
from ..reporting import quote, report_in
from ..texts import BORDER, Piece

ID = "unpaired-quotes"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "left": "{nearby}前面有左{called}，后面没有与它配对的右{called}。请补上另一半，或删去这一个。",
        "right": "{nearby}后面有右{called}，前面没有与它配对的左{called}。请补上另一半，或删去这一个。",
    }
)
CLOSING = {"“": "”", "‘": "’", "《": "》", "（": "）", "「": "」", "『": "』", "【": "】"}
OPENING = {closing: opening for opening, closing in CLOSING.items()}
CALLED = {
    "“": "双引号",
    "‘": "单引号",
    "《": "书名号",
    "（": "圆括号",
    "「": "直角引号",
    "『": "双直角引号",
    "【": "方头括号",
}
NEARBY = 8
ROUND = {"(": "（", ")": "）"}  # a bracket may close in another width
MARKS = re.compile(f"[{''.join(CLOSING)}{''.join(OPENING)}(){BORDER}]")
OTHERS = re.compile(f"[^{''.join(CLOSING)}{''.join(OPENING)}(){BORDER}]+")
PAIR = re.compile("|".join(map(re.escape, (*map("".join, CLOSING.items()), "()"))))
DEEPEST = 3
APOSTROPHE = re.compile("(?<=[A-Za-z])[’‘](?=[A-Za-z])")
ITEM = re.compile(r"(?:^|[\s。；;：:，、])[\dA-Za-z一二三四五六七八九十①-⑳]{1,3}$")  # 1） 一） a） need no left half
LONGEST_ITEM = 4
PASSED_OVER = frozenset(("address", "code_block", "html"))


def check(document: Document[Any], registry: Registry, context: Context) -> Iterator[Problem]:
    """One warning for each field or paragraph that has a mark without its other half."""
    if _are_paired(context.joined) or _lone(context.joined) is None:
        return
    for piece, following in pairwise((*context.pieces, None)):
        if piece is None or piece.kind in PASSED_OVER:
            continue
        text = APOSTROPHE.sub("-", piece.text)
        position = _lone(text)
        if position is not None and not _goes_on(piece, following, text[position]):
            where = (piece.field, piece.line + piece.text.count("\n", 0, position), piece.column)
            yield report_in(document, ID, where, _sentence(piece, position), Severity.WARNING)


def _are_paired(text: str) -> bool:
    """Whether the marks are gone after taking out pairs, from the innermost on; a quick look that suffices for most."""
    marks = OTHERS.sub("", text)
    for _ in range(DEEPEST):
        marks = PAIR.sub("", marks)
    return not marks.strip(BORDER)


def _sentence(piece: Piece, position: int) -> str:
    mark = piece.text[position]
    called = CALLED[OPENING.get(mark, mark)]
    if mark in CLOSING:
        nearby = quote(piece.text[position + 1 : position + 1 + NEARBY])
        return SENTENCES["left"].format(nearby=nearby, called=called)
    nearby = quote(piece.text[max(position - NEARBY, 0) : position])
    return SENTENCES["right"].format(nearby=nearby, called=called)


def _lone(text: str) -> int | None:
    """The position of the first mark without its other half. Half-width brackets pair with full-width ones; by
    themselves they may be anything."""
    waiting: list[tuple[str, int]] = []
    for found in MARKS.finditer(text):
        mark = ROUND.get(found.group(), found.group())
        if mark == BORDER:
            waiting = [each for each in waiting if text[each[1]] not in ROUND]
            if waiting:
                break
        elif mark in CLOSING:
            waiting.append((mark, found.start()))
        elif waiting and waiting[-1][0] == OPENING[mark]:
            waiting.pop()
        elif found.group() not in ROUND and not _ends_an_item(text, found.start()):
            return found.start()
    return next((position for _, position in waiting if text[position] not in ROUND), None)


def _ends_an_item(text: str, position: int) -> bool:
    return text[position] == "）" and ITEM.search(text[max(position - LONGEST_ITEM, 0) : position]) is not None


def _goes_on(piece: Piece, following: Piece | None, lone: str) -> bool:
    """Whether a quotation runs on over several paragraphs, each of which opens it anew."""
    return lone in "“‘「『" and piece.text.count(lone) == 1 and following is not None and following.text[:1] == lone
