"""A zip from outside -> its files in memory, within limits. Nothing is unpacked to a disk, nothing in it is run.

The numbers decide before anything is unpacked, and again while it is unpacked, because what a zip says of itself may
be a lie.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from showcase.broken_zip import BROKEN_ZIP
from showcase.reading import file_names, safe_open

MEGABYTE = 1024 * 1024
MOST_FILE = 100 * MEGABYTE
MOST_PARTS = 20_000
MOST_PART = 200 * MEGABYTE
MOST_TOTAL = 400 * MEGABYTE
MOST_RATIO = 200  # a table of the emptiest kind packs 60 : 1
RATIO_MATTERS = 2 * MEGABYTE
_CHUNK = 256 * 1024
_LINK = 0o120000
_KIND = 0o170000
_ENCRYPTED = 0x1
_UTF_8 = 0x800

_SPOILT = "打不开，可能没有传完整，或不是它后缀说的那种文件。请用 WPS 或 Excel、Word 打开，另存一份再交。"
_SAVE_AGAIN = "请用 WPS 或 Office 打开，另存为 .xlsx 或 .docx 再交。"
_OLD = f"是旧版的 Office 文件（.xls、.doc），或加了密码。{_SAVE_AGAIN}有密码的先去掉密码。"
_TOO_MUCH = "里面的内容展开后太大，不像一份表格。请删去用不着的工作表和大图片，另存一份再交。"


class Refused(Exception):
    """A file is not read; the argument is the rest of a Chinese sentence, without the file's name."""


@dataclass(frozen=True, slots=True)
class Package:
    """The files of a zip by name, in the order of the zip."""

    parts: Mapping[str, bytes]

    def zipped(self, parts: Mapping[str, bytes]) -> BytesIO:
        """A plain zip of other parts, written anew, for a library to read."""
        target = BytesIO()
        with zipfile.ZipFile(target, "w") as archive:
            for name, data in parts.items():
                archive.writestr(name, data)
        target.seek(0)
        return target


def read_file(path: Path) -> bytes:
    """The bytes of a submitted file. Raises Refused."""
    try:
        data = safe_open.read_file(path, MOST_FILE)
    except safe_open.Refused as refused:
        raise Refused(f"{refused}。") from None
    if len(data) > MOST_FILE:
        raise Refused(f"超过 {MOST_FILE // MEGABYTE} MB。请缩小里面的图片，或分成几份再交。")
    if not data:
        raise Refused("是空文件。请重新保存，再交一次。")
    return data


def unpack(data: bytes) -> Package:
    """All files of a zip. Raises Refused for what is no zip, is too much, or has links, odd names or a password."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise Refused(_OLD)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = [each for each in archive.infolist() if not each.is_dir()]
            _judge(entries)
            return Package(_read_all(archive, entries))
    except BROKEN_ZIP:
        raise Refused(_SPOILT) from None


def _judge(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MOST_PARTS or sum(each.file_size for each in entries) > MOST_TOTAL:
        raise Refused(_TOO_MUCH)
    seen: set[str] = set()
    for each in entries:
        name = entry_name(each)
        if each.flag_bits & _ENCRYPTED:
            raise Refused("加了密码。请去掉密码再交。")
        if (each.external_attr >> 16) & _KIND == _LINK:
            raise Refused(
                f"压缩包里的{file_names.quoted(name)}是一个链接（快捷方式），不收。请放真正的文件，重新压缩再交。"
            )
        if _leads_out(name):
            raise Refused(f"压缩包里的{file_names.quoted(name)}要放到文件夹外面去，整份不收。请重新压缩再交。")
        if name in seen:
            raise Refused(f"压缩包里的{file_names.quoted(name)}有两份，分不清用哪一份。请只留一份，重新压缩再交。")
        seen.add(name)


def entry_name(entry: zipfile.ZipInfo) -> str:
    """The name of a zip's file; old Chinese programs wrote names in GBK, which Python reads as another code page."""
    if entry.flag_bits & _UTF_8 or entry.filename.isascii():
        return entry.filename
    raw = entry.filename.encode("cp437", "replace")
    for codec in ("utf-8", "gb18030"):
        try:
            return raw.decode(codec)
        except UnicodeDecodeError:
            continue
    return entry.filename


def _leads_out(name: str) -> bool:
    return (
        name.startswith("/")
        or "\\" in name
        or ":" in name.partition("/")[0]
        or any(each in (".", "..", "") for each in name.split("/"))
    )


def _read_all(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> dict[str, bytes]:
    parts: dict[str, bytes] = {}
    left = MOST_TOTAL
    for each in entries:
        data = _read(archive, each, min(left, MOST_PART))
        left -= len(data)
        parts[entry_name(each)] = data
    return parts


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes:
    """The bytes of one file. Raises Refused as soon as there are more than ``most``, or far more than were packed."""
    found, size = [], 0
    with archive.open(entry) as source:
        while chunk := source.read(_CHUNK):
            size += len(chunk)
            if size > most or (size > RATIO_MATTERS and size > MOST_RATIO * max(entry.compress_size, 1)):
                raise Refused(_TOO_MUCH)
            found.append(chunk)
    return b"".join(found)
