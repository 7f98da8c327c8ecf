"""The empty forms to load down, each spoilt in one thing."""

import io
import re
import struct
import zipfile
from collections.abc import Callable

import pytest

from showcase.publishing.verifying import office_zip

from .conftest import Copy
from .spoiling import Change, append, become

TABLE, FORM = "submit/brand-form.xlsx", "submit/brand-form.docx"
SHEET_TYPE = "openxmlformats-officedocument.spreadsheetml.sheet.main"
DAY = (2026, 1, 1, 0, 0, 0)
CORE, RELATIONS, SHEET = "docProps/core.xml", "word/_rels/document.xml.rels", "xl/worksheets/sheet1.xml"


def repacked(change: Callable[[dict[str, bytes]], None], day: tuple[int, ...] = DAY) -> Change:
    """The same Office file with other parts."""

    def spoil(data: bytes) -> bytes:
        with zipfile.ZipFile(io.BytesIO(data)) as source:
            parts = {name: source.read(name) for name in source.namelist()}
        change(parts)
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, part in parts.items():
                archive.writestr(zipfile.ZipInfo(name, day), part)  # type: ignore[arg-type]
        return target.getvalue()

    return spoil


def swapped(name: str, old: str, new: str) -> Change:
    """The first ``old`` in a part becomes ``new``; there must be one."""

    def change(parts: dict[str, bytes]) -> None:
        assert old.encode() in parts[name], f"nothing to spoil: {old}"
        parts[name] = parts[name].replace(old.encode(), new.encode(), 1)

    return repacked(change)


def added(name: str, part: bytes = b"<x/>") -> Change:
    """One more part."""
    return repacked(lambda parts: parts.update({name: part}))


def without(name: str) -> Change:
    """One part less."""
    return repacked(lambda parts: parts.pop(name) and None)


def relation(kind: str, target: str, more: str = "") -> str:
    address = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return f'<Relationship Id="r9" Type="{address}/{kind}" Target="{target}"{more}/></Relationships>'


