"""The zip that an Office file is: few known parts, no byte beside them, no time of any day."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from types import MappingProxyType

from .findings import quoted

PARTS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        ".xlsx": re.compile(
            r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(?:app|core)\.xml|xl/_rels/workbook\.xml\.rels"
            r"|xl/(?:workbook|styles|sharedStrings|theme/theme1|worksheets/sheet[0-9]{1,2})\.xml"
        ),
        ".docx": re.compile(
            r"\[Content_Types\]\.xml|_rels/\.rels|docProps/core\.xml|word/_rels/document\.xml\.rels"
            r"|word/(?:document|styles|settings|fontTable|numbering|theme/theme1)\.xml"
        ),
    }
)
_DAY = (2026, 1, 1, 0, 0, 0)
_LARGEST = 20_000_000  # bytes of all parts
_LOCAL, _END = 30, 22  # bytes of the head of a part without its name, and of the end of a zip
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, RuntimeError)


class NotOffice(Exception):
    """The file cannot be looked into; the argument is a Chinese sentence."""


def unpacked(data: bytes, suffix: str) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """The parts of an Office file by name, and what is wrong with the zip. Raises NotOffice."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            faults = [*_faults(entries, suffix)]
            if not _is_tight(data, entries):
                faults.append("压缩包里夹带了部件以外的内容")
            if sum(each.file_size for each in entries) > _LARGEST:
                raise NotOffice(f"里面的部件展开后一共超过 {_LARGEST / 1_000_000:g} MB")
            return {each.filename: archive.read(each) for each in entries}, tuple(faults)
    except _BROKEN:
        raise NotOffice(f"不是完整的 {suffix} 文件") from None


def _faults(entries: list[zipfile.ZipInfo], suffix: str) -> Iterator[str]:
    names = [each.filename for each in entries]
    for each in entries:
        name = quoted(each.filename)
        if not PARTS[suffix].fullmatch(each.filename):
            yield f"里面有不允许的部件：{name}"
        if names.count(each.filename) > 1:
            yield f"里面有两份 {name}"
        if each.date_time != _DAY:
            yield f"部件 {name} 的日期不是固定的 2026-01-01"


def _is_tight(data: bytes, entries: list[zipfile.ZipInfo]) -> bool:
    """Whether the parts follow each other without a gap, from the first byte to the directory, and that to the end."""
    place = 0
    for each in sorted(entries, key=lambda entry: entry.header_offset):
        if each.header_offset != place or each.extra or each.comment:
            return False
        name, extra = struct.unpack_from("<HH", data, place + 26)
        if extra:
            return False
        place += _LOCAL + name + each.compress_size
    size, start, comment = struct.unpack_from("<IIH", data, len(data) - _END + 12)
    return (start, start + size + _END, comment) == (place, len(data), 0)
