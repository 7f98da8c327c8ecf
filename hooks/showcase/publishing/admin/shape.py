"""What theme/admin/record-format.js must know of a record to read and write its file as the whole project does."""

from __future__ import annotations

from typing import Any

from showcase.domain.fields import FieldDescription, Kind, descriptions
from showcase.domain.registry import Registry

BY_NUMBER = frozenset(("units", "sources"))  # lists whose entries are written by their id


def shape_of(record: type, registry: Registry) -> dict[str, Any]:
    """Key -> what may stand there: its label, whether it is a list, the record it holds and the key that a plain value
    stands for, and for terms what an id is written as."""
    return {key: _shape(each, registry) for key, each in descriptions(record).items()}


def _shape(described: FieldDescription, registry: Registry) -> dict[str, Any]:
    made: dict[str, Any] = {"label": described.label}
    if described.many:
        made["many"] = True
    if described.record:
        made["fields"] = shape_of(described.record, registry)
    if described.bare:
        made["bare"] = described.bare
    if described.kind is Kind.TERM and described.vocabulary not in BY_NUMBER:
        made["terms"] = {each.id: each.label for each in registry.vocabularies[described.vocabulary or ""]}
    return made
