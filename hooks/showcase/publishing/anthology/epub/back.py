"""What stands behind the chapters: indexes and the colophon."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from xml.etree.ElementTree import Element

from ....domain.book import Book, BookIndex, Chapter, IndexEntry
from .links import file_of
from .markup import el
from .page import Page, heading, pairs, section
from .signs import seal

HOW_MADE = (
    "本书由各支部报送的记录与公开资料整理的记录编成：文字、图片与网站同出一份文件，未作另外的改写。"
    "资料里没有的，书中写“资料未载”，不作推测。"
)
SPECIMENS = "标有“示例”的篇目内容为虚构，只为说明版式，不计入任何统计。"
FONTS = "未嵌入字体，以阅读器自带的宋体、黑体、楷体显示"
FORMAT = "EPUB 3.3，可调字号，可用读屏软件朗读"


def index_page(index: BookIndex, chapters: Mapping[str, Chapter], landmark: str) -> Page:
    """An index, its words grouped by the letter they are filed under; what the book does not hold is passed over."""
    groups = [
        el(
            "section",
            el("h2", letter, class_="bs-index__letter"),
            el("dl", (part for entry in entries for part in _entry(entry, chapters))),
        )
        for letter, entries in groupby(index.entries, lambda entry: entry.letter)
    ]
    made = section("index", "doc-index", "bs-index", heading(index.title), groups)
    return Page(f"index-{index.kind}", index.title, "backmatter", made, landmark)


def _entry(entry: IndexEntry, chapters: Mapping[str, Chapter]) -> Iterator[Element]:
    told = [chapters[id] for id in entry.chapters if id in chapters]
    if told:
        yield el("dt", entry.word)
        for chapter in told:
            number = el("span", str(chapter.number), class_="bs-index__number")
            yield el("dd", el("a", number, " ", chapter.title, href=file_of(chapter.id)))


def colophon_page(book: Book, identifier: str) -> Page:
    """How the book came about, and by what its content can be told from that of another copy."""
    rows = (
        ("书名", book.edition.title),
        ("版次", book.edition.version),
        ("内容版本", book.content_version),
        ("制作日期", book.built),
        ("标识", identifier),
        ("格式", FORMAT),
        ("字体", FONTS),
    )
    mixed = any(chapter.is_specimen for chapter in book.chapters)
    made = section(
        "colophon", "doc-colophon", "bs-colophon",
        heading("制作说明"),
        el("p", HOW_MADE),
        el("p", SPECIMENS) if mixed else None,
        pairs(((label, value) for label, value in rows if value), "bs-facts"),
        el("div", seal(), el("p", book.series), class_="bs-colophon__mark"),
    )  # fmt: skip
    return Page("colophon", "制作说明", "backmatter", made, "colophon")
