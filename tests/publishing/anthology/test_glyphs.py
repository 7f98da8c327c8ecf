"""What no font can show is found before a book is set, and named with its place."""

from dataclasses import replace

import pytest
from tests.publishing.anthology.epub_books import Drawn, book, box, chapter, picture

from showcase.checking.printers.text import line
from showcase.domain.book import Chapter
from showcase.domain.edition import EditionText
from showcase.publishing.anthology.glyphs import faults_of_book, faults_of_leaf
from showcase.publishing.anthology.pdf import BookRefused, cover_png, leaf_pdf, print_pdf, screen_pdf
from showcase.reading.markdown import parse

CASE = "content/cases/2026/ting-shui-sheng/index.md"
NONE = "在书的字体里没有，排不出来：请换成通用的写法，或者删去。"


def lines(chapter: Chapter) -> list[str]:
    return [line(each) for each in faults_of_leaf(chapter)]


def test_an_ordinary_book_has_no_fault() -> None:
    assert faults_of_book(book()) == ()


def test_a_character_in_the_text_is_named_with_its_line() -> None:
    told = chapter(body=parse("第一段。\n\n听水**声音ש的**人。\n", first_line=30))
    assert lines(told) == [f"{CASE}:32:1 错误 「正文」里的“ש”（U+05E9）{NONE} [book-glyph]"]


def test_a_small_picture_is_called_so() -> None:
    told = chapter(body=parse("修好了🛠。\n", first_line=30))
    assert lines(told) == [
        f"{CASE}:30:1 错误 「正文」里的“🛠”（U+1F6E0）是小图画或符号，书的字体里没有，排不出来："
        "请删去，改用文字说。 [book-glyph]"
    ]


def test_a_control_character_is_not_quoted() -> None:
    told = chapter(title="听水\x07声", places={"title": (2, 8)})
    assert lines(told) == [
        f"{CASE}:2:8 错误 「标题」里有看不见的控制符（U+0007），排不出来："
        "请删去这一处前后几个字，重新输入。 [book-glyph]"
    ]


@pytest.mark.parametrize(
    ("changes", "place", "label"),
    [
        ({"title": "ש"}, "title", "标题"),
        ({"summary": "ש"}, "summary", "摘要"),
        ({"practice": ("分片", "ש")}, "practice[1]", "做法要点"),
        ({"outcomes": ("ש",)}, "outcomes[0]", "成效"),
        ({"keywords": ("ש",)}, "keywords[0]", "关键词"),
        ({"sources": ("ש",)}, "sources[0]", "资料来源"),
        ({"brands": (box(slogan="ש"),)}, "brands", "相关品牌"),
        ({"kind": "brand", "title": "ש"}, "name", "品牌名称"),
        ({"kind": "brand", "subtitle": "ש"}, "slogan", "传播语"),
    ],
)
def test_a_character_in_a_field_is_named_where_the_field_stands(
    changes: dict[str, object], place: str, label: str
) -> None:
    told = replace(chapter(), places={place: (7, 3)}, **changes)
    assert lines(told) == [f"{CASE}:7:3 错误 「{label}」里的“ש”（U+05E9）{NONE} [book-glyph]"]


def test_each_character_is_named_once_on_a_line_and_again_on_another() -> None:
    told = chapter(body=parse("שש和ל。\n\n又是ש。\n"), facts=(("备注", "ש"),))
    found = faults_of_leaf(told)
    assert [(each.place.line, each.message[7]) for each in found] == [(1, "ל"), (1, "ש"), (3, "ש")]


def test_a_character_in_a_block_of_code_is_named_on_its_own_line() -> None:
    told = chapter(body=parse("```\n一行\n二ש行\n```\n", first_line=10))
    assert [each.place.line for each in faults_of_leaf(told)] == [12]


def test_what_is_gathered_from_elsewhere_is_named_at_the_start_of_the_file() -> None:
    told = chapter(facts=(("备注", "ש"),))
    assert lines(told) == [f"{CASE}:1:1 错误 「资料」里的“ש”（U+05E9）{NONE} [book-glyph]"]


@pytest.mark.parametrize("words", ["𠮷野家", "二〇二三年", "①⑳", "Ⅷ", "café", "→ ≤ ℃", "全角　空格", "‘引’“号”——……"])
def test_what_the_fonts_have_is_no_fault(words: str) -> None:
    assert faults_of_leaf(chapter(title=words, body=parse(f"> {words}\n"))) == ()


def test_the_departments_own_words_are_looked_at_too() -> None:
    plain = book()
    preface = EditionText("编者的话", parse("先说ש。\n", first_line=3), "content/registry/editions/shili/preface.md")
    edition = replace(
        plain.edition,
        subtitle="ש",
        preface=preface,
        path="content/registry/editions/shili.yml",
        places={"subtitle": (3, 11)},
    )
    assert [line(each) for each in faults_of_book(replace(plain, edition=edition))] == [
        f"content/registry/editions/shili.yml:3:11 错误 「副书名」里的“ש”（U+05E9）{NONE} [book-glyph]",
        f"content/registry/editions/shili/preface.md:3:1 错误 「正文」里的“ש”（U+05E9）{NONE} [book-glyph]",
    ]


def test_a_picture_without_a_description_is_named() -> None:
    assert lines(chapter(photos=(picture(" "),))) == [
        f"{CASE}:21:5 错误 图片“tu.png”没有说明，"
        "读屏的人不知道画的是什么，书排不成：请写一句话，说清图上有什么。 [book-alt]"
    ]


@pytest.mark.parametrize(
    "make",
    [
        lambda told: screen_pdf(book(told), Drawn()),
        lambda told: print_pdf(book(told), Drawn()),
        lambda told: cover_png(book(told), Drawn(), 100),
        lambda told: leaf_pdf(told, "展示馆", "2026-11-02", Drawn()),
    ],
)
def test_nothing_is_set_with_such_a_fault(make: object) -> None:
    assert callable(make)
    with pytest.raises(BookRefused) as refused:
        make(chapter(title="ש"))
    assert "“ש”（U+05E9）" in str(refused.value)
