"""Characters that look like others: Unicode's table of confusables (TR39), and Chinese characters a stroke apart."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

# Only pairs that are hard to tell apart at the size of a name; the first stands for all.
HAN_TWINS = (
    "己已巳", "土士", "末未", "曰日", "夭天", "戊戌戍", "人入八", "干千于", "刀力", "大太", "王玉", "甲申由田",
    "免兔", "鸟乌", "住佳", "拆折析", "贫贪", "季李", "晴睛", "清请", "侯候", "徒徙", "荼茶", "崇祟", "辨辩辫", "毫亳",
    "戴载", "泠冷", "汩汨", "栗粟", "祗祇", "市巿", "兵乒乓", "弋戈", "幻幼", "爪瓜", "今令", "孑孓子",
)  # fmt: skip


@cache
def han_twins() -> Mapping[int, str]:
    """Code point -> the character that stands for its twins."""
    return {ord(each): twins[0] for twins in HAN_TWINS for each in twins}


@cache
def prototypes() -> Mapping[str, str]:
    """Letter of another alphabet -> the Latin letter or letters that it looks like, small ones as small ones."""
    table = json.loads(files("confusable_homoglyphs").joinpath("confusables.json").read_text("utf-8"))
    found: dict[str, str] = {}
    for character, alike in table.items():
        latin = next((each["c"] for each in alike if each["c"].isascii() and each["c"].isalpha()), "")
        if latin and not character.isascii() and len(character) == 1:
            found[character] = latin
    return found


def latin_for(character: str) -> str:
    """The Latin letter that a letter of another alphabet looks like, '' if none."""
    return prototypes().get(character, "")
