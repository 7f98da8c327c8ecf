"""One cell of a sheet -> the text that people see in it."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

from openpyxl.utils.datetime import from_excel

_FORMAT = re.compile(r"(?:#,##)?0(?:\.(0+))?(%)?")
_SECTION_NOISE = re.compile(r"\[[^\]]*\]|_.|\\|\"[^\"]*\"|\*.")
_HEX = re.compile(r"_x([0-9A-Fa-f]{4})_")
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_SERIAL_DAYS = range(20_000, 80_000)  # 1954 to 2119
# Chinese date formats that have a number and no pattern in the file.
_YEAR_MONTH = frozenset((27, 36, 50, 52, 57))
_CHINESE_DATES = frozenset((*_YEAR_MONTH, 28, 29, 30, 31, 51, 53, 54, 58))
SIGNIFICANT = 15  # digits that a spreadsheet keeps


def shown(value: object, number_format: str, format_id: int) -> str:
    """The text of a cell's value. Numbers have the digits that the cell shows and no thousands separators; dates are
    written 2026-11-02, or 2026-11 where the cell shows no day."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, datetime | date):
        return _date(value, number_format, format_id)
    if isinstance(value, time | timedelta):
        return str(value)
    if isinstance(value, int | float):
        if format_id in _CHINESE_DATES and int(value) in _SERIAL_DAYS:
            return as_date(value, format_id)
        return _number(value, number_format)
    return plain(str(value))


def as_date(number: float, format_id: int = 0) -> str:
    """The day that a spreadsheet counts by this number."""
    moment = from_excel(number)
    return _date(moment, "", format_id) if isinstance(moment, datetime | date) else f"{number:g}"


def is_day_count(text: str) -> bool:
    """Whether a text can only be a date that a spreadsheet shows as a number."""
    return text.isdecimal() and len(text) == 5 and int(text) in _SERIAL_DAYS


def plain(text: str) -> str:
    """A text with ``\\n`` line ends and without the signs that stand for characters in a file."""
    decoded = _HEX.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
    return decoded.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n")


def encoded(text: str) -> str:
    """The counterpart of :func:`plain`: a text in which every character can stand in a file."""
    guarded = _HEX.sub(lambda found: f"_x005F{found[0]}", text) if "_x" in text else text
    return _UNWRITABLE.sub(lambda found: f"_x{ord(found[0]):04X}_", guarded)


def _date(value: datetime | date, number_format: str, format_id: int) -> str:
    pattern = _SECTION_NOISE.sub("", number_format.partition(";")[0]).lower()
    text = value.isoformat()[:10]
    if format_id in _YEAR_MONTH or ("y" in pattern and "m" in pattern and "d" not in pattern):
        return text[:7]
    return text[:4] if pattern and set(pattern) == {"y"} else text


def _number(value: float, number_format: str) -> str:
    """As many decimals as the cell shows; without a fixed number of them as many as a spreadsheet keeps."""
    exact = Decimal(f"{value:.{SIGNIFICANT}g}")
    pattern = _FORMAT.fullmatch(_SECTION_NOISE.sub("", number_format.partition(";")[0]).strip())
    if not pattern:
        return f"{exact.normalize():f}" if exact else "0"
    if pattern[2]:
        exact *= 100
    step = Decimal(1).scaleb(-len(pattern[1] or ""))
    return f"{exact.quantize(step, ROUND_HALF_UP):f}{pattern[2] or ''}"
