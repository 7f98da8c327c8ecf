"""The JSON Schema (draft 7, which editors know) of the front matter, made from the descriptions of fields.

Editors read YAML with types, so a value may come as a number or a truth value where the checks see text. The schema
refuses nothing that the checks accept; what depends on other files, on the stage or on the day only the checks know.
"""

from __future__ import annotations

from typing import Any

from showcase.domain.fields import FieldDescription, Kind, descriptions, example_of
from showcase.domain.identifiers import LONGEST
from showcase.domain.registry import Registry
from showcase.reading.values import MOST_DECIMALS, MOST_DIGITS, term_choices

Schema = dict[str, Any]
IDENTIFIER = "^[a-z0-9]+(-[a-z0-9]+)*$"
DATE = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
NUMBER = f"^-?[0-9]{{1,{MOST_DIGITS}}}(\\.[0-9]{{1,{MOST_DECIMALS}}})?$"
COUNT = f"^[0-9]{{1,{MOST_DIGITS}}}$"
PART = r"(?!\.{1,2}(/|$))[^\\:/]+"
FILE = f"^{PART}(/{PART})*$"
LINK = r"^\s*https?://[^\s/]+\S*\s*$"
ONE_LINE = r"^\s*[^\n]*\s*$"
FLAGS: tuple[str | bool, ...] = ("是", "否", "yes", "no", "true", "false", True, False)
LABELLED = ("units", "sources")  # their ids mean nothing to a reader, so the label stands beside each


def schema_of(record: type, title: str, registry: Registry) -> Schema:
    """The schema of a record's front matter; keys may be written in English or as their Chinese labels."""
    inner: dict[str, Schema] = {}
    root = _object(record, "#", registry, inner)
    return {"$schema": "http://json-schema.org/draft-07/schema#", "title": title, **root, "definitions": inner}


def _object(record: type, place: str, registry: Registry, inner: dict[str, Schema]) -> Schema:
    """The schema of one record that stands at ``place`` of the whole; records inside are gathered in ``inner``."""
    fields = descriptions(record).values()
    properties = {each.key: _field(each, registry, inner) for each in fields}
    labels = {each.label: {"$ref": f"{place}/properties/{each.key}"} for each in fields}
    one_name = [
        {"anyOf": [{"required": [each.key]}, {"required": [each.label]}]}
        if each.required
        else {"not": {"required": [each.key, each.label]}}
        for each in fields
    ]
    twice = [{"not": {"required": [each.key, each.label]}} for each in fields if each.required]
    return {
        "type": "object",
        "properties": {**properties, **labels},
        "additionalProperties": False,
        "allOf": [*one_name, *twice],
    }


def _field(field: FieldDescription, registry: Registry, inner: dict[str, Schema]) -> Schema:
    one = _value(field, registry, inner)
    if field.many:
        one = {"anyOf": [{"type": "array", "items": _or_nothing(one)}, one]}
    found = {"title": field.label, "description": _told(field), "markdownDescription": _told_at_length(field), **one}
    snippet = _snippet(field)
    if snippet:
        found["defaultSnippets"] = [{"label": f"{field.label}：一条", "body": snippet}]
    return found if field.required else _or_nothing(found)


def _or_nothing(schema: Schema) -> Schema:
    """A key that nothing is written after is as good as none; only what is required must be there."""
    if "type" in schema:
        types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        return {**schema, "type": [*types, "null"]}
    if "enum" in schema:
        return {**schema, "enum": [*schema["enum"], None]}
    if "anyOf" in schema:
        return {**schema, "anyOf": [*schema["anyOf"], {"type": "null"}]}
    return {"anyOf": [schema, {"type": "null"}]}


def _value(field: FieldDescription, registry: Registry, inner: dict[str, Schema]) -> Schema:
    """The schema of a single value."""
    least = {"minLength": 1} if field.required else {}
    match field.kind:
        case Kind.LINE:
            return {**_text(field.max_length), "pattern": ONE_LINE, **least}
        case Kind.TEXT:
            # A text of several lines ends in a line feed that is not counted.
            return {**_text(field.max_length and field.max_length + 1), **least}
        case Kind.IDENTIFIER:
            return {"type": ["string", "integer"], "pattern": IDENTIFIER, "maxLength": LONGEST, "minimum": 0}
        case Kind.DATE:
            return {"type": ["string", "integer"], "pattern": DATE, "minimum": 1000, "maximum": 9999}
        case Kind.NUMBER:
            return {"type": ["number", "string"], "pattern": NUMBER}
        case Kind.COUNT:
            return {"type": ["integer", "string"], "pattern": COUNT, "minimum": 0}
        case Kind.FLAG:
            return {"enum": [*FLAGS]}
        case Kind.TERM:
            return _term(field, registry)
        case Kind.FILE:
            return {"type": "string", "pattern": FILE}
        case Kind.LINK:
            return {"type": "string", "pattern": LINK}
        case Kind.RECORD:
            return _record(field, registry, inner)
    raise AssertionError(f"no schema for {field.kind}")


def _text(limit: int | None) -> Schema:
    return {"type": ["string", "number", "boolean"], **({"maxLength": limit} if limit else {})}


def _term(field: FieldDescription, registry: Registry) -> Schema:
    choices = [*term_choices(field, registry)]
    if field.vocabulary == "units":
        return {"enum": choices, "markdownEnumDescriptions": [registry.units[id].label for id in choices]}
    if field.vocabulary == "sources":
        return {"enum": choices, "markdownEnumDescriptions": [registry.sources[id].citation for id in choices]}
    terms = registry.vocabularies[field.vocabulary or ""]
    # What people write comes first, for editors propose it in this order.
    return {"enum": [*dict.fromkeys([*(term.label for term in terms), *choices])]}


def _record(field: FieldDescription, registry: Registry, inner: dict[str, Schema]) -> Schema:
    assert field.record is not None
    name = field.record.__name__
    if name not in inner:
        inner[name] = _object(field.record, f"#/definitions/{name}", registry, inner)
    reference = {"$ref": f"#/definitions/{name}"}
    if field.bare is None:
        return {"anyOf": [reference]}
    return {"anyOf": [_value(descriptions(field.record)[field.bare], registry, inner), reference]}


def _told(field: FieldDescription) -> str:
    limit = f"{field.max_length} 字以内" if field.max_length and f"{field.max_length} 字" not in field.hint else ""
    return "".join(f"{part}。" for part in (f"{field.label}", field.hint, limit) if part)


def _told_at_length(field: FieldDescription) -> str:
    good = f"\n\n好例：`{example_of(field)}`" if example_of(field) else ""
    bad = f"\n\n不这样写：`{field.bad}`（{field.why}）" if field.bad else ""
    return f"{_told(field)}{good}{bad}"


def _snippet(field: FieldDescription) -> list[dict[str, str]]:
    """One entry of a list of records, to be filled in by the tab key."""
    if field.record is None or not field.many:
        return []
    parts = [each for each in descriptions(field.record).values() if each.record is None and not each.many]
    return [{each.key: f"${{{number}:{each.good}}}" for number, each in enumerate(parts, start=1)}]
