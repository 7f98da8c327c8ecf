"""What stands before the chapters: cover, title page, imprint, the department's own texts, contents, part openers."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from xml.etree.ElementTree import Element

from ....domain.book import Book, BookPart, Chapter
from ....domain.edition import EditionText
from ....presenting.words import numeral
from .images import Images
from .links import file_of
from .markup import el
from .page import Page, heading, pairs, section
from .prose import Around, prose
from .signs import origin, seal

COVER = "cover.png"
CONTENTS = "contents"
SPECIMENS = "本书内容均为虚构，只为说明版式，不计入任何统计。"


def cover_page(book: Book) -> Page:
    """The cover, whose picture needs words for those who do not see it."""
    alt = f"封面：{full_title(book)}，{book.publisher}"
    image = el("img", src=COVER, alt=alt, role="doc-cover")
    return Page(
        "cover",
        "封面",
        "frontmatter",
        el("section", image, epub_type="cover", class_="bs-cover", aria_label="封面"),
        "cover",
    )


def title_page(book: Book) -> Page:
    """Series, title, how the edition is counted, who made it."""
    edition = book.edition
    counted = " · ".join(part for part in (edition.number, f"{edition.year} 年卷" if edition.year else "") if part)
    made = section(
        "titlepage", "", "bs-title",
        seal(),
        el("p", book.series, class_="bs-title__series"),
        heading(_whole_words(edition.title)),
        el("p", edition.subtitle, class_="bs-title__sub", role="doc-subtitle") if edition.subtitle else None,
        el("p", counted, class_="bs-title__number") if counted else None,
        el("p", SPECIMENS, class_="bs-origin-note") if book.is_specimen and book.chapters else None,
        el("p", f"{'、'.join(edition.editors)}　编" if edition.editors else "", class_="bs-title__by"),
        el("p", book.publisher, class_="bs-title__publisher") if edition.editors != (book.publisher,) else None,
    )  # fmt: skip
    return Page("title", "书名页", "frontmatter", made, "titlepage")


def imprint_page(book: Book) -> Page:
    """版权页."""
    made = section("copyright-page", "", "bs-imprint", heading("版权页"), pairs(book.imprint, "bs-facts"))
    return Page("imprint", "版权页", "frontmatter", made, "copyright-page")


def text_page(text: EditionText, kind: str, images: Images, chapters: Collection[str]) -> Page:
    """A text of the department; ``kind`` is preface or afterword."""
    words = prose(text.body, Around(images.element, chapters=chapters))
    made = section(
        kind, f"doc-{kind}", "bs-text", heading(text.title), el("div", words.blocks, class_="bs-prose"), words.notes
    )
    return Page(kind, text.title, "frontmatter" if kind == "preface" else "backmatter", made, kind)


def contents_page(book: Book) -> Page:
    """Parts and chapters as a reader leafs through them, with the brand of each."""
    parts = (
        el(
            "li",
            el("a", part_title(part), href=file_of(part.id), class_="bs-contents__part"),
            _listing(part),
        )
        for part in book.parts
    )
    made = section("toc", "doc-toc", "bs-contents", heading("目录"), el("ol", parts))
    return Page(CONTENTS, "目录", "frontmatter", made, "toc")


def _listing(part: BookPart) -> Element | None:
    """The chapters of a part, each with its brand."""
    return el("ol", (_entry(each) for each in part.chapters), class_="bs-chapters") if part.chapters else None


def _entry(chapter: Chapter) -> Element:
    told = "、".join(box.name for box in chapter.brands if box.name != chapter.title) or chapter.unit_label
    tag = origin(chapter.origin, chapter.origin_label) if chapter.is_specimen else None
    return el(
        "li",
        el("span", str(chapter.number), class_="bs-chapters__number", aria_hidden="true"),
        el("a", chapter.title, href=file_of(chapter.id)),
        *(() if tag is None else (" ", tag)),
        el("span", told, class_="bs-chapters__of") if told else None,
    )


def part_page(part: BookPart, landmark: str) -> Page:
    """The page that opens a part."""
    made = section(
        "part", "doc-part", "bs-part",
        el("p", f"第{numeral(part.number)}编", class_="bs-part__number"),
        heading(part.title),
        [el("p", line, class_="bs-part__text") for line in _lines(part.text)],
        _listing(part),
    )  # fmt: skip
    return Page(part.id, part_title(part), "bodymatter", made, landmark)


def part_title(part: BookPart) -> str:
    """第一编　名称."""
    return f"第{numeral(part.number)}编　{part.title}"


def full_title(book: Book) -> str:
    """The title with all that tells this edition from others."""
    return "　".join(part for part in (book.edition.title, book.edition.subtitle, book.edition.number) if part)


def _whole_words(title: str) -> Iterator[Element | str]:
    """The title with each of its words on one line where there is room."""
    for index, word in enumerate(title.split(" ")):
        yield " " if index else ""
        yield el("span", word, class_="bs-word")


def _lines(text: str) -> Iterator[str]:
    return (line.strip() for line in text.split("\n") if line.strip())
