"""Walking over the fields of a record, at every depth, by their path."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from showcase.domain.document import Document
from showcase.domain.fields import FieldDescription, Kind, descriptions

_INDEX = re.compile(r"\[\d*\]")


class Entry(NamedTuple):
    """One field of a record, with its value; for a field that holds many, all of them or one, see the functions."""

    path: str
    field: FieldDescription
    value: Any


def entries(record: Any) -> list[Entry]:
    """Every field of the record and of the records in it, filled or not; a field that holds many comes whole."""
    found: list[Entry] = []
    _gather(record, "", found)
    return found


def _gather(record: Any, prefix: str, found: list[Entry]) -> None:
    """Add the fields of a record to those found; one list for all depths, as this is done for every page."""
    kind: type = type(record)
    for key, field in descriptions(kind).items():
        value = getattr(record, key)
        path = prefix + key
        found.append(Entry(path, field, value))
        if field.kind is not Kind.RECORD or value is None:
            continue
        if field.many:
            for index, item in enumerate(value):
                _gather(item, f"{path}[{index}].", found)
        else:
            _gather(value, f"{path}.", found)


def values(found: Iterable[Entry]) -> Iterator[Entry]:
    """Every single filled value among these fields; the items of a list come one by one (``keywords[0]``)."""
    for entry in found:
        if entry.field.kind is Kind.RECORD or entry.value is None:
            continue
        if entry.field.many:
            yield from (Entry(f"{entry.path}[{index}]", entry.field, each) for index, each in enumerate(entry.value))
        else:
            yield entry


def is_unread(document: Document[Any], path: str) -> bool:
    """Whether reading already refused this field or one around it, so that rules have nothing to add."""
    if not document.unread:
        return False
    while path:
        if path in document.unread:
            return True
        path = path.rpartition("[" if path.endswith("]") else ".")[0]
    return "" in document.unread


def is_complete(document: Document[Any], path: str) -> bool:
    """Whether nothing of this field was refused, neither itself, nor one of its items, nor anything in them."""
    return not is_unread(document, path) and path not in _around(document.unread)


@lru_cache(maxsize=1)  # all rules ask about one record before the next one comes
def _around(unread: frozenset[str]) -> frozenset[str]:
    """Every path in which something was refused."""
    found: set[str] = set()
    for path in unread:
        while path:
            path = path.rpartition("[" if path.endswith("]") else ".")[0]
            found.add(path)
    return frozenset(found)


def describe(record: type, path: str) -> FieldDescription | None:
    """The description of the field at ``path`` (``goals[0].text``), or None if there is no such field."""
    found: FieldDescription | None = None
    inner: type | None = record
    for key in _INDEX.sub("", path).split("."):
        found = descriptions(inner).get(key) if inner else None
        inner = found.record if found else None
    return found
