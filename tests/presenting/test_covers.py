"""What the cover of an edition shows."""

import pytest
from tests.presenting.made_books import LISTENING, book, collection

from showcase.presenting.books import shelf, year_cover
from showcase.presenting.covers import edition_cover
from showcase.presenting.words import title_columns


def test_a_cover_tells_what_the_printed_one_tells() -> None:
    cover = edition_cover(book())
    assert (cover.columns, cover.number, cover.year, cover.cloth) == (
        ("一支部一品牌", "案例集萃"),
        "第二辑",
        "2026",
        "rust",
    )
    assert cover.lines == ("一支部一品牌 展示馆", "编辑部 编")
    assert (cover.caption, cover.note) == ("一支部一品牌 案例集萃　第二辑", "2026 年卷，3 篇")
    assert cover.address == "anthology/er/"


def test_its_seals_lie_beside_the_pages_of_their_brands() -> None:
    (seal,) = edition_cover(book()).seals
    assert seal.folder == "brands/qingyuan/" and seal.src == "logo-0123456789.svg"


def test_a_book_of_invented_cases_says_so() -> None:
    assert edition_cover(book(chapters=(LISTENING,))).note == "2026 年卷，1 篇，示例"


@pytest.mark.parametrize(
    ("title", "columns"),
    [
        ("案例集萃", ("案例集萃",)),
        ("案例集萃第二辑", ("案例集萃第二辑",)),
        ("一支部一品牌 案例集萃", ("一支部一品牌", "案例集萃")),
        ("听见：十二个支部的做法", ("听见", "十二个支部的做法")),
        ("先听见再动手，一座城的案例集萃", ("先听见再动手", "一座城的案例集萃")),
        ("一二三四五六七八九", ("一二三四五", "六七八九")),
    ],
)
def test_a_long_title_stands_in_two_columns(title: str, columns: tuple[str, ...]) -> None:
    assert title_columns(title) == columns


def test_the_shelf_of_the_home_page_holds_editions_and_else_years() -> None:
    assert [each.caption for each in shelf(collection(book()), 4)] == ["一支部一品牌 案例集萃　第二辑"]
    years = shelf(collection(), 4)
    assert [(each.caption, each.note, each.address) for each in years] == [("2026 年卷", "2 篇，示例", "cases/2026/")]
    assert years == (year_cover(collection(), "2026"),)
