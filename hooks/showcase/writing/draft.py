"""A record as the plain texts that stand in its file: what a form, a table or an editor shows and gives back.

A draft maps keys to texts, lists and drafts; every text is what a person would write, so terms are labels and
flags are 是 or 否. Reading a written draft gives the record again.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from showcase.domain.fields import FieldDescription, Kind, descriptions
from showcase.domain.registry import Registry

Plain = str | list["Plain"] | dict[str, "Plain"]
Draft = Mapping[str, Plain]
BY_NUMBER = frozenset(("units", "sources"))  # lists whose entries are written by their id
FLAGS = {True: "是", False: "否"}


def draft_of(record: Any, registry: Registry) -> dict[str, Plain]:
    """The filled fields of ``record`` as plain texts, in the order in which they are declared."""
    kind: type = type(record)
    found: dict[str, Plain] = {}
    for key, field in descriptions(kind).items():
        value = getattr(record, key)
        if value is None or value == ():
            continue
        found[key] = [_plain(each, field, registry) for each in value] if field.many else _plain(value, field, registry)
    return found


def _plain(value: Any, field: FieldDescription, registry: Registry) -> Plain:
    if field.kind is Kind.RECORD:
        inner = draft_of(value, registry)
        return inner[field.bare] if field.bare and [*inner] == [field.bare] else inner
    if isinstance(value, str) and field.kind is not Kind.TERM:
        return value
    if isinstance(value, bool):
        return FLAGS[value]
    if isinstance(value, Decimal):
        return f"{value:f}"
    if field.kind is Kind.TERM and field.vocabulary not in BY_NUMBER:
        term = registry.term(field.vocabulary or "", value)
        return term.label if term else str(value)
    return str(value)
