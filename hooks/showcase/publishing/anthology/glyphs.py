"""What no font can show, and pictures without a description: found before a book is set, each with its place.

Passes: 修完三天内打一个电话
Fails: 修完三天内打一个电话☎️🛠 (an emoji: none of the fonts of the books has it)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from unicodedata import category, name

from ...domain.body import Node
from ...domain.book import Book, BookPicture, Chapter
from ...domain.edition import EditionText
from ...domain.problems import Place, Problem, Severity
from .fonts import can_be_set

GLYPH_RULE, ALT_RULE = "book-glyph", "book-alt"
GLYPH = "「{label}」里的“{character}”（{code}）在书的字体里没有，排不出来：请换成通用的写法，或者删去。"
SMALL_PICTURE = "「{label}」里的“{character}”（{code}）是小图画或符号，书的字体里没有，排不出来：请删去，改用文字说。"
CONTROL = "「{label}」里有看不见的控制符（{code}），排不出来：请删去这一处前后几个字，重新输入。"
ALT = "图片“{file}”没有说明，读屏的人不知道画的是什么，书排不成：请写一句话，说清图上有什么。"
_INVISIBLE = {"Cf", "Zl", "Zp", "Zs"}  # nothing is drawn for these
_LINES = "\t\n\r"
_SELECTORS = range(0xFE00, 0xFE10)


@dataclass(frozen=True, slots=True)
class _Said:
    """Words that a book shows, where they stand, and what the field is called."""

    place: Place
    label: str
    words: str
    gathered: bool = False  # whether the words stand elsewhere in the same file, where they are named first


def faults_of_book(book: Book) -> tuple[Problem, ...]:
    """Everything that keeps a book from being set, sorted."""
    chapters = book.chapters
    said = [*_front(book), *(each for chapter in chapters for each in _said(chapter))]
    pictures = [*book.seals, *(each for chapter in chapters for each in chapter.all_pictures())]
    return _sorted([*_missing(said), *_silent(pictures)])


def faults_of_leaf(chapter: Chapter) -> tuple[Problem, ...]:
    """The same for a single record."""
    return _sorted([*_missing(_said(chapter)), *_silent(chapter.all_pictures())])


def _sorted(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: problem.order))


def _missing(said: Iterable[_Said]) -> Iterator[Problem]:
    """One problem for each character on each line."""
    named: set[tuple[str, int, str]] = set()
    for each in said:
        path, line = each.place.path, 0 if each.gathered else each.place.line
        for character in dict.fromkeys(each.words):
            if not _shown(character) or can_be_set(character) or (path, line, character) in named:
                continue
            named |= {(path, line, character), (path, 0, character)}
            yield Problem(each.place, Severity.ERROR, GLYPH_RULE, _sentence(each.label, character), label=each.label)


def _shown(character: str) -> bool:
    return category(character) not in _INVISIBLE and character not in _LINES and ord(character) not in _SELECTORS


def _sentence(label: str, character: str) -> str:
    if category(character) in {"Cc", "Cs"}:
        return CONTROL.format(label=label, code=f"U+{ord(character):04X}")
    is_picture = category(character) in {"So", "Sk", "Cn", "Co"} or "EMOJI" in name(character, "")
    return (SMALL_PICTURE if is_picture else GLYPH).format(
        label=label, character=character, code=f"U+{ord(character):04X}"
    )


def _silent(pictures: Iterable[BookPicture]) -> Iterator[Problem]:
    for each in pictures:
        if not each.alt.strip():
            sentence = ALT.format(file=each.source.rpartition("/")[2])
            yield Problem(each.place, Severity.ERROR, ALT_RULE, sentence, label="图片说明")


def _front(book: Book) -> Iterator[_Said]:
    edition = book.edition
    yield _Said(edition.place("title"), "书名", edition.title)
    yield _Said(edition.place("subtitle"), "副书名", edition.subtitle)
    yield _Said(edition.place("number"), "期次", edition.number)
    yield _Said(edition.place("editors"), "编者", "".join(edition.editors))
    for index, part in enumerate(edition.parts):
        yield _Said(edition.place(f"parts[{index}].title"), "编名", part.title)
        yield _Said(edition.place(f"parts[{index}].text"), "编语", part.text)
    for text in book.texts:
        yield from _department(text)
    rest = "".join((book.series, book.publisher, *(value for _, value in book.imprint)))
    yield _Said(edition.place(), "版本记录", rest, gathered=True)


def _department(text: EditionText) -> Iterator[_Said]:
    yield _Said(Place(text.path), "标题", text.title)
    yield from _body(text.body, Place(text.path))


def _said(chapter: Chapter) -> Iterator[_Said]:
    """All words of a chapter; what comes from elsewhere (a unit, a brand) is placed at the field that names it."""
    brand = chapter.kind == "brand"
    yield _Said(chapter.place("name" if brand else "title"), "品牌名称" if brand else "标题", chapter.title)
    yield _Said(chapter.place("slogan" if brand else "subtitle"), "传播语" if brand else "副标题", chapter.subtitle)
    yield _Said(chapter.place("connotation" if brand else "summary"), "品牌内涵" if brand else "摘要", chapter.summary)
    for label, path, texts in (
        ("做法要点", "practice", chapter.practice),
        ("成效", "outcomes", chapter.outcomes),
        ("资料来源", "sources", chapter.sources),
        ("关键词", "keywords", chapter.keywords),
        ("撰稿", "authors", chapter.authors),
    ):
        for index, text in enumerate(texts):
            yield _Said(chapter.place(f"{path}[{index}]"), label, text)
    yield _Said(chapter.place("unit"), "单位", "".join((chapter.unit_label, *chapter.unit_path)))
    yield _Said(chapter.place("type"), "创建类型", chapter.type_label)
    for box in () if brand else chapter.brands:
        yield _Said(chapter.place("brands"), "相关品牌", box.name + box.slogan + box.unit_label)
    for picture in chapter.all_pictures():
        yield _Said(picture.place, "图片说明", picture.caption + picture.alt)
    yield from _body(chapter.body, chapter.place(""))
    rest = "".join((*(value for _, value in chapter.facts), *(each.title + each.when for each in chapter.honours)))
    yield _Said(chapter.place(""), "资料", rest, gathered=True)


def _body(body: Node, start: Place) -> Iterator[_Said]:
    for node in body.walk():
        if node.kind in {"text", "code", "html"}:
            place = Place(start.path, node.line or start.line, node.column or start.column)
            yield _Said(place, "正文", node.text)
        elif node.kind == "code_block":
            for down, line in enumerate(node.text.split("\n"), 1):
                yield _Said(Place(start.path, node.line + down), "正文", line)
