"""What rules between records ask of one that did not change, as plain data that can be kept from run to run."""

from __future__ import annotations

import dataclasses
import re
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from showcase import workers
from showcase.domain.body import Node
from showcase.domain.brand import Brand, Pattern
from showcase.domain.case import Case
from showcase.domain.document import Document
from showcase.domain.likeness import Likeness
from showcase.domain.limits import Limits
from showcase.domain.pictures import PictureFacts
from showcase.domain.registry import Registry
from showcase.pipeline import liken
from showcase.reading import file_limits
from showcase.reading.documents import read_document
from showcase.reading.faults import Fault, Unreadable
from showcase.reading.folders import STANDARD, Folder
from showcase.reading.record_folder import INDEX
from showcase.workers import Lost

Glimpse = Mapping[str, Any]

# What the rules between records read; tests/intake/test_changed_glimpses.py watches them read it.
BRAND_FIELDS = ("id", "name", "slogan", "unit", "type", "origin", "parent", "role", "added")
CASE_FIELDS = ("id", "title", "year", "unit", "type", "origin")
POINTED = re.compile(rf"(?:{'|'.join({*BRAND_FIELDS, *CASE_FIELDS})}|pattern(?:\.\w+)?|brands\[\d+\])")
UNREADABLE: Glimpse = MappingProxyType({"values": {}, "places": {}, "unread": [""], "links": []})
SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Page(Folder):
    """A record's folder of which some files are known, by their bytes."""

    data: Mapping[str, bytes] = field(default_factory=dict)

    def read(self, name: str, limits: Limits = STANDARD) -> bytes:
        """The bytes of one of the files. Raises Unreadable when there are too many."""
        data = self.data[name]
        if len(data) > file_limits.most_bytes(file_limits.limit_of(name), limits):
            raise Unreadable(Fault(1, 1, "file-limits", name))
        return data


def page(path: str, data: Mapping[str, bytes]) -> Page:
    """The folder called ``path`` with these files, the page among them."""
    return Page(Path(), path, tuple(data), None, dict(data))


def is_case(path: str) -> bool:
    """Whether a record's folder is one of a case."""
    return path.split("/")[-3] == "cases"


def glance(
    pages: Sequence[Page], registry: Registry, jobs: int, known: Mapping[str, PictureFacts]
) -> list[Glimpse | None]:
    """A glimpse of each page, in their order: read as every page is, but judged by no rule. None for one that took too
    much time or memory. ``known`` are facts of pictures by their key, from an earlier look."""
    found = workers.each_guarded(_glance, (registry, known), pages, jobs, "浏览其余", _seconds)
    return [None if isinstance(each, Lost) else each for each in found]


def _seconds(page: Page) -> float:
    """The seconds of processor time in which a page must be read."""
    return SECONDS


def _glance(shared: tuple[Registry, Mapping[str, PictureFacts]], page: Page) -> Glimpse:
    registry, known = shared
    if is_case(page.path):
        return glimpse_of(read_document(page, Case, registry, known))
    document = read_document(page, Brand, registry, known)
    likeness, _ = liken(document, registry)
    return glimpse_of(dataclasses.replace(document, likeness=likeness))


def glimpse_of(document: Document[Any]) -> Glimpse:
    """The glimpse of a document."""
    record = document.record
    fields = CASE_FIELDS if isinstance(record, Case) else BRAND_FIELDS
    values = {key: value for key in fields if (value := getattr(record, key)) is not None}
    if isinstance(record, Case):
        values["brands"] = list(record.brands)
    elif record.pattern is not None:
        values["pattern"] = [record.pattern.name, record.pattern.declared]
    kept = {"likeness": _kept(document.likeness)} if document.likeness else {}
    return kept | {
        "values": values,
        "places": {path: list(place) for path, place in document.places.items() if POINTED.fullmatch(path)},
        "unread": sorted(document.unread),
        "links": [[node.text, node.line, node.column] for node in document.body.walk() if node.kind == "link"],
    }


def document_of(path: str, glimpse: Glimpse) -> Document[Any]:
    """The document that a glimpse stands for. Raises ValueError, KeyError or TypeError for what is no glimpse."""
    values: dict[str, Any] = {**glimpse["values"]}
    brands = tuple(_texts(values.pop("brands", ())))
    pattern = values.pop("pattern", None)
    _texts(values.values())
    record = Case(**values, brands=brands) if is_case(path) else Brand(**values, pattern=_pattern(pattern))
    links = tuple(
        Node("link", text=text, line=int(line), column=int(column)) for text, line, column in glimpse["links"]
    )
    return Document(
        path=f"{path}/{INDEX}",
        record=record,
        body=Node("document", links),
        digest="",
        places={key: (int(line), int(column)) for key, (line, column) in glimpse["places"].items()},
        unread=frozenset(_texts(glimpse["unread"])),
        likeness=_likeness(glimpse["likeness"]) if "likeness" in glimpse else None,
    )


def _kept(likeness: Likeness) -> list[str]:
    """The parts of a likeness as texts, in their order."""
    parts = (getattr(likeness, each.name) for each in dataclasses.fields(likeness))
    return [each if isinstance(each, str) else b64encode(each).decode() for each in parts]


def _likeness(kept: Sequence[Any]) -> Likeness:
    names = dataclasses.fields(Likeness)
    packed = {each.name: isinstance(each.default, bytes) for each in names}
    texts = dict(zip(packed, _texts(kept), strict=True))
    parts: dict[str, Any] = {
        name: b64decode(text, validate=True) if packed[name] else text for name, text in texts.items()
    }
    return Likeness(**parts)


def _pattern(written: Any) -> Pattern | None:
    if written is None:
        return None
    name, declared = written
    _texts([] if name is None else [name])
    return Pattern(name, None if declared is None else int(declared))


def _texts(values: Iterable[Any]) -> list[str]:
    found = list(values)
    if not all(isinstance(each, str) for each in found):
        raise TypeError
    return found
