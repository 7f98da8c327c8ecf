"""Bytes -> text: UTF-8 only, and a sentence that helps when it is something else."""

from __future__ import annotations

import re

from showcase.domain.invisible import code

from .faults import Fault, Unreadable

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
# U+0085, U+2028 and U+2029 end a line for some programs and not for others; YAML refuses the rest.
CONTROL_CHARACTER = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
WIDE_MARKS = (
    (b"\xff\xfe\0\0", "UTF-32"),
    (b"\0\0\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
OFFICE = (
    (b"PK\x03\x04", "Word、Excel 文件或压缩包"),
    (b"\xd0\xcf\x11\xe0", "Word 或 Excel 文件"),
    (b"%PDF-", "PDF 文件"),
)
AS_A_FORM = "请用“在线填报”填写，或把文字复制到记事本里，另存为 index.md。"
SAMPLE = 400  # bytes
CERTAIN = 0.2  # share of everyday characters; Chinese in its own encoding has more, in another one hardly any
# Surrogates and zeros written as several bytes: what some databases and Java programs call UTF-8.
MADE_BY_PROGRAMS = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]|[\xc0\xc1][\x80-\xbf]")
BINARY = re.compile(rb"[\0-\x08\x0e-\x1f]")
CHINESE = (("gb18030", "GBK（中文 Windows 的“ANSI”）"), ("big5", "Big5（繁体中文）"))
EVERYDAY = frozenset(
    "的一是在有和了人大中国为上个我以要会时来用们到作地于出就分对成可主发年动同工也能下过子说产种面而方后多定行学法所民"
    "得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政"
    "四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情"
    "者最立代想已通并提直题党员支品牌务群众服示范亮先锋"
    "個國為時來們對發動說產種過學經進著電裡現實體機當點從業應開還東車長門間關務黨員團體"
    "，。、；：“”"
)
SAVE_AS_UTF8 = "请用记事本打开，选“另存为”，编码选 UTF-8，再保存。"


def decode(data: bytes) -> str:
    """The text of a contributed file, with ``\\n`` line ends and without a byte order mark.

    Raises Unreadable for any other encoding than UTF-8 and for text with control characters.
    """
    while data.startswith(BYTE_ORDER_MARK):  # some programs put one before the one that is there
        data = data.removeprefix(BYTE_ORDER_MARK)
    program = next((name for mark, name in OFFICE if data.startswith(mark)), "")
    if program:
        raise Unreadable(Fault(1, 1, "encoding", f"这其实是 {program}，只是改了名。{AS_A_FORM}"))
    wide = _wide(data)
    if wide:
        raise Unreadable(Fault(1, 1, "encoding", f"文件编码是 {wide}，读不了。{SAVE_AS_UTF8}"))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unreadable(_wrong_encoding(data, error.start)) from error
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    found = CONTROL_CHARACTER.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - text.rfind("\n", 0, found.start())
        sign = code(found.group())
        message = f"这里有一个看不见的控制字符（{sign}），多半是从别的软件粘贴带来的。请删掉它，重新输入这一行。"
        raise Unreadable(Fault(line, column, "encoding", message))
    return text


def _wide(data: bytes) -> str:
    """The name of an encoding with two or four bytes for each character, told by its mark or by its zeros; or ''."""
    for mark, name in WIDE_MARKS:
        if data.startswith(mark):
            return name
    start = data[:SAMPLE]
    if len(start) < 4 or b"\0" not in start:
        return ""
    even, odd = start[::2].count(0), start[1::2].count(0)
    if even + odd >= len(start) * 5 // 8:
        return "UTF-32"
    return "UTF-16" if max(even, odd) >= max(2, len(start) // 8, 4 * min(even, odd)) else ""


def _wrong_encoding(data: bytes, start: int) -> Fault:
    """The fault of bytes that are not UTF-8; names the encoding in which the whole file reads as Chinese."""
    before = data[:start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "ignore")) + 1
    if _is_utf_8(MADE_BY_PROGRAMS.sub(b"", data)):
        message = f"从这里起文字的编码不合规范，多半是别的程序转坏了。{SAVE_AS_UTF8}"
    elif len(data) - start < 4 and _is_cut_off(data[start:]):
        message = "文件末尾少了半个字，多半没有存完整或没有传完。请重新保存，再上传一次。"
    else:
        name = _likely(data)
        message = (
            f"文件编码像是 {name}，网站只认 UTF-8。{SAVE_AS_UTF8}"
            if name
            else f"从这里起不是 UTF-8 文字，文件可能已损坏。{SAVE_AS_UTF8}"
        )
    return Fault(line, column, "encoding", message)


def reads_as(data: bytes) -> str:
    """The codec in which bytes that are not UTF-8 certainly are Chinese text; '' where there is any doubt."""
    if BINARY.search(data) or _is_utf_8(data):
        return ""
    (share, codec), (other, _) = sorted(((_everyday(data, codec), codec) for codec, _ in CHINESE), reverse=True)
    return codec if share >= CERTAIN and share - other >= CERTAIN / 2 else ""


def _is_cut_off(end: bytes) -> bool:
    """Whether these bytes begin a character of UTF-8 that has more."""
    wanted = 2 if 0xC2 <= end[0] <= 0xDF else 3 if 0xE0 <= end[0] <= 0xEF else 4 if 0xF0 <= end[0] <= 0xF4 else 0
    return len(end) < wanted and all(0x80 <= each <= 0xBF for each in end[1:])


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _likely(data: bytes) -> str:
    """The Chinese encoding whose everyday characters most of the file is made of; '' if it reads in none."""
    if BINARY.search(data):
        return ""
    share, name = max((_everyday(data, codec), name) for codec, name in CHINESE)
    return name if share >= 0 else ""


def _everyday(data: bytes, codec: str) -> float:
    """Which share of the characters beyond ASCII is among the most frequent ones; -1 if the file cannot be read so."""
    for part in (data, data[: data.rfind(b"\n") + 1]):  # the last character may be cut off
        try:
            letters = [each for each in part.decode(codec) if each > "\x7f"]
        except UnicodeDecodeError:
            continue
        return sum(each in EVERYDAY for each in letters) / len(letters) if letters else -1
    return -1
