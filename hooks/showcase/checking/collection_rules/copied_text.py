"""A branch tells what it does itself; long passages of another brand's page are borrowed plumes (贴牌).

Passes::

    text: 每周二、四零点到三点分片听漏。        text: 中午留两个窗口，党员轮值。

Fails::

    two pages with the same measures under other names
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from math import ceil
from types import MappingProxyType
from typing import NamedTuple

from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.likeness import Likeness
from showcase.domain.problems import Problem, Severity
from showcase.domain.substance import Substance

from ..clusters import family_of
from ..context import Collected, folder_of
from ..fingerprints import RUN
from ..passages import passages
from ..reporting import quote, report_in

ID = "copied-text"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "copied": "从{value}起，约有 {count} 字和 {path}:{line} 几乎一样。"
        "别人的做法不能当成自己的（贴牌）。请写本支部自己做的事：谁、在哪里、做了什么；确是学来的，写明学了谁、改了什么。",
        "hint": "学的是“清源”的夜间听漏；我们的管道埋得浅，改成傍晚听，由抢修班两人一组，每周一遍。",
    }
)
SHARD = 200_000  # fingerprints that are counted at a time, so that memory does not grow with the showcase
SHORTEST = 30  # characters in a row; fewer are a turn of phrase
FARTHEST = 40  # characters between two fingerprints of one stretch
EXCERPT = 24


class _Page(NamedTuple):
    document: Document[Brand]
    likeness: Likeness
    family: str
    prints: Sequence[int]


class _Stretch(NamedTuple):
    """From one fingerprint to another, by their indexes; ``length`` in characters."""

    first: int
    last: int
    length: int


def check(collected: Collected) -> Iterator[Problem]:
    """One warning for each brand that has long passages in common with an earlier brand of another family, at the
    longest; what more brands have than the registry says is common property."""
    families = family_of(collected)
    pages = [
        _Page(document, document.likeness, families[folder_of(document)], document.likeness.fingerprints())
        for document in collected.brands_by_seniority
        if document.likeness and document.likeness.prints
    ]
    substance = collected.registry.substance
    asked = None if collected.focus is None else _asked(pages, collected.focus, substance)
    for number, votes in _votes(pages, substance.copied_by_most, asked).items():
        page = pages[number]
        counted = Counter(votes.values())
        first = min(counted, key=lambda each: (-counted[each], each))
        if page.document.record.origin == "compiled" or _is_copy(page, pages[first]):
            continue
        stretches = _stretches(page, [index for index, value in enumerate(page.prints) if votes.get(value) == first])
        longest = max(stretches, key=lambda each: each.length)
        count = sum(each.length for each in stretches)
        if count >= substance.copied_characters and longest.length >= SHORTEST:
            yield _problem(page, pages[first], longest, count)


def _asked(pages: Sequence[_Page], focus: frozenset[str], substance: Substance) -> frozenset[int]:
    """The pages in focus and others that may have enough in common with each other to be told of."""
    own = {number: frozenset(page.prints) for number, page in enumerate(pages) if page.document.path in focus}
    wanted = frozenset().union(*own.values())
    shared = [wanted.intersection(page.prints) for page in pages] if wanted else []
    holders = Counter(chain.from_iterable(shared))
    rare = {value for value, count in holders.items() if 1 < count <= substance.copied_by_most}
    fewest = max(ceil((substance.copied_characters - RUN) / FARTHEST), 0) + 1
    found: set[int] = set()
    for number, each in enumerate(shared):
        told = each & rare
        if len(told) >= fewest:
            alike = [other for other, prints in own.items() if other != number and len(told & prints) >= fewest]
            found.update((number, *alike) if alike else ())
    return frozenset(found)


def _votes(pages: Sequence[_Page], most: int, asked: frozenset[int] | None) -> Mapping[int, Mapping[int, int]]:
    """Page -> each of its fingerprints that an earlier page of another family has -> the earliest such page.
    Complete for the pages ``asked`` about, None for all; nothing is told of others."""
    found: dict[int, dict[int, int]] = {}
    for holders in _held(pages, asked):
        for value, numbers in holders.items():
            if 1 < len(numbers) <= most:
                for number in numbers[1:]:
                    if asked is not None and number not in asked:
                        continue
                    first = next((each for each in numbers if pages[each].family != pages[number].family), number)
                    if first < number:
                        found.setdefault(number, {})[value] = first
    return dict(sorted(found.items()))


def _held(pages: Sequence[_Page], asked: frozenset[int] | None) -> Iterator[Mapping[int, Sequence[int]]]:
    """Fingerprint -> the pages that have it, in parts; of those ``asked`` about only."""
    if asked is not None:
        wanted = {value for number in asked for value in pages[number].prints}
        shared = [wanted.intersection(page.prints) for page in pages] if wanted else []
        yield _by_value(enumerate(shared))
        return
    shards = 1 + sum(len(page.prints) for page in pages) // SHARD
    for shard in range(shards):
        yield _by_value(
            (number, [value for value in page.prints if value % shards == shard]) for number, page in enumerate(pages)
        )


def _by_value(rows: Iterable[tuple[int, Iterable[int]]]) -> Mapping[int, Sequence[int]]:
    found: dict[int, list[int]] = {}
    for number, values in rows:
        for value in values:
            found.setdefault(value, []).append(number)
    return found


def _stretches(page: _Page, indexes: Sequence[int]) -> list[_Stretch]:
    """The stretches of text that these fingerprints cover; one fingerprint may be missing, where a word was changed."""
    offsets = page.likeness.positions()
    found: list[_Stretch] = []
    for index in indexes:
        last = found[-1] if found else None
        if last and index - last.last <= 2 and offsets[index] - offsets[last.last] <= FARTHEST:
            found[-1] = _Stretch(last.first, index, offsets[index] - offsets[last.first] + RUN)
        else:
            found.append(_Stretch(index, index, RUN))
    return found


def _is_copy(page: _Page, other: _Page) -> bool:
    """A copy of the whole folder is told of by its id."""
    return bool(page.document.record.id) and page.document.record.id == other.document.record.id


def _problem(page: _Page, other: _Page, stretch: _Stretch, count: int) -> Problem:
    number = page.likeness.passage(page.likeness.positions()[stretch.first])
    line, column = page.likeness.place(number)
    theirs = other.likeness.positions()[other.prints.index(page.prints[stretch.first])]
    their_line, _ = other.likeness.place(other.likeness.passage(theirs))
    found = list(passages(page.document))
    passage = found[number] if number < len(found) else None
    message = SENTENCES["copied"].format(
        value=quote(passage.text.strip()[:EXCERPT]) if passage else "这里",
        count=count // 10 * 10,
        path=other.document.path,
        line=their_line,
    )
    where = passage.field if passage else "", line, column
    return report_in(page.document, ID, where, message, Severity.WARNING, SENTENCES["hint"])
