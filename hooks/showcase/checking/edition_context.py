"""What the rules about an edition of the anthology know: the edition, what it may take, and what it takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from showcase.domain.book import Book
from showcase.domain.case import Case
from showcase.domain.document import Document
from showcase.domain.edition import Edition
from showcase.domain.problems import Problem
from showcase.domain.selection import Chosen, Shelf, choose, chosen_by_hand

from .context import Collected

KINDS: Mapping[str, str] = {"case": "案例", "brand": "品牌"}


@dataclass(frozen=True)
class EditionContext:
    """An edition and what surrounds it. ``shelf`` is what is public, with the awards of the edition's date; ``all`` are
    drafts and faulty records as well; ``book`` is None where none could be made."""

    document: Document[Edition]
    shelf: Shelf
    all: Collected
    book: Book | None = None

    @property
    def edition(self) -> Edition:
        """The edition as described."""
        return self.document.record

    @cached_property
    def by_hand(self) -> tuple[tuple[int, Chosen], ...]:
        """What the edition names, there or not, with the index of its part."""
        return tuple(chosen_by_hand(self.edition))

    @cached_property
    def parts(self) -> tuple[tuple[Chosen, ...], ...]:
        """What each part holds."""
        return choose(self.edition, self.shelf)

    def named(self) -> Iterator[Chosen]:
        """What the edition names: for its parts, and brands for its cover."""
        yield from (chosen for _, chosen in self.by_hand)
        yield from (Chosen("brand", id, f"seals[{at}]", by_hand=True) for at, id in enumerate(self.edition.seals))

    def records(self, kind: str) -> Mapping[str, Document[Any]]:
        """All records of a kind, ``case`` or ``brand``, by id."""
        return self.all.case_by_id if kind == "case" else self.all.brand_by_id

    def near(self, kind: str, id: str) -> str:
        """The id of that kind that was probably meant, '' when none is near."""
        return (self.all.near_case if kind == "case" else self.all.near_brand).like(id)


EditionRule = Callable[[EditionContext], Iterable[Problem]]


def title_of(document: Document[Any]) -> str:
    """The title of a case or the name of a brand, its id where it has none."""
    record = document.record
    title = record.title if isinstance(record, Case) else record.name
    return title or record.id or document.path.split("/")[-2]
