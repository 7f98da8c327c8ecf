"""Fingerprints of running text: what two texts share is found although names, numbers and punctuation were changed.

Every run of ``RUN`` characters has a checksum; of these the ones are kept that begin at a pair of characters which a
sum picks out, the same pairs in every text, about one in ``ONE_IN``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate, compress
from typing import NamedTuple
from zlib import crc32

from .texts import BORDER

RUN = 8
ONE_IN = 5
REMAINDERS = bytes(number % ONE_IN for number in range(256))
CAN_BE_DIVIDED = bytes(number % ONE_IN == 0 for number in range(256))
# Left out: whatever is neither a Chinese character nor a letter, and Chinese numerals.
LEFT_OUT = re.compile("[^\u3400-\u9fffA-Za-z" + BORDER + "]+|[零〇一二三四五六七八九十百千万两]+")


class Fingerprints(NamedTuple):
    """The fingerprints of a text in order, each once, and for each how many characters stand before it; ``ends`` counts
    the characters up to the end of each of the texts it was made of."""

    prints: list[int]
    offsets: list[int]
    ends: list[int]


def fingerprints(texts: Iterable[str], without: re.Pattern[str], names: Iterable[str] = ()) -> Fingerprints:
    """The fingerprints of the texts, one after the other.

    Left out are ``names``, in their order, and what the pattern ``without`` finds: phrases that everybody uses.
    """
    joined = BORDER.join(texts)
    for name in names:
        joined = joined.replace(name, " ")
    words = LEFT_OUT.sub("", without.sub(" ", joined)).split(BORDER)
    ends = list(accumulate(map(len, words)))
    data = "".join(words).encode("utf-16-le", "replace")
    found: dict[int, int] = {}
    for at in _picked(data):
        found.setdefault(crc32(data[2 * at : 2 * (at + RUN)]), at)
    return Fingerprints(list(found), list(found.values()), ends)


def _picked(data: bytes) -> Iterator[int]:
    """The numbers of the characters at which a run begins: three times the first and once the second, as a number of
    16 bits, can be divided by ``ONE_IN``.

    All sums are made at once, as one number with a byte for each character. 256 leaves 1, so that the two bytes of a
    character leave together what the character leaves.
    """
    low, high = (int.from_bytes(half.translate(REMAINDERS), "little") for half in (data[::2], data[1::2]))
    left = low + high
    sums = (3 * left + (left >> 8)).to_bytes(len(data) // 2 + 1, "little")
    return compress(range(len(data) // 2 - RUN + 1), sums.translate(CAN_BE_DIVIDED))
