"""A best-practice case: a story others can learn from. ``content/cases/<year>/<id>/index.md`` is its file."""

from __future__ import annotations

from dataclasses import dataclass

from . import shared_fields
from .deeds import Photo, SourceNote, photos, sources
from .fields import Kind, described


@dataclass(frozen=True, slots=True)
class Case:
    """One case. Its text is the body of the file."""

    id: str | None = shared_fields.identifier(
        hint="与文件夹同名，全站不重复，小写字母开头", good="ting-shui-sheng", bad="听水声"
    )
    title: str | None = described(
        "标题",
        Kind.LINE,
        required=True,
        max_length=30,
        hint="短，看得出讲什么事",
        good="听水声",
        bad="先进事迹材料",
        why="看不出讲什么事",
    )
    subtitle: str | None = described(
        "副题",
        Kind.LINE,
        max_length=50,
        hint="把标题没说清的补上",
        good="一支夜间听漏队，怎样把抢修提前半小时",
        bad="党建工作纪实",
        why="哪个案例都能写",
    )
    year: str | None = described(
        "年份",
        Kind.DATE,
        required=True,
        hint="四位数字，与文件夹的年份一致",
        good="2026",
        bad="2026年",
        why="这里只写四位数字",
    )
    brands: tuple[str, ...] = described(
        "相关品牌",
        Kind.IDENTIFIER,
        many=True,
        refers_to="brands",
        hint="填品牌的编号",
        good="[qingyuan]",
        bad="[清源]",
        why="填的是名称，这里要编号",
    )
    unit: str | None = shared_fields.unit()
    authors: tuple[str, ...] = described(
        "作者",
        Kind.LINE,
        many=True,
        max_length=40,
        hint="写部门或支部",
        good="[净水车间党支部]",
        bad="[某某]",
        why="个人姓名不公开，写部门或支部",
    )
    summary: str | None = described(
        "摘要",
        Kind.TEXT,
        required=True,
        max_length=160,
        hint="两三句话：什么难处、怎么做、做成了什么",
        good="把“等报修”改成“先听见”。",
        bad="本案例介绍了先进经验。",
        why="没说是什么经验",
    )
    type: str | None = shared_fields.type_of_brand(hint="与相关品牌的创建类型一致")
    origin: str | None = shared_fields.origin()
    keywords: tuple[str, ...] = shared_fields.keywords(bad="[党建引领]", why="哪个案例都能写")
    practice: tuple[str, ...] = described(
        "做法要点",
        Kind.LINE,
        many=True,
        max_length=60,
        hint="别的支部能带走的三五条",
        good="[分片认领, 夜里去听, 一处一单]",
        bad="[提高认识, 加强领导]",
        why="别的支部带不走",
    )
    outcomes: tuple[str, ...] = described(
        "成效要点",
        Kind.LINE,
        many=True,
        max_length=60,
        hint="每条一句，写数字",
        good="[平均到场时间由 58 分钟降到 26 分钟]",
        bad="[成效显著]",
        why="没有数字",
    )
    photos: tuple[Photo, ...] = photos()
    sources: tuple[SourceNote, ...] = sources()
    updated: str | None = shared_fields.updated()
