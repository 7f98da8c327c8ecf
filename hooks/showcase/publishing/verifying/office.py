"""The empty forms to load down, looked into: plain XML, nothing that runs, nothing that leads out of the file, nothing
that tells who made it and when."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from . import characters, numbers
from .facts import FileFacts
from .findings import Finding, quoted
from .office_zip import NotOffice, unpacked

SUFFIXES = frozenset({".xlsx", ".docx"})
_TYPES = "[Content_Types].xml"
_KIND = "Office 文件"
_BULLETS = "word/numbering.xml"  # in a face of symbols, which has no other characters
_MAIN = MappingProxyType({".xlsx": "xl/workbook.xml", ".docx": "word/document.xml"})
_TYPE = re.compile(
    r"application/(?:xml|vnd\.openxmlformats-package\.(?:relationships|core-properties)\+xml"
    r"|vnd\.openxmlformats-officedocument\.(?:theme|extended-properties"
    r"|spreadsheetml\.(?:sheet\.main|styles|sharedStrings|worksheet)"
    r"|wordprocessingml\.(?:document\.main|styles|settings|fontTable|numbering))\+xml)"
)


def _names(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


_RELATIONS = _names(
    "officeDocument core-properties extended-properties worksheet styles sharedStrings theme settings fontTable",
    "numbering",
)
# Elements, without their namespace, of the parts that people see.
_ELEMENTS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "xl/workbook": _names(
            "workbook workbookPr workbookProtection bookViews workbookView sheets sheet definedNames definedName",
            "calcPr",
        ),
        "xl/worksheets": _names(
            "worksheet sheetPr outlinePr pageSetUpPr dimension sheetViews sheetView pane selection sheetFormatPr cols",
            "col sheetData row c is t v dataValidations dataValidation formula1 pageMargins pageSetup",
        ),
        "word/document": _names(
            "document body p pPr r rPr t tbl tblPr tblW tblLayout tblLook tblBorders tblGrid gridCol tr trPr trHeight",
            "tblHeader cantSplit tc tcPr tcW shd vAlign b sz color rFonts jc keepNext spacing top left bottom right",
            "insideH insideV sectPr pgSz pgMar cols docGrid",
        ),
    }
)
_CHOICES = re.compile(r"[^!\[\]'\"()]+!\$[A-Z]{1,3}\$[0-9]{1,7}:\$[A-Z]{1,3}\$[0-9]{1,7}|[0-9]{1,5}")
_HEADS_OF_PAGES = re.compile(r"'[^!\[\]'\"()]+'!\$1:\$1")
_BLOCKS = frozenset(("p", "is", "si"))
_STAMP = "2026-01-01T00:00:00Z"
_DATES = frozenset(("created", "modified"))
_MAY_BE_SAID = frozenset(("revision", *_DATES))


def look_at_office(path: str, data: bytes, suffix: str) -> FileFacts:
    """What is wrong with one Office file, and the numbers in it that look like those of persons."""
    try:
        parts, faults = unpacked(data, suffix)
    except NotOffice as fault:
        return FileFacts(path, (Finding(path, _KIND, str(fault)),))
    told = [*faults]
    words: list[str] = []
    for needed in (_TYPES, "_rels/.rels", _MAIN[suffix]):
        if needed not in parts:
            told.append(f"缺部件 {needed}")
    for name, part in parts.items():
        tree = _tree(part)
        if tree is None:
            told.append(f"部件 {quoted(name)} 不是正确的 XML，或带有 DTD、注释、处理指令")
            continue
        told += _part_faults(name, tree, parts)
        words += _words(tree) if name != _BULLETS else ()
    text = "\n".join(words)
    found = [Finding(path, _KIND, each) for each in told]
    found += [Finding(path, "隐藏字符", each) for each in characters.hidden(text)]
    return FileFacts(path, tuple(found), numbers=frozenset(numbers.of_people(text)))


def _tree(part: bytes) -> Element | None:
    if b"<!" in part or b"<?" in part[2:]:
        return None
    try:
        found: Element = fromstring(part, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        return None
    return found


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _part_faults(name: str, tree: Element, parts: Mapping[str, bytes]) -> Iterator[str]:
    if name == _TYPES:
        for each in tree:
            if not _TYPE.fullmatch(each.get("ContentType", "")):
                yield f"里面有不允许的内容类型：{quoted(each.get('ContentType', ''))}"
    elif name.endswith(".rels"):
        yield from _relation_faults(name, tree, parts)
    elif name == "docProps/core.xml":
        yield from _property_faults(tree)
    yield from _element_faults(name, tree)


def _relation_faults(name: str, tree: Element, parts: Mapping[str, bytes]) -> Iterator[str]:
    folder = posixpath.dirname(posixpath.dirname(name))
    for each in tree:
        kind, target = each.get("Type", "").rpartition("/")[2], each.get("Target", "")
        inside = posixpath.normpath(posixpath.join("/", folder, target)).removeprefix("/")
        if "TargetMode" in each.attrib or inside not in parts:
            yield f"{name} 连到文件外面：{quoted(target)}"
        elif kind not in _RELATIONS:
            yield f"{name} 里有不允许的关系：{quoted(kind)}"


def _property_faults(tree: Element) -> Iterator[str]:
    for each in tree:
        key, said = _local(each), (each.text or "").strip()
        if key in _DATES and said != _STAMP:
            yield f"文件属性里的日期不是固定的 {_STAMP}：{quoted(said)}"
        elif said and key not in _MAY_BE_SAID:
            yield f"文件属性里写了 {quoted(key)}：{quoted(said)}"


def _element_faults(name: str, tree: Element) -> Iterator[str]:
    allowed = next((known for start, known in _ELEMENTS.items() if name.startswith(start)), None)
    if allowed is None or name.endswith(".rels"):
        return
    for key in sorted({_local(each) for each in tree.iter()} - allowed):
        yield f"部件 {name} 里有不允许的元素 {quoted(key)}"
    for each in tree.iter():
        formula = {"formula1": _CHOICES, "definedName": _HEADS_OF_PAGES}.get(_local(each))
        if formula and not formula.fullmatch(each.text or ""):
            yield f"部件 {name} 里有不允许的公式：{quoted(each.text or '')}"
        if _local(each) == "c" and len(each) and each.get("t") not in {"inlineStr", "s"}:
            yield f"部件 {name} 的 {quoted(each.get('r', ''))} 不是文字"


def _words(tree: Element) -> Iterator[str]:
    for each in tree.iter():
        yield from each.attrib.values()
        if _local(each) in _BLOCKS:
            yield "".join(each.itertext())
