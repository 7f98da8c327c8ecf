"""An .xlsx or .docx package -> only those parts that are read, each looked at before a library gets it.

Macros, embedded objects, outside templates and outside data are not handed on; what of it people should know is told.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError, tostring

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from .package import Package, Refused

RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
TYPES = "[Content_Types].xml"
_MACROS = "带有宏（程序），不收。请另存为不带宏的 {}，再交一次。"
_NOT_OFFICE = "不是 {} 文件，或已经损坏。请用 WPS 或 Office 打开，另存为 {} 再交。"
_BAD_XML = "里的内容不合规范（{}），可能已经损坏，或被人改过。请用 WPS 或 Office 打开，另存一份再交。"
_OBJECTS = "文件里嵌有别的文件（表格、公式等对象），没有带入。需要的内容请改成文字或图片。"
_OUTSIDE = "文件里有连到别的文件或网络的数据，没有带入，只用了单元格里显示的值。"
_KEPT = frozenset(("officeDocument", "worksheet", "sharedStrings", "styles", "theme", "table", "comments", "settings"))
_KEPT |= {"hyperlink", "image", "numbering", "fontTable", "core-properties"}


@dataclass(frozen=True, slots=True)
class Opened:
    """What may be read of a package, and sentences about what was left out. ``main`` is the path of the first part."""

    parts: Mapping[str, bytes]
    main: str
    left_out: tuple[str, ...]


def opened(package: Package, suffix: str) -> Opened:
    """The parts of an Office file of the kind ``suffix`` (.xlsx, .docx). Raises Refused."""
    parts = package.parts
    if TYPES not in parts or "_rels/.rels" not in parts:
        raise Refused(_NOT_OFFICE.format(suffix, suffix))
    types = parts[TYPES]
    if any(name.lower().endswith("vbaproject.bin") for name in parts) or b"macroEnabled" in types:
        raise Refused(_MACROS.format(suffix))
    main = next((each.target for each in relations(parts, "") if each.kind == "officeDocument"), "")
    wanted = {".xlsx": "xl/", ".docx": "word/"}[suffix]
    if main not in parts or not main.startswith(wanted):
        raise Refused(_NOT_OFFICE.format(suffix, suffix))
    for name, data in parts.items():
        if name.endswith((".xml", ".rels", ".vml")):
            parsed(name, data)
    return Opened(parts, main, tuple(_left_out(parts)))


@dataclass(frozen=True, slots=True)
class Relation:
    """One entry of a part's relations: the last word of its type, and the part it points at ('' for outside)."""

    id: str
    kind: str
    target: str


def relations(parts: Mapping[str, bytes], source: str) -> Iterator[Relation]:
    """The relations of a part ('' for the package)."""
    path = relations_path(source)
    if path not in parts:
        return
    for each in parsed(path, parts[path]).iter(RELATIONS):
        outside = each.get("TargetMode") == "External"
        target = each.get("Target", "")
        base = "" if target.startswith("/") else posixpath.dirname(source)
        inside = posixpath.normpath(posixpath.join(base, target.lstrip("/")))
        yield Relation(each.get("Id", ""), each.get("Type", "").rpartition("/")[2], "" if outside else inside)


def relations_path(source: str) -> str:
    """Where the relations of a part stand."""
    folder, _, name = source.rpartition("/")
    return f"{folder}/_rels/{name}.rels".lstrip("/")


def parsed(name: str, data: bytes) -> Element:
    """The tree of an XML part. Raises Refused for anything but plain XML without a document type."""
    try:
        found: Element = fromstring(data, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        raise Refused(_BAD_XML.format(posixpath.basename(name))) from None
    return found


def only_readable(parts: Mapping[str, bytes], source: str) -> bytes:
    """The relations of a part without those that lead to drawings, objects, programs, other files' data and
    templates, and to parts that are not there."""
    path = relations_path(source)
    tree = parsed(path, parts[path])
    by_id = {each.id: each for each in relations(parts, source)}
    for each in [*tree]:
        relation = by_id.get(each.get("Id", ""))
        if relation is None or relation.kind not in _KEPT or (relation.target and relation.target not in parts):
            tree.remove(each)
    written: bytes = tostring(tree, encoding="utf-8", xml_declaration=True)
    return written


def _left_out(parts: Mapping[str, bytes]) -> Iterator[str]:
    if any("/embeddings/" in name or "/activeX/" in name or "/ctrlProps/" in name for name in parts):
        yield _OBJECTS
    if any("/externalLinks/" in name or name.endswith("/connections.xml") for name in parts):
        yield _OUTSIDE
