"""Fingerprints of running text: what two texts share is found although names, numbers and punctuation were changed.

Every run of ``RUN`` characters has a checksum; of these the ones are kept that begin at a pair of characters which a
sum picks out, the same pairs in every text, about one in ``ONE_IN``.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable
from itertools import pairwise
from zlib import crc32

RUN = 8
ONE_IN = 7
# Left out: whatever is neither a Chinese character nor a letter, and Chinese numerals.
LEFT_OUT = re.compile("[^\u3400-\u9fffA-Za-z]+|[零〇一二三四五六七八九十百千万两]+")


def fingerprints(texts: Iterable[str], without: re.Pattern[str]) -> tuple[list[int], list[int]]:
    """The fingerprints of the texts in order, each once, and for each the number of the text it begins in.

    What the pattern ``without`` finds is left out: the brand's own names, and phrases that everybody uses.
    """
    words: list[str] = []
    ends: list[int] = []
    length = 0
    for text in texts:
        plain = LEFT_OUT.sub("", without.sub("", text))
        words.append(plain)
        length += len(plain)
        ends.append(length)
    data = "".join(words).encode("utf-16-le", "surrogatepass")
    codes = array("H", data)
    found: dict[int, int] = {}
    owner = 0
    for at, (first, second) in enumerate(pairwise(codes[: max(len(codes) - RUN + 2, 0)])):
        if (3 * first + second) % ONE_IN:
            continue
        while at >= ends[owner]:
            owner += 1
        found.setdefault(crc32(data[2 * at : 2 * (at + RUN)]), owner)
    return list(found), list(found.values())
