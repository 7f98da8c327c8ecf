"""No mobile numbers, identity card numbers or bank cards of persons: what is published cannot be taken back.

Passes::

    contact: 示例市水务公司党群工作部

Fails::

    contact: 党群工作部 王工 13800138000
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from showcase.domain.document import Document
from showcase.domain.fields import Kind
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry

from ..context import Context
from ..reporting import report, report_at

ID = "private-numbers"
LONG_NUMBER = re.compile(r"\d[\d -]{9}")
MOBILE = re.compile(r"(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)")
IDENTITY = re.compile(r"(?<!\d)\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dXx])")
CARD = re.compile(r"(?<!\d)62\d{2}(?:[ -]?\d){12,15}(?!\d)")
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)  # GB 11643


def check(document: Document[Any], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem for each text that holds such a number; the message shows only its ends."""
    for entry in context.of(Kind.LINE, Kind.TEXT):
        found = _private(entry.value)
        if found:
            yield report(document, ID, entry.path, found)
    for node in context.nodes:
        found = _private(node.text)
        if found:
            yield report_at(document, ID, max(node.line, 1), max(node.column, 1), found)


def _private(text: str) -> str:
    if not LONG_NUMBER.search(text):
        return ""
    for pattern, what, genuine in (
        (IDENTITY, "身份证号", _is_identity),
        (CARD, "银行卡号", _is_card),
        (MOBILE, "手机号", bool),
    ):
        for match in pattern.finditer(text):
            if genuine(match.group()):
                shown = f"{match.group()[:3]}****{match.group()[-4:]}"
                return f"里面像有{what}“{shown}”，个人信息不能公开。请删去，联系方式只写部门。"
    return ""


def _is_identity(number: str) -> bool:
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, number, strict=False))
    return "10X98765432"[total % 11] == number[-1].upper()


def _is_card(number: str) -> bool:
    digits = [int(each) for each in number if each.isdigit()][::-1]
    return sum(digits[::2]) % 10 == -sum(sum(divmod(2 * each, 10)) for each in digits[1::2]) % 10
