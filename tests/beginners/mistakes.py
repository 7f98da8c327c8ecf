"""What people do who fill in a brand page for the first time: one faultless page, and one mistake at a time.

``PAGE`` is the faultless one. Every mistake changes it in one way; ``MISTAKES`` can be made anywhere, in the online
form, in a spreadsheet, in Word and in a text editor, ``SLIPS`` only in a text editor, because everything else writes the
file itself.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

UNIT = "shili-shuiwu-jingshui"
ID = "ban-ye-ting-lou"
Page = dict[str, Any]

PAGE: Page = {
    "id": ID,
    "name": "半夜听漏",
    "unit": UNIT,
    "type": "服务民生类",
    "approach": "问题导向型",
    "origin": "示例",
    "connotation": "漏水在地下，白天听不见；夜里守一守，老城少停一次水。",
    "logo": {"file": "logo.svg", "meaning": "一只贴着地面的耳朵。", "source": "2025 年 3 月支部自绘"},
    "slogan": "夜里多听一声，白天少停一户",
    "goals": [
        {
            "id": "g1",
            "title": "停水少一半",
            "text": "老城片全年计划外停水不超过十二次。",
            "metric": "计划外停水次数",
            "unit": "次",
            "baseline": "25",
            "target": "12",
            "due": "2026-12",
        }
    ],
    "measures": [
        {
            "id": "m1",
            "title": "分片守听",
            "text": "三十六格管网分给十二名党员，每格每月守听一夜，听到的当夜报修。",
            "owner": "管网党小组",
            "frequency": "每月一夜",
            "goals": ["g1"],
        }
    ],
    "outcomes": [
        {
            "id": "o1",
            "title": "停水次数下降",
            "text": "计划外停水由 25 次减到 14 次。",
            "measures": ["m1"],
            "before": "25",
            "after": "14",
            "unit": "次",
            "period": "2026 年 1—10 月",
            "evidence": ["调度日志（2025.1—2026.10）"],
        }
    ],
    "stage": {
        "current": "擦亮",
        "history": [{"stage": "点亮", "date": "2025-04-10"}, {"stage": "擦亮", "date": "2026-05-20"}],
    },
    "keywords": ["听漏", "停水", "管网"],
    "updated": "2026-11-02",
    "contact": "示例市水务公司党群工作部",
}
BODY = """## 背景

老城片的管子埋了三十多年，2025 年计划外停水 25 次，居民意见最多。

## 主要做法

白天车多声杂，支部把守听放在夜里，一格一人，听到就报。

## 成效与启示

2026 年前十个月停水 14 次。还没到目标，差在两段待换的老管。
"""


@dataclass(frozen=True)
class Mistake:
    """One mistake: what somebody did, how that changes the page, and the one line that answers it.

    ``says`` is the checker's line from its column on; ``files`` are pictures beside the page that differ (name -> width,
    height of a plain PNG, or None to leave the file out).
    """

    did: str
    change: Callable[[Page], None] | None
    says: str
    body: str = BODY
    files: Mapping[str, tuple[int, int] | None] = field(default_factory=dict)

    def page(self) -> Page:
        """The page with this mistake."""
        page = copy.deepcopy(PAGE)
        if self.change:
            self.change(page)
        return page


def put(path: str, value: Any) -> Callable[[Page], None]:
    """A change that writes ``value`` at ``path`` (``goals.0.due``); None takes the field away."""

    def change(page: Page) -> None:
        *above, last = [int(part) if part.isdigit() else part for part in path.split(".")]
        inner: Any = page
        for part in above:
            inner = inner[part]
        if value is None:
            del inner[last]
        elif isinstance(last, int) and last == len(inner):
            inner.append(value)
        else:
            inner[last] = value

    return change
