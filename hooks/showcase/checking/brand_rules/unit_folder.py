"""A brand lies in the folder of its unit, or of a unit above it.

Passes::

    content/brands/shili-shuiwu-jingshui/qingyuan/index.md    unit: shili-shuiwu-jingshui

Fails::

    content/brands/shili-shuiwu-jingshui/qingyuan/index.md    unit: shili-tushuguan-liutong
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.identifiers import is_identifier
from showcase.domain.problems import Problem, Severity
from showcase.domain.registry import Registry

from ..context import Context
from ..reporting import report

ID = "unit-folder"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "elsewhere": "这一页放在{folder}的文件夹里，单位却写的是{label}（{unit}）。请移到“{unit}”文件夹，或改正单位。",
        "known": "{label}（{id}）",
        "unknown": "“{id}”",
    }
)


def check(document: Document[Brand], registry: Registry, context: Context) -> Iterator[Problem]:
    """One reminder for a page in a stranger's folder. A unit that does not exist, and a folder that no unit could have,
    are told of elsewhere."""
    unit = document.record.unit
    line = registry.ancestry(unit) if unit else ()
    if line and all(each.id != context.group for each in line) and is_identifier(context.group):
        owner = registry.units.get(context.group)
        folder = SENTENCES["known" if owner else "unknown"].format(label=owner.label if owner else "", id=context.group)
        message = SENTENCES["elsewhere"].format(folder=folder, label=line[0].label, unit=unit)
        yield report(document, ID, "unit", message, f"unit: {context.group}" if owner else "", Severity.WARNING)
