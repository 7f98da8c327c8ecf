"""A draft -> the text of its file, in the one form that every way in writes.

Blocks and no brackets, two spaces for a level, quotation marks only where YAML would read something else. The online
form writes the same bytes with the two patterns given here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from .draft import Draft, Plain

# Texts that need no quotation marks: no sign at the start that means something, no ": " or " #", nothing that cannot
# be seen. Both patterns mean the same in Python and in JavaScript.
PLAIN_TEXT = (
    r"^(?!null$)(?![-?:,\[\]{}#&*!|>'\x22%@`~=<\s])"
    r"(?:(?!:\s|:$|\s#)[^\u0000-\u001f\u007f-\u00a0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff])+$"
)
BLOCK_LINE = r"^(?:[^\s\u0000-\u001f\u007f-\u00a0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff].*)?$"
_PLAIN = re.compile(PLAIN_TEXT)
_BLOCK_LINE = re.compile(BLOCK_LINE)
_UNSEEN = re.compile("[\u007f-\u00a0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
STEP = "  "


def index_text(draft: Draft, body: str = "") -> str:
    """The whole file: the draft between its two lines ``---``, then the text below it."""
    lines = ["---", *_mapping(draft, ""), "---"]
    words = body.strip("\n")
    return "\n".join((*lines, words, "") if words else (*lines, ""))


def scalar(text: str, indent: str = "") -> str:
    """A text as it is written after a colon; several lines stand below it, a step further in than ``indent``."""
    if "\n" in text:
        lines = text.split("\n")
        if lines[0] and lines[-1] and all(_BLOCK_LINE.search(each) and each == each.rstrip() for each in lines):
            return "\n".join(("|-", *(f"{indent}{STEP}{each}" if each else "" for each in lines)))
    elif _PLAIN.search(text) and text == text.strip():
        return text
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def _mapping(draft: Draft, indent: str) -> Iterator[str]:
    for key, value in draft.items():
        if isinstance(value, str):
            yield f"{indent}{key}: {scalar(value, indent)}"
        elif value:
            yield f"{indent}{key}:"
            yield from _below(value, indent + STEP)


def _below(value: Plain, indent: str) -> Iterator[str]:
    if isinstance(value, dict):
        yield from _mapping(value, indent)
        return
    for item in value:
        if isinstance(item, str):
            yield f"{indent}- {scalar(item, indent)}"
        else:
            first, *rest = _below(item, indent + STEP)
            yield f"{indent}- {first.removeprefix(indent + STEP)}"
            yield from rest
