"""The package document: what the book is, which files it has, in which order they are read."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ....domain.book import Book
from .markup import LANGUAGE, el, serialise
from .page import Page

NAMESPACE = uuid.UUID("7c6f4c52-9d0e-5b44-8a43-2f1f6d0b8e15")  # of the books of this program
_NUMBER = re.compile(r"\d+")
_DIGITS = "零一二三四五六七八九"
RIGHTS = "文字与图片的权利归报送单位或所注出处所有，转载请注明出处。"
SUMMARY = (
    "全书为可重排的文字，阅读顺序与目录一致；标题分级，可用目录、索引和各篇间的链接跳转。"
    "每幅图片都有文字说明，表格有表头，脚注可往返。没有声音、动画和闪烁，没有加密。"
)
FEATURES = (
    "alternativeText", "ARIA", "displayTransformability", "index", "readingOrder", "structuralNavigation",
    "tableOfContents", "unlocked",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Item:
    """A file of the package: its id in the manifest, address, media type and properties."""

    id: str
    href: str
    media_type: str
    properties: str = ""


def identifier(book: Book) -> str:
    """The identifier of this book in this version with this content; the same for the same book."""
    name = "\x1f".join((book.id, book.edition.version, book.content_version))
    return f"urn:uuid:{uuid.uuid5(NAMESPACE, name)}"


def package(book: Book, items: Iterable[Item], pages: Sequence[Page], toc: str) -> bytes:
    """The document. ``toc`` is the manifest id of the table of contents that older reading systems ask for."""
    metadata = el("metadata", _metadata(book))
    metadata.set("xmlns:dc", "http://purl.org/dc/elements/1.1/")
    manifest = (
        el("item", id=each.id, href=each.href, media_type=each.media_type, properties=each.properties) for each in items
    )
    root = el(
        "package",
        metadata,
        el("manifest", manifest),
        el("spine", (el("itemref", idref=each.id) for each in pages), toc=toc, page_progression_direction="ltr"),
        version="3.0",
        unique_identifier="identifier",
        xml_lang=LANGUAGE,
    )
    root.set("xmlns", "http://www.idpf.org/2007/opf")
    root.set("prefix", "a11y: http://www.idpf.org/epub/vocab/package/a11y/#")
    return serialise(root)


def _metadata(book: Book) -> Iterator[Element]:
    edition = book.edition
    yield el("dc:identifier", identifier(book), id="identifier")
    yield from _titles(book)
    yield el("dc:language", LANGUAGE)
    for number, editor in enumerate(edition.editors, 1):
        yield el("dc:creator", editor, id=f"editor-{number}")
        yield _meta("role", "edt", f"editor-{number}", scheme="marc:relators")
        yield _meta("display-seq", str(number), f"editor-{number}")
    yield el("dc:publisher", book.publisher)
    if edition.date:
        yield el("dc:date", edition.date)
    yield el("dc:description", description(book))
    for label in dict.fromkeys(each.type_label for each in book.chapters if each.type_label):
        yield el("dc:subject", label)
    yield el("dc:rights", RIGHTS)
    yield _meta("dcterms:modified", f"{book.built}T00:00:00Z")
    yield from _series(book)
    yield from _accessibility(book)
    yield el("meta", name="cover", content="cover-image")


def _titles(book: Book) -> Iterator[Element]:
    edition = book.edition
    kinds = (("main", edition.title), ("subtitle", edition.subtitle), ("edition", edition.number))
    for number, (kind, title) in enumerate(((kind, title) for kind, title in kinds if title), 1):
        yield el("dc:title", title, id=f"title-{kind}")
        yield _meta("title-type", kind, f"title-{kind}")
        yield _meta("display-seq", str(number), f"title-{kind}")


def _series(book: Book) -> Iterator[Element]:
    if book.series:
        yield el("meta", book.series, property="belongs-to-collection", id="series")
        yield _meta("collection-type", "series", "series")
        if position := position_in_series(book):
            yield _meta("group-position", position, "series")


def _accessibility(book: Book) -> Iterator[Element]:
    """What a library shows readers before they open the book. That it conforms to a level is not claimed: somebody
    must have looked at it, and contributed words for pictures are only known to be there."""
    yield _meta("schema:accessMode", "textual")
    yield _meta("schema:accessMode", "visual")
    yield _meta("schema:accessModeSufficient", "textual,visual")
    yield _meta("schema:accessModeSufficient", "textual")
    for feature in FEATURES:
        if feature != "index" or book.indexes:
            yield _meta("schema:accessibilityFeature", feature)
    yield _meta("schema:accessibilityHazard", "none")
    yield _meta("schema:accessibilitySummary", SUMMARY)


def _meta(property: str, value: str, refines: str = "", scheme: str = "") -> Element:
    return el("meta", value, property=property, refines=f"#{refines}" if refines else "", scheme=scheme)


def description(book: Book) -> str:
    """What the book is, for the shelf of a reading system."""
    titles = "、".join(f"“{part.title}”" for part in book.parts)
    opening = f"{book.edition.subtitle}。" if book.edition.subtitle else ""
    specimens = "内容均为虚构的示例。" if book.is_specimen and book.chapters else ""
    return f"{opening}收录 {len(book.chapters)} 篇，分 {len(book.parts)} 编：{titles}。{specimens}"


def position_in_series(book: Book) -> str:
    """The number of the edition in its series (第十二辑 -> 12), else its year, '' when neither holds a number."""
    numeral = re.sub(r"[第辑期卷册]", "", book.edition.number)
    if re.fullmatch(f"[{_DIGITS[1:]}]?十?[{_DIGITS[1:]}]?", numeral) and numeral:
        tens, mark, ones = numeral.rpartition("十")
        return str(10 * (_DIGITS.index(tens) if tens else 1 if mark else 0) + (_DIGITS.index(ones) if ones else 0))
    found = _NUMBER.search(book.edition.number) or _NUMBER.search(book.edition.year)
    return str(int(found[0])) if found else ""
