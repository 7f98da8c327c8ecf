"""What an edition takes: by hand in the order written, by rule what nobody names; honours count on its own date."""

from collections.abc import Mapping

import pytest

from showcase.domain.body import Node
from showcase.domain.brand import Brand
from showcase.domain.case import Case
from showcase.domain.document import Document
from showcase.domain.edition import Edition, EditionPart, Rule
from showcase.domain.registry import ElementScheme, Honour, HonourScheme, Registry, SiteInfo, Unit
from showcase.domain.selection import Shelf, choose, chosen_by_hand

UNITS = {"bureau": Unit("bureau", "局"), "office": Unit("office", "科", parent="bureau"), "mill": Unit("mill", "厂")}
CASES = (
    Case(id="b", year="2025", unit="office", type="livelihood", origin="submitted"),
    Case(id="a", year="2026", unit="mill", type="members", origin="submitted"),
    Case(id="c", year="2024", unit="mill", type="livelihood", origin="specimen"),
)
BRANDS = (Brand(id="x", unit="office", type="members"), Brand(id="y", unit="mill", type="livelihood"))


def document(record: Brand | Case) -> Document[Brand | Case]:
    return Document(f"content/{record.id}/index.md", record, Node("document"), "")


def shelf(date: str = "2026-11-21") -> Shelf:
    registry = Registry(
        site=SiteInfo("", "", "", ""),
        vocabularies={},
        units=UNITS,
        zones={},
        element_schemes={"six": ElementScheme("six", "六要素", "", ())},
        default_scheme="six",
        honour_schemes={"s": HonourScheme("s", "示范单位", "机关", term_years=1)},
        honours=(Honour("s", brand="x", awarded="2025-07-01"), Honour("s", case="a", awarded="2026-10-01")),
        sources={},
    )
    brands: Mapping[str, Document[Brand]] = {each.id or "": document(each) for each in BRANDS}  # type: ignore[misc]
    cases: Mapping[str, Document[Case]] = {each.id or "": document(each) for each in CASES}  # type: ignore[misc]
    return Shelf(registry, brands, cases).on(date)


def taken(*parts: EditionPart, date: str = "2026-11-21") -> list[list[str]]:
    return [[f"{each.kind} {each.id}" for each in part] for part in choose(Edition(parts=parts), shelf(date))]


def test_named_things_stand_in_the_order_written() -> None:
    part = EditionPart(cases=("a", "b"), brands=("y",))
    assert taken(part) == [["case a", "case b", "brand y"]]
    assert [each.field for _, each in chosen_by_hand(Edition(parts=(part,)))] == [
        "parts[0].cases[0]",
        "parts[0].cases[1]",
        "parts[0].brands[0]",
    ]


def test_what_is_not_there_or_named_before_is_left_out() -> None:
    assert taken(EditionPart(cases=("a", "nobody", "a")), EditionPart(cases=("a", "b"))) == [["case a"], ["case b"]]


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        (Rule(years=("2025", "2026")), ["case b", "case a"]),
        (Rule(types=("livelihood",)), ["case c", "case b"]),
        (Rule(types=("livelihood",), origins=("submitted",)), ["case b"]),
        (Rule(units=("bureau",)), ["case b"]),
        (Rule(honours=("s",)), ["case a"]),
        (Rule(take="brands", units=("bureau", "mill")), ["brand x", "brand y"]),
        (Rule(take="brands", types=("members",), years=("1999",)), ["brand x"]),
        (Rule(), []),
        (Rule(take="units", years=("2025",)), []),
    ],
)
def test_a_rule_takes_what_meets_all_of_it_the_oldest_first(rule: Rule, found: list[str]) -> None:
    assert taken(EditionPart(rule=rule)) == [found]


def test_a_rule_takes_only_what_nobody_names() -> None:
    by_rule, by_hand = EditionPart(rule=Rule(years=("2025", "2026"))), EditionPart(cases=("b",))
    assert taken(by_rule, by_hand) == [["case a"], ["case b"]]


@pytest.mark.parametrize(
    ("date", "found"), [("2025-06-30", []), ("2025-07", ["brand x"]), ("2026-06-30", ["brand x"]), ("2026-07-01", [])]
)
def test_an_honour_counts_while_it_stands_on_the_day_of_issue(date: str, found: list[str]) -> None:
    assert taken(EditionPart(rule=Rule(take="brands", honours=("s",))), date=date) == [found]
