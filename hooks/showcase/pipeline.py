"""The whole story on one page: read and check every folder, keep what may be shown, assemble it, draw every page.

What concerns one record is a pure function of its folder and the registry and runs in worker processes;
what needs all records is the small second step in between.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from showcase import workers
from showcase.assembling.assemble import assemble
from showcase.assembling.books.book import make_book
from showcase.assembling.books.chapters import chapter
from showcase.assembling.entries import Spelling
from showcase.assembling.spelling import spell
from showcase.checking.context import Context
from showcase.checking.editions import check_editions
from showcase.checking.likeness_of import likeness_of
from showcase.checking.redacting import redacted
from showcase.checking.run import check_brand, check_case, check_collection, check_edition
from showcase.domain.book import Book, Chapter
from showcase.domain.brand import Brand
from showcase.domain.case import Case
from showcase.domain.collection import Collection, GuidePage
from showcase.domain.document import Document
from showcase.domain.edition import Edition
from showcase.domain.likeness import Likeness
from showcase.domain.pictures import PictureFacts
from showcase.domain.problems import Place, Problem, Severity
from showcase.domain.registry import Registry
from showcase.domain.selection import Shelf
from showcase.reading.documents import NOTHING, read_document
from showcase.reading.editions import read_editions
from showcase.reading.folders import Folder, find
from showcase.reading.guide import read_guide
from showcase.reading.registry import honour_lines, read_registry
from showcase.reading.stray_files import stray_files
from showcase.workers import Lost

SECONDS_A_FILE = 2.0
LOST = {
    "time": "检查这个文件夹花的时间太长，已经停下。请把长文分成几段，减少列表和引用的层次，图片重新导出后再放进来。",
    "memory": "检查这个文件夹用的内存太多，已经停下。请缩小图片，长边不超过 4000 像素，再放进来。",
    "fault": "检查这个文件夹时程序出了意外，没有查完。请把整个文件夹原样交给网站的维护者。",
}
POINTED_AT = ("pattern.", "brands[")


@dataclass(frozen=True)
class Checked:
    """Everything read, and every problem found, sorted. ``spellings`` are by the path of the file;
    ``books`` are all editions that can be made, by id, frozen or not; ``files`` counts the records looked at."""

    registry: Registry
    date: str
    brands: tuple[Document[Brand], ...]
    cases: tuple[Document[Case], ...]
    guide: tuple[GuidePage, ...]
    spellings: Mapping[str, Spelling]
    problems: tuple[Problem, ...]
    files: int
    books: Mapping[str, Book]

    @property
    def faulty(self) -> frozenset[str]:
        """The paths that have at least one error."""
        return _faulty(self.problems)


def read_and_check(content: Path, date: str, jobs: int = 1, known: Mapping[str, PictureFacts] | None = None) -> Checked:
    """Read the whole content folder and judge it. Raises RegistryUnreadable when the registry itself is wrong.

    ``known`` are the facts of pictures looked at before, by their key; such a picture is not opened again.
    """
    registry = read_registry(content)
    found_brands, found_cases = (find(content, part, registry.limits) for part in ("brands", "cases"))
    done = read_folders([*found_brands.folders, *found_cases.folders], registry, date, jobs, known)
    brands, cases = done[: len(found_brands.folders)], done[len(found_brands.folders) :]
    guide, guide_problems = read_guide(content)
    documents = tuple(each.document for each in brands), tuple(each.document for each in cases)
    problems = [*found_brands.problems, *found_cases.problems, *guide_problems, *stray_files(content)]
    for one in [*brands, *cases]:
        problems += one.problems
    editions, edition_problems = read_editions(content, registry)
    problems += edition_problems
    for edition in editions:
        problems += check_edition(edition, registry, date)
    problems += check_collection(*documents, registry, honour_lines(content), date, problems)
    books, found = make_books(editions, *documents, registry, date, _faulty(problems))
    problems += found
    return Checked(
        registry=registry,
        date=date,
        brands=documents[0],
        cases=documents[1],
        guide=guide,
        spellings={one.document.path: one.spelling for one in [*brands, *cases]},
        problems=tuple(sorted(redacted(problems), key=lambda problem: problem.order)),
        files=len(brands) + len(cases),
        books=books,
    )


def read_folders(
    folders: Sequence[Folder],
    registry: Registry,
    date: str,
    jobs: int = 1,
    known: Mapping[str, PictureFacts] | None = None,
) -> list[Read]:
    """Each folder read and judged by itself, in the order given; see :func:`read_and_check` for ``known``."""
    read = _Reading(registry, date, known or {})
    results = [*workers.each_guarded(_read, read, folders, jobs, "读取内容", _allowance)]
    return [
        _lost(folder, each.reason) if isinstance(each, Lost) else each
        for folder, each in zip(folders, results, strict=True)
    ]


def collect(checked: Checked) -> Collection:
    """The collection of all records without an error that are not drafts, with every frozen edition that has none.
    Nothing is told of drafts."""
    drafts = frozenset(each.path for each in checked.brands if each.record.draft)
    left_out = checked.faulty | drafts
    collection = assemble(
        [each for each in checked.brands if each.path not in left_out],
        [each for each in checked.cases if each.path not in left_out],
        checked.guide,
        checked.registry,
        checked.spellings,
        checked.date,
        [each for each in checked.problems if each.place.path not in drafts],
    )
    frozen = [each for each in checked.books.values() if each.edition.frozen and not faults_of(each.edition, checked)]
    newest_first = sorted(frozen, key=lambda book: (book.edition.date, not book.is_specimen, book.id), reverse=True)
    return replace(collection, books={book.id: book for book in newest_first})


def faults_of(edition: Edition, checked: Checked) -> tuple[Problem, ...]:
    """The errors of an edition: those of its file, its texts and what was frozen of it."""
    folder = edition.path.removesuffix(".yml") + "/"
    return tuple(
        each
        for each in checked.problems
        if each.severity is Severity.ERROR and (each.place.path == edition.path or each.place.path.startswith(folder))
    )


def leaf(shelf: Shelf, kind: str, id: str) -> Chapter:
    """One public case or brand as a chapter by itself. Raises KeyError for one that is not on the shelf."""
    return chapter(kind, id, 1, shelf)


def shelf_of(checked: Checked) -> Shelf:
    """All public cases and brands, with the awards that stand on the build date."""
    return _shelf(checked.brands, checked.cases, checked.registry, checked.faulty).on(checked.date)


def _shelf(
    brands: Sequence[Document[Brand]], cases: Sequence[Document[Case]], registry: Registry, faulty: frozenset[str]
) -> Shelf:
    return Shelf(
        registry,
        {each.record.id or "": each for each in brands if each.path not in faulty and not each.record.draft},
        {each.record.id or "": each for each in cases if each.path not in faulty},
    )


def make_books(
    editions: Sequence[Document[Edition]],
    brands: Sequence[Document[Brand]],
    cases: Sequence[Document[Case]],
    registry: Registry,
    date: str,
    faulty: frozenset[str],
) -> tuple[Mapping[str, Book], tuple[Problem, ...]]:
    """The book of every edition that can be read, by id, and what is wrong with what the editions choose. ``faulty``
    are the paths of records with errors."""
    shelf = _shelf(brands, cases, registry, faulty)
    readable = [each.record for each in editions if "" not in each.unread]
    books = {edition.id: make_book(edition, shelf, date) for edition in readable}
    return books, check_editions(editions, books, brands, cases, shelf, date, faulty)


def _faulty(problems: Sequence[Problem]) -> frozenset[str]:
    return frozenset(each.place.path for each in problems if each.severity is Severity.ERROR)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the workers of the first step share."""

    registry: Registry
    date: str
    known: Mapping[str, PictureFacts]


