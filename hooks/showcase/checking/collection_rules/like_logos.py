"""A logo is one brand's; the same drawing in another colour, size or file format is the same drawing.

Passes::

    two logos drawn for two brands

Fails::

    one file in two folders, or the same drawing once in red and once in blue
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise
from operator import sub
from types import MappingProxyType

from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.problems import Problem, Severity

from ..clusters import family_of
from ..context import Collected, folder_of
from ..reporting import report

ID = "like-logos"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "same": "这个图片和 {path} 的标识是同一个文件。请换成本支部自己的标识；两个品牌本是上下级的，请填上级品牌。",
        "alike": "这个图片看上去和 {path} 的标识几乎一样。请换成本支部自己的标识，图形从自己做的事里取。",
        "hint": "logo: {file: logo.svg, meaning: 圆为井，中为篆书之“水”。}",
    }
)
SIDE = 16
BANDS_ALIKE = 2  # of 15, before two looks are compared cell by cell
ALIKE = 0.8 * SIDE * SIDE  # the sum of differences, 15 for a cell at most; other drawings are at three times as much
BLANK = frozenset((0, (1 << SIDE) - 1))  # a row of nothing, or of nothing but the shape
DIGITS = "0123456789abcdef"
HALF = str.maketrans(DIGITS, "0" * 9 + "1" * 7)
VALUES = bytes.maketrans(DIGITS.encode(), bytes(range(SIDE)))
FEW = 16  # earlier logos with the same band; a band of more says little


def check(collected: Collected) -> Iterator[Problem]:
    """One warning for each brand whose logo an earlier brand of another family has."""
    families = family_of(collected)
    by_file: dict[str, Document[Brand]] = {}
    by_band: dict[tuple[int, int], list[int]] = {}
    seen: list[tuple[Document[Brand], str]] = []
    for document in collected.brands_by_seniority:
        if document.likeness is None or not document.likeness.logo:
            continue
        other = by_file.setdefault(document.likeness.logo, document)
        if other is not document:
            if _told_apart(document, other, families):
                yield _problem(document, other, "same")
            continue
        look = document.likeness.look
        if len(look) != SIDE * SIDE:
            continue
        bands = _bands(look)
        shared = Counter(index for band in bands for index in by_band.get(band, ()))
        near = (
            seen[index][0]
            for index, count in sorted(shared.items())
            if count >= BANDS_ALIKE and _far(look, seen[index][1]) <= ALIKE
        )
        other = next((each for each in near if _told_apart(document, each, families)), document)
        if other is not document:
            yield _problem(document, other, "alike")
        for band in bands:
            holders = by_band.setdefault(band, [])
            if len(holders) < FEW:
                holders.append(len(seen))
        seen.append((document, look))


def _problem(document: Document[Brand], other: Document[Brand], name: str) -> Problem:
    message = SENTENCES[name].format(path=other.path)
    return report(document, ID, "logo.file", message, SENTENCES["hint"], Severity.WARNING)


def _told_apart(document: Document[Brand], other: Document[Brand], families: Mapping[str, str]) -> bool:
    """Brands of one family may show one mark; a copy of the whole folder is told of by its id."""
    copy = document.record.id and document.record.id == other.record.id
    return not copy and families[folder_of(document)] != families[folder_of(other)]


def _bands(look: str) -> tuple[tuple[int, int], ...]:
    """Every two rows on top of each other that say something, with the number of the first: a bit for each cell that is
    more than half covered."""
    bits = look.translate(HALF)
    rows = [int(bits[at : at + SIDE], 2) for at in range(0, SIDE * SIDE, SIDE)]
    return tuple(
        (number, upper << SIDE | lower)
        for number, (upper, lower) in enumerate(pairwise(rows))
        if upper not in BLANK or lower not in BLANK
    )


def _far(one: str, other: str) -> int:
    """The sum of the differences of all cells."""
    return sum(map(abs, map(sub, one.encode().translate(VALUES), other.encode().translate(VALUES))))
