"""Sound drafts spoilt at random, the same way in every run: what nobody would think of writing into a table."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator, Sequence
from typing import Any

from tests.submit.verdicts import Case

TEXTS = (
    "", " ", "　", "~", "null", "0", "-1", "3.14", "007", "1e5", "2026", "2026-13", "2026-02-29", "2024-02-29",
    "２０２６", "2026/1/2", "是", "No", "TRUE", "g1", "m1", "G_1", "点亮", "闪亮 ", "主品牌", "申報", "服务民生",
    "shili", "szyc", "logo.svg", "photos/ting-lou.png", "../logo.svg", "https://example.com/", "http://a",
    "https://exa mple.com", "“引号", "（括号", "《书名", "#井号", "a: b", "- 项", "甲\n乙", "\n甲", "甲\n", " 甲\n乙",
    "'单'", '"双"', "{花}", "{{花}}", "\\斜", "@", "%s", "甲\t乙", "𠮷野家", "👨\u200d👩\u200d👧", "ß", "İ", "ﬁ", "①②",
    "13912345678", "机密", "最佳", "黨建", "清\u200b源", "\ufeff清", "e\u0301", "一" * 61, "长" * 400,
)  # fmt: skip
DEEPEST = 6  # a file that is nested deeper is not read at all


def spoilt(sound: Sequence[Case], count: int, seed: int) -> Iterator[Case]:
    """So many cases, each with one to four places spoilt."""
    dice = random.Random(seed)
    for _ in range(count):
        case = dice.choice(sound)
        draft: Any = copy.deepcopy(dict(case.draft))
        for _ in range(dice.randint(1, 4)):
            spoiling = copy.deepcopy(draft)
            _spoil(spoiling, dice)
            draft = spoiling if _depth(spoiling) <= DEEPEST else draft
        yield Case(draft, _body(case.body, dice), case.files)


def _spoil(draft: dict[str, Any], dice: random.Random) -> None:
    places = [*_places(draft)]
    if not places:
        return
    around, key = dice.choice(places)
    other_around, other_key = dice.choice(places)
    match dice.randint(0, 7):
        case 0 | 1:
            around[key] = dice.choice(TEXTS)
        case 2:
            del around[key]
        case 3:
            around[key] = copy.deepcopy(other_around[other_key])
        case 4 if isinstance(around[key], str):
            text = around[key]
            at = dice.randint(0, len(text))
            around[key] = text[:at] + dice.choice(TEXTS) + text[at:]
        case 5 if isinstance(around[key], str):
            around[key] = around[key] * dice.randint(2, 9)
        case 6:
            around[key] = dice.choice(([], {}, [dice.choice(TEXTS)], {"id": dice.choice(TEXTS)}, [around[key]]))
        case _:
            draft[dice.choice(("goal", "Name", "备注", "编号", "stages"))] = dice.choice(TEXTS)


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in a draft: what holds it, and its key or number there."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in pairs:
        yield value, key
        yield from _places(inner)


def _depth(value: Any) -> int:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return max(map(_depth, inner), default=0) + 1 if isinstance(value, (dict, list)) else 0


def _body(body: str, dice: random.Random) -> str:
    paragraphs = body.split("\n\n")
    if dice.random() < 0.3:
        paragraphs.insert(dice.randint(0, len(paragraphs)), dice.choice(TEXTS).replace("\ufeff", ""))
    return "\n\n".join(paragraphs)
