"""Camera data (EXIF): how the picture is turned, and the words somebody wrote into it.

Read with bounds of its own, because a block of a few kilobytes can name the same bytes sixty thousand times.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

MAX_ENTRIES = 512
MAX_TEXT = 1 << 16

_ORIENTATION, _CAMERA = 0x0112, 0x8769
_SHORT, _ORDERS = 3, {b"II*\0": "<", b"MM\0*": ">"}
_WORDS = frozenset(
    {0x010D, 0x010E, 0x013B, 0x8298, 0xA430, 0x013C}
)  # document, description, artist, copyright, owner, host
_WINDOWS_WORDS = frozenset(range(0x9C9B, 0x9CA0))  # title, comment, author, keywords, subject; UTF-16
_USER_COMMENT = 0x9286


@dataclass(frozen=True, slots=True)
class Exif:
    """``orientation`` is 1 to 8, 1 when none is told; ``words`` are raw texts, each with its encoding or ''."""

    orientation: int
    words: tuple[tuple[bytes, str], ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    tag: int
    kind: int
    value: bytes
    number: int


def read_exif(block: bytes) -> Exif:
    """The orientation and the words of a block; whatever is spoilt counts as absent."""
    order = _ORDERS.get(block[:4])
    if order is None:
        return Exif(1, ())
    entries = list(_directory(block, order, _number(block, 4, order)))
    camera = next((each.number for each in entries if each.tag == _CAMERA), 0)
    turns = [each.number for each in entries if each.tag == _ORIENTATION and each.kind == _SHORT]
    if camera:
        entries += _directory(block, order, camera)
    words = tuple(word for entry in entries for word in _spoken(entry))
    return Exif(turns[0] if turns and 1 <= turns[0] <= 8 else 1, words)


def _directory(block: bytes, order: str, start: int) -> Iterator[_Entry]:
    if not 8 <= start <= len(block) - 2:
        return
    (count,) = struct.unpack_from(f"{order}H", block, start)
    for place in range(start + 2, min(start + 2 + 12 * min(count, MAX_ENTRIES), len(block) - 11), 12):
        tag, kind, length = struct.unpack_from(f"{order}HHI", block, place)
        number = struct.unpack_from(f"{order}H" if kind == _SHORT else f"{order}I", block, place + 8)[0]
        value = b""
        if tag in _WORDS or tag in _WINDOWS_WORDS or tag == _USER_COMMENT:
            begin = place + 8 if length <= 4 else number
            value = block[begin : begin + min(length, MAX_TEXT)]
        yield _Entry(tag, kind, value, number)


def _spoken(entry: _Entry) -> Iterator[tuple[bytes, str]]:
    if entry.tag in _WINDOWS_WORDS:
        yield entry.value, "utf-16-le"
    elif entry.tag == _USER_COMMENT and entry.value.startswith(b"UNICODE\0"):
        # Programs do not agree on the order of its bytes.
        yield entry.value[8:], "utf-16-le"
        yield entry.value[8:], "utf-16-be"
    elif entry.value:
        yield entry.value.removeprefix(b"ASCII\0\0\0"), ""


def _number(block: bytes, place: int, order: str) -> int:
    return int(struct.unpack_from(f"{order}I", block, place)[0]) if len(block) >= place + 4 else 0
