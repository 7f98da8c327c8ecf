"""Field descriptions -> the fields of the editor. Every value stays the text that people write, as in the files."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from showcase.domain.fields import FieldDescription, Kind, descriptions
from showcase.domain.identifiers import IDENTIFIER, LONGEST
from showcase.domain.registry import Registry

Field = dict[str, Any]
# What a text must look like and the sentence when it does not; both ends are anchored.
FORMS: Mapping[Kind, tuple[str, str]] = {
    Kind.IDENTIFIER: (rf"^(?=.{{1,{LONGEST}}}$){IDENTIFIER.pattern}$", "编号只用小写字母、数字和连字符（-）。"),
    Kind.DATE: (
        r"^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$",
        "日期写成 2026、2026-11 或 2026-11-02 的样子。",
    ),
    Kind.NUMBER: (r"^-?\d{1,15}(?:\.\d{1,10})?$", "只写数字，单位和“约”“以上”等字不写在这里。"),
    Kind.COUNT: (r"^\d{1,15}$", "只写整数，单位不写在这里。"),
    Kind.LINK: (r"^https?://[^\s/]+\S*$", "网址要写全，以 http:// 或 https:// 开头。"),
}
FLAGS = ("是", "否")
FIRST_IS_USUAL = "origins"  # a new entry begins with the first of this list
CHOSEN = {Kind.RECORD, Kind.TERM, Kind.FILE, Kind.FLAG}  # nothing is typed, so an example would only be in the way
TELLING = ("title", "text", "name", "outlet", "partner", "stage", "file", "ref")
_MARKS = re.compile(r"([\\*_\[\]`<>])")
_LISTED = re.compile(r"^\[(.*)\]$")


def fields_of(record: type, registry: Registry) -> list[Field]:
    """The editor's fields for a record class, in the order in which they are declared."""
    return [_field(each, registry) for each in descriptions(record).values()]


def _field(described: FieldDescription, registry: Registry) -> Field:
    made: Field = {"name": described.key, "label": described.label, "required": described.required}
    hint = hint_of(described)
    if hint:
        made["hint"] = hint
    if described.kind is Kind.RECORD:
        made |= _record(described, registry)
    elif described.refers_to == "brands":
        made |= _brand_reference(described)
    elif described.many:
        made |= {"widget": "list", "label_singular": described.label}
    else:
        made |= _one(described, registry)
    return made


def _one(described: FieldDescription, registry: Registry) -> Field:
    made: Field
    match described.kind:
        case Kind.TERM:
            offered = options(described, registry)
            made = {"widget": "select", "options": offered}
            return made | {"default": offered[0]["value"]} if described.vocabulary == FIRST_IS_USUAL else made
        case Kind.FLAG:
            return {"widget": "select", "options": [*FLAGS]}
        case Kind.FILE:
            return {"widget": "image", "choose_url": False}
        case Kind.TEXT:
            made = {"widget": "text"}
        case Kind.LINK:
            made = {"widget": "string", "type": "url"}
        case _:
            made = {"widget": "string"}
    if described.kind in FORMS:
        made["pattern"] = [*FORMS[described.kind]]
    if described.max_length:
        made["maxlength"] = described.max_length
    return made


def _record(described: FieldDescription, registry: Registry) -> Field:
    assert described.record is not None
    inner = descriptions(described.record)
    telling = next((key for key in TELLING if key in inner), next(iter(inner)))
    shown = ("id", telling) if "id" in inner else (telling,)
    made: Field = {
        "widget": "list" if described.many else "object",
        "fields": fields_of(described.record, registry),
        "collapsed": described.many,
        "summary": " ".join(f"{{{{fields.{key}}}}}" for key in shown),
    }
    return made | {"label_singular": described.label} if described.many else made


def _brand_reference(described: FieldDescription) -> Field:
    return {
        "widget": "relation",
        "collection": "brands",
        "value_field": "id",
        "display_fields": ["name", "id"],
        "search_fields": ["name", "id"],
        "multiple": described.many,
    }


def options(described: FieldDescription, registry: Registry) -> list[dict[str, str]]:
    """What may be chosen for a TERM; the value is what stands in the file: a label, or the id of a unit or a source."""
    if described.vocabulary == "units":
        return [{"label": f"{each.label}（{each.id}）", "value": each.id} for each in registry.units.values()]
    if described.vocabulary == "sources":
        return [{"label": f"{each.id} {each.title}", "value": each.id} for each in registry.sources.values()]
    return [{"label": each.label, "value": each.label} for each in registry.vocabularies[described.vocabulary or ""]]


def hint_of(described: FieldDescription) -> str:
    """Hint and examples on one line; the editor reads it as Markdown, so marks in it are taken as they stand."""
    good, bad = (_LISTED.sub(r"\1", each) for each in (described.good, described.bad))
    chosen = described.kind in CHOSEN or described.refers_to == "brands"
    picked = described.refers_to == "brands" or described.vocabulary == "units"
    parts = [
        "按名称选" if picked else described.hint,
        "" if chosen or not good else f"例：{good}",
        "" if chosen or not bad else f"不要写：{bad}",
    ]
    return _MARKS.sub(r"\\\1", "。".join(each.rstrip("。") for each in parts if each))
