"""An EPUB, unpacked in memory and read as a reading system does: words and pictures of its own, and nothing else."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from showcase.broken_zip import BROKEN_ZIP

from . import characters, code, drawings, numbers
from .addresses import Place, follow
from .allowed_epub import AROUND, CONTAINER, CONTENTS, MEDIA_TYPES, MIMETYPE, NAMES, PACKAGE, PROPERTIES
from .epub_page import faults as page_faults
from .epub_page import words
from .facts import FileFacts
from .findings import Finding, quoted
from .rasters import NotAPicture, look_at_raster
from .tight_zip import is_tight

_KIND = "EPUB"
_DAY = (1980, 1, 1, 0, 0, 0)
_TYPE = b"application/epub+zip"
_LARGEST = 400_000_000  # bytes of all parts
_MOST = 20_000  # parts
_XML = (".xhtml", ".opf", ".ncx", ".xml")
_HEAD = re.compile(rb'<\?xml version="1\.0" encoding="(?i:utf-8)"\?>\s*')
_DOCTYPE = re.compile(rb"<!DOCTYPE html>\s*")


class _NotABook(Exception):
    """The file cannot be looked into; the argument is a Chinese sentence."""


def look_at_epub(path: str, data: bytes) -> FileFacts:
    """What is wrong with one EPUB, and the numbers in it that look like those of persons."""
    try:
        parts, told = _unpacked(data)
    except _NotABook as fault:
        return FileFacts(path, (Finding(path, _KIND, str(fault)),))
    trees = {name: _tree(part) for name, part in parts.items() if name.endswith(_XML)}
    told += [f"{name} 不是正确的 XML，或带有 DTD、注释、处理指令" for name, tree in trees.items() if tree is None]
    documents = {name: tree for name, tree in trees.items() if tree is not None}
    told += _around_faults(documents, parts)
    place = Place(frozenset(parts))
    ids = {name: frozenset(filter(None, (each.get("id") for each in tree.iter()))) for name, tree in documents.items()}
    texts: list[str] = []
    for name, part in parts.items():
        if name.endswith(".xhtml") and name in documents:
            told += page_faults(name, documents[name], place, ids)
            texts.append(words(documents[name]))
            told += (f"{name}：{text}" for text in characters.hidden(texts[-1]))
        else:
            told += (f"{name}：{text}" for text in _part_faults(name, part, place))
    found = tuple(Finding(path, _KIND, each) for each in told)
    return FileFacts(path, found, numbers=frozenset(numbers.of_people("\n".join(texts))))


def _unpacked(data: bytes) -> tuple[dict[str, bytes], list[str]]:
    """The parts by name in their order, and what is wrong with the zip. Raises _NotABook."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            if len(entries) > _MOST or sum(each.file_size for each in entries) > _LARGEST:
                raise _NotABook(f"里面的部件超过 {_MOST} 个，或展开后超过 {_LARGEST // 1_000_000} MB")
            told = [*_zip_faults(entries)]
            if not is_tight(data, entries):
                told.append("压缩包里夹带了部件以外的内容")
            return {each.filename: archive.read(each) for each in entries}, told
    except BROKEN_ZIP:
        raise _NotABook("不是完整的 EPUB 文件") from None


def _zip_faults(entries: list[zipfile.ZipInfo]) -> Iterator[str]:
    first = min(entries, key=lambda each: each.header_offset, default=None)
    if first is None or first.filename != MIMETYPE or first.compress_type or first is not entries[0]:
        yield "第一个部件不是原样存放的 mimetype"
    seen: set[str] = set()
    for each in entries:
        if not NAMES.fullmatch(each.filename):
            yield f"里面有不允许的部件：{quoted(each.filename)}"
        if each.filename in seen:
            yield f"里面有两份 {quoted(each.filename)}"
        if each.date_time != _DAY:
            yield f"部件 {quoted(each.filename)} 的日期不是固定的 1980-01-01"
        seen.add(each.filename)


def _tree(part: bytes) -> Element | None:
    """The document, without the two lines that may stand above it; None for one that holds more than elements."""
    plain = _DOCTYPE.sub(b"", _HEAD.sub(b"", part, count=1), count=1)
    if b"<!" in plain or b"<?" in plain:
        return None
    try:
        found: Element = fromstring(plain, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        return None
    return found


def _around_faults(documents: Mapping[str, Element], parts: Mapping[str, bytes]) -> Iterator[str]:
    """What is wrong with the documents around the pages: what the book says it is made of."""
    if parts.get(MIMETYPE) != _TYPE:
        yield f"mimetype 写的不是 {_TYPE.decode()}"
    for needed in (CONTAINER, PACKAGE):
        if needed not in parts:
            yield f"缺部件 {needed}"
    for name, tree in documents.items():
        allowed = CONTENTS if name.endswith(".ncx") else AROUND.get(name)
        if allowed is not None:
            for key in sorted({_local(each) for each in tree.iter()} - allowed):
                yield f"部件 {name} 里有不允许的元素 {quoted(key)}"
    if CONTAINER in documents:
        roots = [each.get("full-path", "") for each in documents[CONTAINER].iter() if _local(each) == "rootfile"]
        if roots != [PACKAGE]:
            yield f"{CONTAINER} 应该只指向 {PACKAGE}"
    if PACKAGE in documents:
        yield from _package_faults(documents[PACKAGE], parts)


def _package_faults(package: Element, parts: Mapping[str, bytes]) -> Iterator[str]:
    items = [each for each in package.iter() if _local(each) == "item"]
    listed: set[str] = {MIMETYPE, CONTAINER, PACKAGE}
    for each in items:
        href = each.get("href", "")
        target = follow(href, PACKAGE, Place(frozenset(parts)))
        listed.add(target.file)
        if target.fault or target.outside:
            yield f"清单里的 {quoted(href)} 不在书里"
        elif each.get("media-type") != MEDIA_TYPES.get(PurePosixPath(target.file).suffix):
            yield f"清单里 {quoted(href)} 的种类不对：{quoted(each.get('media-type', ''))}"
        if not set(each.get("properties", "").split()) <= PROPERTIES:
            yield f"清单里 {quoted(href)} 的属性不允许：{quoted(each.get('properties', ''))}"
    for name in sorted(parts.keys() - listed):
        yield f"部件 {quoted(name)} 不在清单里"
    known = {each.get("id") for each in items}
    for each in package.iter():
        if _local(each) == "itemref" and each.get("idref") not in known:
            yield f"阅读顺序里有清单以外的 {quoted(each.get('idref', ''))}"


def _part_faults(name: str, part: bytes, place: Place) -> Iterator[str]:
    """What is wrong with a stylesheet or a picture."""
    suffix = PurePosixPath(name).suffix
    if suffix in {".png", ".jpg"}:
        try:
            yield from look_at_raster(part, suffix).extras
        except NotAPicture as fault:
            yield str(fault)
    elif suffix in {".css", ".svg"}:
        try:
            text = part.decode("utf-8")
        except UnicodeDecodeError:
            yield "不是 UTF-8 文字"
            return
        yield from drawings.faults(text) if suffix == ".svg" else code.style_faults(text, name, place, frozenset())


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
