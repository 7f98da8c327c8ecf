"""Finding one entry of a list by what people call it: its title, its text, its number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..draft import Plain
from .bare import bare

_NUMBERS = {each: index for index, each in enumerate("一二三四五六七八九十", start=1)}
_ORDINAL = re.compile(r"[^\d一二三四五六七八九十]{0,6}?(\d{1,3}|[一二三四五六七八九十])[条项个号]?")
_NAMES = ("id", "title", "text")


def items_of(items: Sequence[Plain], text: str) -> int | None:
    """Which entry ``text`` means: by title or text, then by number (``第2条``, ``目标一``); the only one if ``text``
    is empty; None if there is none."""
    if not text:
        return 0 if len(items) == 1 else None
    wanted = bare(text)
    for name in _NAMES:
        for index, item in enumerate(items):
            own = item.get(name) if isinstance(item, dict) else None
            if isinstance(own, str) and own and (own == text or bare(own) == wanted):
                return index
    number = ordinal(text)
    return number - 1 if number and number <= len(items) else None


def ordinal(text: str) -> int | None:
    """The number in ``第2条``, ``目标一``, ``2``; None for other texts."""
    found = _ORDINAL.fullmatch(text.strip())
    if not found:
        return None
    return _NUMBERS.get(found[1]) or int(found[1])


def name_of(items: Sequence[Plain], index: int) -> str:
    """What :func:`items_of` finds this entry by: its title where that is enough, else ``第2条``."""
    item = items[index]
    title = item.get("title", "") if isinstance(item, dict) else ""
    return title if isinstance(title, str) and title and items_of(items, title) == index else f"第{index + 1}条"
