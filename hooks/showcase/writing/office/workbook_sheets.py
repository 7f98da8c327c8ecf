"""The parts that template and register share: heads, widths, drop-down lists, hints, the list of terms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from showcase.domain.fields import FieldDescription, Kind
from showcase.domain.registry import Registry

from . import guiding
from .shape import BODY, BODY_HEAD, BRAND_HEAD, MAIN, Column, Table
from .workbook_style import TEXT, Looks

TERMS = "名录"
GUIDE = "填写说明"
MOST_ROWS = 20_000
_WIDE = {Kind.TEXT: 44, Kind.LINK: 34, Kind.LINE: 20, Kind.FILE: 24}
_WORDS_OF_LIMITS = 255
_BOX_TITLE = 32


@dataclass(frozen=True, slots=True)
class Head:
    """One column of a sheet: its path, head and width in characters; ``hint`` shows while a cell is chosen."""

    path: str
    text: str
    width: float
    hint: str = ""
    needed: bool = False
    field: FieldDescription | None = None
    choices: str = ""  # the range of cells to choose from


@dataclass
class Terms:
    """The hidden sheet of everything that can be chosen; equal lists stand there once."""

    sheet: Worksheet
    looks: Looks
    ranges: dict[tuple[str, ...], str] = field(default_factory=dict)

    def range_of(self, title: str, options: Sequence[str]) -> str:
        """The range of cells that holds these options, '' for none."""
        key = tuple(options)
        if not key:
            return ""
        if key not in self.ranges:
            column = len(self.ranges) + 1
            for row, text in enumerate((title, *key), start=1):
                (self.looks.text if row > 1 else self.looks.head).put(self.sheet, row, column, text)
            letter = get_column_letter(column)
            self.sheet.column_dimensions[letter].width = 30
            self.ranges[key] = f"{TERMS}!${letter}$2:${letter}${len(key) + 1}"
        return self.ranges[key]


def heads_of(table: Table, registry: Registry, terms: Terms) -> list[Head]:
    """The heads of a table's sheet, those that name the brand and the entry around first."""
    found = [*_keys(table), *(_head(each, table, registry, terms) for each in table.columns)]
    if not table.path:
        found.append(Head(BODY, BODY_HEAD, 60, guiding.BODY_WORDS))
    return found


def _keys(table: Table) -> Iterator[Head]:
    if table.path:
        hint = "写“品牌”表里的品牌编号或品牌名称。"
        yield Head("", BRAND_HEAD, 16, hint, needed=True, choices=f"{MAIN}!$A$2:$A${MOST_ROWS}")
    if table.owner:
        yield Head(
            "", table.owner, 24, f"写这张照片属于哪个{table.owner}：那条{table.owner}的标题，或“第1条”。", needed=True
        )


def _head(column: Column, table: Table, registry: Registry, terms: Terms) -> Head:
    described = column.field
    options = guiding.options(described, registry)
    width = _WIDE.get(described.kind, 14.0)
    if described.max_length and described.max_length <= 12:
        width = 14
    elif described.max_length and described.max_length > 60 and described.kind is Kind.LINE:
        width = 32
    if described.vocabulary == "units":
        width = 28
    return Head(
        column.path,
        column.head,
        max(width, len(column.head) * 2 + 2),
        guiding.hint(column, table, registry),
        guiding.is_needed(column, table),
        described,
        terms.range_of(column.head, options),
    )


def lay_out(sheet: Worksheet, heads: Sequence[Head], looks: Looks, first: int, last: int) -> None:
    """Write the heads into row 1, and prepare rows ``first`` to ``last`` for being written in."""
    for index, head in enumerate(heads, start=1):
        look = looks.needed if head.needed else looks.head
        look.put(sheet, 1, index, f"{head.text}*" if head.needed else head.text)
        dimension = sheet.column_dimensions[get_column_letter(index)]
        dimension.width, dimension.number_format = head.width, TEXT
        check = _check(head)
        check.add(f"{get_column_letter(index)}{first}:{get_column_letter(index)}{last}")
        sheet.add_data_validation(check)
    sheet.row_dimensions[1].height = 30
    sheet.sheet_view.zoomScale = 100
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"


def _check(head: Head) -> DataValidation:
    """What is shown while a cell is chosen, and what is offered or asked about when it is filled."""
    check = DataValidation(allow_blank=True)
    limit = head.field.max_length if head.field and not head.field.many else None
    if head.choices:
        check.type, check.formula1 = "list", head.choices
        check.error = "名录里没有这一项。确定要写，请选“是”；导入时会再核对。"
    elif limit:
        check.type, check.operator, check.formula1 = "textLength", "lessThanOrEqual", str(limit)
        check.error = f"超过 {limit} 字了。可以先留着，导入前改短。"
    check.errorStyle, check.errorTitle = "warning", head.text[:_BOX_TITLE]
    check.showErrorMessage = bool(check.type)
    check.promptTitle, check.prompt = head.text[:_BOX_TITLE], head.hint[:_WORDS_OF_LIMITS]
    check.showInputMessage = bool(head.hint)
    return check


def new_book() -> tuple[Workbook, Looks, Terms]:
    """A workbook with nothing but its hidden list of terms."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = TERMS
    sheet.sheet_state = "hidden"
    looks = Looks(book)
    book.properties.creator = ""
    return book, looks, Terms(sheet, looks)


def write_guide(book: Workbook, looks: Looks, title: str, lines: Sequence[str], position: int | None = None) -> None:
    """A sheet with a title and sentences."""
    sheet = book.create_sheet(GUIDE, position)
    sheet.sheet_view.showGridLines = False
    sheet.column_dimensions["A"].width = 3
    sheet.column_dimensions["B"].width = 96
    looks.title.put(sheet, 2, 2, title)
    sheet.row_dimensions[2].height = 30
    for row, line in enumerate(lines, start=4):
        looks.words.put(sheet, row, 2, line)
        sheet.row_dimensions[row].height = 24
