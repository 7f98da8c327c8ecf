"""A .docx form -> its brand. Tables of the two kinds that people make are read: a label beside a box, and a row of
heads with entries below it."""

from __future__ import annotations

from showcase.domain.fields import FieldDescription, Kind
from showcase.domain.problems import Severity
from showcase.writing.draft import Plain
from showcase.writing.office import cell_text
from showcase.writing.office.form_shape import FORM_WORDS
from showcase.writing.office.shape import BODY, BODY_PARTS, Table, main_table, table_by_path
from showcase.writing.office.units import Units

from . import form_heads, heads
from .body_text import escaped, listed
from .entry import Entry, Finding, Passage, Spot, Submitted, set_value
from .form_blocks import Box, Line, read_blocks
from .form_heads import PHOTO, SERIAL
from .from_workbook import add_lines, column_of, list_in
from .package import Package
from .picture_files import add_logo, add_photo, add_unnamed
from .quoting import quote

PHOTOS = "照片"
_NO_FORM = "没有找到申报书的表格：左边写“品牌名称”“所属单位”等，右边填内容。请用部门发的申报书填写。"
_UNKNOWN = "没有{}这一项，内容放进了正文末尾“未能归类的内容”。请改左边的名称，或把内容移到认得的项目里。"
_OUTSIDE = "表格外面的这段文字放进了正文末尾“未能归类的内容”。请移到表格里，用不着就删掉。"
_NO_LABEL = "这一格没有名称，内容放进了正文末尾“未能归类的内容”。请移到认得的项目里。"
_NO_ALT = "照片旁边没有写说明。请写画面里有什么，再导入一次。"


def from_form(file: str, package: Package, units: Units) -> Submitted:
    """The brand of a Word form. Raises Refused."""
    lines, left_out = read_blocks(package)
    entry = Entry(file, Spot(""))
    form = _Form(entry, units)
    for line in lines:
        form.take(line)
    form.finish()
    findings = [Finding(file, Spot(""), Severity.WARNING, each) for each in left_out]
    if not entry.covered:
        return Submitted([], [*findings, Finding(file, Spot(""), Severity.ERROR, _NO_FORM)])
    return Submitted([entry], findings)


