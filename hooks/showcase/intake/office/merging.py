"""What a form says of a brand that is there: what the form has a place for is as the form says, the rest stays.

An empty box clears its field, a list is as long as the form says; columns, lists without a single row in the whole
form, pictures, and the running text where its box is empty stay as they were.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from showcase.domain.brand import Brand
from showcase.domain.fields import Kind, descriptions
from showcase.writing.draft import Plain

KEPT_WHEN_EMPTY = frozenset(("added", "origin"))  # a form may leave them empty, a page may not


def merged(new: Mapping[str, Plain], old: Mapping[str, Plain], covered: set[str]) -> dict[str, Plain]:
    """The draft after an update. ``covered`` are the paths that the form has a place for; both drafts are expanded."""
    found = _merged(Brand, new, old, covered, "")
    for key in KEPT_WHEN_EMPTY:
        if key not in found and key in old:
            found[key] = old[key]
    return {key: found[key] for key in descriptions(Brand) if key in found}


def _merged(
    record: type, new: Mapping[str, Plain], old: Mapping[str, Plain], covered: set[str], prefix: str
) -> dict[str, Plain]:
    found: dict[str, Plain] = {}
    for key, field in descriptions(record).items():
        path = f"{prefix}{key}"
        if path not in covered and key not in new:
            value: Plain | None = old.get(key)
        elif field.kind is Kind.RECORD and field.record:
            value = _inner(field.record, field.many, new.get(key), old.get(key), covered, f"{path}.")
        else:
            value = new.get(key)
        if value:
            found[key] = value
    return found


def _inner(record: type, many: bool, new: Any, old: Any, covered: set[str], prefix: str) -> Plain | None:
    if not many:
        return _merged(record, new or {}, old or {}, covered, prefix)
    olds: Sequence[Any] = old or ()
    items: list[Plain] = []
    for index, item in enumerate(new or ()):
        items.append(
            _merged(record, item, _same(item, index, olds), covered, prefix) if isinstance(item, dict) else item
        )
    return items


def _same(item: Mapping[str, Plain], index: int, olds: Sequence[Any]) -> Mapping[str, Plain]:
    """The earlier item that this one was: the one with its id or title, else the one at its place."""
    for name in ("id", "title"):
        if name in item:
            return next((each for each in olds if isinstance(each, dict) and each.get(name) == item[name]), {})
    found = olds[index] if index < len(olds) else {}
    return found if isinstance(found, dict) else {}
