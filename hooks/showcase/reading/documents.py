"""One folder -> one Document: decode, cut, parse, type, and look at the pictures beside the text."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import TypeVar

from showcase.domain.body import Node
from showcase.domain.document import Document
from showcase.domain.pictures import PictureFacts
from showcase.domain.registry import Registry

from . import encoding, front_matter, markdown, yaml_text
from .faults import Fault, Unreadable
from .folders import INDEX, Folder
from .pictures import inspect
from .record import Reading, build

R = TypeVar("R")
PICTURE_SUFFIXES = (".svg", ".png", ".jpg", ".jpeg", ".webp")
NOTHING = Node("document")


def read_document(
    folder: Folder, record: type[R], registry: Registry, known: Mapping[str, PictureFacts]
) -> Document[R]:
    """The record of one folder. A file that cannot be read gives an empty record, with the reasons as problems
    and ``unread`` holding '' (everything). ``known`` are facts of pictures by digest, from an earlier look."""
    data = folder.read(INDEX)
    reading = Reading(registry)
    body = NOTHING
    made = record()
    try:
        parts = front_matter.split(encoding.decode(data))
        made = build(record, yaml_text.parse(parts.front, parts.front_line), reading)
        body = markdown.parse(parts.body, parts.body_line)
    except Unreadable as unreadable:
        reading.faults.extend(unreadable.faults)
        reading.unread.add("")
    return Document(
        path=folder.index,
        record=made,
        body=body,
        digest=_digest(folder, data),
        places=reading.places,
        pictures=_pictures(folder, known),
        problems=tuple(fault.at(folder.index) for fault in reading.faults),
        unread=frozenset(reading.unread),
    )


def read_text(path: str, data: bytes, keys: tuple[str, ...]) -> tuple[dict[str, str], Document[None]]:
    """A page of the department's own: its few plain front-matter keys, and its text as a Document."""
    parts = front_matter.split(encoding.decode(data))
    mapping = yaml_text.parse(parts.front, parts.front_line)
    values: dict[str, str] = {}
    faults: list[Fault] = []
    for key, value in mapping.pairs:
        if key.text in keys and isinstance(value, yaml_text.Scalar):
            values[key.text] = value.text
        else:
            message = f"“{key.text}”不能用在这里。可以写：{'、'.join(keys)}。"
            faults.append(Fault(key.line, key.column, "unknown-key", message, key.text))
    body = markdown.parse(parts.body, parts.body_line)
    problems = tuple(fault.at(path) for fault in faults)
    return values, Document(path, None, body, hashlib.sha256(data).hexdigest(), problems=problems)


def _pictures(folder: Folder, known: Mapping[str, PictureFacts]) -> dict[str, PictureFacts]:
    found: dict[str, PictureFacts] = {}
    for name in folder.files:
        if name.lower().endswith(PICTURE_SUFFIXES):
            data = folder.read(name)
            found[name] = known.get(hashlib.sha256(data).hexdigest()) or inspect(data)
    return found


def _digest(folder: Folder, index: bytes) -> str:
    """SHA-256 over the record's file; the pictures carry digests of their own."""
    return hashlib.sha256(folder.path.encode() + b"\0" + index).hexdigest()
