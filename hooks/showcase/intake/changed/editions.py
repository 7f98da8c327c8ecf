"""Which editions of the anthology a change concerns, and what must be read in full to judge them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from showcase.domain.document import Document
from showcase.domain.edition import Edition
from showcase.domain.registry import Registry
from showcase.domain.selection import Shelf, choose, chosen_by_hand
from showcase.reading.editions import read_editions

from .glimpses import is_case

Documents = Mapping[str, Document[Any]]
Key = tuple[str, str]  # case or brand, and id


@dataclass(frozen=True, slots=True)
class Concerned:
    """Editions that hold, held or name something that changed, or name what is not there, for which a near name may be
    told; and the folders of all records they need."""

    documents: tuple[Document[Edition], ...] = ()
    records: frozenset[str] = frozenset()


NOT_CONCERNED = Concerned()


def concerned(content: Path, registry: Registry, sides: Sequence[Documents], changed: Collection[str]) -> Concerned:
    """What a change of the records in the folders ``changed`` concerns. ``sides`` are all records before and after it,
    by folder; of untouched ones only glimpses are needed. ``content`` has the editions, which did not change."""
    editions, _ = read_editions(content, registry)
    if not editions:
        return NOT_CONCERNED
    shelves = [_shelf(side.values(), registry) for side in sides]
    keys = {("case" if is_case(path) else "brand", path.rpartition("/")[2]) for path in changed}
    found: list[Document[Edition]] = []
    records: set[str] = set()
    for document in editions:
        needed = {key for shelf in shelves for key in _needed(document.record, shelf)}
        lost = any(shelf.document(*key) is None for shelf in shelves for key in _named(document.record))
        if "" not in document.unread and (lost or not keys.isdisjoint(needed)):
            found.append(document)
            records |= {path for shelf in shelves for path in _folders(needed, shelf)}
    return Concerned(tuple(found), frozenset(records))


def _shelf(documents: Collection[Document[Any]], registry: Registry) -> Shelf:
    cases: dict[str, Document[Any]] = {}
    brands: dict[str, Document[Any]] = {}
    for document in documents:
        folder = document.path.rpartition("/")[0]
        (cases if is_case(folder) else brands)[document.record.id or folder.rpartition("/")[2]] = document
    return Shelf(registry, brands, cases)


def _needed(edition: Edition, shelf: Shelf) -> Iterator[Key]:
    """Everything that has a say in what the edition shows: what it names, takes and was frozen with, and the brands
    that its cases tell of."""
    yield from _named(edition)
    for item in edition.frozen.items if edition.frozen else ():
        kind, _, id = item.id.partition("-")
        yield kind, id
    for chosen in (each for part in choose(edition, shelf.on(edition.date)) for each in part):
        yield chosen.kind, chosen.id
        document = shelf.document(chosen.kind, chosen.id)
        yield from (("brand", id) for id in getattr(document and document.record, "brands", ()))


def _named(edition: Edition) -> Iterator[Key]:
    yield from (("brand", id) for id in edition.seals)
    yield from ((chosen.kind, chosen.id) for _, chosen in chosen_by_hand(edition))


def _folders(keys: Collection[Key], shelf: Shelf) -> Iterator[str]:
    for kind, id in keys:
        document = shelf.document(kind, id) if kind in {"case", "brand"} else None
        if document:
            yield document.path.rpartition("/")[0]
