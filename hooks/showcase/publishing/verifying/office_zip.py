"""The zip that an Office file is: few known parts, no byte beside them, no time of any day."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from types import MappingProxyType

from showcase.broken_zip import BROKEN_ZIP

from .findings import quoted
from .tight_zip import is_tight

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


class NotOffice(Exception):
    """The file cannot be looked into; the argument is a Chinese sentence."""


def unpacked(data: bytes, suffix: str) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """The parts of an Office file by name, and what is wrong with the zip. Raises NotOffice."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            faults = [*_faults(entries, suffix)]
            if not is_tight(data, entries):
                faults.append("压缩包里夹带了部件以外的内容")
            if sum(each.file_size for each in entries) > _LARGEST:
                raise NotOffice(f"里面的部件展开后一共超过 {_LARGEST / 1_000_000:g} MB")
            return {each.filename: archive.read(each) for each in entries}, tuple(faults)
    except BROKEN_ZIP:
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
