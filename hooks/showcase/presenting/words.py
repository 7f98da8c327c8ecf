"""Numbers and names as Chinese pages say them."""

from __future__ import annotations

import re
from decimal import Decimal

_DIGITS = "零一二三四五六七八九"
_BREAK_AFTER = re.compile(r"(?<=[·・])")
_SLIP_PART = re.compile(r"“[^”]*”[＋+]?|[^“”·・＋+，、。：:；;\s]+(?:[＋+]$)?")
SHORT = 5  # characters that stand well in one column of a title slip
MOST_COLUMNS = 4
LONGEST_COLUMN = 7  # characters of a book's title in one column of its slip


def numeral(number: int) -> str:
    """A whole number below a hundred in Chinese (12 -> 十二); larger ones stay in figures."""
    if not 0 <= number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    return f"{_DIGITS[tens] if tens > 1 else ''}十{_DIGITS[ones] if ones else ''}"


def amount(number: int, measure: str = "项") -> str:
    """A number with its measure word; two is 两 before one (两项, 二十五方)."""
    return ("两" if number == 2 else numeral(number)) + measure


def decimal_text(number: Decimal) -> str:
    """A number as it was written, never in scientific notation."""
    return format(number, "f")


def clipped(text: str, length: int) -> str:
    """The first clause of a text, at most ``length`` characters; an ellipsis shows that something is missing."""
    clause = re.split(r"[。；！？\n]", text.strip(), maxsplit=1)[0]
    return clause if len(clause) <= length else clause[: length - 1].rstrip("，、：“") + "…"


def name_lines(name: str) -> tuple[str, ...]:
    """The name broken after its middle dots, as it is set large (智丝堡垒· / 质造先锋)."""
    return tuple(part for part in _BREAK_AFTER.split(name) if part)


def slip_columns(name: str) -> tuple[str, ...]:
    """The columns of a title slip: the name broken at its marks, which vertical setting does not need.

    What stands in quotation marks stays together and is followed by a break; a name of up to five characters and
    one that would take more than four columns are not broken.
    """
    if len(name) <= SHORT:
        return (name,)
    columns = tuple(part for part in _SLIP_PART.findall(name))
    return columns if 1 < len(columns) <= MOST_COLUMNS else (name,)


def quoted(title: str) -> str:
    """A title in 《》, unless it brings its own."""
    return title if title.startswith("《") else f"《{title}》"


def sentence(text: str) -> str:
    """The text with a full stop at its end, unless it already has one."""
    return text if not text or text.endswith(("。", "！", "？", "”", "…")) else text + "。"


def title_columns(title: str) -> tuple[str, ...]:
    """The title of a book as its slip sets it: in one column, or in two when it is long, broken at a mark near the
    middle if there is one."""
    if len(title) <= LONGEST_COLUMN:
        return (title,)
    middle = len(title) / 2
    marks = [at + 1 for at, character in enumerate(title[:-1]) if character in "：，、·— "]
    at = min(marks, key=lambda place: abs(place - middle), default=0)
    if not at or abs(at - middle) > middle / 2:
        at = -(-len(title) // 2)
    return title[:at].rstrip("：，、·— "), title[at:]
