"""The SHA-256 of what a book shows, by which a frozen edition knows whether anything has changed since.

Only what a reader could see counts: not where it stands in a file, not the order of files, not the number that a
chapter happens to have.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from showcase.domain.body import Node
from showcase.domain.book import BookPicture, Chapter
from showcase.domain.edition import EditionText

UNSEEN = frozenset(("number", "path", "places", "place", "line", "column"))
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
    if isinstance(value, EditionText | Chapter) or is_dataclass(value):
        return {each.name: _plain(getattr(value, each.name)) for each in fields(value) if each.name not in UNSEEN}
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    return value
