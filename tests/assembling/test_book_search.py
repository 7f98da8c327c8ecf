"""What the browser may search in one book."""

import json

from tests.presenting.made_books import LISTENING, SOURCE, book

from showcase.assembling.book_search import LABELS, book_catalogue, chapter_words
from showcase.assembling.search_data import data_script


def test_chapters_and_front_texts_are_rows_with_their_words() -> None:
    made = book_catalogue(book())
    assert [(row[0], row[1], row[2]) for row in made["cases"]] == [
        ("case-ting-shui-sheng", 1, "听水声"),
        ("case-deng-yi-ge-ren", 2, "等一个人"),
        ("brand-qingyuan", 3, "清源"),
        ("preface", 0, "编者的话"),
        ("afterword", 0, "后记"),
        ("part-1", 0, "先听见"),
        ("part-2", 0, "再动手"),
    ]
    assert len(made["words"]) == len(made["cases"])
    assert made["words"][3] == [(LABELS.index("正文"), "先听见，再动手。\n见后。", "")]
    assert made["words"][5:] == [[(LABELS.index("正文"), "漏水有声音。", "part-1")], []]
    assert made["cases"][0][12] == "ting shui sheng"


def test_every_unit_above_is_found_and_each_stands_once() -> None:
    units = book_catalogue(book())["units"]
    assert [(row[0], row[2], row[3]) for row in units] == [
        ("示例市水务公司", "示例市水务公司", -1),
        ("示例市水务公司净水车间党支部", "净水车间党支部", 0),
    ]


def test_words_lead_to_the_section_they_stand_in() -> None:
    found = [(LABELS[label], text, anchor) for label, text, anchor in chapter_words(LISTENING)]
    assert found == [
        ("做法", "把责任画在图上", "practice"),
        ("品牌", "一渠清水，万家安心", ""),
        ("正文", "开头一句。", ""),
        ("正文", "难在哪里\n漏水有声音，见同书的一篇，也见清源。\n管网图", "s1"),
        ("正文", "怎么做的\n夜里去听。\n一处的估算。", "s2"),
        ("图片", "贴着路面听 夜里听漏\n一格一名党员 管网图", ""),
    ]


def test_lists_name_what_the_book_has_and_nothing_else() -> None:
    made = book_catalogue(book(chapters=(SOURCE,)))
    assert made["types"] == [["livelihood", "服务民生类"]] and made["honours"] == []
    assert [row[:3] for row in made["brands"]] == [["qingyuan", "", "清源"]]
    assert made["stages"] == made["zones"] == made["roles"] == []


def test_the_script_holds_one_value_and_ends_no_element() -> None:
    source = data_script("book", book_catalogue(book(title="</script>")))
    assert source.startswith("globalThis.bs=globalThis.bs||{};bs.book={") and "<" not in source
    json.loads(source.removeprefix("globalThis.bs=globalThis.bs||{};bs.book=").removesuffix(";\n"))