class _Form:
    """One form while it is read, line by line."""

    def __init__(self, entry: Entry, units: Units) -> None:
        self._entry = entry
        self._units = units
        self._context = ""  # the list that the heading above names
        self._grid: tuple[str, dict[int, str], int] | None = None
        self._table = 0
        self._texts: dict[str, list[Passage]] = {}
        self._photos: list[Passage] = []

    def take(self, line: Line) -> None:
        """Read a row of a table, or a paragraph."""
        if line.table != self._table:
            self._table, self._grid = line.table, None
        if line.table == 0:
            self._outside(line.boxes[0], Spot(f" 第 {line.row} 段"))
            return
        boxes = line.boxes
        if all(each.is_empty for each in boxes):
            return
        if len(boxes) == 1:
            self._grid = None
            self._outside(boxes[0], Spot(f" 表格 {line.table} 第 {line.row} 行"), _NO_LABEL)
        elif self._grid and len(boxes) == self._grid[2]:
            self._item(line, *self._grid[:2])
        elif found := form_heads.grid_columns([each.label for each in boxes], self._context):
            self._grid = (*found, len(boxes))
        else:
            self._grid = None
            self._pairs(line)

    def finish(self) -> None:
        """Put the running text together: what has no part first, then the parts in their order, then the photos."""
        for part in (BODY, *(f"{BODY}.{each}" for each in BODY_PARTS)):
            found = self._texts.get(part, [])
            if found and part != BODY:
                heading = f"## {part.removeprefix(BODY + '.')}"
                self._entry.passages.append(Passage(heading, found[0].spot))
            self._entry.passages += found
        if self._photos:
            self._entry.passages += [Passage(f"## {PHOTOS}", self._photos[0].spot), *self._photos]

    def _outside(self, box: Box, spot: Spot, message: str = _OUTSIDE) -> None:
        """A line of its own: a heading, or something that has no place."""
        text = box.text.strip()
        if heads.list_path(text) or form_heads.is_heading(text):
            self._context = heads.list_path(text) or ""
        caption = text if box.pictures and len(text) <= 80 else ""
        for data in box.pictures:
            add_unnamed(self._entry, data, spot, caption)
        if not text or caption or text in FORM_WORDS or form_heads.is_heading(text):
            return
        self._entry.remainder.append(Passage(escaped(text), spot))
        self._entry.tell(spot, message)

    def _pairs(self, line: Line) -> None:
        boxes, index = line.boxes, 0
        while index < len(boxes):
            label, rest = boxes[index], boxes[index + 1 :]
            spot = Spot(f" 表格 {line.table} 第 {line.row} 行", heads.shown(label.label))
            if label.is_empty:
                index += 1
                continue
            joined = f"{label.label}·{rest[0].label}" if len(rest) > 1 and rest[0].label else ""
            if joined and (self._named(joined, rest[1], spot)):
                index += 3
            elif not rest:
                self._outside(label, Spot(spot.where), _NO_LABEL)
                index += 1
            elif self._named(label.label, rest[0], spot, rest[1].text if len(rest) > 1 else ""):
                index += 3 if form_heads.meaning(label.label) == PHOTO else 2
            else:
                self._unknown(label, rest[0], spot)
                index += 2

    def _named(self, label: str, box: Box, spot: Spot, beside: str = "") -> bool:
        """Whether the label is known; then its box is read. ``beside`` is the text in the box after it."""
        path = form_heads.meaning(label) if "·" not in label or label.count("·") == 1 else None
        if path == PHOTO:
            self._photo(box, spot, beside)
            return True
        if path is None:
            return self._named_entry(label, box, spot)
        spot = Spot(spot.where, heads.shown(label))
        if form_heads.is_text(path):
            self._text(path, box, spot)
            return True
        self._cover(path, spot)
        text = "" if form_heads.is_placeholder(box.text) else box.text.strip()
        if path == "logo.file" and box.pictures:
            add_logo(self._entry, box.pictures[0], spot)
            self._unnamed(box.pictures[1:], spot)
            if text and "." not in text:
                self._entry.remainder.append(Passage(escaped(f"{label}：{text}"), spot))
                self._entry.tell(spot, _NO_LABEL)
            return True
        self._unnamed(box.pictures, spot)
        if path in table_by_path():
            if text:
                self._entry.covered |= _columns_of_lines(table_by_path()[path], path)
                add_lines(self._entry, text, path, spot)
        elif text:
            self._value(self._entry.draft, path, text, column_of(main_table(), path).field)
        return True

    def _named_entry(self, label: str, box: Box, spot: Spot) -> bool:
        """Whether the label is that of a field of an entry (``建设目标1·内容``); then its box is read."""
        found = form_heads.entry_meaning(label)
        if found is None:
            return False
        path, number, column = found
        text = box.text.strip()
        self._unnamed(box.pictures, spot)
        if text:
            items = list_in(self._entry.draft, path)
            last = items[-1] if items else None
            if number is None:
                number = len(items) + (last is None or (isinstance(last, dict) and column in last))
            while len(items) < number:
                items.append({})
            item = items[number - 1]
            if isinstance(item, dict):
                self._value(item, column, text, column_of(table_by_path()[path], column).field)
            self._entry.spots[f"{path}[{number - 1}].{column}"] = Spot(spot.where, heads.shown(label))
            self._entry.covered |= {path, f"{path}.{column}"}
        return True

    def _item(self, line: Line, path: str, columns: dict[int, str]) -> None:
        """A row below the heads of a list."""
        where = f" 表格 {line.table} 第 {line.row} 行"
        table, item = table_by_path()[path], dict[str, Plain]()
        spots = {"": Spot(where)}
        photos: list[dict[str, Plain]] = []
        for index, column in columns.items():
            box = line.boxes[index]
            text = "" if form_heads.is_placeholder(box.text) else box.text.strip()
            if column == SERIAL:
                continue
            if "." in column:
                photos += self._nested(column, box, text, photos, Spot(where, column_label(column, path)))
                continue
            spots[column] = Spot(where, column_of(table, column).head)
            self._unnamed(box.pictures, spots[column])
            if text:
                self._value(item, column, text, column_of(table, column).field)
        if not item and not photos:
            return
        if photos:
            item["photos"] = [each for each in photos if each.get("file")]
        items = list_in(self._entry.draft, path)
        self._entry.spots |= {f"{path}[{len(items)}]{f'.{key}' if key else ''}": spot for key, spot in spots.items()}
        items.append(item)
        self._cover(path, spots[""])
        self._entry.covered |= {f"{path}.{each}" for each in columns.values()} | {
            f"{path}.{each.partition('.')[0]}" for each in columns.values()
        }

    def _nested(
        self, column: str, box: Box, text: str, photos: list[dict[str, Plain]], spot: Spot
    ) -> list[dict[str, Plain]]:
        """The photos of a row, or what is said of those that were read before."""
        if column.endswith(".alt"):
            lines = [each for each in text.split("\n") if each.strip()]
            for index, photo in enumerate(photos):
                if lines:
                    photo["alt"] = lines[min(index, len(lines) - 1)].strip()
            return []
        names = [add_photo(self._entry, data, spot) for data in box.pictures]
        if not names and text:
            names = [text]
        return [{"file": name} for name in names if name]

    def _photo(self, box: Box, spot: Spot, beside: str) -> None:
        caption = " ".join((box.text.strip() or beside.strip()).split())
        self._entry.covered.add(PHOTO)
        for data in box.pictures:
            name = add_photo(self._entry, data, spot)
            if name:
                self._photos.append(Passage(f"![{escaped(caption)}]({name})", spot))
        if box.pictures and not caption:
            self._entry.tell(spot, _NO_ALT, Severity.ERROR)

    def _text(self, path: str, box: Box, spot: Spot) -> None:
        """A part of the running text, its pictures below it."""
        passages = self._texts.setdefault(path, [])
        if box.text.strip() and not form_heads.is_placeholder(box.text):
            passages.append(Passage(listed(box.text), spot))
        for data in box.pictures:
            name = add_photo(self._entry, data, spot)
            if name:
                passages.append(Passage(f"![{escaped(box.label[:40])}]({name})", spot))
        self._entry.covered.add(BODY)

    def _unknown(self, label: Box, box: Box, spot: Spot) -> None:
        self._unnamed((*label.pictures, *box.pictures), spot)
        name, text = label.text.strip(), box.text.strip()
        if name or text:
            self._entry.remainder.append(Passage(escaped(f"{name}：{text}" if name and text else name or text), spot))
            self._entry.tell(spot, _UNKNOWN.format(quote(label.label)) if name and text else _NO_LABEL)

    def _unnamed(self, pictures: tuple[bytes, ...], spot: Spot) -> None:
        for data in pictures:
            add_unnamed(self._entry, data, spot)

    def _value(self, target: dict[str, Plain], path: str, text: str, field: FieldDescription) -> None:
        joined = "".join(text.split("\n")) if field.kind is Kind.LINE and not field.many else text
        value = cell_text.read(joined, field, self._units)
        if value:
            set_value(target, path, [*value] if isinstance(value, list) else value)

    def _cover(self, path: str, spot: Spot) -> None:
        self._entry.spots.setdefault(path, spot)
        while path:
            self._entry.covered.add(path)
            path = path.rpartition(".")[0]


def column_label(column: str, path: str) -> str:
    """The head of a column of a list within the list."""
    inner: Table = table_by_path()[f"{path}.{column.partition('.')[0]}"]
    return column_of(inner, column.rpartition(".")[2]).head


def _columns_of_lines(table: Table, path: str) -> set[str]:
    """What lines can say of an entry; the rest of it is kept when a brand is updated."""
    return {
        f"{path}.{each.path}" for each in table.columns if each.path in ("text", "title", "date", "outlet", "partner")
    }
