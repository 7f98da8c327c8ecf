"""An .xlsx file -> its sheets as texts, with what a person would want to know about how they were read."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO

from openpyxl import load_workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from showcase.writing.office.cells import shown

from .open_xml import Opened, only_readable, opened, relations, relations_path
from .package import Package, Refused
from .sheet_pictures import IN_CELL, Pictured, pictures

MOST_ROWS, MOST_COLUMNS = 60_000, 300
SUFFIX = ".xlsx"
_FORMULA_WITHOUT_VALUE = (
    "是公式，文件里没有存下算好的值，读不出来。请用 Excel 或 WPS 打开，保存一次再交，或直接写出结果。"
)
_ERROR_CELL = "显示的是错误“{}”，没有带入。请改好公式，或直接写出内容。"


@dataclass(slots=True)
class Sheet:
    """One sheet: the texts of its cells by row and column, from 1; `x ``faults`` are sentences about single cells."""

    title: str
    visible: bool
    cells: dict[int, dict[int, str]] = field(default_factory=dict)
    hidden_rows: tuple[int, ...] = ()
    pictures: tuple[Pictured, ...] = ()
    faults: dict[tuple[int, int], str] = field(default_factory=dict)

    def row(self, number: int) -> Mapping[int, str]:
        """The texts of a row by column; those of empty cells are missing."""
        return self.cells.get(number, {})


def read_sheets(package: Package) -> tuple[list[Sheet], tuple[str, ...]]:
    """The sheets of a workbook, and sentences about what was left out. Raises Refused."""
    found = opened(package, SUFFIX)
    parts = dict(_readable(found))
    data = package.zipped(parts).getvalue()
    formulas = _load(data, data_only=False)
    values = _load(data, data_only=True) if _has_formulas(formulas) else formulas
    drawn = pictures(found)
    sheets = []
    for sheet in formulas.worksheets:
        sheets.append(_sheet(sheet, values[sheet.title], drawn.get(sheet.title, ())))
    return sheets, found.left_out


def _readable(found: Opened) -> Iterator[tuple[str, bytes]]:
    """The parts that openpyxl is given: no drawing, no object, no program, no other file's data."""
    sheets = {each.target for each in relations(found.parts, found.main)}
    for name, data in found.parts.items():
        if name.startswith(("xl/drawings/", "xl/media/", "xl/embeddings/", "xl/externalLinks/", "customXml/")):
            continue
        source = next((each for each in sheets if relations_path(each) == name), "")
        yield name, only_readable(found.parts, source) if source else data


def _load(data: bytes, *, data_only: bool) -> Workbook:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # English remarks about parts that nobody here looks at
        try:
            return load_workbook(BytesIO(data), data_only=data_only, keep_links=False)
        except (KeyError, ValueError, TypeError, AttributeError, IndexError):
            raise Refused("读不懂里面的表格。请用 WPS 或 Excel 打开，另存为新的 .xlsx 文件再交。") from None


def _has_formulas(workbook: Workbook) -> bool:
    return any(cell.data_type == "f" for sheet in workbook.worksheets for cell in _cells(sheet))


def _cells(sheet: Worksheet) -> Iterator[Cell | MergedCell]:
    """The cells that are there; a stray one in the last row of a sheet costs nothing."""
    return iter(sheet._cells.values())


def _sheet(formulas: Worksheet, values: Worksheet, drawn: tuple[Pictured, ...]) -> Sheet:
    sheet = Sheet(formulas.title, formulas.sheet_state == "visible", pictures=drawn)
    for cell in _cells(formulas):
        if isinstance(cell, MergedCell) or cell.value is None:
            continue
        if cell.data_type == "f" and IN_CELL.match(str(cell.value)):
            continue
        row, column = cell.row, cell.column
        if row > MOST_ROWS or column > MOST_COLUMNS:
            raise Refused(f"工作表「{sheet.title}」大过 {MOST_ROWS} 行、{MOST_COLUMNS} 列。请删去远处的内容再交。")
        value = values.cell(row, column).value if cell.data_type == "f" else cell.value
        here = f"{get_column_letter(column)}{row}"
        if cell.data_type == "f" and value is None:
            sheet.faults[row, column] = f"单元格 {here} {_FORMULA_WITHOUT_VALUE}"
        elif cell.data_type == "e" or (isinstance(value, str) and cell.data_type == "f" and value.startswith("#")):
            sheet.faults[row, column] = f"单元格 {here} {_ERROR_CELL.format(value)}"
        else:
            text = shown(value, cell.number_format, _format_id(cell))
            if text.strip():
                sheet.cells.setdefault(row, {})[column] = text
    _spread(formulas, sheet)
    hidden = (number for number, each in formulas.row_dimensions.items() if each.hidden and number in sheet.cells)
    sheet.hidden_rows = tuple(sorted(hidden))
    return sheet


def _format_id(cell: Cell) -> int:
    """The number of the cell's format; openpyxl knows no pattern for those that only Chinese programs write."""
    style: StyleArray = cell._style  # type: ignore[attr-defined]
    return int(style.numFmtId)


def _spread(source: Worksheet, sheet: Sheet) -> None:
    """A text in cells merged over several rows holds for each of them."""
    for area in source.merged_cells.ranges:
        text = sheet.row(area.min_row).get(area.min_col)
        if not text or area.min_row == area.max_row:
            continue
        for row in range(area.min_row + 1, min(area.max_row, source.max_row) + 1):
            if sheet.cells.get(row):
                sheet.cells[row].setdefault(area.min_col, text)
