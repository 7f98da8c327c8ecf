"""A brand: what one Party branch shows. ``content/brands/<unit>/<id>/index.md`` is its file."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

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
    )
    meaning: str | None = described(
        "释义", Kind.TEXT, max_length=120, hint="图形取自什么、说的是什么", good="圆为井，中为篆书之“水”。"
    )
    source: str | None = described(
        "出处", Kind.LINE, max_length=60, hint="谁设计、何时定稿、版权归谁", good="2022 年 2 月支部征集，版权自有"
    )
    gist: str | None = described(
        "图形概要", Kind.LINE, max_length=12, hint="用几个字说出图形，列在六要素一栏", good="井中篆水"
    )
    ground: str | None = described(
        "底色", Kind.TERM, vocabulary="grounds", hint="白色标识写“墨”，页面会给它垫一块深底", good="墨"
    )


@dataclass(frozen=True, slots=True)
class Goal:
    """要素4: one thing the branch wants to reach."""

    id: str | None = described(
        "编号",
        Kind.IDENTIFIER,
        required=True,
        hint="本页内不重复，举措用它来指明服务于哪个目标",
        good="g1",
        bad="目标一",
    )
    title: str | None = described("标题", Kind.LINE, max_length=20, hint="不超过 20 字的一句短话", good="抢修到得更快")
    text: str | None = described(
        "内容",
        Kind.TEXT,
        required=True,
        max_length=200,
        good="接报到人到场，平均不过三十分钟。",
        bad="进一步提升服务水平",
    )
    metric: str | None = described("衡量指标", Kind.LINE, max_length=30, good="平均到场时间")
    unit: str | None = described("计量单位", Kind.LINE, max_length=10, good="分钟", bad="30分钟")
    baseline: Decimal | None = described(
        "起点值", Kind.NUMBER, hint="只写数字，单位写在“计量单位”里", good="58", bad="58分钟"
    )
    target: Decimal | None = described("目标值", Kind.NUMBER, hint="只写数字", good="30", bad="30 分钟以内")
    direction: str | None = described(
        "方向", Kind.TERM, vocabulary="directions", hint="不写时按起点值与目标值的大小判断", good="不超过"
    )
    due: str | None = described("完成时限", Kind.DATE, good="2026-12", bad="明年底")


@dataclass(frozen=True, slots=True)
class Measure:
    """要素5: something that is done for a goal."""

    id: str | None = described("编号", Kind.IDENTIFIER, required=True, good="m1", bad="举措一")
    title: str | None = described("标题", Kind.LINE, max_length=20, good="夜间听漏队")
    text: str | None = described(
        "内容", Kind.TEXT, required=True, max_length=300, good="每周二、四零点到三点分片听漏。", bad="加强管理"
    )
    owner: str | None = described(
        "责任人", Kind.LINE, max_length=30, hint="写岗位或党小组，不写个人姓名和电话", good="管网党小组"
    )
    frequency: str | None = described("频次", Kind.LINE, max_length=20, good="每周两夜", bad="经常")
    goals: tuple[str, ...] = described(
        "对应目标", Kind.IDENTIFIER, many=True, refers_to="goals", hint="填目标的编号", good="[g1]"
    )
    innovation: bool | None = described("创新", Kind.FLAG, hint="是本支部首创的写“是”", good="是")


@dataclass(frozen=True, slots=True)
class Outcome:
    """要素6: what has come of the measures, with figures."""

    id: str | None = described("编号", Kind.IDENTIFIER, required=True, good="o1", bad="成效一")
    title: str | None = described("标题", Kind.LINE, max_length=20, good="到场时间缩短一半多")
    text: str | None = described(
        "内容", Kind.TEXT, max_length=300, good="平均到场时间由 58 分钟降到 26 分钟。", bad="成效显著提升"
    )
    measures: tuple[str, ...] = described(
        "对应举措", Kind.IDENTIFIER, many=True, refers_to="measures", hint="填举措的编号", good="[m1]"
    )
    goal: str | None = described(
        "对应目标", Kind.IDENTIFIER, refers_to="goals", hint="成效要与哪个目标值比；不写时由举措推出", good="g1"
    )
    before: Decimal | None = described("创建前", Kind.NUMBER, hint="只写数字", good="58", bad="58分钟")
    after: Decimal | None = described("现在", Kind.NUMBER, hint="只写数字", good="26")
    unit: str | None = described("计量单位", Kind.LINE, max_length=10, good="分钟")
    period: str | None = described("统计时段", Kind.LINE, max_length=30, good="2026 年 1—10 月")
    evidence: tuple[str, ...] = described(
        "佐证", Kind.LINE, many=True, max_length=80, good="调度月报（2022.1—2026.10）"
    )


@dataclass(frozen=True, slots=True)
class Pattern:
    """How a cluster is built: "1+4" declares four micro-brands."""

    name: str | None = described("模式", Kind.LINE, required=True, max_length=12, good="1+4")
    declared: int | None = described(
        "应有个数", Kind.COUNT, hint="子品牌或微品牌的个数，只写数字", good="4", bad="四个"
    )


@dataclass(frozen=True, slots=True)
class StageEntry:
    """One step of 三亮, with its date."""

    stage: str | None = described("阶段", Kind.TERM, required=True, vocabulary="stages", good="点亮")
    date: str | None = described("日期", Kind.DATE, required=True, good="2022-03-15")
    text: str | None = described("说明", Kind.LINE, max_length=100, good="方案经支部大会通过。")


@dataclass(frozen=True, slots=True)
class Stage:
    """Where the brand stands on the way of 三亮 and how it came there."""

    current: str | None = described(
        "当前阶段", Kind.TERM, required=True, vocabulary="stages", good="点亮", bad="已点亮"
    )
    history: tuple[StageEntry, ...] = described(
        "历程", Kind.RECORD, many=True, record=StageEntry, hint="每到一个阶段添一条，日期由先到后"
    )


@dataclass(frozen=True, slots=True)
class Media:
    """One report about the brand."""

    date: str | None = described("日期", Kind.DATE, required=True, good="2024-03-12")
    outlet: str | None = described("媒体", Kind.LINE, required=True, max_length=30, good="示例日报")
    title: str | None = described("标题", Kind.LINE, required=True, max_length=80, good="凌晨一点，他们在听水声")
    url: str | None = described("网址", Kind.LINK, good="https://example.com/a", bad="www.example.com")
    kind: str | None = described("形式", Kind.TERM, vocabulary="media_kinds", good="报纸")


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
    )
    since: str | None = described("起始", Kind.DATE, good="2023-06")
    aim: str | None = described("帮扶内容", Kind.LINE, max_length=100, good="帮助建立报修台账")
    outcome: str | None = described("帮扶结果", Kind.LINE, max_length=100, good="对方品牌已点亮")


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture in the record's own folder."""

    file: str | None = described("文件", Kind.FILE, required=True, good="photos/ting-lou.jpg")
    alt: str | None = described(
        "图片说明",
        Kind.LINE,
        max_length=80,
        hint="说给看不见图的人听：画面里有什么",
        good="夜里，一名队员用听漏棒贴着路面",
        bad="图片1",
    )


