"""A version is frozen once, and versions go up."""

import pytest

from showcase.domain.book import Book
from showcase.domain.edition import Edition, Freeze, Frozen
from showcase.publishing.anthology.freezing import NotFrozen, freezes_with

DATE = "2026-11-21"
ITEMS = (("edition", "集萃", "a"), ("case-water", "听水声", "b"))
OLD = Freeze("1.0", "2025-01-01", (Frozen("edition", "集萃", "a"), Frozen("case-water", "听水", "b")))
PATH = "content/registry/editions/2026.yml"


def book(version: str, *freezes: Freeze, items: tuple[tuple[str, str, str], ...] = ITEMS) -> Book:
    edition = Edition(title="集萃", version=version, path=PATH, freezes=freezes)
    return Book(edition, "", "", (), (), (), (), "", DATE, items)


def test_the_first_version() -> None:
    new = Freeze("1.0", DATE, tuple(Frozen(*item) for item in ITEMS))
    assert freezes_with(book("1.0"), DATE) == (new,)


def test_a_later_version_stands_after_the_others() -> None:
    found = freezes_with(book("1.10", OLD), DATE)
    assert found and [each.version for each in found] == ["1.0", "1.10"]
    assert found[0] is OLD


def test_nothing_to_do_where_nothing_has_changed() -> None:
    """A title that changed would have changed its hash; what a list of old calls it does not matter."""
    assert freezes_with(book("1.0", OLD), DATE) is None


@pytest.mark.parametrize(
    "items", [ITEMS[:1], (*ITEMS, ("case-new", "新", "c")), (ITEMS[0], ("case-water", "听水声", "x"))]
)
def test_a_version_does_not_change(items: tuple[tuple[str, str, str], ...]) -> None:
    with pytest.raises(NotFrozen) as refused:
        freezes_with(book("1.0", OLD, items=items), DATE)
    assert str(refused.value) == (
        f"第 1.0 版在 2025-01-01 已经定过稿，现在的内容和那时不一样。请把 {PATH} 里的版次（version）改大，再定稿一次。"
    )


@pytest.mark.parametrize("version", ["1", "0.9", "1.2"])
def test_versions_go_up(version: str) -> None:
    last = Freeze("1.10", "2025-06-01")
    with pytest.raises(NotFrozen) as refused:
        freezes_with(book(version, OLD, last), DATE)
    assert str(refused.value) == f"版次写的是“{version}”，已经定过第 1.10 版。请在 {PATH} 里写一个更大的版次。"
