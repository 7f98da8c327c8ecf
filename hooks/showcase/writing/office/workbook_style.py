"""How the workbooks look: the site's colours, text cells that stay text, heads that stay in sight."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

FACE = "微软雅黑"
INK, INK_2, INK_3, RULE = "FF191816", "FF45423C", "FF66625A", "FFDCD8CD"
ACCENT, ACCENT_WASH, WASH, PAPER = "FFBF2B18", "FFFAECE7", "FFF2F0E9", "FFFBFAF6"
TEXT = "@"
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
_LINE = Side(style="thin", color=RULE)
_BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)


@dataclass(frozen=True)
class Look:
    """One way a cell looks."""

    cell: Cell

    def put(self, sheet: Worksheet, row: int, column: int, text: str) -> Cell:
        """Write a text that stays a text: no program takes it for a formula, whatever it begins with."""
        cell = sheet.cell(row, column)
        assert isinstance(cell, Cell)  # nothing is merged here
        cell.value = text or None
        if text:
            cell.data_type = "s"
        cell._style = copy(self.cell._style)  # type: ignore[attr-defined]  # all of the look at once; stubs lack it
        if text.startswith(_DANGEROUS):
            cell.quotePrefix = True
        return cell


class Looks:
    """The looks of one workbook."""

    def __init__(self, book: Workbook) -> None:
        self._sheet = book.active or book.create_sheet()
        self.head = self._look(
            Font(FACE, 10, bold=True, color=INK), ACCENT_WASH, Alignment("center", "center", wrap_text=True)
        )
        self.needed = self._look(
            Font(FACE, 10, bold=True, color=ACCENT), ACCENT_WASH, Alignment("center", "center", wrap_text=True)
        )
        self.aside = self._look(
            Font(FACE, 10, italic=True, color=INK_3), WASH, Alignment("center", "center", wrap_text=True)
        )
        self.hint = self._look(Font(FACE, 9, color=INK_3), PAPER, Alignment(vertical="top", wrap_text=True))
        self.example = self._look(
            Font(FACE, 10, italic=True, color=INK_3), None, Alignment(vertical="top", wrap_text=True)
        )
        self.text = self._look(Font(FACE, 10, color=INK), None, Alignment(vertical="top", wrap_text=True))
        self.told = self._look(Font(FACE, 10, color=INK_3), WASH, Alignment(vertical="top", wrap_text=True))
        self.title = self._look(Font(FACE, 16, bold=True, color=INK), None, Alignment(vertical="center"), boxed=False)
        self.words = self._look(
            Font(FACE, 11, color=INK_2), None, Alignment(vertical="top", wrap_text=True), boxed=False
        )
        self.number = self._look(Font(FACE, 10, color=INK), None, Alignment(vertical="top"), "General")
        self._numbers: dict[int, Look] = {}

    def decimals(self, count: int) -> Look:
        """The look of a number that shows this many decimals."""
        if count not in self._numbers:
            pattern = f"0.{'0' * count}" if count else "0"
            self._numbers[count] = self._look(Font(FACE, 10, color=INK), None, Alignment(vertical="top"), pattern)
        return self._numbers[count]

    def _look(
        self, font: Font, fill: str | None, alignment: Alignment, form: str = TEXT, *, boxed: bool = True
    ) -> Look:
        cell = Cell(self._sheet, row=1, column=1)
        cell.font, cell.alignment, cell.number_format = font, alignment, form
        if fill:
            cell.fill = PatternFill("solid", fgColor=fill)
        if boxed:
            cell.border = _BOX
        return Look(cell)
