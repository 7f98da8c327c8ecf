"""Invented units have specimen records only, and real units have none.

Passes::

    unit: shili-shuiwu-jingshui
    origin: 示例

Fails::

    unit: szyc
    origin: 示例
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from showcase.domain.document import Document
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry

from ..context import Context
from ..reporting import report

ID = "specimen-units"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "invented": "写的是“{origin}”，但“{unit}”是虚构的示例单位。请写“{word}”，或改正所属单位。",
        "real": "写的是“{word}”，但“{unit}”是真实单位。支部自己报的写“申报”，编者据公开资料录入的写“资料整理”。",
        "specimen": "示例",
    }
)


def check(document: Document[Any], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem when unit and origin contradict each other."""
    unit = registry.units.get(document.record.unit or "")
    origin = registry.term("origins", document.record.origin)
    if unit is None or origin is None or (unit.origin == "specimen") == (origin.id == "specimen"):
        return
    specimen = registry.term("origins", "specimen")
    word = specimen.label if specimen else SENTENCES["specimen"]
    if unit.origin == "specimen":
        message = SENTENCES["invented"].format(origin=origin.label, unit=unit.label, word=word)
        yield report(document, ID, "origin", message, f"origin: {word}")
    else:
        message = SENTENCES["real"].format(word=word, unit=unit.label)
        yield report(document, ID, "origin", message, "origin: 申报")
