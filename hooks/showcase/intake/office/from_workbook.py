"""An .xlsx file -> its brands."""

from __future__ import annotations

from showcase.domain.problems import Severity
from showcase.writing.draft import Plain
from showcase.writing.office import cell_text
from showcase.writing.office.listed_items import items_of
from showcase.writing.office.shape import BODY, Column, Table, table_by_path
from showcase.writing.office.units import Units

from .body_text import escaped, paragraphs
from .entry import Entry, Finding, Passage, Spot, Submitted, set_value
from .line_items import line_items
from .package import Package
from .picture_files import place_pictures
from .quoting import quote
from .sheets import Sheet, read_sheets
from .table_rows import Grid, Row, grids, unknown_columns, unknown_head


def from_workbook(file: str, package: Package, units: Units) -> Submitted:
    """The brands of a workbook. Raises Refused."""
    sheets, left_out = read_sheets(package)
    submitted = Submitted()
    submitted.findings += [Finding(file, Spot(""), Severity.WARNING, each) for each in left_out]
    found = grids(sheets, file, submitted)
    if found:
        _Workbook(file, units, submitted).read(found)
    return submitted


class _Workbook:
    """One workbook while it is read."""

    def __init__(self, file: str, units: Units, submitted: Submitted) -> None:
        self._file = file
        self._units = units
        self._submitted = submitted
        self._by_name: dict[str, Entry] = {}
        self._faults: set[tuple[str, int, int]] = set()

    def read(self, found: list[Grid]) -> None:
        main, *lists = found
        for row in main.rows:
            self._brand(main, row)
        for grid in sorted(lists, key=lambda each: each.table.path.count(".")):
            self._list(grid)
        for grid in found:
            self._unused_faults(grid.sheet)

    def _brand(self, grid: Grid, row: Row) -> None:
        entry = Entry(self._file, row.spot)
        for column, path in grid.columns.items():
            self._cell(entry, grid, row, column, path)
        self._rest(entry, grid, row)
        if not (entry.draft or entry.passages or entry.remainder or entry.findings):
            return
        for name in (entry.id, entry.name):
            if name and name in self._by_name and self._by_name[name] is not entry:
                entry.tell(row.spot, f"{quote(name)}在前面已经有一行，列表里的内容都算给了前一行。请一个品牌只写一行。")
            elif name:
                self._by_name[name] = entry
        place_pictures(entry, [each for each in grid.sheet.pictures if each.row == row.number], grid)
        self._submitted.entries.append(entry)

    def _cell(self, entry: Entry, grid: Grid, row: Row, column: int, path: str) -> None:
        spot, text = grid.spot(row.number, column), row.texts.get(column, "")
        if path.startswith(BODY):
            _add_text(entry, path.removeprefix(BODY), text, spot)
            return
        _cover(entry, path)
        entry.spots[path] = spot
        self._fault(entry, grid.sheet, row.number, column, spot)
        if path in table_by_path():
            if text:
                add_lines(entry, text, path, spot)
        elif text:
            field = column_of(grid.table, path).field
            value = cell_text.read(text, field, self._units)
            if value:
                set_value(entry.draft, path, [*value] if isinstance(value, list) else value)

    def _list(self, grid: Grid) -> None:
        if not grid.rows:
            return
        path = grid.table.path
        for entry in self._submitted.entries:
            _cover(entry, path)
            entry.covered.update(f"{path}.{each}" for each in grid.columns.values())
        for row in grid.rows:
            owner = self._owner_of(grid, row)
            if owner:
                self._item(owner, grid, row)

    def _owner_of(self, grid: Grid, row: Row) -> Entry | None:
        found = self._by_name.get(row.key.strip()) or self._by_name.get(row.key.strip().lower())
        if found is None and not row.key and len(self._submitted.entries) == 1:
            found = self._submitted.entries[0]
        if found is None:
            said = f"写的品牌是{quote(row.key)}，“品牌”表里没有" if row.key else "没有写品牌编号"
            message = f"{said}，这一行没有导入。请写“品牌”表里的品牌编号或品牌名称。"
            spot = grid.spot(row.number, grid.key) if grid.key else row.spot
            self._submitted.findings.append(Finding(self._file, spot, Severity.ERROR, message))
        return found

    def _item(self, entry: Entry, grid: Grid, row: Row) -> None:
        item: dict[str, Plain] = {}
        spots: dict[str, Spot] = {"": row.spot}
        for column, path in grid.columns.items():
            spots[path] = spot = grid.spot(row.number, column)
            self._fault(entry, grid.sheet, row.number, column, spot)
            if text := row.texts.get(column, ""):
                value = cell_text.read(text, column_of(grid.table, path).field, self._units)
                if value:
                    set_value(item, path, [*value] if isinstance(value, list) else value)
        drawn = [each for each in grid.sheet.pictures if each.row == row.number]
        here = self._target(entry, grid, row)
        if here is None:
            return
        base, items = here
        if item or drawn:
            where = f"{base}[{len(items)}]"
            items.append(item)
            entry.spots |= {f"{where}.{path}" if path else where: spot for path, spot in spots.items()}
            place_pictures(entry, drawn, grid, item)
        self._rest(entry, grid, row)

    def _target(self, entry: Entry, grid: Grid, row: Row) -> tuple[str, list[Plain]] | None:
        """The path with numbers and the list that a row's item goes into."""
        key = grid.table.path.rpartition(".")[2]
        if not grid.table.owner:
            return grid.table.path, list_in(entry.draft, grid.table.path)
        around = list_in(entry.draft, grid.table.owner_path)
        text = row.texts.get(grid.owner, "").strip()
        index = items_of(around, text)
        if index is None:
            message = (
                f"写的是{quote(text)}，这个品牌的“{grid.table.owner}”表里没有这一条，这一行没有导入。"
                f"请写那条{grid.table.owner}的标题，或“第1条”“第2条”。"
            )
            entry.tell(grid.spot(row.number, grid.owner) if grid.owner else row.spot, message, Severity.ERROR)
            return None
        owner = around[index]
        assert isinstance(owner, dict)
        items = owner.setdefault(key, [])
        return (f"{grid.table.owner_path}[{index}].{key}", items) if isinstance(items, list) else None

    def _rest(self, entry: Entry, grid: Grid, row: Row) -> None:
        """What stands under heads nobody knows."""
        for column, head in unknown_columns(grid, row):
            if text := row.texts.get(column, "").strip():
                spot = grid.spot(row.number, column)
                entry.remainder.append(Passage(escaped(f"{head}：{text}" if head else text), spot))
                entry.tell(spot, unknown_head(grid, column, head))

    def _fault(self, entry: Entry, sheet: Sheet, row: int, column: int, spot: Spot) -> None:
        if (row, column) in sheet.faults:
            self._faults.add((sheet.title, row, column))
            entry.tell(spot, sheet.faults[row, column], Severity.ERROR)

    def _unused_faults(self, sheet: Sheet) -> None:
        for (row, column), message in sorted(sheet.faults.items()):
            if (sheet.title, row, column) not in self._faults:
                spot = Spot(f"「{sheet.title}」第 {row} 行")
                self._submitted.findings.append(Finding(self._file, spot, Severity.WARNING, message))


