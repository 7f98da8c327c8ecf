"""What two names that look or sound the same have in common."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache

from showcase.traditional import traditional_characters


def skeleton(text: str) -> str:
    """The text without what does not make it another name: width, case, traditional forms, spaces and punctuation.

    ``“先锋·E站”`` and ``先鋒e站`` have the same skeleton.
    """
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_simplified())
    return "".join(character for character in plain if character.isalnum())


@cache
def _simplified() -> Mapping[int, str]:
    return {ord(traditional): simplified for traditional, simplified in traditional_characters().items()}
