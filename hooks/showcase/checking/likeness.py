"""Texts that two brands share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.problems import Problem, Severity

from .context import Collected
from .normalise import near_skeleton, skeletons
from .reporting import quote, report

SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "same": "写的是{value}，和 {path} 一样。{remedy}",
        "alike": "写的是{value}，和 {path} 只差标点、大小写、简繁或形近的字母（那里写的是{theirs}）。{remedy}",
        "near": "写的是{value}，和 {path} 的{theirs}只差形近的字，容易看错。{remedy}",
    }
)


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
        values = {"value": quote(text), "path": other.path, "theirs": quote(theirs), "remedy": remedy}
        yield report(document, rule, key, SENTENCES["same" if theirs == text else "alike"].format(**values))


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
            message = SENTENCES["near"].format(value=quote(text), path=other.path, theirs=quote(theirs), remedy=remedy)
            yield report(document, rule, key, message, severity=Severity.WARNING)


def _is_copy(document: Document[Brand], other: Document[Brand]) -> bool:
    return bool(document.record.id) and other.record.id == document.record.id
