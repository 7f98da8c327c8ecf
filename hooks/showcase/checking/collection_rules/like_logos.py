"""A logo is one brand's; the same drawing in another colour, size or file format is the same drawing.

Passes::

    two logos drawn for two brands

Fails::

    one file in two folders, or the same drawing once in red and once in blue
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.likeness import Likeness
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
BLANK = frozenset(("0" * SIDE, "1" * SIDE))  # a row of nothing, or of nothing but the shape
DIGITS = "0123456789abcdef"
HALF = str.maketrans(DIGITS, "0" * 9 + "1" * 7)
# For two digits, as many bits as each says, so that bits that differ are counted instead of cells.
UNARY = tuple(bytes.fromhex(f"{(1 << (pair >> 4)) - 1:04x}{(1 << (pair & 15)) - 1:04x}") for pair in range(256))
FEW = 16  # earlier logos with the same band; a band of more says little

Band = tuple[int, str]


class _Row(NamedTuple):
    """A brand's logo: its digest, its bands, and its look as a number that differs from another look's in as many bits
    as the looks differ in all cells together. No bands and 0 for a logo too plain to tell."""

    document: Document[Brand]
    logo: str
    bands: tuple[Band, ...]
    look: int


def check(collected: Collected) -> Iterator[Problem]:
    """One warning for each brand whose logo an earlier brand of another family has."""
    shown = [each for each in collected.brands_by_seniority if each.likeness and each.likeness.logo]
    asked = None
    if collected.focus is not None:
        asked = _asked(shown, collected.focus)
        shown = _around(shown, asked) if asked else []
    families = family_of(collected) if shown else {}
    by_file: dict[str, Document[Brand]] = {}
    by_band: dict[Band, list[int]] = {}
    seen: list[tuple[Document[Brand], int]] = []
    for document, logo, bands, look in map(_row, shown):
        tells = asked is None or document.path in asked
        other = by_file.setdefault(logo, document)
        if other is not document:
            if tells and _told_apart(document, other, families):
                yield _problem(document, other, "same")
            continue
        if not look:
            continue
        shared = Counter([index for band in bands for index in by_band.get(band, ())])
        near = (
            seen[index][0]
            for index in sorted(index for index, count in shared.items() if count >= BANDS_ALIKE)
            if (look ^ seen[index][1]).bit_count() <= ALIKE
        )
        other = next((each for each in near if _told_apart(document, each, families)), document)
        if tells and other is not document:
            yield _problem(document, other, "alike")
        for band in bands:
            holders = by_band.setdefault(band, [])
            if len(holders) < FEW:
                holders.append(len(seen))
        seen.append((document, look))


def _row(document: Document[Brand]) -> _Row:
    likeness = document.likeness or Likeness()
    return _Row(document, likeness.logo, _bands(likeness.look), _number(likeness.look))


def _asked(shown: Sequence[Document[Brand]], focus: frozenset[str]) -> frozenset[str]:
    """The paths of those whose logo looks like that of another, where one of the two is in focus."""
    looks = [(each.path, each.likeness.logo, _number(each.likeness.look)) for each in shown if each.likeness]
    found: set[str] = set()
    for path, logo, look in looks:
        if path in focus:
            alike = {
                other
                for other, its_logo, its_look in looks
                if its_logo == logo or (look and its_look and (look ^ its_look).bit_count() <= ALIKE)
            }
            found |= alike if len(alike) > 1 else set()
    return frozenset(found)


def _around(shown: Sequence[Document[Brand]], asked: frozenset[str]) -> list[Document[Brand]]:
    """Those with which the logos ``asked`` about are compared, themselves among them."""
    own = [_row(each) for each in shown if each.path in asked]
    logos = {row.logo for row in own}
    bands = {band for row in own for band in row.bands}
    return [each for each in shown if (row := _row(each)).logo in logos or not bands.isdisjoint(row.bands)]


def _problem(document: Document[Brand], other: Document[Brand], name: str) -> Problem:
    message = SENTENCES[name].format(path=other.path)
    return report(document, ID, "logo.file", message, SENTENCES["hint"], Severity.WARNING)


def _told_apart(document: Document[Brand], other: Document[Brand], families: Mapping[str, str]) -> bool:
    """Brands of one family may show one mark; a copy of the whole folder is told of by its id."""
    copy = document.record.id and document.record.id == other.record.id
    return not copy and families[folder_of(document)] != families[folder_of(other)]


def _bands(look: str) -> tuple[Band, ...]:
    """Every two rows on top of each other that say something, with the number of the first: a bit for each cell that is
    more than half covered."""
    if len(look) != SIDE * SIDE:
        return ()
    bits = look.translate(HALF)
    rows = [bits[at : at + SIDE] for at in range(0, SIDE * SIDE, SIDE)]
    return tuple(
        (number, upper + lower)
        for number, (upper, lower) in enumerate(pairwise(rows))
        if upper not in BLANK or lower not in BLANK
    )


def _number(look: str) -> int:
    """See :class:`_Row`."""
    if len(look) != SIDE * SIDE:
        return 0
    return int.from_bytes(b"".join(map(UNARY.__getitem__, bytes.fromhex(look))), "big")
