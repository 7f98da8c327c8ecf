"""Every award names a scheme and one brand or case that exist, and has been made.

Passes::

    - {scheme: demonstration-unit, brand: qingyuan, awarded: "2025-01-01"}

Fails::

    - {scheme: demonstration-unit, brand: qing-yuan, awarded: "2025-01-01"}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from showcase.domain.problems import Place, Problem, Severity
from showcase.domain.registry import Honour

from ..context import Collected
from ..document_rules.dates import later
from ..near import NearNames

ID = "honours"
DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")


def check(collected: Collected) -> Iterator[Problem]:
    """The problems of each entry, at its line in honours.yml."""
    path = f"{collected.root}/registry/honours.yml"
    for index, honour in enumerate(collected.registry.honours):
        at = collected.honour_places[index] if index < len(collected.honour_places) else (1, 1)
        for field, label, message in _faults(honour, collected):
            yield Problem(Place(path, *at), Severity.ERROR, ID, message, field, label)


def _faults(honour: Honour, collected: Collected) -> Iterator[tuple[str, str, str]]:
    schemes = collected.registry.honour_schemes
    if honour.scheme not in schemes:
        guess = _guess(NearNames(schemes).like(honour.scheme))
        yield "scheme", "荣誉", f"写的是“{honour.scheme}”，schemes.yml 里没有。{guess}"
    if honour.brand and honour.case:
        yield "case", "案例", f"同时写了品牌“{honour.brand}”和案例“{honour.case}”。一条荣誉只给一个，请分成两条。"
    elif honour.brand and honour.brand not in collected.brand_by_id:
        guess = _guess(collected.near_brand.like(honour.brand))
        yield "brand", "品牌", f"写的是“{honour.brand}”，没有这个品牌。{guess}"
    elif honour.case and honour.case not in collected.case_by_id:
        guess = _guess(collected.near_case.like(honour.case))
        yield "case", "案例", f"写的是“{honour.case}”，没有这个案例。{guess}"
    elif not honour.brand and not honour.case:
        yield "brand", "品牌", "没有写授予谁。请写 brand（品牌编号）或 case（案例编号）。"
    yield from _date_faults(honour, collected.date)


def _date_faults(honour: Honour, today: str) -> Iterator[tuple[str, str, str]]:
    form = "请写成 2025-01-01、2025-01 或 2025，放在英文双引号里。"
    if not DATE.fullmatch(honour.awarded):
        written = f"写的是“{honour.awarded}”，看不出日期。" if honour.awarded else "还没有填写授予日期。"
        yield "awarded", "授予日期", written + form
    elif not _in_calendar(honour.awarded):
        yield "awarded", "授予日期", f"写的是“{honour.awarded}”，日历上没有这一天。请核对年、月、日。"
    elif later(honour.awarded, today):
        yield "awarded", "授予日期", f"写的是“{honour.awarded}”，这一天还没有到（今天是 {today}）。请核对日期。"
    if honour.valid_until and not DATE.fullmatch(honour.valid_until):
        yield "valid_until", "有效期至", f"写的是“{honour.valid_until}”，看不出日期。{form}"
    elif honour.valid_until and not _in_calendar(honour.valid_until):
        yield "valid_until", "有效期至", f"写的是“{honour.valid_until}”，日历上没有这一天。请核对年、月、日。"
    elif honour.valid_until and DATE.fullmatch(honour.awarded) and later(honour.awarded, honour.valid_until):
        message = f"写的是“{honour.valid_until}”，早于授予日期“{honour.awarded}”。请核对这两个日期。"
        yield "valid_until", "有效期至", message


def _in_calendar(text: str) -> bool:
    try:
        date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        return False
    return True


def _guess(near: str) -> str:
    return f"是不是“{near}”？" if near else "请核对编号。"
