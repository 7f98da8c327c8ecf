"""A cluster has as many brands directly below it as its pattern declares.

Passes::

    pattern: {name: 1+4, declared: 4}    and four brands with parent: qingyuan

Fails::

    pattern: {name: 1+4, declared: 4}    and three brands with parent: qingyuan
"""

from __future__ import annotations

from collections.abc import Iterator

from showcase.domain.problems import Problem, Severity

from ..clusters import parent_of
from ..context import Collected, folder_of
from ..reporting import report
from . import parents

ID = "declared-count"


def check(collected: Collected) -> Iterator[Problem]:
    """A warning for each difference. Nothing as long as a brand of the unit, or of a unit below, has a wrong parent or
    cannot be read, nor for compiled records: their sources may count brands without naming them."""
    children: dict[str, list[str]] = {}
    for child, parent in parent_of(collected).items():
        children.setdefault(parent, []).append(child)
    unsettled = _unsettled_units(collected)
    for document in collected.brands:
        brand = document.record
        if brand.pattern is None or brand.pattern.declared is None:
            continue
        if brand.origin == "compiled" or brand.unit in unsettled:
            continue
        found = sorted(children.get(folder_of(document), []))
        if len(found) != brand.pattern.declared:
            now = f"收录了 {len(found)} 个（{'、'.join(found)}）" if found else "一个也没有收录"
            message = f"写的是 {brand.pattern.declared} 个，以本品牌为上级的{now}。请补齐品牌页，或改正个数。"
            hint = f"declared: {len(found)}"
            yield report(document, ID, "pattern.declared", message, hint, Severity.WARNING)


def _unsettled_units(collected: Collected) -> set[str]:
    """The units, and those above them, that have a brand with a wrong parent or an unreadable file."""
    wrong = {problem.place.path for problem in parents.check(collected)}
    found: set[str] = set()
    for document in collected.brands:
        if document.path in wrong or document.unread & {"", "parent", "role"}:
            unit = document.record.unit or document.path.split("/")[-3]
            found.update(each.id for each in collected.registry.ancestry(unit))
    return found
