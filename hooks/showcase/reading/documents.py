"""One folder -> one Document: decode, cut, parse, type, and look at the pictures beside the text."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import TypeVar

from showcase.domain.body import Node
from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.limits import Limits
from showcase.domain.pictures import PictureFacts, facts_key
from showcase.domain.registry import Registry

from . import encoding, file_names, front_matter, markdown, yaml_text
from .faults import Fault, Unreadable
from .folders import Folder
from .invisible import may_hide, taken_out_before_keys
from .pictures import inspect
from .record import Reading, build
from .record_folder import INDEX, is_picture
from .swallowed import swallowed

R = TypeVar("R")
NOTHING = Node("document")


def read_document(
    folder: Folder, record: type[R], registry: Registry, known: Mapping[str, PictureFacts]
) -> Document[R]:
    """The record of one folder. A file that cannot be read gives an empty record, with the reasons as problems
    and ``unread`` holding '' (everything). ``known`` are facts of pictures by their key, from an earlier look."""
    reading = Reading(registry)
    body = NOTHING
    made = record()
    data, source, words = b"", "", ""
    try:
        data = folder.read(INDEX, registry.limits)
        source = encoding.decode(data)
        parts = front_matter.split(source)
        front, faults = taken_out_before_keys(parts.front, parts.front_line)
        reading.faults += faults
        reading.hides = may_hide(front)
        made = build(record, yaml_text.parse(front, parts.front_line, registry.limits), reading)
        reading.faults += swallowed(front, parts.front_line)
        text = markdown.read(parts.body, parts.body_line, registry.limits)
        body, words = text.body, text.source
        reading.faults += text.faults
    except Unreadable as unreadable:
        reading.faults.extend(unreadable.faults)
        reading.unread.add("")
    return Document(
        path=folder.index,
        record=made,
        body=body,
        digest=_digest(folder, data),
        places=reading.places,
        pictures=_pictures(folder, registry.limits, known, _logo_of(made)),
        problems=tuple(fault.at(folder.index) for fault in reading.faults),
        unread=frozenset(reading.unread),
        source=source,
        text=words.strip("\n"),
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


def _logo_of(record: object) -> str:
    """The name of the file that a record calls its logo, '' without one."""
    logo = record.logo if isinstance(record, Brand) else None
    return (logo.file or "") if logo else ""


def _pictures(folder: Folder, limits: Limits, known: Mapping[str, PictureFacts], logo: str) -> dict[str, PictureFacts]:
    return {name: _facts(folder, name, limits, known, name == logo) for name in folder.files if is_picture(name)}


def _facts(folder: Folder, name: str, limits: Limits, known: Mapping[str, PictureFacts], is_logo: bool) -> PictureFacts:
    try:
        data = folder.read(name, limits)
    except Unreadable as unreadable:
        # Rules that tell of a picture's fault name the file themselves.
        message = unreadable.faults[0].message.removeprefix(file_names.quoted(name))
        return PictureFacts("", 0, 0, 0, "", f"图片{message}")
    facts = known.get(facts_key(hashlib.sha256(data).hexdigest(), limits))
    if facts and (facts.look or facts.fault or not is_logo):
        return facts
    return inspect(data, limits, is_logo=is_logo)


def _digest(folder: Folder, index: bytes) -> str:
    """SHA-256 over the record's file; the pictures carry digests of their own."""
    return hashlib.sha256(folder.path.encode() + b"\0" + index).hexdigest()
