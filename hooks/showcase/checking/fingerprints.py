"""Fingerprints of running text: what two texts share is found although names, numbers and punctuation were changed.

Every run of ``RUN`` characters has a checksum; of these the ones are kept that begin at a pair of characters which a
sum picks out, the same pairs in every text, about one in ``ONE_IN``.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable
from itertools import accumulate, pairwise
from typing import NamedTuple
from zlib import crc32

RUN = 8
ONE_IN = 5
# Left out: whatever is neither a Chinese character nor a letter, and Chinese numerals.
LEFT_OUT = re.compile("[^\u3400-\u9fffA-Za-z]+|[零〇一二三四五六七八九十百千万两]+")


class Fingerprints(NamedTuple):
    """The fingerprints of a text in order, each once, and for each how many characters stand before it; ``ends`` counts
    the characters up to the end of each of the texts it was made of."""

    prints: list[int]
    offsets: list[int]
    ends: list[int]


def fingerprints(texts: Iterable[str], without: re.Pattern[str]) -> Fingerprints:
    """The fingerprints of the texts, one after the other.

    What the pattern ``without`` finds is left out: the brand's own names, and phrases that everybody uses.
    """
    words = [LEFT_OUT.sub("", without.sub("", text)) for text in texts]
    ends = list(accumulate(map(len, words)))
    data = "".join(words).encode("utf-16-le", "replace")
    codes = array("H", data)
    pairs = pairwise(codes[: max(len(codes) - RUN + 2, 0)])
    found: dict[int, int] = {}
    for at in [at for at, (first, second) in enumerate(pairs) if (3 * first + second) % ONE_IN == 0]:
        found.setdefault(crc32(data[2 * at : 2 * (at + RUN)]), at)
    return Fingerprints(list(found), list(found.values()), ends)