def column_of(table: Table, path: str) -> Column:
    """The column of a table with that path."""
    return next(each for each in table.columns if each.path == path)


def list_in(draft: dict[str, Plain], path: str) -> list[Plain]:
    """The list at a path without numbers, made if it is not there."""
    *above, key = path.split(".")
    for each in above:
        inner = draft.setdefault(each, {})
        assert isinstance(inner, dict)
        draft = inner
    found = draft.setdefault(key, [])
    assert isinstance(found, list)
    return found


def add_lines(entry: Entry, text: str, path: str, spot: Spot) -> None:
    """Add the entries of a list that stand below each other in one box."""
    items = list_in(entry.draft, path)
    for item in line_items(text, table_by_path()[path]):
        entry.spots[f"{path}[{len(items)}]"] = spot
        items.append(item)


def _add_text(entry: Entry, part: str, text: str, spot: Spot) -> None:
    """Add to the running text: ``.背景`` is a section, ``+2`` what did not fit into the cell before."""
    if not text:
        return
    if part.startswith("+") and entry.passages:
        before = entry.passages.pop()
        entry.passages.append(Passage(before.text + text, before.spot))
    else:
        entry.passages.append(Passage(paragraphs(text, part.lstrip(".+0123456789")), spot))


def _cover(entry: Entry, path: str) -> None:
    """Note that the form has a place for this field, and so for those around it."""
    while path:
        entry.covered.add(path)
        path = path.rpartition(".")[0]
