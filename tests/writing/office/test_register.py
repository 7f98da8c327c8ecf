"""The brand register, as it is written; that it comes back whole is a matter of the import."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from showcase.pipeline import Checked, read_and_check
from showcase.writing.office.register import register

HOME = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def checked() -> Checked:
    return read_and_check(HOME / "content", "2026-11-21")


def test_one_unit_only(checked: Checked) -> None:
    made = register(checked, "shili-shuiwu")
    rows = load_workbook(BytesIO(made.data))["品牌"].max_row - 1
    own = [each for each in checked.brands if (each.record.unit or "").startswith("shili-shuiwu")]
    assert made.count == rows == len(own) > 1


def test_the_bytes_are_the_same_each_time(checked: Checked) -> None:
    assert register(checked, "shili-shuiwu").data == register(checked, "shili-shuiwu").data
