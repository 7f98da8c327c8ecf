"""What an import prints repeats no private number, wherever in a form it stands."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.intake.office.conftest import DAY
from tests.intake.office.making import GOAL, GOALS, good_sheets, workbook

from showcase.domain.redaction import MASK
from showcase.intake.office.importing import Options, import_files
from showcase.intake.office.telling import report

NUMBER = "138" + "0013" + "8000"
OPTIONS = Options(update=True, keep_faulty=True)
Sheets = dict[str, list[tuple[object, ...]]]


def told(content: Path, sheets: Sheets, name: str = "申报表.xlsx") -> str:
    """The report of importing a workbook with these sheets."""
    path = content.parent / name
    workbook(path, sheets)
    return report(import_files([path], content, DAY, OPTIONS), OPTIONS, differences=True)


def as_key(sheets: Sheets) -> None:
    sheets["品牌"][1] = (int(NUMBER), *sheets["品牌"][1][1:])
    sheets["建设目标"][1] = (NUMBER, *GOAL[1:])


def as_key_of_a_list(sheets: Sheets) -> None:
    sheets["建设目标"].append((NUMBER, *GOAL[1:]))


def as_head(sheets: Sheets) -> None:
    sheets["品牌"] = [(*sheets["品牌"][0], f"电话{NUMBER}"), (*sheets["品牌"][1], "有")]


def as_stray_cell(sheets: Sheets) -> None:
    sheets["品牌"][1] = (*sheets["品牌"][1], "", f"有事打电话{NUMBER}")


def as_title_of_a_sheet(sheets: Sheets) -> None:
    sheets[f"电话{NUMBER}"] = [("甲", "乙"), ("一", "二")]


def as_id_of_a_goal(sheets: Sheets) -> None:
    sheets["建设目标"] = [GOALS, (GOAL[0], f"电话{NUMBER}", *GOAL[2:])]


def where_a_long_value_is_cut(sheets: Sheets) -> None:
    long = "很长的一段话" * 9
    sheets["建设目标"].append((f"{long}{NUMBER}", *GOAL[1:]))


def as_name(sheets: Sheets) -> None:
    sheets["品牌"][1] = (sheets["品牌"][1][0], f"听潮{NUMBER}", *sheets["品牌"][1][2:])


@pytest.mark.parametrize(
    "write",
    [
        as_key,
        as_key_of_a_list,
        as_head,
        as_stray_cell,
        as_title_of_a_sheet,
        as_id_of_a_goal,
        where_a_long_value_is_cut,
        as_name,
    ],
)
def test_a_telephone_number_is_masked(content: Path, write: Callable[[Sheets], None]) -> None:
    shutil.rmtree(content / "brands")
    sheets: Sheets = {title: [tuple(row) for row in rows] for title, rows in good_sheets().items()}
    write(sheets)
    text = told(content, sheets)
    assert (MASK in text) is (write is not as_stray_cell)
    assert "像是手机号" in text or MASK in text
    assert NUMBER[:5] not in text and NUMBER[-5:] not in text


def test_a_difference_is_masked(content: Path) -> None:
    sheets: Sheets = {"品牌": [("品牌编号", "传播语"), ("qingyuan", f"有事找我{NUMBER}")]}
    text = told(content, sheets)
    assert f"+slogan: 有事找我{MASK}\n" in text and NUMBER not in text


def test_the_name_of_the_file_is_masked_too(content: Path) -> None:
    text = told(content, {"品牌": [("甲",), ("乙",)]}, f"{NUMBER}.xlsx")
    assert MASK in text and NUMBER not in text


def test_numbers_that_are_no_one_s_stay(content: Path) -> None:
    sheets: Sheets = {title: [tuple(row) for row in rows] for title, rows in good_sheets().items()}
    sheets["建设目标"].append(("第12345号", *GOAL[1:]))
    assert "写的品牌是“第12345号”，“品牌”表里没有" in told(content, sheets)
