"""An honour stands for its term and not a day longer."""

import pytest

from showcase.domain.honours import states, valid_until
from showcase.domain.registry import ElementScheme, Honour, HonourScheme, Registry, SiteInfo


def scheme(years: int) -> HonourScheme:
    return HonourScheme("s", "示范单位", "示例机关", "省级", years)


@pytest.mark.parametrize(
    ("awarded", "years", "until"),
    [
        ("2025-01-01", 2, "2026-12-31"),
        ("2025", 2, "2026-12-31"),
        ("2024-02-29", 1, "2025-02-28"),
        ("2024-03-01", 2, "2026-02-28"),
        ("2022", 0, ""),
    ],
)
def test_valid_until(awarded: str, years: int, until: str) -> None:
    assert valid_until(Honour("s", brand="b", awarded=awarded), scheme(years)) == until


def test_the_date_written_by_the_department_wins() -> None:
    assert valid_until(Honour("s", awarded="2025", valid_until="2025-06-30"), scheme(2)) == "2025-06-30"


@pytest.mark.parametrize(("date", "valid"), [("2025-01-01", True), ("2026-12-31", True), ("2027-01-01", False)])
def test_state_follows_the_build_date(date: str, valid: bool) -> None:
    of_brands, of_cases = states(registry(Honour("s", brand="b", awarded="2025-01-01")), date)
    assert [state.valid for state in of_brands["b"]] == [valid]
    assert not of_cases


@pytest.mark.parametrize("awarded", ["2026-11-22", "9999", "2025-02-31", "去年", ""])
def test_an_award_made_on_no_day_that_has_come_is_none(awarded: str) -> None:
    of_brands, _ = states(registry(Honour("s", brand="b", awarded=awarded)), "2026-11-21")
    assert not of_brands


def registry(honour: Honour) -> Registry:
    return Registry(
        site=SiteInfo("", "", "", ""),
        vocabularies={},
        units={},
        zones={},
        element_schemes={"x": ElementScheme("x", "", "", ())},
        default_scheme="x",
        honour_schemes={"s": scheme(2)},
        honours=(honour, Honour("unknown", brand="b")),
        sources={},
    )
