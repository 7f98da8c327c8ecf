"""Numbers of bank cards, told from order numbers by their first digits, their groups and the Luhn check."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .digits import only_digits

_BLANK = "[ \\u3000\\u00a0\\-]"
CARD = re.compile(
    rf"(?<![\dA-Za-z])(?P<first>62|[45])\d{{2,3}}"
    rf"(?:\d{{12,15}}|(?P<gap>{_BLANK})\d{{4}}(?:(?P=gap)\d{{4}}){{2}}(?:(?P=gap)?\d{{1,3}})?)(?![\dA-Za-z])"
)
CARD_BEFORE = re.compile(r"(?:卡|卡号|账号|帐号|账户|帐户|银行|农信|信用社)\D{0,12}$")
THING_BEFORE = re.compile(
    r"(?:订单|工单|流水|单|票|运单|合同|项目|编|件|批|凭证|设备|档案|追溯|条)(?:号码?|码)?(?:为|是)?\W{0,3}$"
)
LOOK_BACK = 16
SHORTEST, LONGEST = 16, 19


def bank_cards(text: str, begin: int, stop: int) -> Iterator[tuple[int, int]]:
    """Where bank cards stand in a part of a folded text: first position and the one after the last.

    UnionPay numbers (62) count wherever they stand, others only in groups of four or after a word for an account.
    """
    for found in CARD.finditer(text, begin, stop):
        number = only_digits(found.group())
        before = text[max(found.start() - LOOK_BACK, 0) : found.start()]
        if not SHORTEST <= len(number) <= LONGEST or not _passes_luhn(number) or THING_BEFORE.search(before):
            continue
        if found["first"] == "62" or (len(number) == SHORTEST and (found["gap"] or CARD_BEFORE.search(before))):
            yield found.span()


def _passes_luhn(number: str) -> bool:
    digits = [int(each) for each in reversed(number)]
    return (sum(digits[::2]) + sum(sum(divmod(2 * each, 10)) for each in digits[1::2])) % 10 == 0
