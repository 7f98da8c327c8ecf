"""What makes a page fuller: a suggestion for each gap, for records that a branch answers for.

Passes::

    measures: [{id: m1, text: 每周两夜分片听漏, goals: [g1]}]

Fails::

    measures: [{id: m1, text: 每周两夜分片听漏}]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from showcase.domain.brand import Brand, Measure, Outcome
from showcase.domain.document import Document
from showcase.domain.fields import FieldDescription, descriptions
from showcase.domain.problems import Problem, Severity
from showcase.domain.registry import Registry

from ..context import Context
from ..reporting import report
from ..walking import is_complete

ID = "worth-filling"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "missing": "还没有填写：{reason}",
        "type": "写了创建类型，读者才能按类型找到这个品牌。",
        "stage": "写明走到了“三亮”的哪一步。",
        "keywords": "写几个关键词，读者更容易搜到。",
        "contact": "写上联系部门，别的支部才知道找谁请教。",
        "measures-goals": "写明服务于哪个目标。",
        "outcomes-measures": "写明是哪条举措带来的。",
    }
)
FIELDS = ("type", "stage", "keywords", "contact")
IN_LISTS = (("measures", Measure, "goals"), ("outcomes", Outcome, "measures"))


def check(document: Document[Brand], registry: Registry, context: Context) -> Iterator[Problem]:
    """One suggestion for each gap; none for compiled records, which hold only what their sources say."""
    brand = document.record
    if brand.origin not in {"submitted", "specimen"}:
        return
    for key in FIELDS:
        if not getattr(brand, key) and is_complete(document, key):
            yield _missing(document, key, key, descriptions(Brand)[key])
    for key, record, part in IN_LISTS:
        for index, item in enumerate(getattr(brand, key)):
            path = f"{key}[{index}].{part}"
            if not getattr(item, part) and is_complete(document, path):
                yield _missing(document, path, f"{key}-{part}", descriptions(record)[part])


def _missing(document: Document[Brand], path: str, name: str, field: FieldDescription) -> Problem:
    message = SENTENCES["missing"].format(reason=SENTENCES[name])
    return report(document, ID, path, message, f"{field.key}: {field.good}", Severity.SUGGESTION)
