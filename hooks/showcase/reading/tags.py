"""What Markdown leaves as text although a browser would read a tag in it: ``<svg/onload=…>``, ``<!--`` without an end.

It would be published as text. It is refused all the same (threats T1, T7): it is an attack or an accident.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from showcase.domain.quoting import quote

from .faults import Fault

# A line and column, from 1, where something begins, and the last line and column that it takes; columns in bytes.
Span = tuple[tuple[int, int], tuple[int, int]]
TAG = re.compile(
    r"<(?:/?(?:script|style|iframe|object|embed|applet|svg|math|form|input|textarea|button|meta|link|base|img|video|audio|"
    r"body|html|template|plaintext|xmp|noscript|marquee|details|frameset|frame|isindex|main|div|span|table)(?![\w-])"
    r"|[a-zA-Z][\w:-]*[\s/]+[a-zA-Z_@:][\w:.-]*\s*=\s*[\"'\w(&]|!--|!\[CDATA\[|\?(?:php|xml)(?!\w))",
    re.IGNORECASE,
)
ESCAPED = re.compile(r"(?<!\\)(?:\\\\)*\\\Z")
LONGEST = 40
RULE = "raw-html"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "unread": "正文里有像 HTML 的写法{written}，网站不收。请删掉它，只留文字；"
        "要照原样给人看的代码，两头各加一个反引号“`”。"
    }
)


def unread_tags(text: str, spans: Sequence[Span], first_line: int) -> Iterator[Fault]:
    """The fault of each such tag outside ``spans``, which are in order: code, addresses, and what has been read as
    HTML already. Takes time proportional to the text."""
    begins = [begin for begin, _ in spans]
    last = column = in_bytes = 0
    line = 1
    for found in TAG.finditer(text):
        passed = text[last : found.start()]
        last = found.start()
        newline = passed.rfind("\n")
        if newline >= 0:
            line += passed.count("\n")
            column = in_bytes = 0
            passed = passed[newline + 1 :]
        column += len(passed)
        in_bytes += len(passed.encode())
        place = (line, in_bytes + 1)
        before = bisect_right(begins, place) - 1
        if ESCAPED.search(text, max(last - 9, 0), last) or (before >= 0 and place <= spans[before][1]):
            continue
        written = text[last : last + LONGEST].partition("\n")[0]
        message = SENTENCES["unread"].format(written=quote(written))
        yield Fault(line + first_line - 1, column + 1, RULE, message)
