"""What the browser searches in one book: a small catalogue of its own, read by the same engine as the site's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from showcase.domain.body import Node
from showcase.domain.book import Book, Chapter

from .search_text import lines
from .spelling import spell

# What a result says about where a word was found.
LABELS = ("做法", "成效", "品牌", "正文", "图片", "作者", "来源")
_POSITION = {label: position for position, label in enumerate(LABELS)}
_HIGHEST = 2  # headings up to this level begin a section, as on the page (presenting/prose.py)

Words = list[tuple[int, str, str]]  # position in LABELS, text with one line per item, the anchor on the page


def book_catalogue(book: Book) -> dict[str, Any]:
    """The rows of a book in the columns of the site's catalogue, its chapters and own texts as cases, with their words.

    ``words`` has an entry for every row of ``cases``; ``book`` is the id of the edition.
    """
    rows = _Rows()
    cases = [rows.chapter(each) for each in book.chapters]
    cases += [_text_row(id, title) for id, title, _ in _texts(book)]
    words = [chapter_words(each) for each in book.chapters]
    words += [words_of for _, _, words_of in _texts(book)]
    return {"book": book.id, **rows.lists, "cases": cases, "labels": LABELS, "texts": [], "words": words}


def chapter_words(chapter: Chapter) -> Words:
    """The words of a chapter beyond title, subtitle, summary and keywords, in reading order."""
    pictures = (chapter.lead, *chapter.photos, *chapter.pictures.values())
    captions = (
        f"{each.caption} {each.alt}" if each.alt not in each.caption else each.caption
        for each in filter(None, pictures)
    )
    return [
        *_present("做法", chapter.practice, "practice"),
        *_present("成效", chapter.outcomes, "outcomes"),
        *_present("品牌", (box.slogan for box in chapter.brands), ""),
        *_sections(chapter.body, ""),
        *_present("图片", captions, ""),
        *_present("作者", chapter.authors, ""),
        *_present("来源", chapter.sources, "sources"),
    ]


def _present(label: str, texts: Iterable[str], anchor: str) -> Iterator[tuple[int, str, str]]:
    text = "\n".join(filter(None, texts))
    if text:
        yield _POSITION[label], text, anchor


def _sections(body: Node, mark: str) -> Iterator[tuple[int, str, str]]:
    """The running text in the sections of its page, each below its anchor."""
    found: list[tuple[str, list[str]]] = [("", [])]
    for node in body.children:
        if node.kind == "heading" and node.level <= _HIGHEST:
            found.append((f"{mark}s{len(found)}", []))
        found[-1][1].extend(lines(node))
    for anchor, texts in found:
        yield from _present("正文", texts, anchor)


def _texts(book: Book) -> Iterator[tuple[str, str, Words]]:
    """Id, title and words of what stands on the edition's own page: its texts and the openings of its parts."""
    for id, text in (("preface", book.edition.preface), ("afterword", book.edition.afterword)):
        if text:
            yield id, text.title, list(_sections(text.body, f"{id}-"))
    for part in book.parts:
        yield part.id, part.title, list(_present("正文", (part.text,), part.id))


def _text_row(id: str, title: str) -> list[Any]:
    return [id, 0, title, "", "", "", -1, -1, -1, [], [], [], spell(title)[0], "", None]


class _Rows:
    """Makes the rows of chapters; every term, unit and brand they name is listed once and named by its position."""

    def __init__(self) -> None:
        names = ("units", "types", "stages", "origins", "roles", "zones", "honours", "brands")
        self.lists: dict[str, list[list[Any]]] = {name: [] for name in names}
        self._at: dict[tuple[str, str], int] = {}

    def chapter(self, chapter: Chapter) -> list[Any]:
        """The row of a chapter."""
        return [
            chapter.id,
            chapter.number,
            chapter.title,
            chapter.subtitle,
            chapter.summary,
            chapter.year,
            self._unit(chapter.unit_label, chapter.unit_path),
            self._term("types", chapter.type, chapter.type_label),
            self._term("origins", chapter.origin, chapter.origin_label),
            chapter.keywords,
            [self._row("brands", each.id, _brand_row(each.id, each.name)) for each in chapter.brands],
            [[self._term("honours", each.scheme, each.title), each.title] for each in chapter.honours],
            spell(chapter.title)[0],
            "",
            None,
        ]

    def _unit(self, shown: str, path: tuple[str, ...]) -> int:
        """A unit below those above it; the nearest goes by the name that readers know it by, too."""
        at = -1
        for depth, label in enumerate(reversed(path), 1):
            name = shown if depth == len(path) else label
            at = self._row("units", "/".join(path[-depth:]), [name, name, label, at, spell(name)[0]])
        return at

    def _term(self, name: str, id: str, label: str) -> int:
        return self._row(name, id, [id, label]) if id else -1

    def _row(self, name: str, id: str, row: list[Any]) -> int:
        """The position of a row of a list, which is added when it is new."""
        if (name, id) not in self._at:
            self._at[name, id] = len(self.lists[name])
            self.lists[name].append(row)
        return self._at[name, id]


def _brand_row(id: str, name: str) -> list[Any]:
    return [id, "", name, "", -1, -1, -1, -1, -1, -1, [], [], [], spell(name)[0], "", [], 0]
