"""Bytes of every kind that editors write, and the sentence for those that cannot be read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.reading.encoding import decode
from showcase.reading.faults import Unreadable

TEXT = "---\nname: 清源\n---\n"
LONG = "---\nname: 清源\nslogan: 一渠清水，万家安心\n---\n支部在老城区设点，党员带头听漏。\n"
TRADITIONAL = "---\nname: 清源\nslogan: 一渠清水，萬家安心\n---\n支部在老城區設點，黨員帶頭聽漏。\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        b"\xef\xbb\xbf" * 2 + TEXT.encode(),
        b"---\r\n" + "name: 清源\r".encode() + b"---\n",
    ],
    ids=["plain", "byte order mark", "Windows", "old Mac", "two byte order marks", "mixed line ends"],
)
def test_read_alike(data: bytes) -> None:
    assert decode(data) == TEXT


@pytest.mark.parametrize(
    ("data", "line", "column", "words"),
    [
        (TEXT.encode("gbk"), 2, 7, "像是 GBK"),
        (TEXT.encode("utf-16"), 1, 1, "文件编码是 UTF-16，读不了。"),
        (LONG.encode("utf-16-le"), 1, 1, "文件编码是 UTF-16，读不了。"),
        (LONG.encode("utf-16-be"), 1, 1, "文件编码是 UTF-16，读不了。"),
        (TEXT.encode("utf-32"), 1, 1, "文件编码是 UTF-32，读不了。"),
        (LONG.encode("utf-32-be"), 1, 1, "文件编码是 UTF-32，读不了。"),
        (LONG.encode("gb18030"), 2, 7, "像是 GBK（中文 Windows 的“ANSI”），"),
        (LONG.encode("gbk")[:-2], 2, 7, "像是 GBK（中文 Windows 的“ANSI”），"),
        (TRADITIONAL.encode("big5"), 2, 7, "像是 Big5（繁体中文），"),
        (LONG.encode() + "清源".encode("gbk"), 6, 1, "不是 UTF-8 文字，文件可能已损坏"),
        (
            LONG.encode() + "清".encode()[:2],
            6,
            1,
            "文件末尾少了半个字，多半没有存完整或没有传完。请重新保存，再上传一次。",
        ),
        (b"a\xed\xa0\xbd\xed\xb8\x80", 1, 2, "从这里起文字的编码不合规范，多半是别的程序转坏了。"),
        (b"\xc0\xaf", 1, 1, "从这里起文字的编码不合规范，多半是别的程序转坏了。"),
        (b"\xe6\xb8\x85\r\xe6\xba\x90\xff\n", 2, 2, "不是 UTF-8 文字"),
        (bytes(range(256)), 3, 115, "不是 UTF-8 文字"),
        (b"\x89PNG\x01\x02" + "清源".encode("gbk"), 1, 1, "不是 UTF-8 文字"),
        (b"PK\x03\x04\x14\0\x06\0" + bytes(400), 1, 1, "这其实是 Word、Excel 文件或压缩包，只是改了名。"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1" + bytes(400), 1, 1, "这其实是 Word 或 Excel 文件，只是改了名。"),
        (b"%PDF-1.7\n", 1, 1, "这其实是 PDF 文件，只是改了名。请用“在线填报”填写"),
        (b"a: b\0c", 1, 5, "U+0000"),
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


@settings(max_examples=400, deadline=None, derandomize=True)
@given(data=st.one_of(st.binary(max_size=60), st.text(max_size=30).map(lambda text: text.encode("gb18030", "replace"))))
def test_any_bytes(data: bytes) -> None:
    try:
        text = decode(data)
    except Unreadable as refused:
        (fault,) = refused.faults
        assert 1 <= fault.line <= data.count(b"\n") + data.count(b"\r") + 1 and fault.column >= 1
    else:
        assert "\r" not in text and "\0" not in text
