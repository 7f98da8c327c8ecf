"""版本对照: what distinguishes the versions of an edition, and an edition from the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..domain.book import Book
from ..domain.collection import Collection
from ..domain.edition import FRONT, Edition, Freeze
from . import links
from .book_words import book_name

Item = tuple[str, str, str]  # id, title, hash


@dataclass(frozen=True, slots=True)
class Line:
    """Something an edition holds, with its page, '' if the edition at hand does not hold it. ``before`` is its title
    in the other one where that differs."""

    title: str
    address: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """What two lists of items have and have not in common; ``front`` says whether title page, order or the department's
    own texts differ."""

    added: tuple[Line, ...]
    removed: tuple[Line, ...]
    changed: tuple[Line, ...]
    same: tuple[Line, ...]
    front: bool

    @property
    def nothing(self) -> bool:
        """Whether there is no difference at all."""
        return not (self.added or self.removed or self.changed or self.front)


@dataclass(frozen=True, slots=True)
class Version:
    """A version of the edition. ``difference`` is that to the version before, None for the first."""

    version: str
    date: str
    count: int
    current: bool
    difference: Difference | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """This edition against another one."""

    name: str
    address: str
    date: str
    difference: Difference


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """The versions of the edition, the newest first, and the other editions, the one that came before it first."""

    trail: tuple[tuple[str, str], ...]
    book: str
    address: str
    versions: tuple[Version, ...]
    others: tuple[Comparison, ...]


def changes_page(collection: Collection, id: str) -> ChangesPage:
    """The page of the edition with that id."""
    book = collection.books[id]
    address = links.edition(id)
    return ChangesPage(
        trail=(("首页", "./"), ("汇编", links.ANTHOLOGY), (book_name(book), address), ("版本对照", "")),
        book=book_name(book),
        address=address,
        versions=versions(book.edition),
        others=tuple(
            Comparison(book_name(each), links.edition(each.id), each.edition.date, against(book, each))
            for each in neighbours(book, tuple(collection.books.values()))
        ),
    )


def versions(edition: Edition) -> tuple[Version, ...]:
    """Every version, the newest first. Pages lead to what stands in the present one."""
    pairs = zip((None, *edition.freezes), edition.freezes, strict=False)  # each with the one before it
    return tuple(_version(edition, *pair) for pair in pairs)[::-1]


def against(book: Book, other: Book) -> Difference:
    """What ``book`` holds and ``other`` does not (added), and the other way round (removed)."""
    pages = _pages(other.id, other.items) | _pages(book.id, book.items)
    found = difference(other.items, book.items, pages)
    return Difference(found.added, found.removed, found.changed, found.same, front=False)


def neighbours(book: Book, books: Sequence[Book]) -> tuple[Book, ...]:
    """The other editions: those before it, the nearest first, then those after it."""
    place = _order(book)
    earlier = sorted((each for each in books if _order(each) < place), key=_order, reverse=True)
    later = sorted((each for each in books if _order(each) > place), key=_order)
    return (*earlier, *later)


def difference(before: Sequence[Item], after: Sequence[Item], pages: Mapping[str, str]) -> Difference:
    """What came, went and changed from one list of items to another; ``pages`` holds the address of an item by id."""
    old = {id: (title, hash) for id, title, hash in before}
    new = {id: (title, hash) for id, title, hash in after}
    front = old.pop(FRONT, ("", "")) != new.pop(FRONT, ("", ""))
    both = [id for id in new if id in old]
    return Difference(
        added=tuple(Line(new[id][0], pages.get(id, "")) for id in new if id not in old),
        removed=tuple(Line(old[id][0], pages.get(id, "")) for id in old if id not in new),
        changed=tuple(
            Line(new[id][0], pages.get(id, ""), old[id][0] if old[id][0] != new[id][0] else "")
            for id in both
            if old[id][1] != new[id][1]
        ),
        same=tuple(Line(new[id][0], pages.get(id, "")) for id in both if old[id][1] == new[id][1]),
        front=front,
    )


def _version(edition: Edition, before: Freeze | None, freeze: Freeze) -> Version:
    pages = _pages(edition.id, _items(edition.frozen)) if edition.frozen else {}
    return Version(
        version=freeze.version,
        date=freeze.date,
        count=sum(each.id != FRONT for each in freeze.items),
        current=freeze.version == edition.version,
        difference=difference(_items(before), _items(freeze), pages) if before else None,
    )


def _items(freeze: Freeze | None) -> tuple[Item, ...]:
    return tuple((each.id, each.title, each.hash) for each in freeze.items) if freeze else ()


def _pages(edition: str, items: Sequence[Item]) -> dict[str, str]:
    return {id: links.edition_chapter(edition, id) for id, _, _ in items if id != FRONT}


def _order(book: Book) -> tuple[str, str]:
    return book.edition.date, book.id
