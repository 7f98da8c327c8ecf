"""What two names that look or sound the same have in common."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from showcase.traditional import traditional_characters

from .lookalikes import han_twins, latin_for

OTHER_ALPHABETS = re.compile(r"[\u0100-\u2bff\u2c00-\u2dff\ua000-\uabff\U00010000-\U0001ffff]")
ROUND = str.maketrans({"〇": "o", "○": "o", "◯": "o", "0": "o", "ー": "一"})
DASHES = re.compile("[—–―─━－‒]")


@lru_cache(maxsize=1 << 15)  # every name is asked for by several rules
def skeleton(text: str) -> str:
    """The text without what does not make it another name: width, case, traditional forms, radicals, letters of other
    alphabets that look Latin, noughts and the letter O, spaces and punctuation.

    ``“先锋·E站”`` and ``先鋒e站`` have the same skeleton.
    """
    plain = unicodedata.normalize("NFKC", text)
    if OTHER_ALPHABETS.search(plain):
        plain = "".join(latin_for(each) or each for each in plain)
    plain = plain.casefold().translate(_simplified())
    return "".join(character for character in plain.translate(ROUND) if character.isalnum())


def skeletons(text: str) -> tuple[str, ...]:
    """The skeleton, and another one for a name in which a dash can be meant to look like 一."""
    first = skeleton(text)
    if not DASHES.search(text):
        return (first,) if first else ()
    return tuple(each for each in dict.fromkeys((first, skeleton(DASHES.sub("一", text)))) if each)


def near_skeleton(text: str) -> str:
    """Like :func:`skeleton`, with one character for those that are a stroke apart (己已巳) and for 1, l and i."""
    return skeleton(text).translate(han_twins()).translate({ord("1"): "l", ord("i"): "l"})


@cache
def _simplified() -> Mapping[int, str]:
    return {ord(traditional): simplified for traditional, simplified in traditional_characters().items()}
