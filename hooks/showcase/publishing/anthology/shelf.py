"""Finished files on the site: what lies in the folder of books, and whether it was made from the present content.

Beside its files an edition has a list of them (``2023.json``), single PDFs have one for all (``leaves.json``). A file
is published when the list says today's content version of it, and its bytes are those of the list.
"""

from __future__ import annotations

import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from showcase import workers
from showcase.assembling.books.content_hash import content_version
from showcase.domain.book import Book, BookFile
from showcase.domain.selection import Shelf
from showcase.pipeline import leaf
from showcase.presenting import links

from .files import LEAF_NAME, LEAVES, list_name, listed

LARGEST = 100_000_000  # bytes of a file; common hosts take no larger one
MAKE_ONE, MAKE_ALL = "make anthology EDITION={}", "make anthology"
NAMED = 3  # files that a sentence names before it only counts them
STALE = "不是用现在的内容做的"
SPOILT = "不见了，或者做好以后被改动过"
LEFT_OUT = "提醒：{folder} 文件夹里的{files}{why}，没有放上网站。请运行 {command}，再生成一次网站。"
UNREADABLE = "提醒：{folder} 文件夹里的 {name} 读不懂，它列的文件没有放上网站。请运行 {command}，再生成一次网站。"
UNFROZEN = (
    "提醒：《{title}》还没有定稿，{folder} 文件夹里的 {id} 各文件没有放上网站。"
    "校对无误后请运行 python scripts/anthology.py freeze {id}，再生成一次网站。"
)


@dataclass(frozen=True)
class Present:
    """What the present content would give: every edition, those of them that the site shows, and the public records
    with the honours of today."""

    books: Mapping[str, Book]
    shown: Mapping[str, Book]
    shelf: Shelf


@dataclass(frozen=True, slots=True)
class Taken:
    """What was put on the site, by address from its root; and Chinese sentences about what was left out."""

    downloads: Mapping[str, BookFile]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Offer:
    """A file that a list offers, where it would go, and the edition or record (brand, case) it belongs to."""

    file: BookFile
    address: str
    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class _Taking:
    """What the workers share."""

    folder: Path
    site: Path
    present: Present


def take_in(folder: Path, site: Path, present: Present, jobs: int) -> Taken:
    """Put every file of ``folder`` that is up to date into the folder ``site``. Without such a folder nothing is taken
    and nothing said. Raises OSError when the site cannot be written."""
    offers, notes = _offers(folder, present)
    outcomes = [*workers.each(_take, _Taking(folder, site, present), offers, jobs, "放入书册")]
    left_out: dict[tuple[str, str], list[str]] = {}
    for offer, why in zip(offers, outcomes, strict=True):
        if why:
            left_out.setdefault((_command(offer), why), []).append(offer.file.name)
    for (command, why), names in left_out.items():
        notes.append(LEFT_OUT.format(folder=folder.name, files=_enumerated(names), why=why, command=command))
    return Taken({each.address: each.file for each, why in zip(offers, outcomes, strict=True) if not why}, tuple(notes))


def _offers(folder: Path, present: Present) -> tuple[list[_Offer], list[str]]:
    """What the lists offer of the editions and records that the site has, and what is to be said of the lists."""
    offers: list[_Offer] = []
    notes: list[str] = []
    for id, book in present.books.items():
        files = listed(folder / list_name(id))
        if files is None:
            notes.append(UNREADABLE.format(folder=folder.name, name=list_name(id), command=MAKE_ONE.format(id)))
        elif id in present.shown:
            offers += _of_edition(id, files)
        elif files and book.edition.frozen is None:
            notes.append(UNFROZEN.format(folder=folder.name, title=book.edition.title, id=id))
    leaves = listed(folder / LEAVES)
    if leaves is None:
        notes.append(UNREADABLE.format(folder=folder.name, name=LEAVES, command=MAKE_ALL))
    return [*offers, *_leaves(leaves or (), present.shelf)], notes


def _of_edition(id: str, files: tuple[BookFile, ...]) -> Iterator[_Offer]:
    places = {address.rpartition("/")[2]: address for address in links.edition_files(id)}
    return (_Offer(each, places[each.name], "edition", id) for each in files if each.name in places)


def _leaves(files: tuple[BookFile, ...], shelf: Shelf) -> Iterator[_Offer]:
    """The single PDFs of records that are public; whatever else is listed has no page that could offer it."""
    for each in files:
        found = LEAF_NAME.fullmatch(each.name)
        if found and shelf.document(found[1], found[2]):
            yield _Offer(each, links.leaf(found[1], found[2]), found[1], found[2])


def _take(taking: _Taking, offer: _Offer) -> str:
    """Publish one file; gives why not, '' when it was published. The bytes that are written are those that were
    compared, not a link to them: who writes into the folder of books later must not write into the site."""
    file, present = offer.file, taking.present
    if offer.kind == "edition":
        version = present.books[offer.id].content_version
    else:
        version = content_version(leaf(present.shelf, offer.kind, offer.id))
    if file.content_version != version:
        return STALE
    data = _read(taking.folder / file.name, file.size)
    if not data or sha256(data).hexdigest() != file.sha256:
        return SPOILT
    target = taking.site / offer.address
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
    return ""


def _read(path: Path, size: int) -> bytes:
    """The bytes of a plain file of that size, nothing for any other."""
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode) or status.st_size != size or size > LARGEST:
            return b""
        return path.read_bytes()
    except OSError:
        return b""


def _command(offer: _Offer) -> str:
    return MAKE_ONE.format(offer.id) if offer.kind == "edition" else MAKE_ALL


def _enumerated(names: list[str]) -> str:
    shown = "、".join(sorted(names)[:NAMED])
    return f" {shown} " if len(names) <= NAMED else f" {shown} 等 {len(names)} 个文件"
