"""Text that was meant to be shown and is taken for a comment: a value without quotation marks ends before `` #``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from showcase.domain.problems import Severity
from showcase.domain.quoting import quote

from .faults import Fault
from .yaml_text import plain_texts

LIKELY = re.compile(r"[ \t]#\S")
SWALLOWED = re.compile(r"[ \t]+(?P<text>#\S.*)")
FLOW = frozenset("[{")


def swallowed(front: str, first_line: int) -> Iterator[Fault]:
    """A reminder for each value with ``#`` and a character directly after it on its last line. ``# `` is a comment."""
    if "#" not in front or not LIKELY.search(front):
        return
    lines = front.split("\n")
    for (begun, start), (line, end) in plain_texts(front):
        found = SWALLOWED.match(lines[line], end) if line < len(lines) else None
        if found:
            message = (
                f"这一行从{quote(found['text'].rstrip())}起被当作注释，不会显示。"
                "如果它是内容，请用英文双引号把整句括起来。"
            )
            hint = _quoted(lines[line], start) if begun == line else ""
            yield Fault(
                first_line + line, found.start("text") + 1, "swallowed-text", message, "", "", hint, Severity.WARNING
            )


def _quoted(line: str, start: int) -> str:
    """The whole value to paste; '' where it needs more than quotation marks."""
    value = line[start:].strip()
    return "" if FLOW & set(line[:start]) or {'"', "\\"} & set(value) else f'"{value}"'
