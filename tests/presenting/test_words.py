"""Numbers, names and slips as Chinese pages say them."""

from decimal import Decimal

import pytest

from showcase.presenting.words import amount, clipped, decimal_text, name_lines, numeral, quoted, slip_columns


@pytest.mark.parametrize(
    ("number", "words"), [(0, "零"), (3, "三"), (10, "十"), (12, "十二"), (20, "二十"), (25, "二十五"), (100, "100")]
)
def test_numeral(number: int, words: str) -> None:
    assert numeral(number) == words


def test_two_of_something_is_liang() -> None:
    assert (amount(2), amount(12, "个")) == ("两项", "十二个")


def test_decimals_stay_as_written() -> None:
    assert decimal_text(Decimal("14.20")) == "14.20"
    assert decimal_text(Decimal("1E+3")) == "1000"


def test_the_first_clause_is_clipped_visibly() -> None:
    assert clipped("“清”是水质；也是作风。", 14) == "“清”是水质"
    assert clipped("看不见的管网听得见的诉求都从源头治起", 8) == "看不见的管网听…"


def test_a_large_name_breaks_after_its_dot() -> None:
    assert name_lines("智丝堡垒·质造先锋") == ("智丝堡垒·", "质造先锋")


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("清源", ("清源",)),
        ("五心·五行", ("五心·五行",)),
        ("智丝堡垒·质造先锋", ("智丝堡垒", "质造先锋")),
        ("交投先锋+行动学习·品质大桥", ("交投先锋", "行动学习", "品质大桥")),
        ("无限优+", ("无限优+",)),
        ("“1+N”党建品牌体系", ("“1+N”", "党建品牌体系")),
        ("倾心服务“暖江山”", ("倾心服务", "“暖江山”")),
    ],
)
def test_slip_columns(name: str, columns: tuple[str, ...]) -> None:
    assert slip_columns(name) == columns


def test_a_title_has_one_pair_of_marks() -> None:
    assert quoted("听水声") == quoted("《听水声》") == "《听水声》"
