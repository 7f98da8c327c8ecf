"""What a brand tells beside its elements: its cluster, its way through the stages, what was done, who wrote of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .fields import Kind, described


@dataclass(frozen=True, slots=True)
class Pattern:
    """How a cluster is built: "1+4" declares four micro-brands."""

    name: str | None = described(
        "模式", Kind.LINE, required=True, max_length=12, hint="几带几", good="1+4", bad="集群", why="看不出几带几"
    )
    declared: int | None = described(
        "应有个数", Kind.COUNT, hint="子品牌或微品牌的个数，只写数字", good="4", bad="四个", why="这里只写数字"
    )


@dataclass(frozen=True, slots=True)
class StageEntry:
    """One step of 三亮, with its date."""

    stage: str | None = described(
        "阶段", Kind.TERM, required=True, vocabulary="stages", good="点亮", bad="第一阶段", why="写阶段的名称"
    )
    date: str | None = described(
        "日期",
        Kind.DATE,
        required=True,
        hint="到这个阶段的日期",
        good="2022-03-15",
        bad="2022.3.15",
        why="日期用连字符，月、日写两位",
    )
    text: str | None = described(
        "说明",
        Kind.LINE,
        max_length=100,
        hint="凭什么到了这个阶段",
        good="方案经支部大会通过。",
        bad="已完成",
        why="没说做成了什么",
    )


@dataclass(frozen=True, slots=True)
class Stage:
    """Where the brand stands on the way of 三亮 and how it came there."""

    current: str | None = described(
        "当前阶段",
        Kind.TERM,
        required=True,
        vocabulary="stages",
        good="点亮",
        bad="已点亮",
        why="只写阶段的名称，不加“已”",
    )
    history: tuple[StageEntry, ...] = described(
        "历程", Kind.RECORD, many=True, record=StageEntry, hint="每到一个阶段添一条，日期由先到后"
    )


@dataclass(frozen=True, slots=True)
class Media:
    """One report about the brand."""

    date: str | None = described(
        "日期",
        Kind.DATE,
        required=True,
        hint="刊出的日期",
        good="2024-03-12",
        bad="去年三月",
        why="过了年就不知道是哪一年",
    )
    outlet: str | None = described(
        "媒体",
        Kind.LINE,
        required=True,
        max_length=30,
        hint="媒体的名称，级别由名录定",
        good="示例日报",
        bad="省级媒体",
        why="没说是哪一家",
    )
    title: str | None = described(
        "标题",
        Kind.LINE,
        required=True,
        max_length=80,
        hint="报道原来的标题",
        good="凌晨一点，他们在听水声",
        bad="相关报道",
        why="照报道的标题写",
    )
    url: str | None = described(
        "网址",
        Kind.LINK,
        hint="以 http:// 或 https:// 开头",
        good="https://example.com/a",
        bad="www.example.com",
        why="开头缺 https://",
    )
    kind: str | None = described(
        "形式", Kind.TERM, vocabulary="media_kinds", good="报纸", bad="新闻", why="这里写媒体的形式"
    )


@dataclass(frozen=True, slots=True)
class Pairing:
    """结对帮扶: another branch that this one supports, or is supported by."""

    partner: str | None = described(
        "结对对象",
        Kind.LINE,
        required=True,
        max_length=50,
        hint="对方支部全称，或对方品牌的编号",
        good="示例市水务公司客服中心党支部",
        bad="兄弟支部",
        why="没说是哪个支部",
    )
    since: str | None = described(
        "起始", Kind.DATE, hint="从什么时候起", good="2023-06", bad="前年", why="过了年就不知道是哪一年"
    )
    aim: str | None = described(
        "帮扶内容", Kind.LINE, max_length=100, hint="帮什么", good="帮助建立报修台账", bad="共同提高", why="没说帮什么"
    )
    outcome: str | None = described(
        "帮扶结果",
        Kind.LINE,
        max_length=100,
        hint="帮成了什么",
        good="对方品牌已点亮",
        bad="效果良好",
        why="没说帮成了什么",
    )


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture in the record's own folder."""

    file: str | None = described(
        "文件",
        Kind.FILE,
        required=True,
        hint="本页文件夹或 photos 文件夹里的图片",
        good="photos/ting-lou.jpg",
        bad="D:\\图片\\听漏.jpg",
        why="写的是电脑里的位置",
    )
    alt: str | None = described(
        "图片说明",
        Kind.LINE,
        max_length=80,
        hint="说给看不见图的人听：画面里有什么",
        good="夜里，一名队员用听漏棒贴着路面",
        bad="图片1",
        why="没说画面里有什么",
    )


def photos() -> Any:
    """The field of a record that shows photographs."""
    return described(
        "照片", Kind.RECORD, many=True, record=Photo, bare="file", hint="放进 photos 文件夹，这里写文件名和图片说明"
    )


@dataclass(frozen=True, slots=True)
class Activity:
    """Something that happened, with photographs."""

    date: str | None = described(
        "日期", Kind.DATE, required=True, hint="活动的日期", good="2026-04-21", bad="4月21日", why="缺年份"
    )
    title: str | None = described(
        "标题",
        Kind.LINE,
        required=True,
        max_length=50,
        hint="在哪里做了什么",
        good="夜间听漏队在老城北片",
        bad="主题党日",
        why="看不出做了什么",
    )
    photos: tuple[Photo, ...] = photos()


@dataclass(frozen=True, slots=True)
class Participation:
    """How the members and the people took part in founding the brand."""

    solicited: int | None = described(
        "征集条数", Kind.COUNT, hint="征集到多少条建议，只写整数", good="41", bad="41条", why="这里只写数字"
    )
    adopted_at: str | None = described(
        "通过日期", Kind.DATE, hint="品牌方案通过的日期", good="2022-03-15", bad="2022年3月", why="写成 2022-03"
    )
    meeting: str | None = described(
        "通过会议", Kind.LINE, max_length=30, hint="在什么会上通过", good="支部党员大会", bad="会议", why="没说是什么会"
    )


@dataclass(frozen=True, slots=True)
class SourceNote:
    """Where a statement comes from: an entry of the source register, or a document of one's own."""

    ref: str | None = described(
        "资料编号",
        Kind.TERM,
        vocabulary="sources",
        hint="资料登记在名录里的，填它的编号",
        good="S1",
        bad="《企业文明》",
        why="刊名写在“标题”里，这里要编号",
    )
    title: str | None = described(
        "标题",
        Kind.LINE,
        max_length=100,
        hint="没有登记的资料，写它的标题",
        good="调度月报",
        bad="内部资料",
        why="没说是什么资料",
    )
    date: str | None = described(
        "日期", Kind.DATE, hint="资料的日期", good="2026-10", bad="近期", why="看不出是什么时候的"
    )
    note: str | None = described(
        "说明", Kind.LINE, max_length=100, hint="用了其中的什么", good="抢修与热线数据", bad="参考", why="没说用了什么"
    )


def sources() -> Any:
    """The field of a record that says where its statements come from."""
    return described("资料来源", Kind.RECORD, many=True, record=SourceNote, bare="ref", hint="数字和说法从哪里来")
