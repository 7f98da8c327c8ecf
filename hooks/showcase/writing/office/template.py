"""The department's 申报表 as a workbook, generated from the fields: heads, hints, an example, drop-down lists."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from openpyxl.worksheet.worksheet import Worksheet

from showcase.domain.registry import Registry

from . import guiding
from .fixed_zip import fixed
from .shape import BODY, BODY_PARTS, EXAMPLE, HINTS, Table, tables
from .workbook_sheets import TERMS, Head, heads_of, lay_out, new_book, write_guide
from .workbook_style import Looks

_FIRST_ROW, _ROWS, _READY_ROWS = 4, 500, 24
_LEFT_OUT = frozenset(("draft",))
_EXAMPLE_IDS = {"goals": "g1", "measures": "m1", "outcomes": "o1"}
_BODY_EXAMPLE = {
    "背景": "管网老旧，夜里漏水没人听见。",
    "主要做法": "分片听漏，一片一人，每周两夜。",
    "成效与启示": "到场时间由 58 分钟降到 26 分钟。",
}
_TITLE = "“一支部一品牌”申报表"
_LINES = (
    "一、先填“品牌”这张表，一个品牌一行。带 * 的红色列必须填，其余有什么填什么。",
    "二、目标、举措、成效、活动等各有一张表，一条一行，第一列写这一条属于哪个品牌（编号或名称）。",
    "三、每张表的第二行是填写提示，第三行是示例，导入时都会略过，不必删。表的名称和表头请不要改。",
    "四、单元格旁有下拉箭头的，从里面选。一格里要写几条的，按 Alt+Enter 换行，一行一条。",
    "五、日期写 2026-11-02，只知道年月写 2026-11。数字只写数字，单位写在“计量单位”里。",
    "六、标识和照片：把图片放进对应的格子里（插入图片，左上角落在那一格）。",
    "七、不写个人姓名、手机号、身份证号等个人信息；联系写部门。荣誉由主管部门登记，这里不填。",
    "八、填好后另存为 .xlsx 交给主管部门。有填错的地方，部门会告诉您在哪张表、第几行、哪一列。",
)


def template_bytes(registry: Registry) -> bytes:
    """The empty form as an .xlsx file; the same bytes for the same registry."""
    book, looks, terms = new_book()
    write_guide(book, looks, _TITLE, _LINES, 0)
    for table in tables():
        heads = [each for each in heads_of(table, registry, terms) if each.path not in _LEFT_OUT]
        if not table.path:
            heads = [*heads[:-1], *(_body_head(part) for part in BODY_PARTS)]
        sheet = book.create_sheet(table.title)
        lay_out(sheet, heads, looks, _FIRST_ROW, _ROWS)
        _explain(sheet, table, heads, registry, looks)
        sheet.freeze_panes = "C4" if not table.path else "B4"
    book.move_sheet(TERMS, len(book.sheetnames))
    book.active = 0
    target = BytesIO()
    book.save(target)
    return fixed(target.getvalue())


def _body_head(part: str) -> Head:
    return Head(f"{BODY}.{part}", part, 44, "品牌故事的一节，一行一段。")


def _explain(sheet: Worksheet, table: Table, heads: Sequence[Head], registry: Registry, looks: Looks) -> None:
    """The row of hints, the row of the example, and rows ready to be written in."""
    for column, head in enumerate(heads, start=1):
        hint = f"{HINTS}：{head.hint}" if column == 1 else head.hint
        looks.hint.put(sheet, 2, column, hint)
        looks.example.put(sheet, 3, column, EXAMPLE if column == 1 else _example(table, head, registry))
        for row in range(_FIRST_ROW, _FIRST_ROW + _READY_ROWS):
            looks.text.put(sheet, row, column, "")
    for row in range(_FIRST_ROW, _FIRST_ROW + _READY_ROWS):
        sheet.row_dimensions[row].height = 24
    sheet.row_dimensions[2].height = 96
    sheet.row_dimensions[3].height = 48


def _example(table: Table, head: Head, registry: Registry) -> str:
    if head.path.startswith(BODY):
        return _BODY_EXAMPLE.get(head.text, "")
    if head.path == "id":
        return _EXAMPLE_IDS.get(table.path, "")
    column = next((each for each in table.columns if each.path == head.path), None)
    if column is None:
        return "夜间听漏队在老城北片" if table.owner else ""
    return guiding.example(column, registry)
