"""The Word form (申报书) of one brand, generated from the fields that ``form_shape`` names."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as Opened
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT as VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table as WordTable
from docx.table import _Cell
from docx.text.run import Run

from showcase.domain.registry import Registry

from . import guiding
from .fixed_zip import fixed
from .form_shape import BOXES, GRIDS, HINTS, LINES, MORE, PHOTO_LINE, SHORT_HEADS, STORY, STORY_HINTS, TITLE, columns_of
from .shape import BODY_PARTS, main_table, table_by_path

SONG, HEI = "宋体", "黑体"
INK, SOFT, ACCENT = RGBColor(0x19, 0x18, 0x16), RGBColor(0x66, 0x62, 0x5A), RGBColor(0xBF, 0x2B, 0x18)
LABEL_FILL, RULE = "F2F0E9", "A7A296"
WIDTH = 16.6  # centimetres between the margins
# What the library's own template brings along and this form has no use for, by the last word of the relation.
LEFTOVERS = frozenset(("thumbnail", "extended-properties", "customXml", "stylesWithEffects", "webSettings"))


def form_bytes(registry: Registry) -> bytes:
    """The empty form as a .docx file; the same bytes for the same registry."""
    document = Document()
    _without_leftovers(document)
    _page(document)
    _title(document)
    for heading, paths in BOXES:
        _boxes(document, heading, paths, registry)
    for heading, path, shares, rows in GRIDS:
        _heading(document, heading)
        if path == "activities":
            line = document.add_paragraph()
            line.paragraph_format.keep_with_next = True
            _small(line, PHOTO_LINE)
        _grid(document, path, columns_of(shares), rows)
    _heading(document, STORY)
    _label_table(document, [(part, hint, 4.2) for part, hint in zip(BODY_PARTS, STORY_HINTS, strict=True)])
    _boxes(document, *MORE, registry)
    target = BytesIO()
    document.save(target)
    return fixed(target.getvalue())


def _without_leftovers(document: Opened) -> None:
    document.core_properties.author = document.core_properties.comments = ""
    for relations in (document.part.package.rels, document.part.rels):
        for id in [id for id, each in relations.items() if each.reltype.rpartition("/")[2] in LEFTOVERS]:
            del relations[id]


def _page(document: Opened) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(2.2)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(10.5)
    style.paragraph_format.space_after = Pt(0)
    style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), SONG)


def _title(document: Opened) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = ALIGN.CENTER
    paragraph.paragraph_format.space_after = Pt(10)
    _styled(paragraph.add_run(TITLE), 22, INK, SONG, bold=True)
    for line in LINES:
        _small(document.add_paragraph(), line)


def _heading(document: Opened, text: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(14), Pt(5)
    paragraph.paragraph_format.keep_with_next = True
    _styled(paragraph.add_run(text), 13, ACCENT, HEI)


def _boxes(document: Opened, heading: str, paths: Sequence[str], registry: Registry) -> None:
    """A heading, and below it a label beside a box for each field."""
    _heading(document, heading)
    columns = {each.path: each for each in main_table().columns}
    lines = []
    for path in paths:
        column = columns[path]
        hint = HINTS.get(path) or guiding.hint(column, main_table(), registry)
        needed = guiding.is_needed(column, main_table())
        head = "品牌标识" if path == "logo.file" else column.head
        height = (
            3.0 if path == "logo.file" else 1.6 if column.field.max_length and column.field.max_length > 60 else 0.95
        )
        lines.append((f"{head}*" if needed else head, hint, height))
    _label_table(document, lines)


def _label_table(document: Opened, lines: Sequence[tuple[str, str, float]]) -> None:
    table = _table(document, len(lines), (5.0, WIDTH - 5.0))
    for row, (label, hint, height) in zip(table.rows, lines, strict=True):
        row.height = Cm(height)
        _keep_together(row)
        _label(row.cells[0], label, hint)


def _grid(document: Opened, path: str, columns: Sequence[tuple[str, float]], rows: int) -> None:
    """Heads with rows for entries below them."""
    known = {each.path: each.head for each in table_by_path()[path].columns} | SHORT_HEADS
    total = sum(share for _, share in columns)
    table = _table(document, rows + 1, [WIDTH * share / total for _, share in columns])
    for cell, (key, _) in zip(table.rows[0].cells, columns, strict=True):
        _label(cell, known[key], "", centred=True)
    _repeat(table.rows[0])
    _keep_together(table.rows[0])
    for row in table.rows[1:]:
        row.height = Cm(3.2 if path == "activities" else 1.1)
        _keep_together(row)


def _table(document: Opened, rows: int, widths: Sequence[float]) -> WordTable:
    table: WordTable = document.add_table(rows, len(widths))
    table.autofit = False
    _ruled(table)
    for index, width in enumerate(widths):
        table.columns[index].width = Cm(width)
        for cell in table.columns[index].cells:
            cell.width = Cm(width)
            cell.vertical_alignment = VERTICAL.CENTER
    return table


def _label(cell: _Cell, text: str, hint: str, *, centred: bool = False) -> None:
    properties = cell._tc.get_or_add_tcPr()
    shading = OxmlElement("w:shd")
    for key, value in (("val", "clear"), ("color", "auto"), ("fill", LABEL_FILL)):
        shading.set(qn(f"w:{key}"), value)
    properties.append(shading)
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(3)
    if centred:
        paragraph.alignment = ALIGN.CENTER
    _styled(paragraph.add_run(text.rstrip("*")), 10.5, INK, HEI)
    if text.endswith("*"):
        _styled(paragraph.add_run("*"), 10.5, ACCENT, HEI)
    if hint:
        _small(cell.add_paragraph(), hint)


def _small(paragraph: Any, text: str) -> None:
    paragraph.paragraph_format.space_after = Pt(3)
    paragraph.paragraph_format.line_spacing = 1.0
    _styled(paragraph.add_run(text), 8.5, SOFT, SONG)


def _styled(run: Run, size: float, colour: RGBColor, face: str, *, bold: bool = False) -> None:
    run.font.size, run.font.color.rgb, run.font.bold = Pt(size), colour, bold
    run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), face)


def _ruled(table: WordTable) -> None:
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", RULE)):
            line.set(qn(f"w:{key}"), value)
        borders.append(line)
    table._tbl.tblPr.append(borders)


def _repeat(row: Any) -> None:
    """Let a row of heads stand again on the next page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _keep_together(row: Any) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
