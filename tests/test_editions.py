"""The editions that come with the project: one of real cases, one of invented ones that shows all a book can hold."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from showcase.domain.body import Node
from showcase.domain.book import Book
from showcase.pipeline import Checked, read_and_check

pytestmark = pytest.mark.xdist_group("editions")

HOME = Path(__file__).resolve().parent.parent
REAL, SPECIMEN = "2023", "shili-2026"


@pytest.fixture(scope="module")
def checked() -> Checked:
    return read_and_check(HOME / "content", "2026-11-21")


@pytest.fixture(scope="module")
def nodes(checked: Checked) -> list[Node]:
    """Everything in the texts of the invented edition."""
    return [node for chapter in checked.books[SPECIMEN].chapters for node in chapter.body.walk()]


@pytest.mark.parametrize(("edition", "origin"), [(REAL, "compiled"), (SPECIMEN, "specimen")])
def test_an_edition_holds_all_cases_of_its_origin_and_nothing_else(edition: str, origin: str, checked: Checked) -> None:
    book = checked.books[edition]
    cases = {case.record.id for case in checked.cases if case.record.origin == origin}
    assert {each.record for each in book.chapters if each.kind == "case"} == cases
    assert {each.origin for each in book.chapters} == {origin}
    assert book.is_specimen == (origin == "specimen")


def test_the_invented_edition_says_so_on_its_cover(checked: Checked) -> None:
    assert "示例" in checked.books[SPECIMEN].edition.title


@pytest.mark.parametrize("edition", [REAL, SPECIMEN])
def test_both_have_a_preface_an_afterword_and_words_for_every_part(edition: str, checked: Checked) -> None:
    book = checked.books[edition]
    assert [each.title for each in book.texts] == ["编者的话", "后记"]
    assert all(part.text and part.chapters for part in book.parts)


@pytest.mark.parametrize("edition", [REAL, SPECIMEN])
def test_what_a_preface_counts_is_what_the_book_holds(edition: str, checked: Checked) -> None:
    counted = {REAL: "十一篇案例、三个品牌", SPECIMEN: "一张三十四行的长表，一张横着十个钟点的宽表"}
    preface = checked.books[edition].edition.preface
    assert preface and counted[edition] in preface.body.plain()
    if edition == REAL:
        kinds = [each.kind for each in checked.books[REAL].chapters]
        assert (kinds.count("case"), kinds.count("brand")) == (11, 3)


def of(kind: str, *, level: int = -1) -> Callable[[Node], bool]:
    return lambda node: node.kind == kind and level in (-1, node.level)


def inner(node: Node) -> Iterator[Node]:
    return (each for child in node.children for each in child.walk())


FEATURES: dict[str, Callable[[Node], bool]] = {
    "a table that breaks over a page": lambda node: node.kind == "table" and len(node.children) == 1 + 34,
    "a wide table": lambda node: node.kind == "row" and len(node.children) == 12,
    "a long footnote": lambda node: node.kind == "footnote" and len(node.plain()) > 120,
    "a quotation": of("quote"),
    "a list in a list": lambda node: node.kind == "item" and any(each.kind == "list" for each in inner(node)),
    "an ordered list in an ordered list": lambda node: (
        node.kind == "list" and node.level == 1 and any(each.kind == "list" and each.level == 1 for each in inner(node))
    ),
    "a heading of the third level": of("heading", level=3),
    "lines to be kept as they are": of("code_block"),
    "a mark within a line": of("code"),
    "a picture with a caption of its own": lambda node: node.kind == "image" and bool(node.title),
    "a way to another case": lambda node: node.kind == "link" and node.text.endswith("index.md"),
}


@pytest.mark.parametrize("feature", FEATURES)
def test_every_feature_of_a_text_is_seen_in_the_invented_edition(feature: str, nodes: list[Node]) -> None:
    assert any(FEATURES[feature](node) for node in nodes)


def test_every_kind_of_chapter_is_seen_in_the_invented_edition(checked: Checked) -> None:
    book: Book = checked.books[SPECIMEN]
    cases = [each for each in book.chapters if each.kind == "case"]
    assert len(cases) >= 12
    assert all(each.lead or each.pictures for each in cases), "every case has a picture"
    assert sum(any(node.kind == "table" for node in each.body.walk()) for each in cases) >= 6
    assert max(len(each.brands) for each in cases) >= 6
    assert any(len(each.photos) > 1 for each in book.chapters)
    assert any(each.honours for each in cases)
    assert {each.type for each in cases} == {"development", "livelihood", "masses", "members"}
    rules = [part.rule for part in book.edition.parts]
    assert {"units", "years", "types", "origins", "honours"} <= {
        name
        for rule in rules
        if rule
        for name in ("units", "years", "types", "origins", "honours")
        if getattr(rule, name)
    }
    assert {bool(part.brands) for part in book.edition.parts} == {True, False}
    assert {index.kind for index in book.indexes} == {"unit", "type", "honour", "brand"}
