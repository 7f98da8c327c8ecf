"""What tables and forms say about a field: the words of the description, fitted to a box that one writes into."""

from __future__ import annotations

from showcase.domain.fields import FieldDescription, Kind
from showcase.domain.registry import Registry

from ..field_words import BY_NUMBER, choices, what_to_write
from .shape import Column, Table
from .units import Units

_OWN_WORDS = {
    "id": "可以不填，导入时按名称的拼音定。只用小写字母、数字和连字符，定了就不改。",
    "unit": "从下拉里选，或写单位全称。",
    "logo.file": "把图片插入到这一格里。",
    "file": "把照片插入到这一格里。",
    "origin": "不填就是“申报”。",
    "added": "可以不填，导入时记当天。",
    "updated": "可以不填，导入时记当天。",
    "goals": "写目标的编号或标题，几个用顿号隔开。",
    "goal": "写目标的编号或标题。",
    "measures": "写举措的编号或标题，几个用顿号隔开。",
    "parent": "写上级品牌的编号或名称。",
}
_FILLED_IN = frozenset(("id", "origin", "added", "updated"))
_ITEM_ID = "可以不填，导入时自动编号。"
_EACH_LINE = "一行一条（按 Alt+Enter 换行）。"
BODY_WORDS = "品牌故事，一行一段；可分“背景”“主要做法”“成效与启示”。"


def hint(column: Column, table: Table, registry: Registry) -> str:
    """What to write in a column."""
    field = column.field
    if table.path and column.path == "id":
        return _ITEM_ID
    own = _OWN_WORDS.get(column.path)
    if own:
        return own
    lines = _EACH_LINE if field.many and field.kind is not Kind.IDENTIFIER else ""
    return f"{lines}{what_to_write(field, registry)}"


def example(column: Column, registry: Registry) -> str:
    """A good value as one writes it into a cell, '' if there is none."""
    field = column.field
    if field.vocabulary == "units":
        return next((Units(registry).text_of(each) for each in (field.good, *registry.units) if each), "")
    if field.kind is Kind.TERM and field.vocabulary not in BY_NUMBER:
        labels = [each.label for each in registry.vocabularies.get(field.vocabulary or "", ())]
        return field.good if field.good in labels else next(iter(labels), "")
    if field.many and field.good.startswith("["):
        between = "、" if field.kind is Kind.IDENTIFIER else "\n"
        return between.join(each.strip() for each in field.good.strip("[]").split(","))
    return field.good


def options(field: FieldDescription, registry: Registry) -> tuple[str, ...]:
    """What may be chosen for a field from a list; none for a field that one writes."""
    if field.many:
        return ()
    if field.vocabulary == "units":
        units = Units(registry)
        return tuple(units.text_of(each) for each in registry.units)
    if field.vocabulary == "sources":
        return tuple(registry.sources)
    if field.kind is Kind.TERM:
        return tuple(each.label for each in registry.vocabularies.get(field.vocabulary or "", ()))
    return choices(field, registry)


def is_needed(column: Column, table: Table) -> bool:
    """Whether people must fill in this column; what a program can fill in is not asked of them."""
    if column.path in _FILLED_IN:
        return False
    return column.needed
