"""A tree of values -> a typed record, with the place of every field and a fault for every value that does not fit."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches
from types import MappingProxyType
from typing import Final, TypeVar

from showcase.domain.fields import FieldDescription, Kind, descriptions, key_by_label
from showcase.domain.invisible import SUSPECT, clean, leftovers, without
from showcase.domain.quoting import quote, shown
from showcase.domain.registry import Registry

from .faults import Fault
from .invisible import NAMES, reminder
from .invisible import SENTENCES as NOTED
from .values import WrongForm, convert
from .yaml_text import Mapping, Scalar, Sequence, Value

R = TypeVar("R")
GUESSED = 20  # faults of one file for which a near name is looked up; more would take long and help nobody
DEPARTMENT_KEYS = frozenset(
    (
        "honours",
        "honour",
        "honors",
        "honor",
        "awards",
        "荣誉",
        "荣誉称号",
        "获奖",
        "assessments",
        "考核",
        "recognition",
        "认定",
    )
)
SENTENCES: Final = MappingProxyType(
    {
        "department": "荣誉、考核和认定不由支部自己填写。请删去这一项，把证书或文件交给主管部门，"
        "由主管部门记入 content/registry/honours.yml，页面会自动显示。",
        "nameless": "冒号前面没有名称。请补上名称，写成“名称: 内容”，或删掉这一行。",
        "unknown-guess": "没有{name}这一项。是不是“{key}”（{label}）？",
        "unknown": "没有{name}这一项。请对照《逐项怎么写》改名，或把这段内容移到正文里。",
        "same-key": "“{key}”写了两次",
        "same-field": "“{first}”和“{key}”是同一项，写了两次",
        "twice": "{same}。请只留一个，把另一行删掉。",
        "shape": "这里写成了{shape}，只要一句话或一个值。",
        "list": "列表",
        "several": "多项内容",
        "sentence": "写的是{value}，只有一句话。这里要分开写：{parts}等。",
        "list-of-one": "这里写成了列表，只要一组内容。请去掉行首的“-”。",
    }
)


@dataclass(slots=True)
class Reading:
    """What building one record leaves behind: places by field path, faults, and the paths that could not be used.

    An item that could not be used leaves no gap in its list, so its own path would be its successor's: ``unread``
    holds ``keywords[]`` for it. ``hides`` says whether any text may hold invisible characters.
    """

    registry: Registry
    places: dict[str, tuple[int, int]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    hides: bool = True

    def refuse(self, value: Value, path: str, described: FieldDescription, wrong: WrongForm) -> None:
        """Note that the value of ``path`` cannot be used."""
        self.unread.add(path)
        self.note(value, path, described, wrong)

    @property
    def guesses(self) -> bool:
        """Whether a near name is still looked up for a wrong one."""
        return len(self.faults) < GUESSED

    def seen(self, value: Scalar, path: str, described: FieldDescription) -> str:
        """The text of a value without what pasting left in it, which is noted; names keep it, to be refused."""
        if not self.hides or not SUSPECT.search(value.text):
            return value.text
        found = leftovers(value.text)
        if not found or path.partition("[")[0] in NAMES or described.kind is Kind.IDENTIFIER:
            return value.text
        self.faults.append(reminder(found, value.line, value.column, NOTED["in_value"], path, described.label))
        return without(value.text, found)

    def note(self, value: Value, path: str, described: FieldDescription, wrong: WrongForm) -> None:
        """Add the fault of a value that cannot be used."""
        self.faults.append(
            Fault(value.line, value.column, wrong.rule, wrong.message, path, described.label, wrong.hint)
        )


def build(record: type[R], mapping: Mapping, reading: Reading, prefix: str = "") -> R:
    """A ``record`` filled from ``mapping``; faults and places go into ``reading``."""
    shape: type = record
    fields = descriptions(shape)
    values: dict[str, object] = {}
    written: dict[str, str] = {}
    for key, value in mapping.pairs:
        described = fields.get(key.text) or _field_of(key, record, reading, prefix)
        if described is None:
            continue
        path = prefix + described.key
        if described.key in written:
            _duplicate(key, written[described.key], described, path, reading)
            continue
        written[described.key] = key.text
        if _is_empty(value):
            reading.places[path] = key.line, key.column
            continue
        reading.places[path] = value.line, value.column
        read = _read(described, value, path, reading)
        if read is not None:
            values[described.key] = read
    return record(**values)


def _is_empty(value: Value) -> bool:
    if isinstance(value, Scalar):
        return not value.text.strip()
    return not (value.items if isinstance(value, Sequence) else value.pairs)


def _field_of(key: Scalar, record: type, reading: Reading, prefix: str) -> FieldDescription | None:
    """The field that a written key means; an unknown key is a fault with a near name."""
    fields, labels = descriptions(record), key_by_label(record)
    name = (clean(key.text) if reading.hides else key.text).strip()
    if name in fields:
        return fields[name]
    if name in labels:
        return fields[labels[name]]
    reading.unread.add(prefix + name)
    if name.lower() in DEPARTMENT_KEYS:
        reading.faults.append(
            Fault(key.line, key.column, "department-only", SENTENCES["department"], prefix + name, name)
        )
        return None
    near = get_close_matches(name, [*fields, *labels], n=1, cutoff=0.7) if reading.guesses else []
    guess = fields[labels.get(near[0], near[0])] if near else None
    if guess:
        reading.unread.add(prefix + guess.key)  # a field that is there under a wrong name is not missing as well
    hint = f"{guess.key}:" if guess else ""
    message = _unknown(name, guess)
    reading.faults.append(Fault(key.line, key.column, "unknown-key", message, prefix + shown(name), shown(name), hint))
    return None


def _unknown(name: str, guess: FieldDescription | None) -> str:
    if not name:
        return SENTENCES["nameless"]
    if guess:
        return SENTENCES["unknown-guess"].format(name=quote(name), key=guess.key, label=guess.label)
    return SENTENCES["unknown"].format(name=quote(name))


def _duplicate(key: Scalar, first: str, described: FieldDescription, path: str, reading: Reading) -> None:
    same = SENTENCES["same-key" if key.text == first else "same-field"].format(first=first, key=key.text)
    message = SENTENCES["twice"].format(same=same)
    reading.faults.append(Fault(key.line, key.column, "duplicate-key", message, path, described.label))


def _read(described: FieldDescription, value: Value, path: str, reading: Reading) -> object:
    """The typed value of one field, which is not empty, or None when it does not fit."""
    try:
        if described.many:
            return _read_many(described, value, path, reading)
        return _read_one(described, value, path, reading)
    except WrongForm as wrong:
        reading.refuse(value, path, described, wrong)
        return None


def _read_many(described: FieldDescription, value: Value, path: str, reading: Reading) -> tuple[object, ...]:
    items = value.items if isinstance(value, Sequence) else (value,)
    found: list[object] = []
    for index, item in enumerate(items):
        if _is_empty(item):
            continue
        here = f"{path}[{len(found)}]"
        try:
            found.append(_read_one(described, item, here, reading))
            reading.places[here] = (item.line, item.column)
        except WrongForm as wrong:
            reading.unread.add(f"{path}[]")
            reading.note(item, f"{path}[{index}]", described, wrong)
    return tuple(found)


def _read_one(described: FieldDescription, value: Value, path: str, reading: Reading) -> object:
    if described.kind is Kind.RECORD:
        return _read_record(described, value, path, reading)
    if not isinstance(value, Scalar):
        shape = SENTENCES["list" if isinstance(value, Sequence) else "several"]
        raise WrongForm("value-form", SENTENCES["shape"].format(shape=shape), f"{described.key}: {described.good}")
    return convert(reading.seen(value, path, described), described, reading.registry, reading.guesses)


def _read_bare(
    described: FieldDescription, bare: FieldDescription, value: Scalar, path: str, reading: Reading
) -> object:
    """The record that a plain value stands for; a fault speaks of the key that was written."""
    assert described.record is not None
    try:
        made = described.record(
            **{bare.key: convert(reading.seen(value, path, bare), bare, reading.registry, reading.guesses)}
        )
    except WrongForm as wrong:
        pasted = wrong.hint.removeprefix(f"{bare.key}: ")
        raise WrongForm(wrong.rule, wrong.message, f"{described.key}: {pasted}" if pasted else "") from wrong
    reading.places[f"{path}.{bare.key}"] = (value.line, value.column)
    return made


def _read_record(described: FieldDescription, value: Value, path: str, reading: Reading) -> object:
    assert described.record is not None
    if isinstance(value, Scalar):
        if described.bare is None:
            parts = [each for each in descriptions(described.record).values() if each.required][:2]
            example = ", ".join(f"{each.key}: {each.good}" for each in parts)
            labels = "、".join(each.label for each in parts)
            message = SENTENCES["sentence"].format(value=quote(value.text), parts=labels)
            raise WrongForm("value-form", message, f"- {{{example}}}" if described.many else f"{{{example}}}")
        return _read_bare(described, descriptions(described.record)[described.bare], value, path, reading)
    if isinstance(value, Sequence):
        raise WrongForm("value-form", SENTENCES["list-of-one"])
    return build(described.record, value, reading, f"{path}.")
