"""Links between records lead to records that exist.

Passes::

    见[《清源》](../qingyuan/index.md)。

Fails::

    见[《清源》](../qing-yuan/index.md)。
"""

from __future__ import annotations

from collections.abc import Iterator

from showcase.domain.problems import Problem

from .. import addresses
from ..context import Collected
from ..reporting import quote, report_at

ID = "link-targets"


def check(collected: Collected) -> Iterator[Problem]:
    """One problem for each link to a brand or case that is not there."""
    known = {*collected.brand_by_id, *collected.case_by_id}
    for document in collected.documents:
        for node in document.body.walk():
            if node.kind != "link" or addresses.is_guide(node.text):
                continue
            name = addresses.record_name(node.text)
            if not name or name in known or addresses.scheme(node.text):
                continue
            near = collected.near_brand.like(name) or collected.near_case.like(name)
            guess = f"是不是“{near}”？" if near else "请核对编号，编号就是那一页网址的最后一段。"
            message = f"链接写的是{quote(node.text)}，没有“{name}”这个品牌或案例。{guess}"
            yield report_at(document, ID, node.line, node.column, message)
