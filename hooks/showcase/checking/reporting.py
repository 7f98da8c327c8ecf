"""Making problems: the place, the label and the words that many rules share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from showcase.domain.document import Document
from showcase.domain.fields import FieldDescription, Kind, descriptions
from showcase.domain.problems import Place, Problem, Severity
from showcase.domain.quoting import quote as quote
from showcase.domain.registry import Registry

from .walking import describe

FEW = 12
LISTS_OF_FILES = frozenset(("units", "sources"))
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "one": "请至少写一条。",
        "each": "请至少写一条，每条 {limit} 字以内。",
        "record": "请照模板填写。",
        "any": "请填写。",
        "line-within": "请填写，{limit} 字以内。",
        "text-within": "请写一段 {limit} 字以内的话。",
        "text": "请写一段话。",
        "date": "请写日期，写成 2026-11-02 或 2026-11、2026。",
        "identifier": "请写一个编号，只用小写字母、数字和连字符（-）。",
        "file": "请把图片放进本页的文件夹，在这里写它的文件名。",
        "number": "请填编号，编号在名录里查。",
        "term": "请从名录里选一个：{choices}。",
        "from-list": "请从名录里选一个。",
    }
)


def report(
    document: Document[Any],
    rule: str,
    path: str,
    message: str,
    hint: str = "",
    severity: Severity = Severity.ERROR,
) -> Problem:
    """A problem of the field at ``path`` ('' for the whole file), at the field's place."""
    field = describe(type(document.record), path) if path else None
    return Problem(document.place(path), severity, rule, message, path, field.label if field else "", hint)


def report_at(document: Document[Any], rule: str, line: int, column: int, message: str, hint: str = "") -> Problem:
    """An error in the text of the record, at a line and column."""
    return Problem(Place(document.path, line, column), Severity.ERROR, rule, message, hint=hint)


def report_in(
    document: Document[Any],
    rule: str,
    where: tuple[str, int, int],
    message: str,
    severity: Severity = Severity.ERROR,
    hint: str = "",
) -> Problem:
    """A problem inside a field or the text; ``where`` is the path of the field ('' in the text), line and column."""
    path, line, column = where
    return replace(report(document, rule, path, message, hint, severity), place=Place(document.path, line, column))


def ask(field: FieldDescription, registry: Registry) -> str:
    """The sentence that asks for a value of this field."""
    if field.kind is Kind.RECORD:
        if field.many:
            return SENTENCES["one"]
        bare = descriptions(field.record).get(field.bare or "") if field.record else None
        return ask(bare, registry) if bare else SENTENCES["record"]
    if field.many:
        return SENTENCES["each"].format(limit=field.max_length) if field.max_length else SENTENCES["one"]
    match field.kind:
        case Kind.LINE:
            return SENTENCES["line-within"].format(limit=field.max_length) if field.max_length else SENTENCES["any"]
        case Kind.TEXT:
            return SENTENCES["text-within"].format(limit=field.max_length) if field.max_length else SENTENCES["text"]
        case Kind.DATE | Kind.IDENTIFIER | Kind.FILE:
            return SENTENCES[field.kind.value]
        case Kind.TERM:
            return _ask_for_term(field, registry)
    return SENTENCES["any"]


def _ask_for_term(field: FieldDescription, registry: Registry) -> str:
    if field.vocabulary in LISTS_OF_FILES:
        return SENTENCES["number"]
    labels = [term.label for term in registry.vocabularies.get(field.vocabulary or "", ())]
    return SENTENCES["term"].format(choices="、".join(labels)) if 0 < len(labels) <= FEW else SENTENCES["from-list"]
