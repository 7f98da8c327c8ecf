"""The running text of invented records: Chinese Markdown of about 1.5 kB."""

from __future__ import annotations

import random

from . import words

YEARS = (2024, 2025, 2026)
BACKGROUND = (
    "{place}的{thing}用了二十多年，图纸不全，出了毛病先要找半天。",
    "支部大会上大家说得最多的一件事，是{thing}的毛病总在夜里出，白天才有人修。",
    "走访 {count} 户以后，{team}把意见归成三类，最多的一类与{thing}有关。",
    "支部党员平均年龄三十六岁，年轻人懂数据，老师傅懂{thing}，两样合起来才好用。",
    "同一个地方一年报修 {count} 次，修的是结果，没有人去找原因。",
    "班组各管一段，接头的地方没有人管，群众分不清该找谁。",
    "过去的做法是等电话，电话来了再派人，到场时往往已经晚了。",
)
PRACTICE = (
    "{team}先把{place}的{thing}逐个编号，**一处一单**，谁认领谁销号。",
    "每次{doing}都由一名党员带一名青年，当班写清看到的、做了的和没有做成的。",
    "支委会每月看一次台账，只问三件事：哪一处没有动，为什么，谁来帮。",
    "办不成的事写在公开栏里，*写明缺什么、等到哪一天*，群众自己可以查。",
    "把{thing}的常见毛病编成一张卡片，新来的同志跟着做三遍就会。",
    "{doing}由{team}牵头，其他党小组轮流出人，节假日不停。",
    "遇到跨班组的问题，当天开十五分钟碰头会，不过夜。",
    "请 {count} 名用户当“挑刺人”，每季来一次，挑出来的毛病当场记下。",
)
RESULT = (
    "一年下来，{place}的投诉少了 {count} 件，剩下的也都有回音。",
    "三名青年在{doing}中学会了独立带班，其中一名当年入党。",
    "这套做法已由同单位的两个支部照着做，表格可以直接拿去用。",
    "最有用的不是设备，而是把{thing}和人的名字写在同一行。",
    "做得不够的地方也有：{place}人手少，{doing}有两个月没有做满。",
    "数字会起落，登记不能停；停一个月，前面的记录就接不上了。",
)


def body(chance: random.Random) -> str:
    """A text of three chapters with bold and italic words, a list, a table and a quotation."""
    steps = "\n".join(f"{index}. {line}" for index, line in enumerate(_lines(chance, PRACTICE, 3), 1))
    rows = "\n".join(f"| {year} 年 | {chance.randint(20, 400)} 次 | {chance.randint(0, 9)} 处 |" for year in YEARS)
    start, doing = chance.choice(words.THINGS), chance.choice(words.DOINGS)
    return (
        f"## 背景\n\n{''.join(_lines(chance, BACKGROUND, 3))}\n\n"
        f"## 主要做法\n\n### 从{start}做起\n\n{''.join(_lines(chance, PRACTICE, 2))}\n\n{steps}\n\n"
        f"| 年份 | {doing} | 遗留 |\n|---|---|---|\n{rows}\n\n"
        f"## 成效与启示\n\n{''.join(_lines(chance, RESULT, 3))}\n\n> {_lines(chance, RESULT, 1)[0]}\n"
    )


def sentence(chance: random.Random, among: tuple[str, ...] = PRACTICE) -> str:
    """One sentence without markup, for a short field."""
    return _lines(chance, among, 1)[0].replace("*", "")


def _lines(chance: random.Random, among: tuple[str, ...], count: int) -> list[str]:
    return [
        line.format(
            place=chance.choice(words.PLACES),
            thing=chance.choice(words.THINGS),
            team=chance.choice(words.TEAMS),
            doing=chance.choice(words.DOINGS),
            count=chance.randint(6, 98),
        )
        for line in chance.sample(among, count)
    ]
