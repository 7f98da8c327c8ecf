"""A text as XHTML: footnotes that go there and back, pictures, tables, headings, links."""

from xml.etree.ElementTree import Element

import pytest
from tests.publishing.anthology.epub_books import (
    EPUB_TYPE,
    TEXT,
    XHTML,
    book,
    chapter,
    classed,
    made,
    page,
    parse,
    picture,
    tagged,
    words,
)

from showcase.checking.printers import text as text_printer
from showcase.domain.body import Node
from showcase.publishing.anthology.epub.images import WordsMissing
from showcase.publishing.anthology.epub.links import inside, outside


def written(markdown: str) -> Element:
    told = chapter(body=parse(markdown), brands=(), lead=None, photos=())
    return page(made(book(told, chapter("deng-yi-ge-ren", 2))), told.id)


@pytest.fixture(scope="module")
def root() -> Element:
    return written(TEXT)


def test_a_note_and_its_calls_lead_to_each_other(root: Element) -> None:
    by_id = {each.get("id"): each for each in root.iter() if each.get("id")}
    calls = [each for each in root.iter() if each.get(EPUB_TYPE) == "noteref"]
    notes = [each for each in root.iter() if each.get(EPUB_TYPE) == "footnote"]
    assert [words(each) for each in calls] == ["1", "2", "1", "2", "3"]
    assert {each.get("role") for each in calls} == {"doc-noteref"} and {each.tag for each in notes} == {f"{XHTML}aside"}
    assert {each.get("role") for each in notes} == {"doc-footnote"}
    for call in calls:
        assert by_id[call.get("href", "")[1:]] in notes
    for number, note in enumerate(notes, 1):
        back = next(each for each in note.iter() if each.get("role") == "doc-backlink")
        place = by_id[back.get("href", "")[1:]]
        assert words(place) == str(number) and place.get(EPUB_TYPE) == "noteref"
    assert [words(each) for each in notes] == ["1两段的注。第二段。", "2一处的估算，见3。", "3注里的注。"]


def test_the_number_of_a_note_stays_with_the_character_before_it(root: Element) -> None:
    assert [words(each) for each in classed(root, "bs-whole")] == ["年1", "修2", "次1", "注2", "见3"]


def test_a_call_without_a_note_leaves_nothing_and_one_in_a_link_is_no_second_link() -> None:
    body = Node(
        "document",
        (
            Node(
                "paragraph", (Node("text", text="前"), Node("footnote_reference", text="无"), Node("text", text="后"))
            ),
            Node("paragraph", (Node("link", (Node("footnote_reference", text="有"),), "https://example.org/"),)),
            Node("footnote", (Node("paragraph", (Node("text", text="注"),)),), "有"),
        ),
    )
    found = page(made(book(chapter(body=body), chapter("deng-yi-ge-ren", 2))), "case-ting-shui-sheng")
    prose = classed(found, "bs-prose")[0]
    assert [words(each) for each in tagged(prose, "p")] == ["前后", "1 example.org"]
    assert [each.get("href") for each in tagged(prose, "a")] == ["https://example.org/"]


def test_lines_of_the_file_are_joined_without_a_gap(root: Element) -> None:
    assert "人在地上，等路面冒水再去修" in words(root)


def test_headings_descend_one_level_at_a_time(root: Element) -> None:
    levels = [int(each.tag[-1]) for each in root.iter() if each.tag.removeprefix(XHTML) in {"h1", "h2", "h3", "h4"}]
    assert levels == [1, 2, 2, 3, 2, 2]


def test_a_picture_alone_is_a_figure_with_its_words_and_one_in_a_line_is_not(root: Element) -> None:
    prose = classed(root, "bs-prose")[0]
    (figure,) = tagged(prose, "figure")
    assert words(tagged(figure, "figcaption")[0]) == "管网图"
    assert [each.get("alt") for each in tagged(prose, "img")] == ["老城北片管网图", "小图"]
    assert {(each.get("width"), each.get("height")) for each in tagged(prose, "img")} == {("30", "20")}


def test_a_wide_table_carries_its_column_heads_into_each_cell(root: Element) -> None:
    (table,) = tagged(root, "table")
    assert "bs-table--wide" in table.get("class", "").split()
    assert [words(each) for each in tagged(table, "th")] == ["指标", "二〇二二年", "二〇二六年", "目标"]
    assert {each.get("scope") for each in tagged(table, "th")} == {"col"}
    row = tagged(table, "tr")[1]
    assert [each.get("data-label") for each in tagged(row, "td")] == ["指标", "二〇二二年", "二〇二六年", "目标", None]
    assert words(tagged(row, "td")[-1]) == "\u00a0"
    narrow = written("| 甲 | 乙 |\n|---|---|\n| 一句长到可以换行的话 | 58 分钟 |\n")
    assert [each.get("class") for each in tagged(narrow, "table")] == ["bs-table"]
    assert [each.get("class") for each in tagged(narrow, "td")] == [None, "bs-short"]


def test_links_go_to_chapters_of_the_book_or_say_where_else(root: Element) -> None:
    led = {words(each): each.get("href") for each in tagged(classed(root, "bs-prose")[0], "a")}
    assert led["同书的一篇"] == "case-deng-yi-ge-ren.xhtml"
    assert led["别处"] == "https://example.org/a?b=c&d=%25"
    assert "不在书里的" not in led and "不在书里的" in words(root)
    assert [words(each) for each in classed(root, "bs-host")] == [" example.org"]
    assert not classed(written("见 <https://example.org/a>。\n"), "bs-host")


def test_a_picture_without_words_stops_the_book_and_is_named() -> None:
    with pytest.raises(WordsMissing) as caught:
        made(book(chapter(lead=picture(" ")), chapter("deng-yi-ge-ren", 2)))
    (problem,) = caught.value.problems
    assert text_printer.line(problem) == (
        "content/cases/2026/ting-shui-sheng/index.md:21:5 错误 图片“tu.png”没有说明，读屏的人不知道画的是什么，"
        "书排不成：请写一句话，说清图上有什么。 [book-alt]"
    )


@pytest.mark.parametrize(
    ("address", "taken"),
    [
        ("https://example.org", "https://example.org"),
        ("http://1.2.3.4:80/", "http://1.2.3.4:80/"),
        ("http://1.2.3.4.5/", ""),
        ("http://0x7f/", ""),
        ("http://example.org:65536/", ""),
        (f"http://{'a' * 64}.org/", ""),
        ("http://-a.org/", ""),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("mailto:<b>", ""),
        ("ftp://example.org/", ""),
    ],
)
def test_addresses_of_the_web(address: str, taken: str) -> None:
    assert outside(address) == taken


@pytest.mark.parametrize(
    "target", ["../qingyuan/index.md", "../qingyuan/", "qingyuan.md", "../../b/qingyuan/index.md#x"]
)
def test_a_relative_link_names_a_chapter_by_its_folder(target: str) -> None:
    assert inside(target, {"brand-qingyuan", "case-qingyuan"}) == "brand-qingyuan.xhtml"
    assert inside(target, {"case-qingyuan"}) == "case-qingyuan.xhtml"
    assert inside(target, {"case-other"}) == ""
