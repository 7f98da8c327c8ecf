"""Marks of secret papers: the class, then a star and for how long (GB/T 9704), or the word 密级 and the class."""

from __future__ import annotations

import re

_UNSEEN = r"\s\u00ad\u200b-\u200f\u2060\ufeff"
_GAP = rf"[{_UNSEEN}]{{0,4}}"
_DRESS = rf"[{_UNSEEN}*_~`\\]"  # signs of emphasis too: amid words they may be left standing
_LOOSE = rf"{_DRESS}{{0,4}}"
_CLASS = rf"(?:[绝絕]{_LOOSE}密|[机機]{_LOOSE}密|[秘祕]{_LOOSE}密|商{_LOOSE}密)(?:级|級)?"
_STAR = "[★☆⭐🌟✩-✰⋆🟊⚝]"
_ASTERISK = "[*＊﹡∗⁎]"
_TERM = rf"(?:[\d一二三四五六七八九十]{{1,3}}{_GAP}个?(?:年|月)|[长長]{_GAP}期|启用前|公布前)"
DRESS = re.compile(_DRESS)
MARK = re.compile(
    rf"{_CLASS}{_LOOSE}[（(【\[\]】］]?{_LOOSE}{_STAR}(?:{_LOOSE}{_TERM})?"
    rf"|{_CLASS}{_GAP}{_ASTERISK}{_GAP}{_TERM}"
    rf"|{_STAR}{_LOOSE}{_CLASS}{_LOOSE}(?:{_STAR}|{_TERM})"
    rf"|(?:密{_LOOSE}[级級]|保密等级|涉密等级){_LOOSE}[:：为是]{_LOOSE}[“\"【\[（(]?{_LOOSE}(?:绝|絕|机|機|秘|祕){_LOOSE}密"
)


def bare(mark: str) -> str:
    """What two ways of writing the same mark have in common."""
    return DRESS.sub("", mark)


def secrecy_marks(text: str) -> tuple[tuple[int, int], ...]:
    """Where ``text`` says of itself that it is secret: first position of each mark and the one after its last."""
    return tuple(found.span() for found in MARK.finditer(text)) if "密" in text else ()
