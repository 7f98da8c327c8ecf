"""Bytes of every kind that editors write, and the sentence for those that cannot be read."""

import pytest

from showcase.reading.encoding import decode
from showcase.reading.faults import Unreadable

TEXT = "---\nname: 清源\n---\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
    ],
    ids=["plain", "byte order mark", "Windows", "old Mac"],
)
def test_read_alike(data: bytes) -> None:
    assert decode(data) == TEXT


@pytest.mark.parametrize(
    ("data", "line", "column", "words"),
    [
        (TEXT.encode("gbk"), 2, 7, "像是 GBK"),
        (TEXT.encode("utf-16"), 1, 1, "UTF-16"),
        (b"name: \xff", 1, 7, "不是 UTF-8"),
        ("清源\n清\x07源".encode(), 2, 2, "U+0007"),
        ("清\x85源".encode(), 1, 2, "U+0085"),
        ("清\u2028源".encode(), 1, 2, "U+2028"),
    ],
)
def test_refused(data: bytes, line: int, column: int, words: str) -> None:
    with pytest.raises(Unreadable) as refused:
        decode(data)
    (fault,) = refused.value.faults
    assert (fault.line, fault.column, fault.rule) == (line, column, "encoding")
    assert words in fault.message


def test_tabs_in_a_line_are_text() -> None:
    assert decode(b"a\tb") == "a\tb"
