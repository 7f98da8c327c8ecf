"""What makes a page fuller: a suggestion for each gap, for records that a branch answers for.

Passes::

    measures: [{id: m1, text: 每周两夜分片听漏, owner: 管网党小组, frequency: 每周两夜, goals: [g1]}]

Fails::

    measures: [{id: m1, text: 每周两夜分片听漏}]
"""

from __future__ import annotations

from collections.abc import Iterator

from showcase.domain.brand import Brand, Measure, Outcome
from showcase.domain.document import Document
from showcase.domain.fields import descriptions
from showcase.domain.problems import Problem, Severity
from showcase.domain.registry import Registry

from ..context import Context
from ..reporting import report
from ..walking import is_complete

ID = "worth-filling"
FIELDS = {
    "type": "写了创建类型，读者才能按类型找到这个品牌。",
    "stage": "写明走到了“三亮”的哪一步。",
    "keywords": "写几个关键词，读者更容易搜到。",
    "contact": "写上联系部门，别的支部才知道找谁请教。",
}
RECORDS: dict[str, type] = {"measures": Measure, "outcomes": Outcome}
IN_LISTS = {
    "measures": {
        "owner": "写明由哪个党小组或岗位负责。",
        "frequency": "写明多久做一次。",
        "goals": "写明服务于哪个目标。",
    },
    "outcomes": {"measures": "写明是哪条举措带来的。", "evidence": "写明有什么材料可以证明。"},
}


def check(document: Document[Brand], registry: Registry, context: Context) -> Iterator[Problem]:
    """One suggestion for each gap; none for compiled records, which hold only what their sources say."""
    brand = document.record
    if brand.origin not in {"submitted", "specimen"}:
        return
    for key, reason in FIELDS.items():
        if not getattr(brand, key) and is_complete(document, key):
            field = descriptions(Brand)[key]
            yield report(document, ID, key, f"还没有填写：{reason}", f"{key}: {field.good}", Severity.SUGGESTION)
    for key, reasons in IN_LISTS.items():
        for index, item in enumerate(getattr(brand, key)):
            for part, reason in reasons.items():
                path = f"{key}[{index}].{part}"
                if not getattr(item, part) and is_complete(document, path):
                    hint = f"{part}: {descriptions(RECORDS[key])[part].good}"
                    yield report(document, ID, path, f"还没有填写：{reason}", hint, Severity.SUGGESTION)
