"""A .docx file -> its paragraphs and table rows in reading order, with the pictures in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from docx import Document
from docx.document import Document as Opened
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.table import Table

from .open_xml import only_readable, opened
from .package import Package, Refused

SUFFIX = ".docx"
MOST_ROWS = 3000
BULLET = "• "
_UNREADABLE = "读不懂里面的内容。请用 WPS 或 Word 打开，另存为新的 .docx 文件再交。"
_TOO_LONG = f"表格超过 {MOST_ROWS} 行，不像一份申报书。请只留申报书本身再交。"
_PARAGRAPH, _TEXT, _TAB, _NUMBERED = (qn(each) for each in ("w:p", "w:t", "w:tab", "w:numPr"))
_BREAKS = (qn("w:br"), qn("w:cr"))
_PICTURE, _OLD_PICTURE = qn("a:blip"), "{urn:schemas-microsoft-com:vml}imagedata"
_EMBEDDED, _OLD_EMBEDDED = qn("r:embed"), qn("r:id")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_NOT_SHOWN = (qn("w:del"), qn("w:instrText"), qn("w:pPr"), qn("w:rPr"), qn("w:sdtPr"), _FALLBACK)


@dataclass(frozen=True, slots=True)
class Box:
    """One cell, or one paragraph outside of tables: its lines, and its pictures. ``mark`` is the same for all rows
    that a merged cell goes over."""

    text: str
    pictures: tuple[bytes, ...] = ()
    mark: int = 0

    @property
    def label(self) -> str:
        """The first line: below it stands what explains a label."""
        return self.text.strip().partition("\n")[0].strip()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it."""
        return not self.text.strip() and not self.pictures


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table (``table`` and ``row`` count from 1), or a paragraph (``table`` is 0, ``row`` its number)."""

    table: int
    row: int
    boxes: tuple[Box, ...] = field(default=())


def read_blocks(package: Package) -> tuple[list[Line], tuple[str, ...]]:
    """The lines of a document, and sentences about what was left out. Raises Refused."""
    found = opened(package, SUFFIX)
    parts = dict(found.parts)
    for name in found.parts:
        if name.endswith(".rels"):
            folder, _, file = name.rpartition("_rels/")
            parts[name] = only_readable(found.parts, f"{folder}{file.removesuffix('.rels')}".lstrip("."))
    try:
        document = Document(package.zipped(parts))
        return [*_lines(document)], found.left_out
    except (KeyError, ValueError, AttributeError, IndexError, TypeError, OpcError):
        raise Refused(_UNREADABLE) from None


def _lines(document: Opened) -> Iterator[Line]:
    number = tables = rows = 0
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            tables += 1
            for row, each in enumerate(block.rows, start=1):
                rows += 1
                if rows > MOST_ROWS:
                    raise Refused(_TOO_LONG)
                yield Line(tables, row, tuple(_cells(each.cells, document)))
        else:
            number += 1
            box = _box(block._p, document)
            if not box.is_empty:
                yield Line(0, number, (box,))


def _cells(cells: Any, document: Opened) -> Iterator[Box]:
    """The cells of a row; one that goes over several columns comes once."""
    seen: set[int] = set()
    for cell in cells:
        if id(cell._tc) not in seen:
            seen.add(id(cell._tc))
            yield _box(cell._tc, document)


def _box(element: Any, document: Opened) -> Box:
    texts: list[str] = []
    pictures: list[bytes] = []
    _gather(element, document, texts, pictures)
    return Box("".join(texts).strip("\n"), tuple(pictures), id(element))


def _gather(element: Any, document: Opened, texts: list[str], pictures: list[bytes]) -> None:
    """The words and pictures below an element, those in form fields included, what was struck out in revision not."""
    for child in element:
        tag = child.tag
        if tag in _NOT_SHOWN:
            continue
        if tag == _TEXT:
            texts.append(child.text or "")
        elif tag == _TAB:
            texts.append(" ")
        elif tag in _BREAKS:
            texts.append("\n")
        elif tag in (_PICTURE, _OLD_PICTURE):
            part = document.part.related_parts.get(child.get(_EMBEDDED) or child.get(_OLD_EMBEDDED) or "")
            pictures += [part.blob] if part is not None else []
        else:
            if tag == _PARAGRAPH and child.find(f".//{_NUMBERED}") is not None:
                texts.append(BULLET)
            _gather(child, document, texts, pictures)
            if tag == _PARAGRAPH:
                texts.append("\n")
