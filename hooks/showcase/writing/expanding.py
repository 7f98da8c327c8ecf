"""A draft with every record written out, and the shortest way to write the same."""

from __future__ import annotations

from collections.abc import Mapping

from showcase.domain.brand import Brand
from showcase.domain.fields import FieldDescription, descriptions

from .draft import Plain


def expanded(draft: Mapping[str, Plain], record: type = Brand) -> dict[str, Plain]:
    """A draft in which no plain value stands for a record."""
    fields = descriptions(record)
    return {key: _expanded(value, fields[key]) for key, value in draft.items()}


def _expanded(value: Plain, field: FieldDescription) -> Plain:
    if field.record is None:
        return value
    if isinstance(value, list):
        return [_expanded(each, field) for each in value]
    if isinstance(value, str):
        return {field.bare: value} if field.bare else value
    return expanded(value, field.record)


def collapsed(draft: Mapping[str, Plain], record: type = Brand) -> dict[str, Plain]:
    """The counterpart of :func:`expanded`: the shortest way to write it."""
    fields = descriptions(record)
    return {key: _collapsed(value, fields[key]) for key, value in draft.items()}


def _collapsed(value: Plain, field: FieldDescription) -> Plain:
    if field.record is None or isinstance(value, str):
        return value
    if isinstance(value, list):
        return [_collapsed(each, field) for each in value]
    inner = collapsed(value, field.record)
    return inner[field.bare] if field.bare and [*inner] == [field.bare] else inner
