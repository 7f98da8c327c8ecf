"""The text of one cell <-> the value of one field, as drafts hold it. What was written by :func:`written` is read
back unchanged; what people type is read generously."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from showcase.domain.dates import LOOSE_DATE
from showcase.domain.fields import FieldDescription, Kind

from .cells import as_date, is_day_count
from .units import Units

SHORT = 24  # names and key words up to this length are also parted by 、
_BETWEEN = re.compile(r"[;；]")
_BETWEEN_SHORT = re.compile(r"[;；、]|[,，](?!\d)")
_BETWEEN_IDS = re.compile(r"[;；、,，\s/]+")
_BULLET = re.compile(r"^(?:[-•●▪◆·*]\s+|[(（]?\d{1,2}[)）.、．]\s*(?!\d))")
_COMPACT_DATE = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})")
_YES = frozenset("√✓✔☑y对")
_NO = frozenset("×✗✘☐n错")
_BOXES = re.compile("[□☐☑☒■]")
_TICKED = re.compile(r"[☑☒■√✓✔]\s*([^\s□☐☑☒■√✓✔]+)")
Value = str | list[str]


def read(text: str, field: FieldDescription, units: Units) -> Value:
    """The value of a cell: a text, or a list where the field holds many. Nothing is refused here; the checker judges
    what was written."""
    if field.many:
        return [one(each, field, units) for each in parts(text, field)]
    return one(text, field, units)


def written(value: Value, field: FieldDescription, units: Units) -> str:
    """The cell for a value. A list that would be read otherwise ends in a line break, which says: parted by lines."""
    if isinstance(value, str):
        return units.text_of(value) if field.vocabulary == "units" else value
    text = "\n".join(value)
    return text if read(text, field, units) == value else f"{text}\n"


def parts(text: str, field: FieldDescription) -> list[str]:
    """The entries of a cell that holds many: one a line, or parted by ； and, where entries are short, by 、."""
    if "\n" in text and field.kind is not Kind.IDENTIFIER:
        return [each.strip() for each in text.split("\n") if each.strip()]
    plain = text.strip()
    if plain[:1] in "[［" and plain[-1:] in "]］" and plain[1:-1].count("[") == 0:
        plain = plain[1:-1]
        between = _BETWEEN_SHORT
    else:
        between = _BETWEEN_SHORT if (field.max_length or SHORT) <= SHORT else _BETWEEN
    if field.kind is Kind.IDENTIFIER:
        between = _BETWEEN_IDS
    return [each.strip() for each in between.split(plain) if each.strip()]


def lines(text: str) -> list[str]:
    """The entries that people write below each other in one box, without their numbers and bullets."""
    found = [_BULLET.sub("", each.strip(), count=1).strip() for each in text.split("\n")]
    return [each for each in found if each]


def one(text: str, field: FieldDescription, units: Units) -> str:
    """One value, in the spelling that the reader knows where people spell it in many ways."""
    plain = text.strip()
    if field.kind in (Kind.TERM, Kind.FLAG) and _BOXES.search(plain):
        plain = ticked(plain)
    match field.kind:
        case Kind.DATE:
            return as_written_date(plain)
        case Kind.NUMBER | Kind.COUNT:
            narrow = unicodedata.normalize("NFKC", plain).replace(",", "").replace(" ", "")
            return narrow.removeprefix("+") if narrow[:1] in "+-.0123456789" else plain
        case Kind.FLAG:
            first = plain[:1].lower()
            return "是" if plain and first in _YES else "否" if plain and first in _NO else plain
        case Kind.IDENTIFIER:
            return unicodedata.normalize("NFKC", plain).lower()
        case Kind.TERM:
            return units.id_of(plain) if field.vocabulary == "units" else plain
    return plain


def ticked(text: str) -> str:
    """The choice that is ticked in ``☑服务民生类 □服务群众类``, '' if none is."""
    found = _TICKED.search(text)
    return found[1].strip() if found else ""


def as_written_date(text: str) -> str:
    """2026年11月2日, 2026/11/2, 20261102 and a spreadsheet's count of days -> 2026-11-02; other texts unchanged."""
    plain = unicodedata.normalize("NFKC", text)
    if is_day_count(plain):
        return as_date(int(plain))
    found = LOOSE_DATE.fullmatch(plain) or _COMPACT_DATE.fullmatch(plain)
    year_only = re.fullmatch(r"(\d{4})\s*年?", plain)
    if year_only:
        return year_only[1]
    if not found:
        return text
    year, month, day = (*found.groups(), None)[:3]
    try:
        date(int(year or 0), int(month or 0), int(day or 1))
    except ValueError:
        return text
    return "-".join(each.zfill(2) for each in (year, month, day) if each)
