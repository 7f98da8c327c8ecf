"""One text -> one typed value, for each kind of field. Nothing is guessed: a wrong form is a WrongForm."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from types import MappingProxyType

from showcase.domain.dates import LOOSE_DATE
from showcase.domain.fields import FieldDescription, Kind
from showcase.domain.identifiers import IDENTIFIER
from showcase.domain.invisible import code, leftovers
from showcase.domain.quoting import quote
from showcase.domain.registry import Registry

NUMBER = re.compile(r"-?([0-9０-９]+)(?:\.([0-9０-９]+))?")
COUNT = re.compile(r"([0-9０-９]+)()")
MOST_DIGITS, MOST_DECIMALS = 15, 10  # nobody counts further; longer ones would break the page or the conversion
DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
LINK = re.compile(r"https?://[^\s/]+\S*")
FLAGS = {"是": True, "否": False, "yes": True, "no": False, "true": True, "false": False}
MANY_TERMS = 12
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "lines": "写成了好几行。这里只写一行，长的内容请写到正文里。",
        "hidden": "里面有看不见的字符（{code}），多半是粘贴带来的。请删掉，重新输入这个编号。",
        "identifier": "写的是{value}：编号只用小写字母、数字和连字符（-）。",
        "no-such-day": "写的是{value}：日历上没有这一天。请核对年、月、日。",
        "date": "写的是{value}：日期写成 2026-11-02，只知道年月写 2026-11，只知道年份写 2026。",
        "number-long": "写的是{value}：数字太长，小数点前最多 {digits} 位，小数点后最多 {decimals} 位。请核对，"
        "数值很大时换用大一些的单位。",
        "number": "写的是{value}：{remedy}，单位和“约”“以上”等字不写在这里。",
        "digits-only": "只写数字",
        "whole-only": "只写整数",
        "flag": "写的是{value}：这里写“是”或“否”。",
        "term": "写的是{value}，名录里没有。{guess}{listed}",
        "guess": "是不是“{guess}”？",
        "choices": "可以写：{choices}。",
        "unit": "写的是{value}，单位名录里没有。{guess}",
        "unit-guess": "是不是“{id}”（{label}）？",
        "unit-ask": "请在“单位”页查编号；新单位请先联系主管部门登记。",
        "file": "写的是{value}：把图片放进本页所在的文件夹，这里只写文件名。",
        "link": "写的是{value}：网址要写全，以 http:// 或 https:// 开头。",
    }
)


class WrongForm(Exception):
    """A text that is not of its field's kind: the rule, a sentence with the value quoted, and text to paste."""

    def __init__(self, rule: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.rule = rule
        self.message = message
        self.hint = hint


def convert(text: str, field: FieldDescription, registry: Registry, guesses: bool = True) -> object:
    """The typed value of ``text``; see Kind for what each kind gives. Raises WrongForm, which names what was probably
    meant unless ``guesses`` is off."""
    match field.kind:
        case Kind.TEXT:
            return text.strip()
        case Kind.LINE:
            return _line(text, field)
        case Kind.IDENTIFIER:
            return _identifier(text, field)
        case Kind.DATE:
            return _date(text, field)
        case Kind.NUMBER:
            return Decimal(_number(text, field, NUMBER, SENTENCES["digits-only"]))
        case Kind.COUNT:
            return int(_number(text, field, COUNT, SENTENCES["whole-only"]))
        case Kind.FLAG:
            return _flag(text, field)
        case Kind.TERM:
            return _term(text, field, registry, guesses)
        case Kind.FILE:
            return _file(text, field)
        case Kind.LINK:
            return _link(text, field)
    raise AssertionError(f"no conversion for {field.kind}")


def _line(text: str, field: FieldDescription) -> str:
    text = text.strip()
    if "\n" in text:
        raise WrongForm("value-form", SENTENCES["lines"], f"{field.key}: {text.split(chr(10))[0]}")
    return text


def _identifier(text: str, field: FieldDescription) -> str:
    if IDENTIFIER.fullmatch(text):
        return text
    hidden = leftovers(text)
    if hidden:
        message = SENTENCES["hidden"].format(code=code(hidden[0].character))
        raise WrongForm("characters", message, f"{field.key}: {field.good}" if field.good else "")
    guess = text.lower().replace("_", "-").replace(" ", "-")
    good = guess if IDENTIFIER.fullmatch(guess) else field.good
    message = SENTENCES["identifier"].format(value=quote(text))
    raise WrongForm("value-form", message, f"{field.key}: {good}" if good else "")


def _date(text: str, field: FieldDescription) -> str:
    found = DATE.fullmatch(text)
    if found:
        year, month, day = (int(part) if part else 1 for part in found.groups())
        try:
            date(year, month, day)
        except ValueError:
            message = SENTENCES["no-such-day"].format(value=quote(text))
            raise WrongForm("value-form", message, f"{field.key}: {field.good}") from None
        return text
    loose = LOOSE_DATE.fullmatch(unicodedata.normalize("NFKC", text.strip()))
    hint = field.good
    if loose:
        hint = "-".join(part.zfill(2) for part in loose.groups() if part)
    raise WrongForm("value-form", SENTENCES["date"].format(value=quote(text)), f"{field.key}: {hint}")


def _number(text: str, field: FieldDescription, form: re.Pattern[str], remedy: str) -> str:
    """The text, if it has the form, whose groups are the digits before and after the point, and is not too long."""
    found = form.fullmatch(text)
    if found and _is_short(found):
        return text
    if found:
        message = SENTENCES["number-long"].format(value=quote(text), digits=MOST_DIGITS, decimals=MOST_DECIMALS)
        raise WrongForm("value-form", message)
    plain = unicodedata.normalize("NFKC", text).replace(",", "")
    digits = NUMBER.search(plain)
    hint = digits.group() if digits and _is_short(digits) else field.good
    message = SENTENCES["number"].format(value=quote(text), remedy=remedy)
    raise WrongForm("value-form", message, f"{field.key}: {hint}")


def _is_short(number: re.Match[str]) -> bool:
    return len(number[1]) <= MOST_DIGITS and len(number[2] or "") <= MOST_DECIMALS


def _flag(text: str, field: FieldDescription) -> bool:
    value = FLAGS.get(text.strip().lower())
    if value is None:
        raise WrongForm("value-form", SENTENCES["flag"].format(value=quote(text)), f"{field.key}: 是")
    return value


def term_choices(field: FieldDescription, registry: Registry) -> dict[str, str]:
    """Everything that may be written for a TERM field -> the id it stands for; ids and labels alike."""
    assert field.vocabulary is not None
    if field.vocabulary == "units":
        return {id: id for id in registry.units}
    if field.vocabulary == "sources":
        return {id: id for id in registry.sources}
    terms = registry.vocabularies[field.vocabulary]
    return {term.id: term.id for term in terms} | {term.label: term.id for term in terms}


def _term(text: str, field: FieldDescription, registry: Registry, guesses: bool) -> str:
    if field.vocabulary == "units":
        if text.strip() in registry.units:
            return text.strip()
        raise _unknown_unit(text, field, registry)
    choices = term_choices(field, registry)
    found = choices.get(text.strip())
    if found is not None:
        return found
    labels = [each.label for each in registry.vocabularies.get(field.vocabulary or "", ())] or list(choices)
    near = get_close_matches(text.strip(), labels, n=1, cutoff=0.5) if guesses else []
    listed = SENTENCES["choices"].format(choices="、".join(labels)) if len(labels) <= MANY_TERMS else ""
    guess = SENTENCES["guess"].format(guess=near[0]) if near else ""
    hint = f"{field.key}: {near[0] if near else field.good or labels[0]}"
    message = SENTENCES["term"].format(value=quote(text), guess=guess, listed=listed)
    raise WrongForm("known-terms", message, hint)


def _unknown_unit(text: str, field: FieldDescription, registry: Registry) -> WrongForm:
    by_label = {unit.label: unit.id for unit in registry.units.values()}
    near = get_close_matches(text.strip(), [*registry.units, *by_label], n=1, cutoff=0.6)
    id = by_label.get(near[0], near[0]) if near else ""
    guess = SENTENCES["unit-guess"].format(id=id, label=registry.units[id].label) if id else SENTENCES["unit-ask"]
    message = SENTENCES["unit"].format(value=quote(text), guess=guess)
    return WrongForm("known-units", message, f"{field.key}: {id}" if id else "")


def _file(text: str, field: FieldDescription) -> str:
    text = text.strip()
    parts = text.split("/")
    if (
        not text
        or "\\" in text
        or ":" in text
        or text.startswith("/")
        or any(part in {"", ".", ".."} for part in parts)
    ):
        message = SENTENCES["file"].format(value=quote(text))
        raise WrongForm("value-form", message, f"{field.key}: {field.good}")
    return text


def _link(text: str, field: FieldDescription) -> str:
    text = text.strip()
    if LINK.fullmatch(text):
        return text
    message = SENTENCES["link"].format(value=quote(text))
    raise WrongForm("value-form", message, f"{field.key}: https://{text.lstrip('/')}")
