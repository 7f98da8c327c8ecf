"""A brand shows the elements that its unit's scheme asks for at its stage (六要素).

Compiled records need not, drafts not yet.

Passes::

    slogan: 一渠清水，万家安心

Fails::

    slogan:
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.fields import FieldDescription, Kind, descriptions
from showcase.domain.problems import Problem, Severity
from showcase.domain.registry import Element, Registry

from ..context import Context
from ..document_rules import specimen_units
from ..reporting import ask, report
from ..walking import is_complete

ID = "required-elements"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "missing": "还没有填写{since}：{ask}",
        "since": "，从“{stage}”起要有",
        "sentence": "请写一句 {limit} 字以内的话。",
    }
)


def check(document: Document[Brand], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem for each missing element, in a draft a reminder; nothing as long as unit and origin do not tell what
    is asked."""
    brand = document.record
    if brand.origin not in {"submitted", "specimen"} or not brand.unit or not registry.stage_order:
        return
    if any(specimen_units.check(document, registry, context)):
        return
    reached = _reached(brand, registry)
    for element in _elements(brand.unit, registry):
        keys = [key for key in element.fields if key in descriptions(Brand)]
        asked = element.required_from in registry.stage_order[: reached + 1]
        if not keys or not asked or any(_filled(document, key) for key in keys):
            continue
        field = descriptions(Brand)[keys[0]]
        if field.required:
            continue  # required-fields says so
        first = element.required_from == registry.stage_order[0]
        stage = registry.term("stages", element.required_from)
        since = "" if first or stage is None else SENTENCES["since"].format(stage=stage.label)
        message = SENTENCES["missing"].format(since=since, ask=_ask(field, registry))
        severity = Severity.WARNING if brand.draft else Severity.ERROR
        yield report(document, ID, keys[0], message, element.example, severity)


def _ask(field: FieldDescription, registry: Registry) -> str:
    """An element on one line is a sentence, not a mere entry."""
    if field.kind is Kind.LINE and field.max_length and not field.many:
        return SENTENCES["sentence"].format(limit=field.max_length)
    return ask(field, registry)


def _filled(document: Document[Brand], key: str) -> bool:
    return bool(getattr(document.record, key)) or not is_complete(document, key)


def _reached(brand: Brand, registry: Registry) -> int:
    """The number of the stage the brand is judged by: the first if none is written; the earlier one if the current
    stage and the last of the history disagree, which is a problem of its own."""
    if brand.stage is None:
        return 0
    order = registry.stage_order
    named = [brand.stage.current, *(each.stage for each in brand.stage.history[-1:])]
    return min((order.index(stage) for stage in named if stage in order), default=0)


def _elements(unit: str, registry: Registry) -> tuple[Element, ...]:
    named = next((each.scheme for each in registry.ancestry(unit) if each.scheme), registry.default_scheme)
    scheme = registry.element_schemes.get(named)
    return scheme.elements if scheme else ()
