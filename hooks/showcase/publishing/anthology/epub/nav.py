"""The contents for reading systems: the navigation document, and the one that older systems ask for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from .markup import document, el, serialise
from .page import STYLES, Page

NAV = "nav.xhtml"
NCX = "toc.ncx"
LANDMARKS = {
    "cover": "封面", "titlepage": "书名页", "copyright-page": "版权页", "preface": "前言", "toc": "目录",
    "bodymatter": "正文", "afterword": "后记", "index": "索引", "colophon": "制作说明",
}  # fmt: skip


def nav(pages: Sequence[Page], title: str) -> bytes:
    """The navigation document: every page in reading order, and the landmarks."""
    contents = el("nav", el("h1", "目录"), _list(pages), epub_type="toc", role="doc-toc", aria_label="目录")
    marks = (
        el("li", el("a", LANDMARKS[page.landmark], epub_type=page.landmark, href=page.file))
        for page in pages
        if page.landmark
    )
    landmarks = el(
        "nav", el("h2", "书中各处"), el("ol", marks), epub_type="landmarks", aria_label="书中各处", hidden="hidden"
    )
    return document(title, el("body", contents, landmarks), STYLES)


def _list(pages: Sequence[Page]) -> Element:
    made = el("ol")
    for page, below in branches(pages):
        inner = el("ol", (el("li", el("a", each.title, href=each.file)) for each in below)) if below else None
        made.append(el("li", el("a", page.title, href=page.file), inner))
    return made


def branches(pages: Sequence[Page]) -> Iterator[tuple[Page, Sequence[Page]]]:
    """Every page of the upper level with those below it."""
    starts = [index for index, page in enumerate(pages) if page.level == 0]
    for start, end in zip(starts, [*starts[1:], len(pages)], strict=True):
        yield pages[start], pages[start + 1 : end]


def ncx(pages: Sequence[Page], title: str, identifier: str) -> bytes:
    """The same contents in the form of EPUB 2, for reading systems that know no other."""
    order = {page.id: number for number, page in enumerate(pages, 1)}
    points = (_point(page, order, [_point(each, order, []) for each in below]) for page, below in branches(pages))
    head = (("dtb:uid", identifier), ("dtb:depth", "2"), ("dtb:totalPageCount", "0"), ("dtb:maxPageNumber", "0"))
    root = el(
        "ncx",
        el("head", (el("meta", name=name, content=content) for name, content in head)),
        el("docTitle", el("text", title)),
        el("navMap", points),
        version="2005-1",
    )
    root.set("xmlns", "http://www.daisy.org/z3986/2005/ncx/")
    return serialise(root)


def _point(page: Page, order: dict[str, int], below: list[Element]) -> Element:
    made = el("navPoint", el("navLabel", el("text", page.title)), el("content", src=page.file), below, id=page.id)
    made.set("playOrder", str(order[page.id]))
    return made
