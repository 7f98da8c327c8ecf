"""A measure says who does it and how often; without both nobody can be asked about it.

Passes::

    measures: [{id: m1, text: 分片听漏, owner: 管网党小组, frequency: 每周两夜}]

Fails::

    measures: [{id: m1, text: 分片听漏}]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from showcase.domain.brand import Brand, Measure
from showcase.domain.document import Document
from showcase.domain.fields import descriptions
from showcase.domain.problems import Problem, Severity
from showcase.domain.registry import Registry

from ..claims import has_rhythm
from ..context import Context
from ..reporting import quote, report
from ..walking import is_complete

ID = "measure-duty"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "both": "{value}没写谁来做、多久做一次，做没做看不出来。请写岗位或党小组，不写个人姓名，再写明频次。",
        "owner": "还没有填写：写明由哪个党小组或岗位负责。",
        "frequency": "还没有填写：写明多久做一次。",
    }
)


def check(document: Document[Brand], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem at most for each measure: a warning where both are missing and its text does not say how often, a
    suggestion for a smaller gap."""
    brand = document.record
    if brand.origin not in {"submitted", "specimen"}:
        return
    for index, measure in enumerate(brand.measures):
        path = f"measures[{index}]"
        owner, frequency = (
            not value and is_complete(document, f"{path}.{key}")
            for key, value in (("owner", measure.owner), ("frequency", measure.frequency))
        )
        if owner and frequency and not has_rhythm(measure.text):
            message = SENTENCES["both"].format(value=quote(measure.title or measure.text or measure.id or ""))
            hint = f"{_example('owner')}, {_example('frequency')}"
            yield report(document, ID, f"{path}.owner", message, hint, Severity.WARNING)
        elif owner or frequency:
            key = "owner" if owner else "frequency"
            yield report(document, ID, f"{path}.{key}", SENTENCES[key], _example(key), Severity.SUGGESTION)


def _example(key: str) -> str:
    return f"{key}: {descriptions(Measure)[key].good}"
