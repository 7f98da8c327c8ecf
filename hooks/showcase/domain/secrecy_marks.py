"""Marks of secret papers: the class, then a star and for how long (GB/T 9704), or the word 密级 and the class."""

from __future__ import annotations

import re

_GAP = r"[\s\u00ad\u200b-\u200f\u2060\ufeff]{0,4}"
_CLASS = rf"(?:[绝絕]{_GAP}密|[机機]{_GAP}密|[秘祕]{_GAP}密|商{_GAP}密)(?:级|級)?"
_STAR = "[★☆⭐🌟✩-✰⋆🟊⚝]"
_ASTERISK = "[*＊﹡∗⁎]"
_TERM = rf"(?:[\d一二三四五六七八九十]{{1,3}}{_GAP}个?(?:年|月)|[长長]{_GAP}期|启用前|公布前)"
MARK = re.compile(
    rf"{_CLASS}{_GAP}[（(【\[\]】］]?{_GAP}{_STAR}(?:{_GAP}{_TERM})?"
    rf"|{_CLASS}{_GAP}{_ASTERISK}{_GAP}{_TERM}"
    rf"|{_STAR}{_GAP}{_CLASS}{_GAP}(?:{_STAR}|{_TERM})"
    rf"|(?:密{_GAP}[级級]|保密等级|涉密等级){_GAP}[:：为是]{_GAP}[“\"【\[（(]?{_GAP}(?:绝|絕|机|機|秘|祕){_GAP}密"
)


def secrecy_marks(text: str) -> tuple[tuple[int, int], ...]:
    """Where ``text`` says of itself that it is secret: first position of each mark and the one after its last."""
    return tuple(found.span() for found in MARK.finditer(text)) if "密" in text else ()
