"""The empty workbook follows the fields and the lists."""

from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from showcase.domain.brand import Brand
from showcase.domain.fields import descriptions
from showcase.reading.registry import read_registry
from showcase.writing.office.shape import tables
from showcase.writing.office.template import template_bytes

HOME = Path(__file__).resolve().parents[3]
REGISTRY = read_registry(HOME / "content")


def columns(sheet: Worksheet) -> dict[str, int]:
    return {str(cell.value).rstrip("*"): cell.column for cell in sheet[1] if cell.value}


def test_the_template_follows_the_fields_and_is_the_same_each_time() -> None:
    data = template_bytes(REGISTRY)
    assert data == template_bytes(REGISTRY)
    book = load_workbook(BytesIO(data))
    assert book.sheetnames == ["填写说明", *(each.title for each in tables()), "名录"]
    assert book["名录"].sheet_state == "hidden"
    labels = {head.partition("·")[0] for head in columns(book["品牌"])}
    for key, field in descriptions(Brand).items():
        assert key in ("id", "draft") or field.label in labels or field.label in book.sheetnames
    sheet = book["建设目标"]
    assert [cell.value for cell in sheet[3]][:5] == [
        "示例",
        "g1",
        "抢修到得更快",
        "接报到人到场，平均不过三十分钟。",
        "平均到场时间",
    ]
    choices = {
        str(each.sqref): each.formula1 for each in book["品牌"].data_validations.dataValidation if each.type == "list"
    }
    letter = next(cell.column_letter for cell in book["品牌"][1] if cell.value == "所属单位*")
    title, _, area = choices[f"{letter}4:{letter}500"].partition("!")
    units = [row[0].value for row in book[title][area.replace("$", "")]]
    assert len(units) == len(REGISTRY.units) and "示例市水务公司净水车间党支部" in units
