"""Numbers of people that are to be read on a page: identity cards and mobile telephones.

This is a second look after the checks of what was sent in, and a narrow one: an identity number must be right in
all its digits, and a mobile number must follow a word that announces one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from hashlib import sha256

from .facts import Number

_MAYBE = re.compile(r"[0-9０-９](?:[ \-–·]?[0-9０-９]){9}")
_GAP = "[ \\-–·]?"
_CARD = re.compile(
    rf"(?<![0-9A-Za-z])([1-9][0-9]{{5}}){_GAP}((?:19|20)[0-9]{{2}}){_GAP}((?:0[1-9]|1[0-2]){_GAP}(?:0[1-9]|[12][0-9]|3[01]))"
    rf"{_GAP}([0-9]{{3}}[0-9Xx])(?![0-9A-Za-z])"
)
_REGIONS = frozenset(
    f"{region}"
    for first, last in ((11, 15), (21, 23), (31, 37), (41, 46), (50, 54), (61, 65), (71, 71), (81, 83))
    for region in range(first, last + 1)
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_COMPANY = re.compile(r"(?:信用代码|机构代码|税号|识别号)\W{0,4}$")
_MOBILE = re.compile(
    r"(?<![0-9A-Za-z.,，])(?:(?:\+|00)86[ \-]?)?(1[3-9][0-9](?P<gap>[ \-]?)[0-9]{4}(?P=gap)[0-9]{4})"
    r"(?![0-9A-Za-z.%％‰℃])(?![ \-][0-9])"
    r"(?!\s?[多余万亿元吨美欧港千兆公平立度件笔次户米克升条份台套株棵头只张页册秒亩人个k])"
)
_ANNOUNCED = re.compile(
    r"(?:手机|电话|联系|致电|拨打|来电|微信|短信|\b(?:tel|phone|mobile))(?:号码?|方式)?[\s:：(（]{0,4}$", re.IGNORECASE
)
# A letter stays in the place of an address, so that no number begins or ends where it did not.
_LINK = re.compile(r"https?://\S+")
_BEFORE = 16


def of_people(text: str) -> Iterator[Number]:
    """The numbers in a text, each as its kind in Chinese and a digest: the number itself is never told."""
    if not _MAYBE.search(text):
        return
    plain = _LINK.sub("x", unicodedata.normalize("NFKC", text))
    for found in _CARD.finditer(plain):
        digits = re.sub("[^0-9X]", "", found[0].upper())
        if _is_card(digits) and not _COMPANY.search(_before(plain, found)):
            yield Number("身份证号", _digest(digits))
    for found in _MOBILE.finditer(plain):
        if _ANNOUNCED.search(_before(plain, found)):
            yield Number("手机号", _digest(re.sub("[^0-9]", "", found[1])))


def _before(text: str, found: re.Match[str]) -> str:
    return text[max(0, found.start() - _BEFORE) : found.start()]


def _is_card(digits: str) -> bool:
    """Whether the region, the day of birth and the check digit are all right (GB 11643)."""
    try:
        date(int(digits[6:10]), int(digits[10:12]), int(digits[12:14]))
    except ValueError:
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits[:17], strict=True))
    return digits[:2] in _REGIONS and "10X98765432"[total % 11] == digits[17]


def _digest(number: str) -> str:
    return sha256(number.encode()).hexdigest()[:16]
