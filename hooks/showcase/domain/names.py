"""The names of all fields together, for where it is not known which record a line belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from .brand import Brand
from .case import Case
from .fields import descriptions, key_by_label


@cache
def known_names() -> frozenset[str]:
    """Every key and every label of brands, cases and the records in them."""
    return frozenset(name for record in (Brand, Case) for name in _names(record))


def _names(record: type) -> Iterator[str]:
    yield from descriptions(record)
    yield from key_by_label(record)
    for field in descriptions(record).values():
        if field.record:
            yield from _names(field.record)
