"""定稿: what a version of an edition holds is put on record, so that it does not change unnoticed."""

from __future__ import annotations

from showcase.domain.book import Book
from showcase.domain.edition import Freeze, Frozen


class NotFrozen(Exception):
    """This version cannot be frozen; the argument is a Chinese sentence that says what to do."""


def freezes_with(book: Book, date: str) -> tuple[Freeze, ...] | None:
    """All versions on record with the present one, frozen on ``date`` (YYYY-MM-DD), at the end; None when it is on
    record with just this content. Raises NotFrozen when it is on record with other content, or is not newer than the
    last one."""
    edition = book.edition
    items = tuple(Frozen(id, title, hash) for id, title, hash in book.items)
    if edition.frozen:
        if {each.id: each.hash for each in edition.frozen.items} == {each.id: each.hash for each in items}:
            return None
        raise NotFrozen(
            f"第 {edition.version} 版在 {edition.frozen.date} 已经定过稿，现在的内容和那时不一样。"
            f"请把 {edition.path} 里的版次（version）改大，再定稿一次。"
        )
    last = edition.freezes[-1].version if edition.freezes else ""
    if last and _numbers(edition.version) <= _numbers(last):
        raise NotFrozen(
            f"版次写的是“{edition.version}”，已经定过第 {last} 版。请在 {edition.path} 里写一个更大的版次。"
        )
    return (*edition.freezes, Freeze(edition.version, date, items))


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdecimal())
