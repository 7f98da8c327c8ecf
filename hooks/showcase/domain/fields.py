"""How a field of a contributed record is described, once, for every use.

A record is a frozen dataclass whose attributes are declared with :func:`described`. The description
(label, kind, limits, hint, examples) feeds the reader, the checks, the messages, the new-brand
template, the guide's tables, the JSON Schema, the form and the spreadsheet.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Any


class Kind(StrEnum):
    """What a value may be; the reader has one conversion for each."""

    IDENTIFIER = "identifier"  # lowercase letters, digits and hyphens
    LINE = "line"  # text on one line
    TEXT = "text"  # text that may hold several lines
    DATE = "date"  # YYYY, YYYY-MM or YYYY-MM-DD; kept as that text, so dates compare as text
    NUMBER = "number"  # decimal.Decimal, so 14.20 stays 14.20
    COUNT = "count"  # whole number, zero or more
    FLAG = "flag"  # 是 or 否
    TERM = "term"  # one entry of a list in the registry; its label or its id is accepted, the id is kept
    FILE = "file"  # a file in the record's own folder
    LINK = "link"  # an http or https address
    RECORD = "record"  # a mapping, described by another record


@dataclass(frozen=True, slots=True)
class FieldDescription:
    """Everything there is to say about one field.

    ``vocabulary`` names the registry list of a TERM, ``record`` the class of a RECORD, ``bare`` the
    key of that class that a plain value stands for (``logo: logo.svg`` means ``logo: {file: logo.svg}``).
    ``max_length`` counts characters. ``refers_to`` says what an identifier points at. ``why`` says what is wrong with
    the bad example.
    """

    key: str
    label: str
    kind: Kind
    hint: str = ""
    good: str = ""
    bad: str = ""
    why: str = ""
    many: bool = False
    max_length: int | None = None
    vocabulary: str | None = None
    record: type | None = None
    bare: str | None = None
    refers_to: str | None = None
    required: bool = False  # required in every record, whatever its stage; staged elements are registry data


def described(label: str, kind: Kind, **details: Any) -> Any:
    """Declare a record attribute together with its description (see :class:`FieldDescription`).

    A field that may hold many values defaults to ``()``, any other to ``None``, or to the ``default`` given.
    """
    default: Any = () if details.get("many") else details.pop("default", None)
    return field(default=default, metadata={"description": {"label": label, "kind": kind, **details}})


@cache
def descriptions(record: type) -> Mapping[str, FieldDescription]:
    """The described fields of a record class, by key, in the order in which they are declared."""
    return MappingProxyType(
        {
            each.name: FieldDescription(key=each.name, **each.metadata["description"])
            for each in dataclasses.fields(record)
            if "description" in each.metadata
        }
    )


def example_of(field: FieldDescription) -> str:
    """How a value of the field looks in a file; for a record that has no example of its own, its first parts."""
    if field.good or field.record is None:
        return field.good
    parts = sorted(descriptions(field.record).values(), key=lambda part: not part.required)
    shown = parts[: max(2, sum(part.required for part in parts))]
    inner = "{" + ", ".join(f"{each.key}: {example_of(each)}" for each in shown) + "}"
    return f"[{inner}]" if field.many else inner


@cache
def key_by_label(record: type) -> Mapping[str, str]:
    """Chinese label -> key, for the fields of a record class."""
    return MappingProxyType({each.label: key for key, each in descriptions(record).items()})
