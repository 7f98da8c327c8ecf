"""Texts that two brands share."""

from __future__ import annotations

from collections.abc import Iterator

from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.problems import Problem, Severity

from .context import Collected
from .normalise import near_skeleton, skeletons
from .reporting import quote, report


def repeated(collected: Collected, rule: str, key: str, remedy: str) -> Iterator[Problem]:
    """One problem for each brand whose text ``key`` is, but for its punctuation, that of a brand that was there first.
    A brand whose id is taken too is a copy, and that is reported once, as such."""
    first: dict[str, Document[Brand]] = {}
    for document in collected.brands_by_seniority:
        text = getattr(document.record, key)
        bones = skeletons(text) if text else ()
        other = next((first[each] for each in bones if each in first), None)
        for each in bones:
            first.setdefault(each, document)
        if other is None or _is_copy(document, other):
            continue
        theirs = getattr(other.record, key)
        same = "一样" if theirs == text else f"只差标点、大小写、简繁或形近的字母（那里写的是{quote(theirs)}）"
        yield report(document, rule, key, f"写的是{quote(text)}，和 {other.path} {same}。{remedy}")


def nearly_repeated(collected: Collected, rule: str, key: str, remedy: str) -> Iterator[Problem]:
    """One warning for each brand whose text ``key`` differs from an earlier one only in characters a stroke apart."""
    first: dict[str, Document[Brand]] = {}
    for document in collected.brands_by_seniority:
        text = getattr(document.record, key)
        bones = near_skeleton(text) if text else ""
        other = first.setdefault(bones, document) if bones else document
        if other is document or _is_copy(document, other):
            continue
        theirs = getattr(other.record, key)
        if not set(skeletons(theirs)) & set(skeletons(text)):
            message = f"写的是{quote(text)}，和 {other.path} 的{quote(theirs)}只差形近的字，容易看错。{remedy}"
            yield report(document, rule, key, message, severity=Severity.WARNING)


def _is_copy(document: Document[Brand], other: Document[Brand]) -> bool:
    return bool(document.record.id) and other.record.id == document.record.id
