"""A second look at a finished EPUB, from its bytes alone: it knows nothing of how the book was made."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

MIMETYPE = b"application/epub+zip"
CONTAINER = "META-INF/container.xml"
OUTSIDE = frozenset({"http", "https", "mailto"})
_XML = (".xhtml", ".opf", ".ncx", ".xml", ".svg")
_REFERENCES = ("href", "src")
Documents = Mapping[str, Element]
Places = Mapping[str, frozenset[str]]  # every file with the ids in it


class EpubUnsound(Exception):
    """The book would not open, or a link in it would lead nowhere; the argument is a Chinese sentence."""


def require_sound(data: bytes) -> None:
    """Raises EpubUnsound with all that is wrong with a finished book."""
    found = "；".join(faults(data))
    if found:
        raise EpubUnsound(f"EPUB 没有做好：{found}。这是程序的问题，请把这句话告诉维护人。")


def faults(data: bytes) -> Iterator[str]:
    """What is wrong, a clause each."""
    with zipfile.ZipFile(BytesIO(data)) as container:
        names = container.namelist()
        first = container.infolist()[0]
        if first.filename != "mimetype" or first.compress_type or container.read(first) != MIMETYPE:
            yield "压缩包的第一个文件不是原样存放的 mimetype"
        if len(set(names)) != len(names):
            yield "压缩包里有同名的文件"
        documents: dict[str, Element] = {}
        for name in names:
            if name.endswith(_XML):
                try:
                    documents[name] = fromstring(container.read(name))
                except (ParseError, DefusedXmlException, ValueError):
                    yield f"{name} 不是完整的 XML"
    yield from _package_faults(documents, names)
    places = {name: frozenset[str]() for name in names}
    for name, root in documents.items():
        ids = [id for each in root.iter() if (id := each.get("id"))]
        places[name] = frozenset(ids)
        if len(places[name]) != len(ids):
            yield f"{name} 里有重复的 id"
    for name, root in documents.items():
        if name.endswith(".xhtml"):
            yield from _document_faults(name, root, places)


def _package_faults(documents: Documents, names: list[str]) -> Iterator[str]:
    roots = [each.get("full-path", "") for each in documents[CONTAINER].iter() if _tag(each) == "rootfile"]
    if len(roots) != 1 or roots[0] not in documents:
        yield "找不到 package 文件"
        return
    package = documents[roots[0]]
    items = {
        each.get("id"): _resolved(roots[0], each.get("href", "")) for each in package.iter() if _tag(each) == "item"
    }
    kept = {"mimetype", CONTAINER, roots[0]}
    for missing in sorted(set(items.values()) - set(names)):
        yield f"清单里的 {missing} 不在压缩包里"
    for unlisted in sorted(set(names) - set(items.values()) - kept):
        yield f"{unlisted} 不在清单里"
    read = [items.get(each.get("idref"), "") for each in package.iter() if _tag(each) == "itemref"]
    if "" in read or len(set(read)) != len(read):
        yield "阅读顺序里有不存在或重复的文件"


def _document_faults(name: str, root: Element, places: Places) -> Iterator[str]:
    for element in root.iter():
        if _tag(element) in {"script", "iframe", "object", "embed", "form", "base"}:
            yield f"{name} 里有 {_tag(element)}"
        for attribute, value in element.items():
            if attribute.startswith("on") or attribute == "style":
                yield f"{name} 里有 {attribute}"
            elif attribute in _REFERENCES:
                yield from _reference_faults(name, _tag(element), value, places)


def _reference_faults(name: str, tag: str, value: str, places: Places) -> Iterator[str]:
    parts = urlsplit(value)
    if parts.scheme or parts.netloc:
        if tag != "a" or parts.scheme not in OUTSIDE:
            yield f"{name} 里的 {value} 指向书外"
        return
    target = _resolved(name, parts.path) if parts.path else name
    if target not in places or (parts.fragment and parts.fragment not in places[target]):
        yield f"{name} 里的链接 {value} 没有落点"


def _resolved(name: str, reference: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(reference)))


def _tag(element: Element) -> str:
    return element.tag.rpartition("}")[2]
