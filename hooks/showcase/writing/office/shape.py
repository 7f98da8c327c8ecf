"""How a brand is spread over tables, derived from the field descriptions: one main table with a row for each brand, and
one table for every list of records, whose rows name their brand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from showcase.domain.brand import Brand
from showcase.domain.fields import FieldDescription, Kind, descriptions

MAIN = "品牌"
BRAND_HEAD = "品牌编号"
JOINT = "·"
BODY_HEAD = "正文"
BODY_PARTS = ("背景", "主要做法", "成效与启示")
BODY = "body"  # stands where the path of a field stands
EXAMPLE, HINTS = "示例", "填写提示"  # begin rows that are not read
READ_ONLY = "（只读）"  # begins the heads of columns that tell and are not read


@dataclass(frozen=True, slots=True)
class Column:
    """One column: ``path`` from the table's record (``logo.file``), ``head`` as people see it; ``needed`` if every
    row must have it."""

    path: str
    head: str
    field: FieldDescription
    needed: bool


@dataclass(frozen=True, slots=True)
class Table:
    """One table. ``path`` is the list in the brand, '' for the main table; ``owner`` is the head of the column that
    says which entry of the list around it a row belongs to ('' if there is none around)."""

    title: str
    path: str
    columns: tuple[Column, ...]
    owner: str = ""

    @property
    def owner_path(self) -> str:
        """The path of the list around this one."""
        return self.path.rpartition(".")[0]


@cache
def tables() -> tuple[Table, ...]:
    """The main table, then the lists in the order in which the fields are declared."""
    return (Table(MAIN, "", tuple(_columns(Brand, "", ""))), *_lists(Brand, "", ""))


@cache
def table_by_path() -> Mapping[str, Table]:
    """The tables by the path of their list."""
    return MappingProxyType({each.path: each for each in tables()})


def main_table() -> Table:
    """The table with one row for each brand."""
    return tables()[0]


def _columns(record: type, prefix: str, heads: str) -> Iterator[Column]:
    """The simple fields of a record, those of single records in it included."""
    for key, field in descriptions(record).items():
        if field.kind is not Kind.RECORD:
            head = BRAND_HEAD if record is Brand and key == "id" else f"{heads}{field.label}"
            yield Column(prefix + key, head, field, field.required and not prefix)
        elif not field.many and field.record:
            yield from _columns(field.record, f"{prefix}{key}.", f"{heads}{field.label}{JOINT}")


def _lists(record: type, prefix: str, owner: str) -> Iterator[Table]:
    for key, field in descriptions(record).items():
        if field.kind is not Kind.RECORD or field.record is None:
            continue
        path = prefix + key
        if field.many:
            yield Table(f"{owner}{field.label}", path, tuple(_columns(field.record, "", "")), owner)
        yield from _lists(field.record, f"{path}.", field.label if field.many else owner)
