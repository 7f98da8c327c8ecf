"""What people do who fill in a brand page for the first time: one faultless page, and one mistake at a time.

``PAGE`` is the faultless one. Every mistake changes it in one way and is answered by the line in ``answers.txt``.
``MISTAKES`` can be made anywhere, in the online form, in a spreadsheet, in Word and in a text editor; ``SLIPS`` only in
a text editor, because everything else writes the file itself.
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
    """One mistake: what somebody did and how that changes the page.

    ``files`` are pictures beside the page that differ (name -> width and height of a plain PNG, or None to leave the
    file out).
    """

    did: str
    change: Callable[[Page], None] | None
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


LONG = "为进一步贯彻落实上级部署要求，支部结合实际，"
SECOND_GOAL = {"id": "g1", "text": "报修当天有人上门。"}
MORE_MEASURES = [
    {
        "id": f"m{n}",
        "text": f"第 {n} 组守听第 {n} 片管网，逐格登记。",
        "owner": f"第 {n} 组",
        "frequency": "每月一夜",
        "goals": ["g1"],
    }
    for n in range(2, 10)
]

MISTAKES: tuple[Mistake, ...] = (
    Mistake("传播语空着没填", put("slogan", "")),
    Mistake("传播语写成一段话", put("slogan", "夜里多听一声，白天少停一户，让老城居民用上放心水舒心水安心水")),
    Mistake("传播语照抄品牌名称", put("slogan", "“半夜听漏”")),
    Mistake("品牌名称里带上单位和支部全称", put("name", "半夜听漏——示例市水务公司净水车间党支部特色党建品牌")),
    Mistake("品牌名称全是常用词", put("name", "党建引领先锋")),
    Mistake("品牌内涵照抄传播语", put("connotation", "夜里多听一声，白天少停一户。")),
    Mistake("编号写成汉字", put("goals.0.id", "目标一")),
    Mistake("编号用了大写和空格", put("measures.0.id", "M 1")),
    Mistake("单位写成名称", put("unit", "示例市水务公司净水车间党支部")),
    Mistake("创建类型写了简称", put("type", "民生类")),
    Mistake("阶段写成“已擦亮”", put("stage.current", "已擦亮")),
    Mistake("来源性质写成“自主申报”", put("origin", "自主申报")),
    Mistake("示例单位的品牌写成申报", put("origin", "申报")),
    Mistake("日期用斜线", put("updated", "2026/11/2")),
    Mistake("日期写成汉字的样子", put("stage.history.1.date", "2026年5月20日")),
    Mistake("日历上没有的日子", put("stage.history.1.date", "2026-02-30")),
    Mistake("日期写成将来", put("updated", "2027-01-01")),
    Mistake("期限写成“明年底”", put("goals.0.due", "明年底")),
    Mistake("数字带上单位", put("goals.0.target", "12次")),
    Mistake("数字写成汉字", put("outcomes.0.after", "十四")),
    Mistake("数字前加了“约”", put("goals.0.baseline", "约25")),
    Mistake("只写创建前，没写现在", put("outcomes.0.after", None)),
    Mistake("写了数字没写单位", put("outcomes.0.unit", None)),
    Mistake("举措对应的目标不存在", put("measures.0.goals", ["g2"])),
    Mistake("两个目标用了同一个编号", put("goals.1", SECOND_GOAL)),
    Mistake("目标只写了标题", put("goals.0.text", None)),
    Mistake("一条举措也没写", put("measures", [])),
    Mistake("走到擦亮还没写成效", put("outcomes", [])),
    Mistake(
        "成效只写“显著提升”",
        put("outcomes.0", {"id": "o1", "text": "供水服务水平显著提升，群众满意度大幅提高。", "measures": ["m1"]}),
    ),
    Mistake("举措没写谁来做", put("measures.0.owner", None)),
    Mistake("举措写了九条", lambda page: page["measures"].extend(MORE_MEASURES)),
    Mistake("目标没有举措去做", put("goals.1", {"id": "g2", "text": "全年不因修管停水超过两小时。"})),
    Mistake("内容写得太长", put("goals.0.text", LONG * 10)),
    Mistake("历程漏了点亮", put("stage.history.0", {"stage": "擦亮", "date": "2025-04-10"})),
    Mistake("历程的日期倒着写", put("stage.history.1.date", "2024-05-20")),
    Mistake("标识写了电脑里的路径", put("logo.file", "D:\\图片\\标识.png")),
    Mistake("标识没有放进文件夹", put("logo.file", "标识.png")),
    Mistake("标识太小", put("logo.file", "logo.png"), files={"logo.png": (120, 120), "logo.svg": None}),
    Mistake("联系部门写了手机号", put("contact", "管网党小组 13800138000")),
    Mistake(
        "网址没写全",
        put("media", [{"date": "2026-06", "outlet": "示例晚报", "title": "夜里的耳朵", "url": "www.example.com"}]),
    ),
    Mistake("媒体报道没写哪家媒体", put("media", [{"date": "2026-06", "title": "夜里的耳朵"}])),
    Mistake("引号只有一半", put("connotation", "“漏”在地下，白天听不见；夜里守一守，老城少停一次“水。")),
    Mistake("关键词写成一句话", put("keywords", ["半夜里到老城区去听地下管网漏水"])),
    Mistake("用了不规范的提法", put("connotation", "落实“一带一路”战略，夜里守一守，老城少停一次水。")),
    Mistake("用了“最好”一类的话", put("connotation", "建成全国最佳听漏队，老城少停一次水。")),
    Mistake("繁体简体混着用", put("connotation", "漏水在地下，白天聽不见；夜里守一守，老城少停一次水。")),
    Mistake("自己填了荣誉", put("荣誉", "市级先进党支部")),
    Mistake("正文里粘来网页代码", None, body=BODY.replace("停水 14 次", "停水 <b>14</b> 次")),
    Mistake("正文里写了身份证号", None, body=BODY + "\n联系人身份证号 11010519491231002X。\n"),
    Mistake("正文末尾粘来“点击关注”", None, body=BODY + "\n点击上方蓝字\n"),
)


@dataclass(frozen=True)
class Slip:
    """A mistake in the writing of the file: what somebody did, and the file that gives."""

    did: str
    change: Callable[[str], str | bytes]


def swap(old: str, new: str) -> Callable[[str], str]:
    """A change of one place in the file."""

    def change(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return change


SLIPS: tuple[Slip, ...] = (
    Slip("冒号用了中文的", swap("slogan: ", "slogan：")),
    Slip("冒号后面没有空格", swap("slogan: ", "slogan:")),
    Slip("中文项目名后面用了中文冒号", swap("slogan: ", "传播语：")),
    Slip("项目名写错一个字", swap("slogan: ", "传播用语: ")),
    Slip("同一项写了两遍", swap("slogan: ", "slogan: 听得见\n传播语: ")),
    Slip("缩进用了 Tab 键", swap("  file: logo.svg", "\tfile: logo.svg")),
    Slip("缩进多了一格", swap("  meaning: ", "   meaning: ")),
    Slip("英文引号只有一半", swap("slogan: 夜里", 'slogan: "夜里')),
    Slip("内容里又有英文冒号", swap("title: 停水少一半", "title: 停水: 少一半")),
    Slip("内容里有井号", swap("title: 停水少一半", "title: 停水少 #一半")),
    Slip("内容以星号开头", swap("slogan: 夜里", "slogan: *夜里")),
    Slip("开头忘了三个减号", lambda text: text.removeprefix("---\n")),
    Slip("结尾忘了三个减号", lambda text: text.replace("\n---\n", "\n\n", 1)),
    Slip("存成了国标编码", lambda text: text.encode("gb18030")),
    Slip("存成了 Unicode（UTF-16）", lambda text: text.encode("utf-16")),
    Slip("把 Word 文件改名成 index.md", lambda text: b"PK\x03\x04\x14\x00\x06\x00" + bytes(400)),
    Slip("留着一个空文件", lambda text: ""),
)
