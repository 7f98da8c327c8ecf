"""Texts hold no characters that cannot be seen, and short texts nothing that could open a tag.

Passes::

    name: 清源
    period: 接报后 < 5 分钟

Fails (a character of no width between the two)::

    name: 清​源
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from showcase.domain.document import Document
from showcase.domain.fields import Kind
from showcase.domain.invisible import ORDINARY, Unseen, code, first_unseen
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry

from ..context import Context
from ..reporting import quote, report, report_at
from ..texts import BORDER
from ..walking import Entry

ID = "characters"
DAMAGED = "\ufffd"
WIDE = str.maketrans("<>", "＜＞")
BY_NAME_OR_BRACKET = re.compile(f"[\\\\&%<>{DAMAGED}]")
BRACKET = re.compile(r"[<>]")
OPENS_A_TAG = re.compile(r"<(?=[a-zA-Z/!?])")
TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--|<[a-zA-Z][\w:-]*[\s/]+[a-zA-Z_:@][\w:.-]*\s*=")
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "unseen": "第 {number} 个字是看不见或显示不出的字符（{code}），多半是粘贴带来的。请删掉它，重新输入这几个字。",
        "damaged": "第 {number} 个字是乱码（U+FFFD），文字在转存时损坏了。请对照原文重新输入。",
        "tag": "里面有像 HTML 的写法{written}，网站不收。请删掉它，只留文字。",
        "bracket": "里面有“{sign}”，短句里不能用。书名用《》，比大小请写成文字，或用全角的“＜”“＞”。",
        "in_text": "这一段{sentence}",
    }
)
NAMES = frozenset(("name", "aliases", "title"))  # no bracket at all; elsewhere none that could begin a tag


def check(document: Document[Any], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem for each text, naming the first character that cannot stay."""
    if document.source and not BY_NAME_OR_BRACKET.search(document.source) and first_unseen(document.source) is None:
        return  # what is not in the file can only have been called by a name or a number
    if _are_ordinary(context.joined, len(context.pieces)):
        return
    for entry in context.of(Kind.LINE, Kind.TEXT, Kind.LINK, Kind.FILE):
        message = _unseen(entry.value)
        if message:
            yield report(document, ID, entry.path, message)
        elif "<" in entry.value or ">" in entry.value:
            message = _tag(entry)
            if message:
                yield report(document, ID, entry.path, message, _without_brackets(entry))
    for node in context.nodes:
        message = _unseen(node.text) or _unseen(node.title)
        if message:
            yield report_at(
                document, ID, max(node.line, 1), max(node.column, 1), SENTENCES["in_text"].format(sentence=message)
            )


def _are_ordinary(words: str, count: int) -> bool:
    """Whether no text of the record can have anything wrong; ``words`` are all ``count`` of them, or nothing. A border
    too many is a character that one of them holds."""
    if not words or words.count(BORDER) >= count or BRACKET.search(words):
        return False
    return bool(ORDINARY.fullmatch(words.replace(BORDER, "\n")))


def _tag(entry: Entry) -> str:
    if entry.field.kind is Kind.TEXT:
        found = TAG.search(entry.value)
        return SENTENCES["tag"].format(written=quote(found.group())) if found else ""
    if entry.field.kind is not Kind.LINE:
        return ""
    found = (BRACKET if entry.field.key in NAMES else OPENS_A_TAG).search(entry.value)
    if not found:
        return ""
    return SENTENCES["bracket"].format(sign=found.group())


def _without_brackets(entry: Entry) -> str:
    one_line = "\n" not in entry.value and not entry.field.many
    return f"{entry.field.key}: {entry.value.translate(WIDE)}" if one_line and entry.field.kind is Kind.LINE else ""


def _unseen(text: str) -> str:
    found = first_unseen(text)
    damaged = text.find(DAMAGED)
    if damaged >= 0 and (found is None or damaged < found.offset):
        return SENTENCES["damaged"].format(number=damaged + 1)
    return _sentence(found) if found else ""


def _sentence(found: Unseen) -> str:
    return SENTENCES["unseen"].format(number=found.offset + 1, code=code(found.character))
