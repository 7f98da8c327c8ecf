"""Every scalar is the text that was written, at its place; what YAML would make of it is refused or ignored."""

import pytest

from showcase.reading.faults import Unreadable
from showcase.reading.yaml_text import Mapping, Scalar, Sequence, parse


def texts(value: Mapping | Sequence | Scalar) -> object:
    """The value without its places."""
    if isinstance(value, Scalar):
        return value.text
    if isinstance(value, Sequence):
        return [texts(each) for each in value.items]
    return {key.text: texts(each) for key, each in value.pairs}


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "12:30:45",
        "010",
        "1.10",
        "1_000",
        "3e5",
        "2026-11-20",
        "0x1F",
        "on",
        ".inf",
        "是",
        "“清源”",
        "1+4",
        "a: b",
    ],
)
def test_nothing_is_guessed(text: str) -> None:
    written = f'"{text}"' if ": " in text else text
    assert texts(parse(f"value: {written}")) == {"value": text}


def test_places() -> None:
    (first, second) = parse("id: a\ngoals: [g1, g2]", 2).pairs
    assert (first[0].line, first[1].line, first[1].column) == (2, 2, 5)
    assert isinstance(second[1], Sequence)
    assert [(each.line, each.column) for each in second[1].items] == [(3, 9), (3, 13)]


@pytest.mark.parametrize("text", ["value:", "value: ~", "value: null"])
def test_nothing_written(text: str) -> None:
    assert texts(parse(text)) == {"value": ""}


def test_no_fields_at_all() -> None:
    assert parse("").pairs == ()


@pytest.mark.parametrize(
    ("text", "line", "column", "rule", "hint"),
    [
        ("a: &x 1", 1, 4, "yaml-anchor", '"&x 1"'),
        ("a: *x", 1, 4, "yaml-anchor", '"*x"'),
        ("a: !!python/name:os.system x", 1, 4, "yaml-anchor", '"!!python/name:os.system x"'),
        ("a: 1\n\tb: 2", 2, 1, "yaml-tab", ""),
        ("slogan：一渠清水", 1, 7, "full-width-colon", "slogan: 一渠清水"),
        ("a: 1\n传播语：一渠清水\nb: 2", 2, 4, "full-width-colon", "传播语: 一渠清水"),
        ("slogan: 一: 二", 1, 10, "yaml-syntax", 'slogan: "一: 二"'),
        ("type:民生", 1, 5, "yaml-syntax", "type: 民生"),
        ('a: "b', 1, 4, "yaml-syntax", ""),
        ("a: [b", 1, 4, "yaml-syntax", ""),
        ("a: @b", 1, 4, "yaml-syntax", '"@b"'),
        ("- a", 1, 1, "yaml-syntax", "name: 清源"),
        ("? [a]\n: b", 1, 1, "yaml-syntax", ""),
        ("goals:\n  - {id：g1, text: 快}", 2, 8, "full-width-colon", "id: g1"),
        ("a: " + "[" * 30_000, 1, 12, "yaml-limits", ""),
        ("a: " + "{a: " * 10_000, 1, 36, "yaml-limits", ""),
        ("- " * 30_000, 1, 19, "yaml-limits", ""),
        ("a: " + "长" * 30_000, 1, 1, "yaml-limits", ""),
    ],
)
def test_refused(text: str, line: int, column: int, rule: str, hint: str) -> None:
    with pytest.raises(Unreadable) as refused:
        parse(text)
    (fault,) = refused.value.faults
    assert (fault.line, fault.column, fault.rule, fault.hint) == (line, column, rule, hint)