@dataclass(frozen=True, slots=True)
class Read:
    """What the first step gives for one folder."""

    document: Document[Any]
    problems: tuple[Problem, ...]
    spelling: Spelling


def _allowance(folder: Folder) -> float:
    """The seconds of processor time in which a folder must be read and checked; a file takes a small part of its."""
    return SECONDS_A_FILE * max(len(folder.files), 1)


def _lost(folder: Folder, reason: str) -> Read:
    """What stands for a folder that could not be judged. The limits of size and depth are there so that this never
    happens; it is what keeps one file from stopping all others when they fail."""
    record: Brand | Case = Case() if _is_case(folder) else Brand()
    problem = Problem(Place(folder.index), Severity.ERROR, "too-costly", LOST[reason])
    document: Document[Any] = Document(folder.index, record, NOTHING, "", problems=(problem,), unread=frozenset(("",)))
    return Read(document, (problem,), spell(""))


def _read(shared: _Reading, folder: Folder) -> Read:
    return _read_case(shared, folder) if _is_case(folder) else _read_brand(shared, folder)


def _is_case(folder: Folder) -> bool:
    return folder.path.split("/")[-3] == "cases"


def _read_brand(shared: _Reading, folder: Folder) -> Read:
    document = read_document(folder, Brand, shared.registry, shared.known)
    context = Context(shared.date, folder.name, folder.group, folder.files)
    problems = check_brand(document, shared.registry, context)
    likeness, spelling = liken(document, shared.registry)
    return Read(replace(_lightened(document), likeness=likeness), problems, spelling)


def liken(document: Document[Brand], registry: Registry) -> tuple[Likeness, Spelling]:
    """What of a brand is held against other brands, and how its name is spelt."""
    spelling = spell(document.record.name or "")
    slogan, _ = spell(document.record.slogan or "")
    return likeness_of(document, registry, spelling[0], slogan), spelling


def _read_case(shared: _Reading, folder: Folder) -> Read:
    document = read_document(folder, Case, shared.registry, shared.known)
    context = Context(shared.date, folder.name, folder.group, folder.files)
    problems = check_case(document, shared.registry, context)
    # All places stay: the makers of a book are told where a character or picture stands that cannot be printed.
    return Read(replace(document, source=""), problems, spell(document.record.title or ""))


def _lightened(document: Document[Any]) -> Document[Any]:
    """The document with only those places that rules between records point at, because what a worker sends back
    is a third of the work of reading."""
    places = {
        path: place for path, place in document.places.items() if path.isidentifier() or path.startswith(POINTED_AT)
    }
    return replace(document, places=places, source="")
