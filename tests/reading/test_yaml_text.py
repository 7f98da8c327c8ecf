"""Every scalar is the text that was written, at its place; what YAML would make of it is refused or ignored."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.domain.limits import Limits
from showcase.reading.faults import Unreadable
from showcase.reading.yaml_text import Mapping, Scalar, Sequence, parse, parse_value


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
        ("-\t" * 30_000, 1, 2, "yaml-tab", ""),
        ("? " * 30_000, 1, 19, "yaml-limits", ""),
        ("\n".join(" " * depth + "a:" for depth in range(300)), 8, 8, "yaml-limits", ""),
        ("a: [" + "b, " * 4000 + "]", 1, 11996, "yaml-limits", ""),
        ("a: " + "长" * 30_000, 1, 1, "yaml-limits", ""),
        ("<<: *a", 1, 5, "yaml-anchor", '"*a"'),
        ("&a b: c", 1, 1, "yaml-anchor", '"&a b: c"'),
        ("a: !!binary aGk=", 1, 4, "yaml-anchor", '"!!binary aGk="'),
        ("%YAML 1.1\na: b", 1, 1, "yaml-syntax", ""),
        ("%TAG ! x\na: b", 1, 1, "yaml-syntax", ""),
        ("a: b\n...\nc: d", 2, 1, "yaml-syntax", ""),
        ("a: b\n--- c", 2, 1, "yaml-syntax", ""),
        ("a: b\n--- c: d", 2, 1, "yaml-syntax", ""),
        ('a: "D:\\图片"', 1, 7, "yaml-syntax", ""),
        ('a: "\\ud83d\\ude00"', 1, 7, "yaml-syntax", ""),
        ('a: "\\xZZ"', 1, 7, "yaml-syntax", ""),
        ("a: - b", 1, 4, "yaml-syntax", ""),
        ("a: |2x\n  b", 1, 6, "yaml-syntax", ""),
        ('a: "b" c', 1, 8, "yaml-syntax", ""),
        ("a: b\n c: d", 2, 2, "yaml-syntax", ""),
        ("a: b\n c: d: e", 2, 3, "yaml-syntax", 'c: "d: e"'),
        ("slogan: *夜里", 1, 9, "yaml-syntax", '"*夜里"'),
        ("{a: b}: c", 1, 1, "yaml-syntax", ""),
    ],
)
def test_refused(text: str, line: int, column: int, rule: str, hint: str) -> None:
    with pytest.raises(Unreadable) as refused:
        parse(text)
    (fault,) = refused.value.faults
    assert (fault.line, fault.column, fault.rule, fault.hint) == (line, column, rule, hint)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "a: b\n...\nc: d",
            "这一行以“...”开头，会让这里变成两份文件。请删掉行首的“---”“...”或“%”，各项内容只写一份。",
        ),
        ('a: "D:\\图片"', "双引号里的反斜杠“\\”有特殊含义。请把两头的双引号改成单引号，或去掉反斜杠。"),
        ("a: - b", "“-”和冒号写在了同一行。请另起一行，缩进两个空格，再写“- 内容”。"),
        ("-\t-\ta", "这里用了制表符（Tab）。请改成一个空格。"),
        ("- " * 30_000, "各项内容套的层数：这里有 10 层，最多 8 层。请照模板的层次填写。"),
        ("a: [" + "b, " * 4000 + "]", "各项内容的总项数：这里有 4001 项，最多 4000 项。请只留最要紧的几项。"),
        ("a: " + "长" * 30_000, "两行“---”之间各项内容的大小：这里有 88 KB，最多 64 KB。请把长文字移到正文里。"),
    ],
)
def test_sentences(text: str, message: str) -> None:
    with pytest.raises(Unreadable) as refused:
        parse(text)
    assert refused.value.faults[0].message == message


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("|\n  一\n  二", "一\n二"),
        (">\n  一\n  二", "一 二"),
        ("一\n  二", "一 二"),
        ("'a b'", "a b"),
        ("一 # 注", "一"),
        ("一#二", "一#二"),
        ('"\\0\\x1b\\u202e"', "\0\x1b\u202e"),
        ("AT&T *号* 你好!", "AT&T *号* 你好!"),
    ],
)
def test_every_way_of_writing_a_text(written: str, text: str) -> None:
    assert texts(parse(f"a: {written}")) == {"a": text}


@pytest.mark.parametrize("written", ['"a": b', "? a\n: b", "{a: b}", "a:\n  b", "# 注\n\na: b\n"])
def test_every_way_of_writing_a_key(written: str) -> None:
    assert texts(parse(written)) == {"a": "b"}


def test_the_department_s_files_may_be_long() -> None:
    whole = parse_value("- a\n" * 20_000)
    assert isinstance(whole, Sequence) and len(whole.items) == 20_000


def test_the_department_sets_the_limits() -> None:
    with pytest.raises(Unreadable) as refused:
        parse("a: [b, c, d]", 1, replace(Limits(), yaml_nodes=4))
    assert "这里有 5 项，最多 4 项" in refused.value.faults[0].message


def test_no_setting_lets_the_process_die() -> None:
    with pytest.raises(Unreadable) as refused:
        parse("a: " + "[" * 60_000, 1, replace(Limits(), yaml_depth=10**9, yaml_nodes=10**9))
    assert "最多 50 层" in refused.value.faults[0].message


@settings(max_examples=400, deadline=None, derandomize=True)
@given(text=st.text(alphabet="ab清: -?[]{},#&*!|>'\"%@`\\\n\t.~：\u200b0", max_size=60))
def test_any_text(text: str) -> None:
    try:
        parse(text)
    except Unreadable as refused:
        (fault,) = refused.faults
        assert 1 <= fault.line <= text.count("\n") + 1 and fault.column >= 1