SPOILT: dict[str, tuple[str, Change, str]] = {
    "another place": ("guide/brand-form.xlsx", become("PK"), "guide/brand-form.xlsx：.xlsx 文件不该在这里"),
    "another name": ("submit/x.docx", become("PK"), "submit/x.docx：.docx 文件不该在这里"),
    "macros by kind": ("submit/brand-form.xlsm", become("PK"), "submit/brand-form.xlsm：不允许发布的文件种类"),
    "heavy": (FORM, append(bytes(2_100_000)), f"{FORM}：文件有 2.1 MB，超过 2 MB"),
    "no zip": (TABLE, become("hello"), f"{TABLE}：不是完整的 .xlsx 文件"),
    "cut off": (TABLE, lambda data: data[: len(data) // 2], f"{TABLE}：不是完整的 .xlsx 文件"),
    "damaged": (FORM, lambda data: data[:900] + bytes(60) + data[960:], f"{FORM}：不是完整的 .docx 文件"),
    "something before": (FORM, lambda data: b"MZ\x00\x00" + data, f"{FORM}：压缩包里夹带了部件以外的内容"),
    "comment": (
        FORM,
        lambda data: data[:-2] + b"\x03\x00abc",
        f"{FORM}：压缩包里夹带了部件以外的内容",
    ),
    "macros": (TABLE, added("xl/vbaProject.bin"), f"{TABLE}：里面有不允许的部件：xl/vbaProject.bin"),
    "drawing": (TABLE, added("xl/drawings/drawing1.xml"), f"{TABLE}：里面有不允许的部件：xl/drawings/drawing1.xml"),
    "thumbnail": (FORM, added("docProps/thumbnail.jpeg"), f"{FORM}：里面有不允许的部件：docProps/thumbnail.jpeg"),
    "no document": (FORM, without("word/document.xml"), f"{FORM}：缺部件 word/document.xml"),
    "day": (
        TABLE,
        repacked(lambda _: None, (2026, 11, 21, 9, 30, 0)),
        f"{TABLE}：部件 {CORE} 的日期不是固定的 2026-01-01",
    ),
    "type of macros": (
        TABLE,
        swapped("[Content_Types].xml", SHEET_TYPE, "ms-excel.sheet.macroEnabled.main"),
        f"{TABLE}：里面有不允许的内容类型：application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    ),
    "outside": (
        FORM,
        swapped(
            RELATIONS,
            "</Relationships>",
            relation("attachedTemplate", "https://example.com/a", ' TargetMode="External"'),
        ),
        f"{FORM}：{RELATIONS} 连到文件外面：https://example.com/a",
    ),
    "outside in disguise": (
        FORM,
        swapped(RELATIONS, "</Relationships>", relation("theme", "../../x")),
        f"{FORM}：{RELATIONS} 连到文件外面：../../x",
    ),
    "outside that looks inside": (
        FORM,
        swapped(RELATIONS, "</Relationships>", relation("styles", "styles.xml", ' TargetMode="External"')),
        f"{FORM}：{RELATIONS} 连到文件外面：styles.xml",
    ),
    "odd relation": (
        FORM,
        swapped(RELATIONS, "</Relationships>", relation("oleObject", "styles.xml")),
        f"{FORM}：{RELATIONS} 里有不允许的关系：oleObject",
    ),
    "document type": (
        TABLE,
        swapped(SHEET, "<worksheet", "<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet"),
        f"{TABLE}：部件 {SHEET} 不是正确的 XML，或带有 DTD、注释、处理指令",
    ),
    "remark": (
        FORM,
        swapped("word/document.xml", "</w:body>", "<!-- x --></w:body>"),
        f"{FORM}：部件 word/document.xml 不是正确的 XML，或带有 DTD、注释、处理指令",
    ),
    "author": (
        FORM,
        swapped(CORE, "<dc:creator", "<dc:creator>某人</dc:creator><dc:creator"),
        f"{FORM}：文件属性里写了 creator：某人",
    ),
    "time": (
        TABLE,
        swapped(CORE, "2026-01-01T00:00:00Z", "2026-11-21T09:30:00Z"),
        f"{TABLE}：文件属性里的日期不是固定的 2026-01-01T00:00:00Z：2026-11-21T09:30:00Z",
    ),
    "field": (
        FORM,
        swapped("word/document.xml", "<w:body>", "<w:body><w:fldSimple/>"),
        f"{FORM}：部件 word/document.xml 里有不允许的元素 fldSimple",
    ),
    "formula": (
        TABLE,
        swapped(SHEET, "</sheetData>", '<row r="99"><c r="A99"><f>1+1</f></c></row></sheetData>'),
        f"{TABLE}：部件 {SHEET} 里有不允许的元素 f",
    ),
    "number": (
        TABLE,
        swapped(SHEET, "</sheetData>", '<row r="99"><c r="A99"><v>1</v></c></row></sheetData>'),
        f"{TABLE}：部件 {SHEET} 的 A99 不是文字",
    ),
    "formula of a list": (
        TABLE,
        swapped("xl/worksheets/sheet2.xml", "<formula1>", "<formula1>WEBSERVICE(A1)&amp;"),
        f"{TABLE}：部件 xl/worksheets/sheet2.xml 里有不允许的公式：WEBSERVICE(A1)&",
    ),
    "hidden character": (
        FORM,
        swapped("word/document.xml", "品牌名称", "品牌\u200b名称"),
        f"{FORM}：第 ",
    ),
    "telephone": (
        FORM,
        swapped("word/document.xml", "品牌名称", "联系电话：13800138000"),
        f"{FORM}：有一处像手机号的数字，不应公布",
    ),
}


@pytest.mark.parametrize(("pattern", "change", "finding"), SPOILT.values(), ids=SPOILT)
def test_each_is_found(copy: Copy, pattern: str, change: Change, finding: str) -> None:
    copy.change(pattern, change)
    assert [each for each in copy.verdict() if each.startswith(finding)]


@pytest.mark.parametrize("pattern", [TABLE, FORM])
def test_packed_anew_it_is_still_sound(copy: Copy, pattern: str) -> None:
    copy.change(pattern, repacked(lambda _: None))
    assert copy.verdict() == ()


def test_parts_that_unpack_without_end(copy: Copy, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office_zip, "_LARGEST", 300_000)
    assert copy.verdict() == (f"{FORM}：里面的部件展开后一共超过 0.3 MB",)


def test_a_directory_that_points_beyond_the_end() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in ("xl/workbook.xml", "xl/styles.xml"):
            archive.writestr(zipfile.ZipInfo(name, DAY), b"<x/>")
    spoilt = bytearray(target.getvalue())
    first, second = (found.start() for found in re.finditer(b"PK\x01\x02", spoilt))
    struct.pack_into("<I", spoilt, first + 20, 5000 - 30 - len("xl/workbook.xml"))  # the packed bytes of the first
    struct.pack_into("<I", spoilt, second + 42, 5000)  # where the second begins
    with pytest.raises(office_zip.NotOffice, match=r"不是完整的 \.xlsx 文件"):
        office_zip.unpacked(bytes(spoilt), ".xlsx")
