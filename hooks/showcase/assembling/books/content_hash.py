"""The SHA-256 of what a book shows, by which a frozen edition knows whether anything has changed since.

Only what a reader could see counts: not where it stands in a file, not the order of files, not the number that a
chapter happens to have. What counts of a chapter is a list of its own: a field that the records gain later would
otherwise make every frozen edition a changed one.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from types import MappingProxyType
from typing import Any

from showcase.domain.body import Node
from showcase.domain.book import BookPicture, BrandBox, Chapter, ChapterHonour

UNSEEN = frozenset(("number", "path", "places", "place", "line", "column"))
SHOWN: Mapping[type, tuple[str, ...]] = MappingProxyType(
    {
        Chapter: (
            *("id", "kind", "record", "title", "subtitle", "summary", "year"),
            *("unit", "unit_label", "unit_path", "type", "type_label", "origin", "origin_label"),
            *("authors", "keywords", "practice", "outcomes", "honours", "facts", "brands"),
            *("lead", "photos", "body", "pictures", "sources"),
        ),
        BrandBox: (
            *("id", "name", "slogan", "unit_label", "type", "type_label"),
            *("logo", "ground", "origin"),
        ),
        ChapterHonour: ("scheme", "title", "when"),
    }
)
VERSION_DIGITS = 12


def hash_of(value: Any) -> str:
    """The hash of a chapter, a text or anything made of records, texts, numbers and lists, in hexadecimal."""
    text = json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def content_version(*values: Any) -> str:
    """A short hash that people can compare by eye."""
    return hash_of(values)[:VERSION_DIGITS]


def _plain(value: Any) -> Any:
    if isinstance(value, Node):
        return [value.kind, value.text, value.title, value.level, [_plain(each) for each in value.children]]
    if isinstance(value, BookPicture):
        return [value.facts.digest, value.alt, value.caption]
    if is_dataclass(value):
        names = SHOWN.get(type(value)) or [each.name for each in fields(value) if each.name not in UNSEEN]
        return {name: _plain(getattr(value, name)) for name in names}
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    return value