@dataclass(frozen=True, slots=True)
class Activity:
    """Something that happened, with photographs."""

    date: str | None = described("日期", Kind.DATE, required=True, good="2026-04-21")
    title: str | None = described("标题", Kind.LINE, required=True, max_length=50, good="夜间听漏队在老城北片")
    photos: tuple[Photo, ...] = described("照片", Kind.RECORD, many=True, record=Photo, bare="file")


@dataclass(frozen=True, slots=True)
class Participation:
    """How the members and the people took part in founding the brand."""

    solicited: int | None = described("征集条数", Kind.COUNT, good="41")
    adopted_at: str | None = described("通过日期", Kind.DATE, good="2022-03-15")
    meeting: str | None = described("通过会议", Kind.LINE, max_length=30, good="支部党员大会")


@dataclass(frozen=True, slots=True)
class SourceNote:
    """Where a statement comes from: an entry of the source register, or a document of one's own."""

    ref: str | None = described("资料编号", Kind.TERM, vocabulary="sources", good="S1")
    title: str | None = described("标题", Kind.LINE, max_length=100, good="调度月报")
    date: str | None = described("日期", Kind.DATE, good="2026-10")
    note: str | None = described("说明", Kind.LINE, max_length=100, good="抢修与热线数据")


@dataclass(frozen=True, slots=True)
class Brand:
    """One brand. Every attribute is optional while reading; the rules in ``checking`` say what must be there."""

    id: str | None = described(
        "编号",
        Kind.IDENTIFIER,
        required=True,
        hint="与文件夹同名，全站不重复，小写字母、数字和连字符",
        good="qingyuan",
        bad="清源",
    )
    name: str | None = described(
        "品牌名称",
        Kind.LINE,
        required=True,
        max_length=24,
        good="清源",
        bad="清源——示例市水务公司净水车间党支部党建品牌",
    )
    aliases: tuple[str, ...] = described("曾用名", Kind.LINE, many=True, max_length=24, good="[清水行动]")
    unit: str | None = described(
        "所属单位",
        Kind.TERM,
        required=True,
        vocabulary="units",
        hint="填单位编号，编号见《单位》页",
        good="shili-shuiwu-jingshui",
    )
    cell: str | None = described("党小组", Kind.LINE, max_length=20, hint="微品牌写它属于哪个党小组", good="管网党小组")
    type: str | None = described("创建类型", Kind.TERM, vocabulary="types", good="服务民生类", bad="民生类")
    approach: str | None = described("创建方式", Kind.TERM, vocabulary="approaches", good="问题导向型")
    origin: str | None = described(
        "来源性质", Kind.TERM, required=True, vocabulary="origins", hint="支部自己报的写“申报”", good="申报"
    )
    connotation: str | None = described(
        "品牌内涵", Kind.TEXT, max_length=200, good="“清”是水质，也是作风。", bad="与传播语一字不差"
    )
    logo: Logo | None = described("品牌标识", Kind.RECORD, record=Logo, bare="file", good="logo.svg")
    slogan: str | None = described(
        "传播语", Kind.LINE, max_length=24, hint="一句 24 字以内的话，念得上口", good="一渠清水，万家安心"
    )
    goals: tuple[Goal, ...] = described("建设目标", Kind.RECORD, many=True, record=Goal)
    measures: tuple[Measure, ...] = described("创建举措", Kind.RECORD, many=True, record=Measure)
    outcomes: tuple[Outcome, ...] = described("创建成效", Kind.RECORD, many=True, record=Outcome)
    mechanism: str | None = described(
        "创建机制", Kind.TEXT, max_length=300, good="每月党小组会议一次进度，每季支委会督查一次。"
    )
    carriers: tuple[str, ...] = described("活动载体", Kind.LINE, many=True, max_length=60, good="[党员课堂, 值日生]")
    service_norms: tuple[str, ...] = described(
        "服务规范", Kind.LINE, many=True, max_length=80, good="[首问到底, 当日回复]"
    )
    public_influence: str | None = described(
        "群众影响", Kind.TEXT, max_length=300, good="街道来函推广，累计接待观摩 12 批。"
    )
    parent: str | None = described(
        "上级品牌", Kind.IDENTIFIER, refers_to="brands", hint="填上级品牌的编号", good="qingyuan"
    )
    role: str | None = described("集群角色", Kind.TERM, vocabulary="roles", good="微品牌")
    pattern: Pattern | None = described("集群模式", Kind.RECORD, record=Pattern, bare="name", good="1+4")
    stage: Stage | None = described("三亮阶段", Kind.RECORD, record=Stage, bare="current", good="点亮")
    media: tuple[Media, ...] = described("媒体报道", Kind.RECORD, many=True, record=Media)
    pairing: tuple[Pairing, ...] = described("结对帮扶", Kind.RECORD, many=True, record=Pairing)
    activities: tuple[Activity, ...] = described("活动", Kind.RECORD, many=True, record=Activity)
    participation: Participation | None = described("群众参与", Kind.RECORD, record=Participation)
    keywords: tuple[str, ...] = described("关键词", Kind.LINE, many=True, max_length=10, good="[听漏, 抢修]")
    sources: tuple[SourceNote, ...] = described("资料来源", Kind.RECORD, many=True, record=SourceNote, bare="ref")
    added: str | None = described(
        "收录日期", Kind.DATE, hint="首次收进展示馆的日期，此后不改；目录按它编号", good="2026-11-20"
    )
    updated: str | None = described("更新日期", Kind.DATE, required=True, good="2026-11-02")
    contact: str | None = described(
        "联系部门", Kind.LINE, max_length=40, hint="写部门，不写个人姓名和手机号", good="示例市水务公司党群工作部"
    )
