"""One text, one typed value, for each kind of field."""

from decimal import Decimal

import pytest

from showcase.domain.fields import FieldDescription, Kind
from showcase.domain.registry import Registry
from showcase.reading.values import WrongForm, convert


def field(kind: Kind, vocabulary: str | None = None) -> FieldDescription:
    return FieldDescription(key="key", label="项目", kind=kind, good="样子", vocabulary=vocabulary)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Kind.LINE, " 清源 ", "清源"),
        (Kind.TEXT, "一\n二\n", "一\n二"),
        (Kind.IDENTIFIER, "ting-quan-2", "ting-quan-2"),
        (Kind.DATE, "2026", "2026"),
        (Kind.DATE, "2026-02", "2026-02"),
        (Kind.DATE, "2024-02-29", "2024-02-29"),
        (Kind.NUMBER, "14.20", Decimal("14.20")),
        (Kind.NUMBER, "-3", Decimal(-3)),
        (Kind.NUMBER, "999999999999999.0123456789", Decimal("999999999999999.0123456789")),
        (Kind.COUNT, "041", 41),
        (Kind.COUNT, "999999999999999", 999999999999999),
        (Kind.FLAG, "是", True),
        (Kind.FLAG, "No", False),
        (Kind.FILE, "photos/a.png", "photos/a.png"),
        (Kind.LINK, "https://example.com/?a=1", "https://example.com/?a=1"),
    ],
)
def test_read(kind: Kind, text: str, value: object, registry: Registry) -> None:
    read = convert(text, field(kind), registry)
    assert read == value
    assert str(read) == str(value)


@pytest.mark.parametrize(
    ("kind", "text", "hint"),
    [
        (Kind.LINE, "一\n二", "key: 一"),
        (Kind.IDENTIFIER, "Ting_Quan", "key: ting-quan"),
        (Kind.IDENTIFIER, "清源", "key: 样子"),
        (Kind.DATE, "2026年3月5日", "key: 2026-03-05"),
        (Kind.DATE, "2026.3", "key: 2026-03"),
        (Kind.DATE, "2026-02-30", "key: 样子"),
        (Kind.DATE, "明年底", "key: 样子"),
        (Kind.NUMBER, "58分钟", "key: 58"),
        (Kind.NUMBER, "１，２００", "key: 1200"),
        (Kind.NUMBER, "约三成", "key: 样子"),
        (Kind.NUMBER, "nan", "key: 样子"),
        (Kind.FLAG, "对", "key: 是"),
        (Kind.FILE, "../a.png", "key: 样子"),
        (Kind.FILE, "/etc/passwd", "key: 样子"),
        (Kind.FILE, "C:\\a.png", "key: 样子"),
        (Kind.LINK, "www.example.com", "key: https://www.example.com"),
        (Kind.LINK, "javascript:alert(1)", None),
    ],
)
def test_refused(kind: Kind, text: str, hint: str | None, registry: Registry) -> None:
    with pytest.raises(WrongForm) as wrong:
        convert(text, field(kind), registry)
    assert wrong.value.rule == "value-form"
    if hint is not None:
        assert wrong.value.hint == hint


@pytest.mark.parametrize(
    ("kind", "text", "shown"),
    [
        (Kind.NUMBER, "1234567890123456", "1234567890123456"),
        (Kind.NUMBER, "0.12345678901", "0.12345678901"),
        (Kind.NUMBER, "-" + "9" * 3000, "-" + "9" * 59 + "……"),
        (Kind.COUNT, "9" * 5000, "9" * 60 + "……"),
    ],
)
def test_a_number_too_long(kind: Kind, text: str, shown: str, registry: Registry) -> None:
    with pytest.raises(WrongForm) as wrong:
        convert(text, field(kind), registry)
    assert wrong.value.message == (
        f"写的是“{shown}”：数字太长，小数点前最多 15 位，小数点后最多 10 位。请核对，数值很大时换用大一些的单位。"
    )
    assert wrong.value.hint == ""


def test_no_number_too_long_is_offered(registry: Registry) -> None:
    with pytest.raises(WrongForm) as wrong:
        convert("约" + "9" * 40, field(Kind.COUNT), registry)
    assert wrong.value.hint == "key: 样子"


@pytest.mark.parametrize("text", ["服务民生类", "livelihood"])
def test_a_term_by_label_or_id(text: str, registry: Registry) -> None:
    assert convert(text, field(Kind.TERM, "types"), registry) == "livelihood"


def test_an_unknown_term(registry: Registry) -> None:
    with pytest.raises(WrongForm) as wrong:
        convert("民生类", field(Kind.TERM, "types"), registry)
    assert wrong.value.rule == "known-terms"
    assert wrong.value.message == (
        "写的是“民生类”，名录里没有。是不是“服务民生类”？可以写：服务发展类、服务民生类、服务群众类、服务党员类。"
    )
    assert wrong.value.hint == "key: 服务民生类"


def test_an_unknown_unit(registry: Registry) -> None:
    with pytest.raises(WrongForm) as wrong:
        convert("火星", field(Kind.TERM, "units"), registry)
    assert wrong.value.rule == "known-units"
    assert wrong.value.hint == ""
