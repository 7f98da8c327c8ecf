"""The fields that several records have, each described once; what differs on purpose is given by the record."""

from __future__ import annotations

from typing import Any

from .fields import Kind, described


def identifier(hint: str, good: str, bad: str) -> Any:
    """What others call the record or the item by."""
    return described(
        "编号",
        Kind.IDENTIFIER,
        required=True,
        hint=hint,
        good=good,
        bad=bad,
        why="编号只用小写字母、数字和连字符",
    )


def unit() -> Any:
    """Whose brand or case it is."""
    return described(
        "所属单位",
        Kind.TERM,
        required=True,
        vocabulary="units",
        hint="填单位编号，编号见《单位》页",
        good="shili-shuiwu-jingshui",
        bad="净水车间",
        why="这里要编号，不是名称",
    )


def type_of_brand(hint: str) -> Any:
    """Whom the work is for."""
    return described(
        "创建类型",
        Kind.TERM,
        vocabulary="types",
        hint=hint,
        good="服务民生类",
        bad="民生类",
        why="名称要写全",
    )


def origin() -> Any:
    """Who handed it in."""
    return described(
        "来源性质",
        Kind.TERM,
        required=True,
        vocabulary="origins",
        hint="支部自己报的写“申报”",
        good="申报",
        bad="原创",
        why="这里说的是谁报送，不是谁创作",
    )


def keywords(bad: str, why: str) -> Any:
    """What readers search for."""
    return described(
        "关键词",
        Kind.LINE,
        many=True,
        max_length=10,
        hint="三到五个词，读者搜得到",
        good="[听漏, 抢修]",
        bad=bad,
        why=why,
    )


def updated() -> Any:
    """When the page was changed last."""
    return described(
        "更新日期",
        Kind.DATE,
        required=True,
        hint="这一页最近一次修改的日期",
        good="2026-11-02",
        bad="2026年11月2日",
        why="写成 2026-11-02",
    )
