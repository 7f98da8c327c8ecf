"""A case in a book is known to search engines by the case's own page, and by no other."""

import pytest

from showcase.publishing.verifying import head, markup, references
from showcase.publishing.verifying.addresses import Place

IN_BOOK = "anthology/2026/case-qingyuan/index.html"
BRAND_IN_BOOK = "anthology/2026/brand-qingyuan/index.html"
CASE = "cases/qingyuan/index.html"
PLACE = Place(frozenset((IN_BOOK, BRAND_IN_BOOK, CASE, "index.html")), "https://showcase.example", "/")


def said(path: str, address: str) -> list[str]:
    """What is wrong with a page that calls ``address`` its own."""
    source = (
        f'<!doctype html><html><head><link rel="canonical" href="https://showcase.example/{address}"></head></html>'
    )
    found = head.faults(path, markup.read(source), source, PLACE)
    return [text for kind, text in found if kind == "本页的正式网址"]


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (IN_BOOK, "cases/qingyuan/"),
        (BRAND_IN_BOOK, "anthology/2026/brand-qingyuan/"),
        (CASE, "cases/qingyuan/"),
    ],
)
def test_the_right_address_is_accepted(path: str, address: str) -> None:
    assert said(path, address) == []


def test_any_other_address_is_refused() -> None:
    own, other = "https://showcase.example/anthology/2026/case-qingyuan/", "https://showcase.example/"
    message = "canonical 应有一个，而且指向这篇案例自己的页面："
    assert said(IN_BOOK, "anthology/2026/case-qingyuan/") == [message + own]
    assert said(IN_BOOK, "") == [message + other]
    assert said(CASE, "anthology/2026/case-qingyuan/") == [f"canonical 应有一个，而且指向本页：{own}"]


def test_only_one_of_the_two_is_listed() -> None:
    assert head.listed_as(IN_BOOK) == CASE
    assert head.listed_as(CASE) == CASE and head.listed_as(BRAND_IN_BOOK) == BRAND_IN_BOOK


def test_the_search_data_of_a_book_must_be_there() -> None:
    source = '<section data-book="search/{}" data-base="../../"></section>'
    place = Place(frozenset(("index.html", "search/book-2026.0.js")))
    for name, faults in (("book-2026.0.js", []), ("book-2025.0.js", ["链接指向不存在的文件"])):
        node = next(each for each in markup.read(source.format(name)).nodes if each.tag == "section")
        ((_, target),) = references.targets(node, "anthology/2026/index.html", place)
        assert [fault for fault in [references.fault(node, target, frozenset(), "")] if fault] == faults
