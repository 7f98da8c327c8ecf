"""The brand register (品牌台账) as a workbook: one row for each brand, in the same tables that are read again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from typing import Any, Protocol

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from showcase.domain.brand import Brand
from showcase.domain.case import Case
from showcase.domain.completeness import completeness
from showcase.domain.document import Document
from showcase.domain.fields import FieldDescription, Kind
from showcase.domain.problems import Problem, Severity
from showcase.domain.registry import Registry

from ..draft import Plain, draft_of
from ..expanding import expanded
from . import cell_text
from .cells import SIGNIFICANT, encoded
from .fixed_zip import fixed
from .listed_items import name_of
from .shape import BODY, BODY_HEAD, READ_ONLY, Table, tables
from .units import Units
from .workbook_sheets import TERMS, Head, heads_of, lay_out, new_book, write_guide
from .workbook_style import Looks

LONGEST_CELL = 15_000  # characters; a cell takes 32,767, and some count twice
_READY = 200  # rows below the last brand
_ROW_HEIGHT = 48
_TOLD = (("状态", 16.0), ("完整度", 30.0), ("地址", 24.0))
_TITLE = "品牌台账"
_LINES = (
    "一、一个品牌一行；目标、举措、成效、活动等在各自的表里，第一列写品牌编号。",
    "二、改好后另存为 .xlsx，用 import_forms.py 加 --update 导入，只有改过的品牌会变。加 --dry-run --diff 只看不写。",
    "三、清空一格，就是删去这一项；“正文”空着不算删。删去列表里的一行，就是删去那一条。整行删去品牌，不会删去品牌。",
    f"四、灰色、写着“{READ_ONLY}”的几列只供查看，改了也不算数。品牌编号是网页的地址，请不要改。",
    "五、图片不在台账里，导入时原样保留；“文件”一列写的是它的文件名。",
)


class Content(Protocol):
    """What the register is made of: everything read, and every problem found."""

    @property
    def brands(self) -> Sequence[Document[Brand]]:
        """All brands, sorted."""

    @property
    def cases(self) -> Sequence[Document[Case]]:
        """All cases."""

    @property
    def problems(self) -> Sequence[Problem]:
        """Every problem, also those of other files."""

    @property
    def registry(self) -> Registry:
        """The lists of the organisation."""


@dataclass(frozen=True, slots=True)
class Row:
    """One brand: its draft, its text, and what the read-only columns tell."""

    id: str
    draft: Mapping[str, Plain]
    text: str
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Register:
    """The workbook, how many brands are in it, and the paths of those that could not be put into it."""

    data: bytes
    count: int
    left_out: tuple[str, ...]


def register(content: Content, unit: str = "") -> Register:
    """The register of all brands, or of those of ``unit`` and the units below it; the same bytes for the same content.

    A page that could not be read in full is left out, because writing it back would lose what was not understood.
    """
    documents = [each for each in content.brands if _belongs(each, unit, content)]
    counts = Counter((each.place.path, each.severity) for each in content.problems)
    cases = Counter(id for each in content.cases for id in each.record.brands)
    rows = [_row(each, content.registry, cases, _state(each, counts)) for each in documents if not each.unread]
    book, looks, terms = new_book()
    for table in tables():
        heads = heads_of(table, content.registry, terms)
        if table.path:
            lines = [line for row in rows for line in _list_lines(row, table)]
        else:
            more = max((len(_chunks(row.text)) for row in rows), default=1)
            heads += [Head(f"{BODY}+{number}", f"{BODY_HEAD}{number}", 40) for number in range(2, more + 1)]
            lines = [_main_line(row, table, heads) for row in rows]
        _write(book.create_sheet(table.title), table, heads, lines, looks, Units(content.registry))
    _tell(book, rows, looks)
    write_guide(book, looks, _TITLE, _LINES)
    book.move_sheet(TERMS, len(book.sheetnames))
    book.active = 0
    target = BytesIO()
    book.save(target)
    left_out = tuple(each.path for each in documents if each.unread)
    return Register(fixed(target.getvalue()), len(rows), left_out)


def _belongs(document: Document[Brand], unit: str, content: Content) -> bool:
    above = content.registry.ancestry(document.record.unit or "")
    return not unit or any(each.id == unit for each in above)


def _row(document: Document[Brand], registry: Registry, cases: Counter[str], state: str) -> Row:
    id = document.path.split("/")[-2]
    draft = expanded(draft_of(document.record, registry))
    found = completeness(document.record, registry, cases[id])
    missing = "、".join(each.label for each in found.elements if not each.met)
    filled = f"{found.filled}/{len(found.elements)}" + (f"，缺{missing}" if missing else "")
    return Row(id, draft, document.text, (state, filled, f"/brands/{id}/"))


def _state(document: Document[Brand], counts: Counter[tuple[str, Severity]]) -> str:
    errors, warnings = (counts[document.path, each] for each in (Severity.ERROR, Severity.WARNING))
    words = [f"错误 {errors} 处"] if errors else []
    words += [f"提醒 {warnings} 处"] if warnings else []
    if document.record.draft:
        return "草稿"
    return "，".join(words) or "正常"


Line = list[tuple[Plain, FieldDescription | None]]


def _main_line(row: Row, table: Table, heads: Sequence[Head]) -> Line:
    chunks = _chunks(row.text)
    line: Line = [(_at(row.draft, each.path), each.field) for each in table.columns]
    texts = [chunks[index] if index < len(chunks) else "" for index in range(len(heads) - len(line))]
    return [*line, *((text, None) for text in texts)]


def _list_lines(row: Row, table: Table) -> list[Line]:
    """The rows of one brand in the table of a list."""
    found: list[Line] = []
    if not table.owner:
        for item in _items(row.draft, table.path):
            found.append([(row.id, None), *((_at(item, each.path), each.field) for each in table.columns)])
        return found
    around = _items(row.draft, table.owner_path)
    for index, owner in enumerate(around):
        for item in _items(owner, table.path.rpartition(".")[2]):
            cells = [(_at(item, each.path), each.field) for each in table.columns]
            found.append([(row.id, None), (name_of(around, index), None), *cells])
    return found


def _at(draft: Any, path: str) -> Plain:
    """The value at a path without numbers, '' if there is none."""
    for key in path.split("."):
        draft = draft.get(key, "") if isinstance(draft, dict | Mapping) else ""
    value: Plain = draft
    return value


def _items(draft: Any, path: str) -> list[Any]:
    found = _at(draft, path)
    return found if isinstance(found, list) else []


def _chunks(text: str) -> list[str]:
    """A text in parts that fit into cells; the line break at its end says that it is Markdown as it stands."""
    words = text.strip("\n")
    if not words:
        return []
    words = f"{words}\n"
    return [words[start : start + LONGEST_CELL] for start in range(0, len(words), LONGEST_CELL)]


def _write(
    sheet: Worksheet, table: Table, heads: Sequence[Head], lines: Sequence[Line], looks: Looks, units: Units
) -> None:
    lay_out(sheet, heads, looks, 2, len(lines) + _READY)
    sheet.freeze_panes = "C2" if not table.path else "B2"
    for number, line in enumerate(lines, start=2):
        for column, (value, field) in enumerate(line, start=1):
            _put(sheet, number, column, value, field, looks, units)
        sheet.row_dimensions[number].height = _ROW_HEIGHT


def _put(
    sheet: Worksheet, row: int, column: int, value: Plain, field: FieldDescription | None, looks: Looks, units: Units
) -> None:
    """One value: numbers as numbers that show all their digits, everything else as text."""
    if field and isinstance(value, str) and value and field.kind in (Kind.NUMBER, Kind.COUNT):
        number = Decimal(value)
        if len(number.as_tuple().digits) <= SIGNIFICANT:
            decimals = len(value.partition(".")[2])
            looks.decimals(decimals).put(sheet, row, column, "").value = float(number) if decimals else int(number)
            return
    text = value if field is None or isinstance(value, dict) else cell_text.written(_texts(value), field, units)
    assert isinstance(text, str)
    looks.text.put(sheet, row, column, encoded(text))


def _texts(value: Plain) -> str | list[str]:
    return value if isinstance(value, str) else [each for each in value if isinstance(each, str)]


def _tell(book: Workbook, rows: Sequence[Row], looks: Looks) -> None:
    """The read-only columns, at the end of the main sheet and grey."""
    sheet = book[tables()[0].title]
    first = sheet.max_column + 1
    for offset, (head, width) in enumerate(_TOLD):
        looks.aside.put(sheet, 1, first + offset, f"{READ_ONLY}{head}")
        sheet.column_dimensions[get_column_letter(first + offset)].width = width
        for number, row in enumerate(rows, start=2):
            looks.told.put(sheet, number, first + offset, row.told[offset])
    sheet.auto_filter.ref = f"A1:{get_column_letter(first + len(_TOLD) - 1)}{max(len(rows) + 1, 2)}"
