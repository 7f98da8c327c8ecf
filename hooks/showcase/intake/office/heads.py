"""What people write over a column or beside a box -> the field they mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from types import MappingProxyType

from showcase.domain.brand import Brand
from showcase.domain.fields import Kind, descriptions
from showcase.writing.office.bare import bare
from showcase.writing.office.shape import BODY, BODY_HEAD, BODY_PARTS, BRAND_HEAD, Table, table_by_path, tables

from . import quoting

# Words of other forms for the same thing. A person and a telephone number are no field, so they are not here.
_OTHER_WORDS = MappingProxyType(
    {
        "名称": "name", "品牌": "name", "品牌名": "name", "党建品牌名称": "name",
        "单位": "unit", "所在单位": "unit", "单位名称": "unit", "所属支部": "unit", "支部名称": "unit",
        "所属党支部": "unit", "党支部名称": "unit", "申报单位": "unit", "申报支部": "unit",
        "口号": "slogan", "品牌口号": "slogan", "宣传语": "slogan", "品牌传播语": "slogan", "品牌标语": "slogan",
        "标识": "logo.file", "logo": "logo.file", "品牌logo": "logo.file", "标识图": "logo.file",
        "标识释义": "logo.meaning", "logo释义": "logo.meaning", "标识含义": "logo.meaning",
        "类型": "type", "品牌类型": "type", "内涵": "connotation", "品牌释义": "connotation",
        "阶段": "stage.current", "所处阶段": "stage.current", "方式": "approach",
    }
)  # fmt: skip
_OTHER_LISTS = MappingProxyType(
    {
        "目标": "goals", "品牌目标": "goals", "举措": "measures", "主要举措": "measures", "创建措施": "measures",
        "措施": "measures", "成效": "outcomes", "主要成效": "outcomes", "三亮历程": "stage.history",
        "报道": "media", "结对": "pairing", "活动开展": "activities", "主要活动": "activities",
    }
)  # fmt: skip
_MORE_BODY = re.compile(rf"{BODY_HEAD}([2-9]|[1-4]\d)")
_SERIAL = frozenset(("序号", "no", "编次"))
_BRAND_WORDS = ("品牌编号", "品牌", "品牌名称", "brand", "brandid")


@cache
def shown(head: str) -> str:
    """A head as sentences name it: on one line, without the signs around it."""
    return quoting.shown(" ".join(head.split())).strip("*＊:： 《》")


def column_path(head: str, table: Table) -> str | None:
    """The path that a head means in ``table``, None if unknown. The main one has BODY as well, its parts
    (``body.背景``) and what did not fit into one cell (``body+2``)."""
    plain = bare(head)
    more = _MORE_BODY.fullmatch(plain)
    if not table.path and more:
        return f"{BODY}+{more[1]}"
    return _paths(table.path).get(plain)


def is_serial(head: str) -> bool:
    """Whether a column only counts the rows."""
    return bare(head) in _SERIAL


def is_brand_head(head: str) -> bool:
    """Whether the column under this head says which brand a row of a list belongs to."""
    return bare(head) in _BRAND_WORDS


def list_path(title: str) -> str | None:
    """The path of the list that a title means, None if it means none; '' is the main table."""
    return _titles().get(bare(title))


def near_head(head: str, table: Table) -> str:
    """The known head that was probably meant, or ''."""
    heads = {bare(each.head): each.head for each in table.columns}
    found = get_close_matches(bare(head), [*heads], n=1, cutoff=0.6)
    return heads[found[0]] if found else ""


def list_of_heads(heads: Iterable[str]) -> str | None:
    """The list whose columns these heads are, at least two of them and most; None if there is no such list."""
    written = [each for each in heads if each.strip()]
    best = max(tables()[1:], key=lambda table: _known(written, table))
    count = _known(written, best)
    return best.path if count >= 2 and count * 5 >= len(written) * 3 else None


def _known(heads: list[str], table: Table) -> int:
    return sum(column_path(each, table) is not None for each in heads)


@cache
def _titles() -> Mapping[str, str]:
    found = dict(_OTHER_LISTS)
    for table in tables():
        found[bare(table.title)] = table.path
        if table.path:
            found[bare(table.path)] = table.path
    found["brand"] = found["brands"] = found["品牌台账"] = found["品牌申报表"] = ""
    return MappingProxyType(found)


@cache
def _paths(table_path: str) -> Mapping[str, str]:
    table = table_by_path()[table_path]
    found: dict[str, str] = {}
    for head, path in _spellings(table):
        found.setdefault(head, path)
    return MappingProxyType(found)


def _spellings(table: Table) -> Iterator[tuple[str, str]]:
    """Every way to write each head; what comes first wins."""
    for column in table.columns:
        yield bare(column.head), column.path
    if not table.path:
        yield from ((bare(BODY_HEAD), BODY), (BODY, BODY))
        yield from ((bare(part), f"{BODY}.{part}") for part in BODY_PARTS)
        yield from _bare_records()
        yield from _OTHER_WORDS.items()
        yield bare(BRAND_HEAD), "id"
    for column in table.columns:
        yield bare(column.path), column.path
        yield bare(column.field.label), column.path


def _bare_records() -> Iterator[tuple[str, str]]:
    """A record's own label means the field that a plain value stands for."""
    for key, field in descriptions(Brand).items():
        if field.kind is Kind.RECORD and field.bare and not field.many:
            yield bare(field.label), f"{key}.{field.bare}"
            yield bare(key), f"{key}.{field.bare}"
