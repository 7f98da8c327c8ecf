"""A best-practice case: a story others can learn from. ``content/cases/<year>/<id>/index.md`` is its file."""

from __future__ import annotations

from dataclasses import dataclass

from .brand import Photo, SourceNote
from .fields import Kind, described


@dataclass(frozen=True, slots=True)
class Case:
    """One case. Its text is the body of the file."""

    id: str | None = described(
        "编号", Kind.IDENTIFIER, required=True, hint="与文件夹同名，全站不重复，小写字母开头", good="ting-shui-sheng"
    )
    title: str | None = described("标题", Kind.LINE, required=True, max_length=30, good="听水声")
    subtitle: str | None = described("副题", Kind.LINE, max_length=50, good="一支夜间听漏队，怎样把抢修提前半小时")
    year: str | None = described("年份", Kind.DATE, required=True, hint="四位数字，与文件夹的年份一致", good="2026")
    brands: tuple[str, ...] = described(
        "相关品牌", Kind.IDENTIFIER, many=True, refers_to="brands", hint="填品牌的编号", good="[qingyuan]"
    )
    unit: str | None = described("所属单位", Kind.TERM, required=True, vocabulary="units", good="shili-shuiwu-jingshui")
    authors: tuple[str, ...] = described(
        "作者", Kind.LINE, many=True, max_length=40, hint="写部门或支部", good="[净水车间党支部]"
    )
    summary: str | None = described("摘要", Kind.TEXT, required=True, max_length=160, good="把“等报修”改成“先听见”。")
    type: str | None = described("创建类型", Kind.TERM, vocabulary="types", good="服务民生类")
    origin: str | None = described("来源性质", Kind.TERM, required=True, vocabulary="origins", good="申报")
    keywords: tuple[str, ...] = described("关键词", Kind.LINE, many=True, max_length=10, good="[听漏, 抢修]")
    practice: tuple[str, ...] = described(
        "做法要点",
        Kind.LINE,
        many=True,
        max_length=60,
        hint="别的支部能带走的三五条",
        good="[分片认领, 夜里去听, 一处一单]",
    )
    outcomes: tuple[str, ...] = described(
        "成效要点", Kind.LINE, many=True, max_length=60, good="[平均到场时间由 58 分钟降到 26 分钟]"
    )
    photos: tuple[Photo, ...] = described("照片", Kind.RECORD, many=True, record=Photo, bare="file")
    sources: tuple[SourceNote, ...] = described("资料来源", Kind.RECORD, many=True, record=SourceNote, bare="ref")
    updated: str | None = described("更新日期", Kind.DATE, required=True, good="2026-11-02")
