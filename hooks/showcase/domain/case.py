"""A best-practice case: a story others can learn from. ``content/cases/<year>/<id>/index.md`` is its file."""

from __future__ import annotations

from dataclasses import dataclass

from .brand import Photo, SourceNote
from .fields import Kind, described


@dataclass(frozen=True, slots=True)
class Case:
    """One case. Its text is the body of the file."""

    id: str | None = described(
        "编号",
        Kind.IDENTIFIER,
        required=True,
        hint="与文件夹同名，全站不重复，小写字母开头",
        good="ting-shui-sheng",
        bad="听水声",
        why="编号只用小写字母、数字和连字符",
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
    unit: str | None = described(
        "所属单位",
        Kind.TERM,
        required=True,
        vocabulary="units",
        hint="填单位编号，编号见《单位》页",
        good="shili-shuiwu-jingshui",
        bad="净水车间",
        why="这里要编号，不是名称",
    )
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
    type: str | None = described(
        "创建类型",
        Kind.TERM,
        vocabulary="types",
        hint="与相关品牌的创建类型一致",
        good="服务民生类",
        bad="民生类",
        why="名称要写全",
    )
    origin: str | None = described(
        "来源性质",
        Kind.TERM,
        required=True,
        vocabulary="origins",
        hint="支部自己报的写“申报”",
        good="申报",
        bad="原创",
        why="这里说的是谁报送，不是谁创作",
    )
    keywords: tuple[str, ...] = described(
        "关键词",
        Kind.LINE,
        many=True,
        max_length=10,
        hint="三到五个词，读者搜得到",
        good="[听漏, 抢修]",
        bad="[党建引领]",
        why="哪个案例都能写",
    )
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
    photos: tuple[Photo, ...] = described(
        "照片", Kind.RECORD, many=True, record=Photo, bare="file", hint="放进 photos 文件夹，这里写文件名和图片说明"
    )
    sources: tuple[SourceNote, ...] = described(
        "资料来源", Kind.RECORD, many=True, record=SourceNote, bare="ref", hint="数字和说法从哪里来"
    )
    updated: str | None = described(
        "更新日期",
        Kind.DATE,
        required=True,
        hint="这一页最近一次修改的日期",
        good="2026-11-02",
        bad="2026年11月2日",
        why="写成 2026-11-02",
    )
