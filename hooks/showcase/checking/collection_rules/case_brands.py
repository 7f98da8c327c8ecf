"""The brands that a case tells of are in the showcase.

Passes::

    brands: [qingyuan]

Fails::

    brands: [qing-yuan]
"""

from __future__ import annotations

from collections.abc import Iterator

from showcase.domain.problems import Problem

from ..context import Collected
from ..reporting import report

ID = "case-brands"


def check(collected: Collected) -> Iterator[Problem]:
    """One problem for each brand that is not there."""
    for document in collected.cases:
        for index, id in enumerate(document.record.brands):
            if id in collected.brand_by_id:
                continue
            near = collected.near_brand.like(id)
            guess = f"是不是“{near}”？" if near else "请填展示馆里已有品牌的编号，编号就是它网址的最后一段。"
            hint = f"brands: [{near}]" if near else ""
            yield report(document, ID, f"brands[{index}]", f"写的是“{id}”，没有这个品牌。{guess}", hint)
