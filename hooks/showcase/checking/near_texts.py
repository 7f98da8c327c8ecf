"""Names and slogans that are nearly the same, found without comparing each with each: two texts that differ by one
character have a text in common that each becomes when it loses one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.likeness import Likeness
from showcase.domain.problems import Problem, Severity

from .clusters import family_of
from .context import Collected, folder_of
from .normalise import skeletons
from .reporting import quote, report

NUMERALS = frozenset("0123456789零〇一二三四五六七八九十百千万甲乙丙丁东南西北")
FEW = 4  # earlier brands under one key; more are looked at no further, so that a key of many costs little
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "same": "写的是{value}，和 {path} 的{other}只差形近的字。{remedy}",
        "swapped": "写的是{value}，和 {path} 的{other}只是换了两个字的次序。{remedy}",
        "longer": "写的是{value}，比 {path} 的{other}只多一个字。{remedy}",
        "shorter": "写的是{value}，比 {path} 的{other}只少一个字。{remedy}",
        "replaced": "写的是{value}，和 {path} 的{other}只差一个字。{remedy}",
        "sound": "写的是{value}，和 {path} 的{other}读音相同，念出来分不清。{remedy}",
    }
)


@dataclass(frozen=True, slots=True)
class Compared:
    """What is compared: the field ``key``, the text and its pinyin that stand for it in a likeness, and ``least`` how
    many characters (for ``sound`` syllables) a text must have for a difference of each kind to count."""

    key: str
    keys: Callable[[Likeness], tuple[str, str]]
    least: Mapping[str, int]
    remedy: str
    hint: str

    def of(self, document: Document[Brand]) -> tuple[str, str]:
        """The text and its pinyin of one brand; two '' if there is none."""
        return self.keys(document.likeness) if document.likeness else ("", "")


class _Row(NamedTuple):
    """A brand with what is compared of it; ``shortened`` is the text and what it becomes when it loses a character."""

    document: Document[Brand]
    text: str
    sound: str
    shortened: tuple[str, ...]


def nearly_the_same(collected: Collected, rule: str, what: Compared) -> Iterator[Problem]:
    """One warning for each brand whose text is nearly that of an earlier brand of another family."""
    named = ((document, *what.of(document)) for document in collected.brands_by_seniority)
    rows = [_Row(document, text, sound, _shortened(text)) for document, text, sound in named if text]
    asked = None
    if collected.focus is not None:
        near = _near(rows, collected.focus, what)
        asked = {row.document.path for row in near}
        rows = _around(rows, near)
    families = family_of(collected) if rows else {}
    spelled: dict[str, list[Document[Brand]]] = {}
    spoken: dict[str, list[Document[Brand]]] = {}
    for row in rows:
        document = row.document
        if document.record.origin != "compiled" and (asked is None or document.path in asked):
            holders = [other for bones in row.shortened for other in spelled.get(bones, ())]
            found = _first(document, holders, what, families)
            if found is None and _is_long(row.sound, what):
                found = _first(document, spoken.get(row.sound, ()), what, families, "sound")
            if found:
                yield _problem(document, rule, what, *found)
        for table, bones in ((spelled, row.shortened), (spoken, (row.sound,))):
            for each in bones:
                known = table.setdefault(each, [])
                if len(known) < FEW:
                    known.append(document)


def _near(rows: Sequence[_Row], focus: frozenset[str], what: Compared) -> list[_Row]:
    """The rows that are nearly the same as another, where one of the two is in focus."""
    spelled: dict[str, list[_Row]] = {}
    spoken: dict[str, list[_Row]] = {}
    for row in (row for row in rows if row.document.path in focus):
        for bones in row.shortened:
            spelled.setdefault(bones, []).append(row)
        if _is_long(row.sound, what):
            spoken.setdefault(row.sound, []).append(row)
    found: dict[str, _Row] = {}
    for row in rows:
        alike = [
            *(each for bones in row.shortened for each in spelled.get(bones, ()) if difference(row.text, each.text)),
            *spoken.get(row.sound, ()),
        ]
        if any(each is not row for each in alike):
            found |= {each.document.path: each for each in (row, *alike)}
    return list(found.values())


def _around(rows: Sequence[_Row], some: Sequence[_Row]) -> list[_Row]:
    """The rows that are looked up under a key of one of ``some``, themselves among them, in the order of ``rows``."""
    spelled = {bones for row in some for bones in row.shortened}
    spoken = {row.sound for row in some}
    return [row for row in rows if row.sound in spoken or not spelled.isdisjoint(row.shortened)] if some else []


def _is_long(sound: str, what: Compared) -> bool:
    return sound.count(" ") + 1 >= what.least["sound"]


def _problem(document: Document[Brand], rule: str, what: Compared, other: Document[Brand], kind: str) -> Problem:
    mine, theirs = (quote(getattr(each.record, what.key)) for each in (document, other))
    message = SENTENCES[kind].format(value=mine, path=other.path, other=theirs, remedy=what.remedy)
    return report(document, rule, what.key, message, what.hint, Severity.WARNING)


def difference(one: str, other: str) -> str:
    """How ``one`` differs from ``other``: same, swapped, longer, shorter or replaced by one character; '' for more, and
    where the difference is a number, which tells two of a series apart."""
    if one == other:
        return "same"
    start = next(
        (at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), min(len(one), len(other))
    )
    mine, theirs = one[start:], other[start:]
    if len(one) == len(other):
        if mine[1:] == theirs[1:]:
            return "" if {mine[0], theirs[0]} <= NUMERALS else "replaced"
        return "swapped" if mine[2:] == theirs[2:] and mine[:2] == theirs[1::-1] else ""
    if mine[1:] == theirs:
        return "" if mine[0] in NUMERALS else "longer"
    if mine == theirs[1:]:
        return "" if theirs[0] in NUMERALS else "shorter"
    return ""


def _shortened(text: str) -> tuple[str, ...]:
    return (text, *dict.fromkeys(text[:at] + text[at + 1 :] for at in range(len(text)))) if len(text) > 1 else (text,)


def _first(
    document: Document[Brand],
    others: Sequence[Document[Brand]],
    what: Compared,
    families: Mapping[str, str],
    kind: str = "",
) -> tuple[Document[Brand], str] | None:
    """The first of the others that may be confused with the brand, and how it differs; ``kind`` if that is known."""
    mine, _ = what.of(document)
    for other in others:
        theirs, _ = what.of(other)
        found = kind or difference(mine, theirs)
        if not kind and (not found or min(len(mine), len(theirs)) < what.least[found]):
            continue
        if families[folder_of(document)] != families[folder_of(other)] and not _is_told_of(document, other, what.key):
            return other, found
    return None


def _is_told_of(document: Document[Brand], other: Document[Brand], key: str) -> bool:
    """Whether other rules speak already: the ids are the same, or the texts but for their punctuation."""
    if document.record.id and document.record.id == other.record.id:
        return True
    mine, theirs = (skeletons(getattr(each.record, key)) for each in (document, other))
    return not set(mine).isdisjoint(theirs)
