"""Heads and titles without what differs from hand to hand."""

from __future__ import annotations

import re
import unicodedata

_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|【[^】]*】|《|》|\*")
_NO_LETTER = re.compile(r"[^\w]|_")
_NUMBERING = re.compile(r"^(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．]\s*")


def bare(head: str) -> str:
    """A head without width, spaces, signs, numbering and asides in brackets."""
    plain = unicodedata.normalize("NFKC", head).lower().strip()
    return _NO_LETTER.sub("", _ASIDE.sub("", _NUMBERING.sub("", plain))) or _NO_LETTER.sub("", plain)
