"""Texts that two brands share."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.problems import Problem

from .context import Collected
from .normalise import skeleton
from .reporting import quote, report


def repeated(collected: Collected, rule: str, key: str, remedy: str) -> Iterator[Problem]:
    """One problem for each brand whose text ``key`` is, but for its punctuation, that of a brand of an earlier path.
    A brand whose id is taken too is a copy, and that is reported once, as such."""
    first: dict[str, Document[Brand]] = {}
    for document in sorted(collected.brands, key=lambda each: each.path):
        text = getattr(document.record, key)
        bones = skeleton(text) if text else ""
        if not bones:
            continue
        other = first.setdefault(bones, document)
        if other is document or (document.record.id and other.record.id == document.record.id):
            continue
        theirs = getattr(other.record, key)
        same = "一样" if theirs == text else f"只差标点、大小写或简繁（那里写的是{quote(theirs)}）"
        yield report(document, rule, key, f"写的是{quote(text)}，和 {other.path} {same}。{remedy}")
