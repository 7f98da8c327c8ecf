"""The sheets of a workbook -> entries: which row is the head, which column means which field, which brand a row of a
list belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from showcase.domain.problems import Severity
from showcase.writing.office.bare import bare
from showcase.writing.office.shape import EXAMPLE, HINTS, MAIN, READ_ONLY, Table, main_table, table_by_path

from . import heads
from .entry import Finding, Spot, Submitted
from .quoting import quote
from .sheets import Sheet

_SKIPPED = frozenset((EXAMPLE, HINTS, "示例行", "提示"))
_HEAD_WITHIN = 12  # rows above the head, for titles that people put there
_SERVICE_SHEETS = frozenset(("填写说明", "名录"))


@dataclass(frozen=True, slots=True)
class Row:
    """One filled row of a sheet below its head."""

    number: int
    key: str
    texts: dict[int, str]
    spot: Spot


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet that was understood. ``columns`` are the paths by column, ``heads`` the words over every column;
    ``key`` is the column that names the brand, ``owner`` the one that names the entry around, 0 if there is none."""

    table: Table
    sheet: Sheet
    heads: dict[int, str]
    columns: dict[int, str]
    key: int
    owner: int
    rows: tuple[Row, ...]

    def spot(self, row: int, column: int) -> Spot:
        """The place of a cell."""
        return Spot(place(self.sheet, row), heads.shown(self.heads.get(column, "")))


def place(sheet: Sheet, row: int) -> str:
    """A row as people find it."""
    return f"「{sheet.title}」第 {row} 行"


def grids(sheets: list[Sheet], file: str, submitted: Submitted) -> list[Grid]:
    """The sheets that mean something, the main one first; tells of the others."""
    found: dict[str, Grid] = {}
    for sheet in sheets:
        if sheet.title in _SERVICE_SHEETS or not sheet.cells:
            continue
        grid = _grid(sheet)
        if grid is None or grid.table.path in found:
            _unknown_sheet(sheet, file, submitted, twice=grid is not None)
            continue
        found[grid.table.path] = grid
        if sheet.hidden_rows:
            shown = "、".join(map(str, sheet.hidden_rows[:8])) + ("……" if len(sheet.hidden_rows) > 8 else "")
            message = f"有 {len(sheet.hidden_rows)} 行是隐藏的（第 {shown} 行），也一并读入；不要的请删去。"
            submitted.findings.append(Finding(file, Spot(f"「{sheet.title}」"), Severity.WARNING, message))
    if "" not in found:
        message = f"没有找到“{MAIN}”这张表：要有一行表头，写着“品牌名称”“所属单位”等。请用部门发的申报表填写。"
        submitted.findings.append(Finding(file, Spot(""), Severity.ERROR, message))
        return []
    return [found.pop(""), *found.values()]


def _unknown_sheet(sheet: Sheet, file: str, submitted: Submitted, *, twice: bool) -> None:
    why = "和另一张工作表是同一种表" if twice else "认不出是哪一种表"
    message = f"这张工作表{why}，没有导入。请把内容移到“{MAIN}”等原有的工作表里，或改用申报表原来的表名。"
    severity = Severity.ERROR if sheet.visible else Severity.WARNING
    submitted.findings.append(Finding(file, Spot(f"「{sheet.title}」"), severity, message))


def _grid(sheet: Sheet) -> Grid | None:
    """The sheet under the table that its title or its heads mean."""
    by_title = heads.list_path(sheet.title)
    best: tuple[int, int, Table] | None = None
    for number in sorted(sheet.cells)[:_HEAD_WITHIN]:
        words = sheet.row(number).values()
        path = by_title if by_title is not None else _path_of(words)
        if path is None:
            continue
        table = table_by_path()[path]
        count = sum(_means(each, table) for each in words)
        if count >= 2 and (best is None or count > best[0]):
            best = (count, number, table)
    return _laid_out(sheet, best[2], best[1]) if best else None


def _path_of(words: Iterable[str]) -> str | None:
    """The table that has these heads, None if there is none."""
    written = [*words]
    found = heads.list_of_heads([each for each in written if not heads.is_brand_head(each)])
    main = sum(heads.column_path(each, main_table()) is not None for each in written)
    if main >= 3 and main * 2 >= len(written):
        return ""
    return found if any(heads.is_brand_head(each) for each in written) else None


def _means(word: str, table: Table) -> bool:
    return heads.column_path(word, table) is not None or (bool(table.path) and heads.is_brand_head(word))


def _laid_out(sheet: Sheet, table: Table, head_row: int) -> Grid:
    words = {column: text.strip() for column, text in sheet.row(head_row).items()}
    columns: dict[int, str] = {}
    key = owner = 0
    for column, word in sorted(words.items()):
        path = heads.column_path(word, table) or (heads.list_path(word) if not table.path else None) or None
        if table.path and not key and heads.is_brand_head(word):
            key = column
        elif table.owner and not owner and bare(word) == bare(table.owner):
            owner = column
        elif path is not None and path not in columns.values():
            columns[column] = path
        if not table.path and path == "id" and not key:
            key = column
    rows = tuple(_rows(sheet, table, head_row, key))
    return Grid(table, sheet, words, columns, key, owner, rows)


def _rows(sheet: Sheet, table: Table, head_row: int, key: int) -> Iterator[Row]:
    before = ""
    numbers = {*sheet.cells, *(row for row, _ in sheet.faults), *(each.row for each in sheet.pictures)}
    for number in sorted(each for each in numbers if each > head_row):
        texts = dict(sheet.row(number))
        first = next((texts[column] for column in sorted(texts)), "")
        if bare(first) in _SKIPPED or first.startswith(HINTS) or bare(texts.get(key, "")) in _SKIPPED:
            continue
        own = texts.get(key, "").strip()
        if table.path:
            before = own or before
        yield Row(number, own or (before if table.path else ""), texts, Spot(place(sheet, number)))


def unknown_columns(grid: Grid, row: Row) -> Iterator[tuple[int, str]]:
    """The filled columns of a row that nobody knows, with their heads; those that only tell are passed over."""
    for column in sorted(row.texts):
        head = grid.heads.get(column, "")
        if column in grid.columns or column in (grid.key, grid.owner):
            continue
        if not head.startswith(READ_ONLY) and not heads.is_serial(head):
            yield column, head


def unknown_head(grid: Grid, column: int, head: str) -> str:
    """The sentence about a column nobody knows."""
    if not head:
        return f"第 {column} 列没有表头，内容放进了正文末尾“未能归类的内容”。请补上表头，或把内容移到认得的列里。"
    near = heads.near_head(head, grid.table)
    guess = f"是不是“{near}”？" if near else ""
    return f"没有{quote(head)}这一列，内容放进了正文末尾“未能归类的内容”。{guess}请改表头，或把内容移到认得的列里。"
