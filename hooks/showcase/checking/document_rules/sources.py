"""What an editor compiled from public documents names them; every source says what it is.

Passes::

    origin: 资料整理
    sources: [S1]

Fails::

    origin: 资料整理
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
from ..walking import is_complete
from . import specimen_units

ID = "sources"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "missing": "还没有填写：来源性质是“资料整理”，请写明依据哪些公开资料。",
        "unnamed": "这条来源没有写是什么资料。请写资料编号，或写资料的标题。",
        "unnamed-hint": "- {{title: 调度月报, date: 2026-10}}",
    }
)


def check(document: Document[Any], registry: Registry, context: Context) -> Iterator[Problem]:
    """A problem for a compiled record without sources, and for each source without number and title."""
    record = document.record
    misplaced = any(specimen_units.check(document, registry, context))
    if record.origin == "compiled" and not record.sources and not misplaced and is_complete(document, "sources"):
        example = f"sources: [{next(iter(registry.sources), 'S1')}]"
        yield report(document, ID, "sources", SENTENCES["missing"], example)
    for index, source in enumerate(record.sources):
        path = f"sources[{index}]"
        if not source.ref and not source.title and is_complete(document, path):
            yield report(document, ID, path, SENTENCES["unnamed"], SENTENCES["unnamed-hint"].format())
