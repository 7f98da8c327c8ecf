"""Several entries written below each other in one box -> entries of a list, as far as a line says what is what."""

from __future__ import annotations

import re

from showcase.domain.fields import descriptions
from showcase.writing.draft import Plain
from showcase.writing.office import cell_text
from showcase.writing.office.shape import Table

_DATE = re.compile(r"^((?:19|20)\d{2}\s*[-./年]\s*\d{1,2}(?:\s*[-./月]\s*\d{1,2})?\s*[日号月]?)[\s，,：:；;]*")
_TITLE = re.compile(r"《([^《》]+)》")
_MAIN_FIELDS = ("text", "title", "partner")
_EDGES = " 　，,：:；;。"


def line_items(text: str, table: Table) -> list[Plain]:
    """One entry for each line. A date at its start and a title in 《》 go to the fields for them, the rest to the main
    one of the list."""
    return [_item(each, table) for each in cell_text.lines(text)]


def _item(line: str, table: Table) -> dict[str, Plain]:
    paths = {each.path for each in table.columns}
    item: dict[str, Plain] = {}
    found = _DATE.match(line)
    if found and "date" in paths:
        item["date"] = cell_text.as_written_date(found[1].strip())
        line = line[found.end() :]
    if table.path == "media" and (title := _TITLE.search(line)):
        item["title"] = title[1].strip()
        line = f"{line[: title.start()]} {line[title.end() :]}".strip(_EDGES)
        if line:
            item["outlet"] = line
        return _ordered(item, table)
    main = next(each for each in _MAIN_FIELDS if each in paths)
    if line:
        item[main] = line
    return _ordered(item, table)


def _ordered(item: dict[str, Plain], table: Table) -> dict[str, Plain]:
    order = [each.path for each in table.columns]
    return dict(sorted(item.items(), key=lambda pair: order.index(pair[0])))


def record_order(draft: dict[str, Plain], record: type) -> dict[str, Plain]:
    """A draft, and all in it, in the order in which the fields are declared."""
    fields = descriptions(record)
    ordered: dict[str, Plain] = {}
    for key in sorted(draft, key=[*fields].index):
        value, inner = draft[key], fields[key].record
        if inner and isinstance(value, dict):
            value = record_order(value, inner)
        elif inner and isinstance(value, list):
            value = [record_order(each, inner) if isinstance(each, dict) else each for each in value]
        if value:
            ordered[key] = value
    return ordered
