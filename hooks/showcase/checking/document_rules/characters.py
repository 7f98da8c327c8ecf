"""Texts hold no characters that cannot be seen, and short texts no angle brackets.

Passes::

    name: 清源

Fails (a character of no width between the two)::

    name: 清​源
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from showcase.domain.document import Document
from showcase.domain.fields import Kind
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry

from ..context import Context
from ..reporting import report, report_at

ID = "characters"
UNSEEN = frozenset(("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"))
BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")  # letters to Unicode, nothing to the eye
ORDINARY = re.compile(r"[\n -~\u3000-\u303f\u4e00-\u9fa5\uff01-\uff5e‘’“”—…·×]*")  # only to be quick
DAMAGED = "\ufffd"
WIDE = str.maketrans("<>", "＜＞")


def check(document: Document[Any], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem for each text, naming the first character that cannot stay."""
    for entry in context.of(Kind.LINE, Kind.TEXT, Kind.LINK, Kind.FILE):
        message = _unseen(entry.value)
        if message:
            yield report(document, ID, entry.path, message)
        elif entry.field.kind is Kind.LINE and ("<" in entry.value or ">" in entry.value):
            sign = "<" if "<" in entry.value else ">"
            message = f"里面有“{sign}”，短句里不能用。书名用《》，比大小请写成文字，或用全角的“＜”“＞”。"
            yield report(document, ID, entry.path, message, f"{entry.field.key}: {entry.value.translate(WIDE)}")
    for node in context.nodes:
        message = _unseen(node.text)
        if message:
            yield report_at(document, ID, max(node.line, 1), max(node.column, 1), f"这一段{message}")


def _unseen(text: str) -> str:
    if ORDINARY.fullmatch(text):
        return ""
    for number, character in enumerate(text, start=1):
        if character == "\n":
            continue
        if character == DAMAGED:
            return f"第 {number} 个字是乱码（U+FFFD），文字在转存时损坏了。请对照原文重新输入。"
        if unicodedata.category(character) in UNSEEN or character in BLANK_LETTERS:
            code = f"U+{ord(character):04X}"
            return f"第 {number} 个字是看不见或显示不出的字符（{code}），多半是粘贴带来的。请删掉它，重新输入这几个字。"
    return ""
