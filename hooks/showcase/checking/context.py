"""What rules know: about one record the build date and its folder, about all records the whole collection."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from showcase.domain.body import Node
from showcase.domain.brand import Brand
from showcase.domain.case import Case
from showcase.domain.document import Document
from showcase.domain.fields import Kind
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry

from .near import NearNames
from .phrases import Phrase
from .texts import Piece
from .walking import Entry


@dataclass(frozen=True, slots=True)
class Context:
    """``date`` is the build date, YYYY-MM-DD; ``name`` is the record's folder, ``group`` the folder above it
    (a unit's folder, or the year of a case), ``files`` the names of the files in it (``logo.svg``, ``photos/a.png``).

    The rest is laid out by ``run`` once for all rules: ``entries`` are the fields at every depth, filled or not,
    ``values`` every single filled value, ``nodes`` the text in reading order, ``pieces`` all words without markup and
    ``joined`` the pieces as one text, ``disguised`` those that the file spells otherwise (escapes, markup amid words),
    ``phrases`` what of it stands in the table of wordings.
    """

    date: str
    name: str
    group: str
    files: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    values: tuple[Entry, ...] = ()
    nodes: tuple[Node, ...] = ()
    pieces: tuple[Piece, ...] = ()
    joined: str = ""
    disguised: str = ""
    phrases: tuple[Phrase, ...] = ()

    def of(self, *kinds: Kind) -> Iterator[Entry]:
        """The values of these kinds."""
        return (entry for entry in self.values if entry.field.kind in kinds)


@dataclass(frozen=True)
class Collected:
    """All records as read, faulty ones included; ``honour_places`` are the line and column of each honour, ``faulty``
    the paths of records that have errors of their own.

    ``focus`` are the paths of the records that the look-alike rules are asked about, None for all: what they say at
    one of these, or of one of these at another, is what they would say without it.
    """

    brands: tuple[Document[Brand], ...]
    cases: tuple[Document[Case], ...]
    registry: Registry
    honour_places: tuple[tuple[int, int], ...]
    date: str
    faulty: frozenset[str] = frozenset()
    focus: frozenset[str] | None = None

    @cached_property
    def brands_by_seniority(self) -> tuple[Document[Brand], ...]:
        """Brands, those first that keep a name or id which two of them claim."""
        return tuple(sorted(self.brands, key=self._seniority))

    @cached_property
    def documents_by_seniority(self) -> tuple[Document[Any], ...]:
        """Brands and cases in the order of :attr:`brands_by_seniority`."""
        return tuple(sorted(self.documents, key=self._seniority))

    def _seniority(self, document: Document[Any]) -> tuple[bool, str, str]:
        """A newcomer must not take down the page of an older record: sound records come first, then those added
        earlier; a record that does not say when it was added is the latest."""
        return document.path in self.faulty, getattr(document.record, "added", None) or "9999", document.path

    @cached_property
    def brand_by_id(self) -> Mapping[str, Document[Brand]]:
        """Brands by id; the senior one where an id is used twice."""
        return _by_id(self.brands_by_seniority)

    @cached_property
    def case_by_id(self) -> Mapping[str, Document[Case]]:
        """Cases by id, like brands."""
        return _by_id(sorted(self.cases, key=self._seniority))

    @cached_property
    def near_brand(self) -> NearNames:
        """What finds the brand that was probably meant."""
        return NearNames(self.brand_by_id)

    @cached_property
    def near_case(self) -> NearNames:
        """What finds the case that was probably meant."""
        return NearNames(self.case_by_id)

    @cached_property
    def documents(self) -> tuple[Document[Any], ...]:
        """Brands and cases in path order."""
        documents: list[Document[Any]] = [*self.brands, *self.cases]
        return tuple(sorted(documents, key=lambda each: each.path))

    @property
    def root(self) -> str:
        """The name of the content folder, with which every path begins."""
        return next((each.path.split("/")[0] for each in self.documents), "content")


Rule = Callable[[Document[Any], Registry, Context], Iterable[Problem]]
CollectionRule = Callable[[Collected], Iterable[Problem]]


def folder_of(document: Document[Any]) -> str:
    """The name of the record's folder, which is its id unless something is wrong."""
    return document.path.split("/")[-2]


def _by_id(ordered: Sequence[Document[Any]]) -> dict[str, Document[Any]]:
    """Records, given the most senior first, by the name of their folder and by their id. The two differ only in records
    whose id is reported already; then what refers to either is not reported as well."""
    found: dict[str, Document[Any]] = {}
    for document in ordered:
        found.setdefault(folder_of(document), document)
    for document in ordered:
        found.setdefault(document.record.id or folder_of(document), document)
    return found
