"""The names of contributed files and folders: what every computer can keep apart, and everybody can see.

What is merely unusual stays: Chinese, spaces inside, ``& + ' ( ) · “ ”``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from showcase.domain.identifiers import LONGEST, WINDOWS_KEEPS
from showcase.domain.invisible import code, harmful, leftovers
from showcase.domain.quoting import quote

ORDINARY = re.compile(r"[a-z0-9][a-z0-9_-]{0,50}(?:\.[a-z]{2,4})?")
# What nearly every picture is called; only to be quick.
PLAIN_PICTURE = re.compile(r"(?:photos/)?(?!con|prn|aux|nul|com|lpt)[a-z0-9][a-z0-9_-]{0,30}\.(?:svg|png|jpe?g|webp)")
IDENTIFIER_RULE = f"名称只用小写字母、数字和连字符（-），{LONGEST} 个字符以内，不用 con、aux 等词。"

_NO_NAME = re.compile(r'[:?*"<>|\\#/]|%[0-9A-Fa-f]{2}')
_RAW_BYTE = re.compile("[\udc80-\udcff]")
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,5}$")
_NO_EDGE = " .-\u00a0\u3000"
_STAND_IN = "tu-pian"


def unseen(name: str) -> str:
    """The first character that cannot be shown, '' if all can; a byte that is no UTF-8 counts as one."""
    hidden = _hidden(name)
    return name[min(hidden)] if hidden else ""


def shown(name: str) -> str:
    """The name as it can be printed: what cannot be seen is named instead."""
    hidden = _hidden(name)
    return "".join(_said(each) if index in hidden else each for index, each in enumerate(name)) if hidden else name


def quoted(name: str) -> str:
    """The name between Chinese quotation marks, on one line, cut when it is long."""
    return quote(shown(name))


def fault_of(name: str, most_bytes: int) -> str:
    """What is wrong with the name of a file or folder, as the rest of a Chinese sentence; '' for a good one."""
    if ORDINARY.fullmatch(name) and len(name) <= most_bytes and not WINDOWS_KEEPS.fullmatch(name.partition(".")[0]):
        return ""
    character = unseen(name)
    if character:
        if _RAW_BYTE.match(character):
            return "不是 UTF-8 编码，多半是旧的压缩软件解压出来的"
        return f"里有看不见或显示不出的字符（{code(character)}）"
    if unicodedata.normalize("NFC", name) != name:
        return "里有拆开写的字母（字母和音调是两个字符），别的电脑会当成另一个文件"
    forbidden = _NO_NAME.search(name)
    if forbidden:
        return f"里有“{forbidden.group()}”，有的电脑不能用"
    return _edges(name) or _length(name, most_bytes)


def suggestion(name: str, most_bytes: int) -> str:
    """A good name near ``name``, with the same ending."""
    composed = unicodedata.normalize("NFC", _recovered(name))
    hidden = _hidden(composed)
    clean = "".join("-" if index in hidden else each for index, each in enumerate(composed))
    plain = _NO_NAME.sub("-", clean).rstrip(_NO_EDGE)
    found = _ENDING.search(plain)
    ending = found.group() if found else ""
    stem = re.sub(r"-{2,}", "-", plain.removesuffix(ending)).strip(_NO_EDGE)
    while len(f"{stem}{ending}".encode()) > most_bytes and stem:
        stem = stem[:-1].rstrip(_NO_EDGE)
    if not stem or WINDOWS_KEEPS.fullmatch(stem.partition(".")[0].rstrip()):
        stem = f"{_STAND_IN}-{stem}".rstrip("-")
    return f"{stem}{ending}"


def twins(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Names, in order, that some computers take for one that came before, each with that earlier one."""
    first: dict[str, str] = {}
    for name in names:
        key = unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
        if first.setdefault(key, name) != name:
            yield name, first[key]


def _edges(name: str) -> str:
    if name[0] in ".-" or name[0].isspace():
        return f"以{ {'.': '点', '-': '连字符'}.get(name[0], '空格') }开头，有的电脑会当成别的东西"
    if name[-1] == "." or name[-1].isspace():
        return f"以{'点' if name[-1] == '.' else '空格'}结尾，Windows 会把它去掉"
    stem = name.partition(".")[0].rstrip()
    return f"里的“{stem}”是 Windows 自己要用的词" if WINDOWS_KEEPS.fullmatch(stem) else ""


def _length(name: str, most_bytes: int) -> str:
    size = len(name.encode())
    return f"有 {size} 字节，最多 {most_bytes} 字节（一个汉字算 3）" if size > most_bytes else ""


def _recovered(name: str) -> str:
    """A name whose bytes are no UTF-8, read as GBK, in which old programs wrote Chinese names."""
    try:
        return name.encode("utf-8", "surrogateescape").decode("gb18030") if _RAW_BYTE.search(name) else name
    except UnicodeError:
        return name


def _hidden(name: str) -> frozenset[int]:
    """Where the characters stand that cannot be shown."""
    if name.isascii() and name.isprintable():
        return frozenset()
    controls = (position for position, each in enumerate(name) if unicodedata.category(each) == "Cc")
    return frozenset((*(position for position, _ in (*leftovers(name), *harmful(name))), *controls))


def _said(character: str) -> str:
    return f"〔字节 {ord(character) - 0xDC00:02X}〕" if _RAW_BYTE.match(character) else f"〔{code(character)}〕"
