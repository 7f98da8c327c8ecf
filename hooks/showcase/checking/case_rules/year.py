"""A case lies in the folder of its year.

Passes::

    content/cases/2026/ting-shui-sheng/index.md    year: 2026

Fails::

    content/cases/2026/ting-shui-sheng/index.md    year: 2025
"""

from __future__ import annotations

from collections.abc import Iterator

from showcase.domain.case import Case
from showcase.domain.document import Document
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry

from ..context import Context
from ..document_rules.dates import later
from ..reporting import quote, report

ID = "year"


def check(document: Document[Case], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem when the year is not the folder's."""
    year = document.record.year
    if year and year != context.group and not later(year, context.date):
        if len(context.group) == 4 and context.group.isdecimal():
            message = f"写的是“{year}”，案例放在“{context.group}”文件夹里。请让两处一致，只写四位年份。"
            yield report(document, ID, "year", message, f"year: {context.group}")
        else:
            message = f"案例放在{quote(context.group)}文件夹里。请移到以四位年份命名的文件夹“{year[:4]}”里。"
            yield report(document, ID, "year", message)
