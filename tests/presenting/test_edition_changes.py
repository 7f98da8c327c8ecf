"""What distinguishes versions and editions."""

from tests.presenting.made_books import LISTENING, SOURCE, WAITING, book, collection, freeze

from showcase.domain.edition import FRONT
from showcase.presenting.edition_changes import (
    Difference,
    Line,
    against,
    changes_page,
    difference,
    neighbours,
    versions,
)

OLD = ((FRONT, "书", "f"), ("case-a", "甲", "1"), ("case-b", "乙", "2"), ("case-c", "丙", "3"))
NEW = ((FRONT, "书", "f"), ("case-b", "乙", "2"), ("case-a", "甲（修订）", "9"), ("case-d", "丁", "4"))


def test_what_came_went_and_changed() -> None:
    pages = {"case-a": "x/case-a/", "case-d": "x/case-d/"}
    assert difference(OLD, NEW, pages) == Difference(
        added=(Line("丁", "x/case-d/"),),
        removed=(Line("丙", ""),),
        changed=(Line("甲（修订）", "x/case-a/", "甲"),),
        same=(Line("乙", ""),),
        front=False,
    )


def test_the_same_list_has_no_difference() -> None:
    assert difference(OLD, OLD, {}).nothing
    assert not difference(OLD, NEW, {}).nothing
    front = ((FRONT, "书", "另一页"), *OLD[1:])
    assert difference(OLD, front, {}).front and not difference(OLD, front, {}).nothing


def test_versions_are_told_newest_first_each_against_the_one_before() -> None:
    edition = book(version="1.1", freezes=(freeze("1.0", *OLD), freeze("1.1", *NEW))).edition
    second, first = versions(edition)
    assert (second.version, second.count, second.current) == ("1.1", 3, True)
    assert second.difference and [each.title for each in second.difference.added] == ["丁"]
    assert second.difference.added[0].address == "anthology/er/case-d/"
    assert [each.address for each in second.difference.removed] == [""]
    assert (first.version, first.current, first.difference) == ("1.0", False, None)


def test_editions_are_compared_by_what_they_hold() -> None:
    one, other = book("er", (LISTENING, WAITING)), book("yi", (WAITING, SOURCE))
    found = against(one, other)
    assert found.added == (Line("听水声", "anthology/er/case-ting-shui-sheng/"),)
    assert found.removed == (Line("清源", "anthology/yi/brand-qingyuan/"),)
    assert found.same == (Line("等一个人", "anthology/er/case-deng-yi-ge-ren/"),)


def test_the_edition_before_comes_first() -> None:
    books = [book(str(year), date=f"{year}-06") for year in (2027, 2023, 2026, 2025)]
    assert [each.id for each in neighbours(books[2], books)] == ["2025", "2023", "2027"]
    page = changes_page(collection(*books), "2026")
    assert [each.address for each in page.others] == ["anthology/2025/", "anthology/2023/", "anthology/2027/"]
