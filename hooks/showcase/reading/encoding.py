"""Bytes -> text: UTF-8 only, and a sentence that helps when it is something else."""

from __future__ import annotations

import re

from .faults import Fault, Unreadable

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
# U+0085, U+2028 and U+2029 end a line for some programs and not for others; YAML refuses the rest.
CONTROL_CHARACTER = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
SAVE_AS_UTF8 = "请用记事本打开，选“另存为”，编码选 UTF-8，再保存。"


def decode(data: bytes) -> str:
    """The text of a contributed file, with ``\\n`` line ends and without a byte order mark.

    Raises Unreadable for any other encoding than UTF-8 and for text with control characters.
    """
    data = data.removeprefix(BYTE_ORDER_MARK)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unreadable(Fault(1, 1, "encoding", f"文件编码是 UTF-16，读不了。{SAVE_AS_UTF8}"))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unreadable(_wrong_encoding(data, error.start)) from error
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    found = CONTROL_CHARACTER.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - text.rfind("\n", 0, found.start())
        sign = f"U+{ord(found.group()):04X}"
        message = f"这里有一个看不见的控制字符（{sign}），多半是从别的软件粘贴带来的。请删掉它，重新输入这一行。"
        raise Unreadable(Fault(line, column, "encoding", message))
    return text


def _wrong_encoding(data: bytes, start: int) -> Fault:
    """The fault of bytes that are not UTF-8; names GBK when the whole file reads as GBK."""
    line = data.count(b"\n", 0, start) + 1
    column = start - (data.rfind(b"\n", 0, start) + 1) + 1
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        message = f"从这里起不是 UTF-8 文字，文件可能已损坏。{SAVE_AS_UTF8}"
    else:
        message = f"文件编码像是 GBK（中文 Windows 的“ANSI”），网站只认 UTF-8。{SAVE_AS_UTF8}"
    return Fault(line, column, "encoding", message)
