"""Repairs of the file as a whole that change nothing of what it says: encoding, line ends, spaces nobody sees."""

from __future__ import annotations

import re

from showcase.reading.encoding import BYTE_ORDER_MARK, reads_as
from showcase.reading.front_matter import FENCE

GBK = "gb18030"
TRAILING = re.compile(r"[ \t\u3000]+$")
PRIVATE = re.compile(r"[\ue000-\uf8ff\ufffd]")  # where GB 18030 puts bytes that mean nothing


def in_utf_8(data: bytes) -> bytes | None:
    """The bytes of a GBK file in UTF-8; None where it is not certain that it is one."""
    if reads_as(data) != GBK:
        return None
    text = data.decode(GBK)
    return None if PRIVATE.search(text) or text.encode(GBK) != data else text.encode()


def without_mark(data: bytes) -> bytes:
    """The bytes without byte order marks at their start."""
    while data.startswith(BYTE_ORDER_MARK):
        data = data.removeprefix(BYTE_ORDER_MARK)
    return data


def with_plain_line_ends(data: bytes) -> bytes:
    """The bytes with the one line end that every program knows."""
    return data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def without_trailing_spaces(text: str) -> str:
    """The text without spaces at the ends of lines in its front matter; below, two of them break a line."""
    lines = text.split("\n")
    end = next((number for number, line in enumerate(lines) if number and line.rstrip() == FENCE), 0)
    return "\n".join([TRAILING.sub("", line) for line in lines[: end + 1]] + lines[end + 1 :])


def with_last_line_ended(text: str) -> str:
    """The text with a line feed at its end."""
    return text if not text or text.endswith("\n") else f"{text}\n"
