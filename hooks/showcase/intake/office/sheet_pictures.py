"""The pictures of a workbook and the cells they stand in, those that WPS keeps inside a cell included."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from .open_xml import OFFICE, Opened, parsed, relations

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
_SHAPES = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_CELL_IMAGES = "xl/cellimages.xml"
IN_CELL = re.compile(r'=?(?:_xlfn\.)?DISPIMG\(\s*"([^"]+)"', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pictured:
    """A picture and the cell whose upper left corner it lies in, from 1."""

    row: int
    column: int
    data: bytes


def pictures(found: Opened) -> Mapping[str, tuple[Pictured, ...]]:
    """The pictures by the title of their sheet, in reading order."""
    by_id = {each.id: each.target for each in relations(found.parts, found.main)}
    tree = parsed(found.main, found.parts[found.main])
    inside = dict(_in_cells(found))
    result: dict[str, tuple[Pictured, ...]] = {}
    for sheet in tree.iter(f"{_MAIN}sheet"):
        path = by_id.get(sheet.get(f"{OFFICE}id", ""), "")
        if path not in found.parts:
            continue
        drawn = [*_floating(found, path), *(_of_cells(found, path, inside) if inside else ())]
        result[sheet.get("name", "")] = tuple(sorted(drawn, key=lambda each: (each.row, each.column)))
    return result


def _floating(found: Opened, sheet: str) -> Iterator[Pictured]:
    for drawing in (each.target for each in relations(found.parts, sheet) if each.kind == "drawing"):
        if drawing not in found.parts:
            continue
        targets = {each.id: each.target for each in relations(found.parts, drawing)}
        for anchor in parsed(drawing, found.parts[drawing]):
            start = anchor.find(f"{_DRAWN}from")
            if start is None:
                continue
            row, column = (int(start.findtext(f"{_DRAWN}{name}", "0")) + 1 for name in ("row", "col"))
            for data in _blips(anchor, targets, found):
                yield Pictured(row, column, data)


def _in_cells(found: Opened) -> Iterator[tuple[str, bytes]]:
    """Name -> picture, for those that a cell shows by its formula."""
    if _CELL_IMAGES not in found.parts:
        return
    targets = {each.id: each.target for each in relations(found.parts, _CELL_IMAGES)}
    for image in parsed(_CELL_IMAGES, found.parts[_CELL_IMAGES]):
        name = next((each.get("name", "") for each in image.iter(f"{_DRAWN}cNvPr")), "")
        for data in _blips(image, targets, found):
            yield name, data


def _of_cells(found: Opened, sheet: str, inside: Mapping[str, bytes]) -> Iterator[Pictured]:
    for cell in parsed(sheet, found.parts[sheet]).iter(f"{_MAIN}c"):
        formula = IN_CELL.search(cell.findtext(f"{_MAIN}f", ""))
        place = re.fullmatch(r"([A-Z]{1,3})(\d{1,7})", cell.get("r", ""))
        if formula and place and formula[1] in inside:
            column = 0
            for letter in place[1]:
                column = column * 26 + ord(letter) - ord("A") + 1
            yield Pictured(int(place[2]), column, inside[formula[1]])


def _blips(tree: Element, targets: Mapping[str, str], found: Opened) -> Iterator[bytes]:
    for blip in tree.iter(f"{_SHAPES}blip"):
        target = targets.get(blip.get(f"{OFFICE}embed", ""), "")
        if target in found.parts:
            yield found.parts[target]
