"""A brand: what one Party branch shows. ``content/brands/<unit>/<id>/index.md`` is its file."""

from __future__ import annotations

from dataclasses import dataclass

from . import shared_fields
from .deeds import Activity as Activity
from .deeds import Media as Media
from .deeds import Pairing as Pairing
from .deeds import Participation as Participation
from .deeds import Pattern as Pattern
from .deeds import Photo as Photo
from .deeds import SourceNote as SourceNote
from .deeds import Stage as Stage
from .deeds import StageEntry as StageEntry
from .deeds import sources
from .elements import Goal as Goal
from .elements import Logo as Logo
from .elements import Measure as Measure
from .elements import Outcome as Outcome
from .fields import Kind, described


@dataclass(frozen=True, slots=True)
class Brand:
    """One brand. Every attribute is optional while reading; the rules in ``checking`` say what must be there."""

    id: str | None = shared_fields.identifier(
        hint="与文件夹同名，全站不重复，小写字母、数字和连字符", good="qingyuan", bad="清源"
    )
    name: str | None = described(
        "品牌名称",
        Kind.LINE,
        required=True,
        max_length=24,
        hint="两到八个字最好记，不带单位名",
        good="清源",
        bad="清源——示例市水务公司净水车间党支部党建品牌",
        why="单位写在“所属单位”里，这里只写名称",
    )
    aliases: tuple[str, ...] = described(
        "曾用名",
        Kind.LINE,
        many=True,
        max_length=24,
        hint="改过名的写从前的名称",
        good="[清水行动]",
        bad="[无]",
        why="没有就不写这一项",
    )
    unit: str | None = shared_fields.unit()
    cell: str | None = described(
        "党小组",
        Kind.LINE,
        max_length=20,
        hint="微品牌写它属于哪个党小组",
        good="管网党小组",
        bad="第一小组组长某某",
        why="个人姓名不公开",
    )
    type: str | None = shared_fields.type_of_brand(hint="品牌主要为谁服务")
    approach: str | None = described(
        "创建方式",
        Kind.TERM,
        vocabulary="approaches",
        hint="品牌是从哪里做起来的",
        good="问题导向型",
        bad="创新型",
        why="名录里没有",
    )
    origin: str | None = shared_fields.origin()
    connotation: str | None = described(
        "品牌内涵",
        Kind.TEXT,
        max_length=200,
        hint="名称是什么意思，为什么这样叫",
        good="“清”是水质，也是作风。",
        bad="一渠清水，万家安心",
        why="与传播语一字不差",
    )
    logo: Logo | None = described(
        "品牌标识",
        Kind.RECORD,
        record=Logo,
        bare="file",
        hint="图片放进本页的文件夹；只写文件名也可以",
        good="logo.svg",
    )
    slogan: str | None = described(
        "传播语",
        Kind.LINE,
        max_length=24,
        hint="一句 24 字以内的话，念得上口",
        good="一渠清水，万家安心",
        bad="清源",
        why="只是名称，不是一句话",
    )
    goals: tuple[Goal, ...] = described("建设目标", Kind.RECORD, many=True, record=Goal, hint="两到三条，每条能核对")
    measures: tuple[Measure, ...] = described(
        "创建举措",
        Kind.RECORD,
        many=True,
        record=Measure,
        hint="三到五条，每条写明谁做、多久一次、为哪个目标；超过八条就散了",
    )
    outcomes: tuple[Outcome, ...] = described(
        "创建成效", Kind.RECORD, many=True, record=Outcome, hint="每条有数字、单位、时段和佐证"
    )
    mechanism: str | None = described(
        "创建机制",
        Kind.TEXT,
        max_length=300,
        hint="谁牵头、多久议一次、怎样督查",
        good="每月党小组会议一次进度，每季支委会督查一次。",
        bad="加强组织领导",
        why="没说谁来做、怎么做",
    )
    carriers: tuple[str, ...] = described(
        "活动载体",
        Kind.LINE,
        many=True,
        max_length=60,
        hint="靠哪些活动、阵地来做",
        good="[党员课堂, 值日生]",
        bad="[各类活动]",
        why="没说是什么活动",
    )
    service_norms: tuple[str, ...] = described(
        "服务规范",
        Kind.LINE,
        many=True,
        max_length=80,
        hint="对服务对象许下的规矩，一条一句",
        good="[首问到底, 当日回复]",
        bad="[热情服务]",
        why="看不出做到什么算数",
    )
    public_influence: str | None = described(
        "群众影响",
        Kind.TEXT,
        max_length=300,
        hint="群众怎么看，有什么数字和事例",
        good="街道来函推广，累计接待观摩 12 批。",
        bad="深受群众好评",
        why="没有数字和事例",
    )
    parent: str | None = described(
        "上级品牌",
        Kind.IDENTIFIER,
        refers_to="brands",
        hint="填上级品牌的编号",
        good="qingyuan",
        bad="清源",
        why="填的是名称，这里要编号",
    )
    role: str | None = described(
        "集群角色",
        Kind.TERM,
        vocabulary="roles",
        hint="在集群里是哪一级",
        good="微品牌",
        bad="分品牌",
        why="名录里没有",
    )
    pattern: Pattern | None = described(
        "集群模式",
        Kind.RECORD,
        record=Pattern,
        bare="name",
        hint="上级品牌写它带几个；单独的品牌不写",
        good="1+4",
        bad="集群化",
        why="看不出几带几",
    )
    stage: Stage | None = described(
        "三亮阶段",
        Kind.RECORD,
        record=Stage,
        bare="current",
        hint="“三亮”走到了哪一步",
        good="点亮",
        bad="已点亮",
        why="只写阶段的名称，不加“已”",
    )
    media: tuple[Media, ...] = described("媒体报道", Kind.RECORD, many=True, record=Media, hint="报道过这个品牌的媒体")
    pairing: tuple[Pairing, ...] = described(
        "结对帮扶", Kind.RECORD, many=True, record=Pairing, hint="帮扶别的支部，或受别的支部帮扶"
    )
    activities: tuple[Activity, ...] = described(
        "活动", Kind.RECORD, many=True, record=Activity, hint="做过的活动，配上照片更好"
    )
    participation: Participation | None = described(
        "群众参与", Kind.RECORD, record=Participation, hint="品牌是怎样征集、怎样通过的"
    )
    keywords: tuple[str, ...] = shared_fields.keywords(bad="[党建引领, 高质量发展]", why="哪个品牌都能写，搜不出本品牌")
    sources: tuple[SourceNote, ...] = sources()
    draft: bool | None = described(
        "草稿",
        Kind.FLAG,
        hint="没写完的写“是”：照常检查，不公布；写完删去这一项",
        good="是",
        bad="草稿",
        why="这里只认“是”和“否”",
    )
    added: str | None = described(
        "收录日期",
        Kind.DATE,
        hint="首次收进展示馆的日期，此后不改；目录按它编号",
        good="2026-11-20",
        bad="今天",
        why="日期写成 2026-11-20",
    )
    updated: str | None = shared_fields.updated()
    contact: str | None = described(
        "联系部门",
        Kind.LINE,
        max_length=40,
        hint="写部门，不写个人姓名和手机号",
        good="示例市水务公司党群工作部",
        bad="党群工作部某某，手机号",
        why="个人姓名和手机号不公开",
    )
