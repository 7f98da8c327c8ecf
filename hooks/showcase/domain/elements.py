"""The elements of a brand that have parts of their own: its mark, goals, measures and outcomes."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from . import shared_fields
from .fields import Kind, described


@dataclass(frozen=True, slots=True)
class Logo:
    """要素2: the mark and what it means."""

    file: str | None = described(
        "文件",
        Kind.FILE,
        required=True,
        hint="与本页同一文件夹里的图片，SVG 最好，PNG 不小于 512 像素",
        good="logo.svg",
        bad="D:\\图片\\标识.png",
        why="写的是电脑里的位置；把图片放进本页的文件夹，只写文件名",
    )
    meaning: str | None = described(
        "释义",
        Kind.TEXT,
        max_length=120,
        hint="图形取自什么、说的是什么",
        good="圆为井，中为篆书之“水”。",
        bad="图案精美，寓意深刻",
        why="没说图形是什么、说的是什么",
    )
    source: str | None = described(
        "出处",
        Kind.LINE,
        max_length=60,
        hint="谁设计、何时定稿、版权归谁",
        good="2022 年 2 月支部征集，版权自有",
        bad="网络图片",
        why="别人的图不能拿来作标识",
    )
    gist: str | None = described(
        "图形概要",
        Kind.LINE,
        max_length=12,
        hint="用几个字说出图形，列在六要素一栏",
        good="井中篆水",
        bad="标识",
        why="没说出图形",
    )
    ground: str | None = described(
        "底色",
        Kind.TERM,
        vocabulary="grounds",
        hint="白色标识写“墨”，页面会给它垫一块深底",
        good="墨",
        bad="黑色",
        why="这里只认“纸”和“墨”",
    )


@dataclass(frozen=True, slots=True)
class Goal:
    """要素4: one thing the branch wants to reach."""

    id: str | None = shared_fields.identifier(
        hint="本页内不重复，举措用它来指明服务于哪个目标", good="g1", bad="目标一"
    )
    title: str | None = described(
        "标题",
        Kind.LINE,
        max_length=20,
        hint="不超过 20 字的一句短话",
        good="抢修到得更快",
        bad="目标一",
        why="看不出要做到什么",
    )
    text: str | None = described(
        "内容",
        Kind.TEXT,
        required=True,
        max_length=200,
        hint="要做到什么，写得能核对",
        good="接报到人到场，平均不过三十分钟。",
        bad="进一步提升服务水平",
        why="没有可以核对的结果",
    )
    metric: str | None = described(
        "衡量指标",
        Kind.LINE,
        max_length=30,
        hint="拿什么来量，写指标的名称",
        good="平均到场时间",
        bad="满意",
        why="没说量的是什么，可写“群众满意率”",
    )
    unit: str | None = described(
        "计量单位",
        Kind.LINE,
        max_length=10,
        hint="数字后面的单位",
        good="分钟",
        bad="30分钟",
        why="数字写在“起点值”“目标值”里",
    )
    baseline: Decimal | None = described(
        "起点值",
        Kind.NUMBER,
        hint="只写数字，单位写在“计量单位”里",
        good="58",
        bad="58分钟",
        why="单位写在“计量单位”里",
    )
    target: Decimal | None = described(
        "目标值",
        Kind.NUMBER,
        hint="只写数字",
        good="30",
        bad="30 分钟以内",
        why="单位写在“计量单位”里，“以内”写在“方向”里",
    )
    direction: str | None = described(
        "方向",
        Kind.TERM,
        vocabulary="directions",
        hint="不写时按起点值与目标值的大小判断",
        good="不超过",
        bad="降低",
        why="这里只认“不超过”和“不低于”",
    )
    due: str | None = described(
        "完成时限",
        Kind.DATE,
        hint="写成 2026-12 或 2026-12-31",
        good="2026-12",
        bad="明年底",
        why="过了年就不知道是哪一年",
    )


@dataclass(frozen=True, slots=True)
class Measure:
    """要素5: something that is done for a goal."""

    id: str | None = shared_fields.identifier(
        hint="本页内不重复，成效用它来指明由哪条举措带来", good="m1", bad="举措一"
    )
    title: str | None = described(
        "标题",
        Kind.LINE,
        max_length=20,
        hint="不超过 20 字的一句短话",
        good="夜间听漏队",
        bad="举措一",
        why="看不出做什么",
    )
    text: str | None = described(
        "内容",
        Kind.TEXT,
        required=True,
        max_length=300,
        hint="谁、在哪里、多久一次、做什么",
        good="每周二、四零点到三点分片听漏。",
        bad="加强管理",
        why="没说做什么",
    )
    owner: str | None = described(
        "责任人",
        Kind.LINE,
        max_length=30,
        hint="写岗位或党小组，不写个人姓名和电话",
        good="管网党小组",
        bad="支部书记某某",
        why="个人姓名不公开，写岗位",
    )
    frequency: str | None = described(
        "频次", Kind.LINE, max_length=20, hint="多久做一次", good="每周两夜", bad="经常", why="看不出多久一次"
    )
    goals: tuple[str, ...] = described(
        "对应目标",
        Kind.IDENTIFIER,
        many=True,
        refers_to="goals",
        hint="填目标的编号",
        good="[g1]",
        bad="[抢修到得更快]",
        why="填的是标题，这里要编号",
    )
    innovation: bool | None = described(
        "创新", Kind.FLAG, hint="是本支部首创的写“是”", good="是", bad="有", why="这里只认“是”和“否”"
    )


@dataclass(frozen=True, slots=True)
class Outcome:
    """要素6: what has come of the measures, with figures."""

    id: str | None = shared_fields.identifier(hint="本页内不重复", good="o1", bad="成效一")
    title: str | None = described(
        "标题",
        Kind.LINE,
        max_length=20,
        hint="不超过 20 字的一句短话",
        good="到场时间缩短一半多",
        bad="成效显著",
        why="没说成效是什么",
    )
    text: str | None = described(
        "内容",
        Kind.TEXT,
        max_length=300,
        hint="从多少到多少，什么时候的数",
        good="平均到场时间由 58 分钟降到 26 分钟。",
        bad="成效显著提升",
        why="没有数字，无从核对",
    )
    measures: tuple[str, ...] = described(
        "对应举措",
        Kind.IDENTIFIER,
        many=True,
        refers_to="measures",
        hint="填举措的编号",
        good="[m1]",
        bad="[夜间听漏队]",
        why="填的是标题，这里要编号",
    )
    goal: str | None = described(
        "对应目标",
        Kind.IDENTIFIER,
        refers_to="goals",
        hint="成效要与哪个目标值比；不写时由举措推出",
        good="g1",
        bad="抢修到得更快",
        why="填的是标题，这里要编号",
    )
    before: Decimal | None = described(
        "创建前", Kind.NUMBER, hint="只写数字", good="58", bad="58分钟", why="单位写在“计量单位”里"
    )
    after: Decimal | None = described(
        "现在", Kind.NUMBER, hint="只写数字", good="26", bad="约26", why="“约”字写在“内容”里"
    )
    unit: str | None = described(
        "计量单位", Kind.LINE, max_length=10, hint="数字后面的单位", good="分钟", bad="26分钟", why="数字写在“现在”里"
    )
    period: str | None = described(
        "统计时段",
        Kind.LINE,
        max_length=30,
        hint="这些数字是什么时候的",
        good="2026 年 1—10 月",
        bad="近期",
        why="看不出是哪一段时间",
    )
    evidence: tuple[str, ...] = described(
        "佐证",
        Kind.LINE,
        many=True,
        max_length=80,
        hint="有什么材料可以证明，不写密级文件",
        good="调度月报（2022.1—2026.10）",
        bad="有关材料",
        why="看不出是什么材料",
    )
