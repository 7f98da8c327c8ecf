"""What people leave out because only a program needs it: ids, references by id, the origin, the dates."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from showcase.assembling.spelling import spell
from showcase.domain.brand import Brand
from showcase.domain.fields import FieldDescription, Kind, descriptions
from showcase.domain.identifiers import is_identifier
from showcase.domain.registry import Registry
from showcase.writing.draft import Plain
from showcase.writing.office.listed_items import items_of

from ..new_brand.place import LONGEST_GUESS
from ..new_brand.request import SPECIMEN, SUBMITTED
from .entry import Entry
from .line_items import record_order
from .quoting import quote

_WITH_UNIT = re.compile(r"(-?\d+(?:\.\d+)?)\s*([^\d\s.,以约近余多]{1,4})")
_PREFIXES = {"goals": "g", "measures": "m", "outcomes": "o"}


def complete(entry: Entry, taken: set[str]) -> None:
    """Fill in what a program can: the id from the name's pinyin unless it is in ``taken``, ids of goals and so on,
    references by title or number."""
    _own_id(entry, taken)
    for key, prefix in _PREFIXES.items():
        _item_ids(entry, key, prefix)
        _numbers_alone(entry, key)
    _references(entry)
    entry.draft = record_order(entry.draft, Brand)


def fill_new(entry: Entry, date: str, registry: Registry) -> None:
    """What a brand has that is entered for the first time: its origin, the day it came, the day it was changed."""
    unit = registry.units.get(str(entry.draft.get("unit", "")))
    origin = registry.term("origins", SPECIMEN if unit and unit.origin == SPECIMEN else SUBMITTED)
    given = {"origin": origin.label if origin else "", "added": date, "updated": date}
    entry.draft |= {key: value for key, value in given.items() if value and not entry.draft.get(key)}
    entry.draft = record_order(entry.draft, Brand)


def pinyin_id(name: str) -> str:
    """An id that sounds like a name: its pinyin, its initials where that is long; '' if neither can be used."""
    guesses = ("".join(each for each in words if each.isascii() and each.isalnum()) for words in spell(name))
    return next((each for each in guesses if is_identifier(each) and len(each) <= LONGEST_GUESS), "")


def _own_id(entry: Entry, taken: set[str]) -> None:
    if entry.id:
        return
    base = pinyin_id(entry.name) or "pinpai"
    id = next(each for each in (base, *(f"{base}-{number}" for number in range(2, 10_000))) if each not in taken)
    entry.draft["id"] = id
    taken.add(id)
    if not entry.name:
        return
    message = f"没有写品牌编号，按名称的拼音定为“{id}”。它是网页的地址，定了就不改；要换请现在填上再导入。"
    entry.tell(entry.spots.get("id", entry.home), message)


def _item_ids(entry: Entry, key: str, prefix: str) -> None:
    """Give every item an id; one that is no id (目标一) is replaced, and what points at it with it."""
    items = entry.draft.get(key)
    if not isinstance(items, list):
        return
    used = {each["id"] for each in items if isinstance(each, dict) and isinstance(each.get("id"), str)}
    for index, item in enumerate(items):
        if not isinstance(item, dict):
            continue
        written = item.get("id", "")
        if isinstance(written, str) and is_identifier(written):
            continue
        number = index + 1
        while f"{prefix}{number}" in used:
            number += 1
        items[index] = {"id": f"{prefix}{number}", **{name: each for name, each in item.items() if name != "id"}}
        used.add(f"{prefix}{number}")
        if written and isinstance(written, str):
            _renamed(entry, key, written, f"{prefix}{number}")
            spot = entry.spots.get(f"{key}[{index}].id", entry.home)
            entry.tell(spot, f"写的是{quote(written)}，编号要用字母和数字，已改成“{prefix}{number}”。")


def _numbers_alone(entry: Entry, key: str) -> None:
    """Take the unit out of numbers (58分钟, 98.5%) where the box for the unit says the same, or says nothing."""
    record = descriptions(Brand)[key].record
    items = entry.draft.get(key)
    for item in items if isinstance(items, list) and record else ():
        if not isinstance(item, dict):
            continue
        for name, field in descriptions(record).items() if record else ():
            value, unit = item.get(name), item.get("unit", "")
            if field.kind is not Kind.NUMBER or not isinstance(value, str) or not isinstance(unit, str):
                continue
            found = _WITH_UNIT.fullmatch(unicodedata.normalize("NFKC", value))
            if found and found[2] == (unicodedata.normalize("NFKC", unit) or found[2]):
                item[name] = found[1]
                item["unit"] = unit or found[2]


def _renamed(entry: Entry, key: str, old: str, new: str) -> None:
    for item, name, field in _pointing(entry.draft):
        if field.refers_to == key:
            value = item[name]
            item[name] = [new if each == old else each for each in value] if isinstance(value, list) else value
            if value == old:
                item[name] = new


def _references(entry: Entry) -> None:
    """References written as a title or a number become ids; what means nothing stays, for the checker to tell of."""
    for item, name, field in _pointing(entry.draft):
        targets = entry.draft.get(field.refers_to or "")
        if not isinstance(targets, list):
            continue
        value = item[name]
        if isinstance(value, str):
            item[name] = _id_of(value, targets)
        elif isinstance(value, list):
            item[name] = _ids_of([each for each in value if isinstance(each, str)], targets)


def _ids_of(written: Sequence[str], targets: Sequence[Plain]) -> list[Plain]:
    """The ids of several references; a title that has a comma in it was parted by mistake and is put together."""
    found = [_id_of(each, targets) for each in written]
    whole = items_of(targets, "，".join(written)) if len(written) > 1 else None
    return [_id_at(targets, whole)] if whole is not None else [*dict.fromkeys(found)]


def _id_of(text: str, targets: Sequence[Plain]) -> str:
    if any(isinstance(each, dict) and each.get("id") == text for each in targets):
        return text
    index = items_of(targets, text)
    return text if index is None else _id_at(targets, index)


def _id_at(targets: Sequence[Plain], index: int) -> str:
    target = targets[index]
    id = target.get("id", "") if isinstance(target, dict) else ""
    return id if isinstance(id, str) else ""


def _pointing(draft: Mapping[str, Plain]) -> Iterator[tuple[dict[str, Plain], str, FieldDescription]]:
    """Every filled field that points at a list of the same brand: the item it is in, its key, its description."""
    for key, field in descriptions(Brand).items():
        items = draft.get(key)
        if field.record is None or not isinstance(items, list):
            continue
        for name, inner in descriptions(field.record).items():
            if inner.kind is Kind.IDENTIFIER and inner.refers_to:
                yield from ((each, name, inner) for each in items if isinstance(each, dict) and each.get(name))
