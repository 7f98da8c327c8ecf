"""The page of a new brand: what is known is filled in, all other fields stand there as comments, each with its hint.

Lines with two ``#`` explain and stay comments when an editor takes one sign away; lines with one ``#`` are fields that
are not in use yet. Everything follows from the descriptions of the fields and from the scheme of the unit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from showcase.domain.brand import Brand
from showcase.domain.fields import FieldDescription, Kind, descriptions
from showcase.domain.registry import Registry
from showcase.writing.draft import Draft, Plain
from showcase.writing.field_words import what_not_to_write, what_to_write
from showcase.writing.index_text import STEP, scalar

HEAD = (
    "## 这是品牌页。两行“---”之间逐项填写，写成“名称: 内容”，用英文冒号，冒号后空一格。",
    "## 两个井号（##）开头的是说明，不显示，填好后可以删去。",
    "## 一个井号（#）开头的是还没有用到的项目：去掉行首的“# ”，把例子换成自己的内容，就用上了。",
)
BODY = (
    "",
    "## 正文写在下面一行“---”之后，可分三节，小标题写成：",
    "##   ## 背景",
    "##   ## 主要做法",
    "##   ## 成效与启示",
)
FIRST = ("draft", "id", "name", "unit", "origin", "type")
LAST = ("added", "updated", "contact")
GIVEN = frozenset(("draft", "id", "unit", "origin", "added", "updated"))


def page(answers: Draft, registry: Registry) -> str:
    """The text of the file. ``answers`` holds what is filled in, as people write it; it names the unit."""
    fields = descriptions(Brand)
    asked = elements_of(str(answers["unit"]), registry)
    elements = [key for key in asked if key not in FIRST]
    rest = [key for key in fields if key not in {*FIRST, *elements, *LAST}]
    lines = ["---", *HEAD]
    for title, keys in (("一、品牌", FIRST), ("二、要素", elements), ("三、还可以写", rest), ("四、日期与联系", LAST)):
        lines += ["", f"## ==== {title} ===="]
        for key in keys:
            if key != "draft" or key in answers:
                lines += ["", *_field(fields[key], answers.get(key), _since(asked.get(key), registry), registry)]
    return "\n".join((*lines, *BODY, "---", ""))


def elements_of(unit: str, registry: Registry) -> Mapping[str, str]:
    """The keys of the elements that the unit's scheme knows, with the id of the stage that asks for them first ('' if
    none does), in the order of the stages."""
    fields, order = descriptions(Brand), registry.stage_order
    found = {
        key: element.required_from if element.required_from in order else ""
        for element in registry.scheme_of(unit).elements
        for key in element.fields[:1]
        if key in fields
    }
    return dict(sorted(found.items(), key=lambda each: order.index(each[1]) if each[1] else len(order)))


def _since(stage: str | None, registry: Registry) -> str:
    term = registry.term("stages", stage)
    return f"（从“{term.label}”起要有）" if term else ""


def _field(field: FieldDescription, value: Plain | None, since: str, registry: Registry) -> Iterator[str]:
    """The explanation of a field, then the field. A key that the program fills in needs no examples."""
    yield f"## 【{field.label}】{_must(field) or since}{what_to_write(field, registry)}"
    if field.kind is Kind.RECORD and field.record:
        yield from _parts(field.record, "##   ", registry)
    else:
        bad = what_not_to_write(field)
        good = f"好例：{field.good.removesuffix('。')}。" if value is not None else ""
        if field.key not in GIVEN:
            yield f"## {good}{bad}"
    yield from _entry(field, value, "")


def _parts(record: type, indent: str, registry: Registry) -> Iterator[str]:
    for part in descriptions(record).values():
        yield f"{indent}{part.key} {part.label}{_must(part)}：{what_to_write(part, registry)}{what_not_to_write(part)}"
        if part.record:
            yield from _parts(part.record, f"{indent}  ", registry)


def _must(field: FieldDescription) -> str:
    return "（必填）" if field.required else ""


def _entry(field: FieldDescription, value: Plain | None, indent: str) -> Iterator[str]:
    """The lines of one field: as they count where there is a value, else as comments with the example."""
    if value is None:
        yield from (_commented(line, indent) for line in _example(field, indent))
    elif isinstance(value, str):
        yield f"{indent}{field.key}: {scalar(value, indent)}"
    elif field.record is None:
        yield f"{indent}{field.key}:"
        for item in value:
            yield f"{indent}{STEP}- {scalar(str(item), indent + STEP)}"
    else:
        yield f"{indent}{field.key}:"
        for item in value if isinstance(value, list) else (value,):
            assert isinstance(item, dict)
            yield from _record(field, item, indent)


def _record(field: FieldDescription, item: Mapping[str, Plain], indent: str) -> Iterator[str]:
    """The parts of a record that are known, then those that are not as comments."""
    assert field.record is not None
    inner = indent + STEP * (2 if field.many else 1)
    parts = descriptions(field.record)
    known = [line for key, part in parts.items() if key in item for line in _entry(part, item[key], inner)]
    if field.many:
        known[0] = f"{indent}{STEP}- {known[0].removeprefix(inner)}"
    yield from known
    for key, part in parts.items():
        if key not in item:
            yield from _entry(part, None, inner)


def _commented(line: str, indent: str) -> str:
    return f"{indent}# {line.removeprefix(indent)}"


def _example(field: FieldDescription, indent: str) -> Iterator[str]:
    if field.record is None:
        # The example of a list is written as a list already.
        yield f"{indent}{field.key}: {field.good if field.many else scalar(field.good, indent)}"
        return
    yield f"{indent}{field.key}:"
    inner = indent + STEP * (2 if field.many else 1)
    lines = [line for part in descriptions(field.record).values() for line in _example(part, inner)]
    if field.many:
        lines[0] = f"{indent}{STEP}- {lines[0].removeprefix(inner)}"
    yield from lines


def enabled(text: str) -> str:
    """The page with every field in use that stands there as a comment with one ``#``."""
    return "\n".join(_without_sign(text.split("\n")))


def _without_sign(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        plain = line.lstrip()
        yield line[: len(line) - len(plain)] + plain[2:] if plain.startswith("# ") else line
