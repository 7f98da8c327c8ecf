"""What is masked in a sentence, and what stays."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.domain.redaction import redact, redact_name, secrets_in

MOBILE = "13800138000"
MANY = settings(max_examples=150, deadline=None, derandomize=True)
DRESS = st.sampled_from(("0123456789", "０１２３４５６７８９", "⓪①②③④⑤⑥⑦⑧⑨", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗"))
GAP = st.sampled_from(("", " ", "-", "\u200b", "·"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"写的是“{MOBILE}”。", "写的是“〔已隐去〕”。"),
        (f"没有“电话{MOBILE}”这一项。", "没有“电话〔已隐去〕”这一项。"),
        ("写的是“2026-11-02”。", "写的是“2026-11-02”。"),
        (f"a/zhang-{MOBILE}/index.md 已经有了", "a/zhang-〔已隐去〕/index.md 已经有了"),
        (f"id: zhang-{MOBILE}", "id: zhang-〔已隐去〕"),
        ("密码：Lumen#2026", "〔已隐去〕"),
        ("最多 4000 字，写了 13800 字。", "最多 4000 字，写了 13800 字。"),
    ],
)
def test_found_in_the_sentence_itself(text: str, expected: str) -> None:
    assert redact(text) == expected


@pytest.mark.parametrize(
    "text", ["写的是“1380013……”。", "写的是“1380……”。", "写的是“1……”。", "例：13800", "0138000 写了两次"]
)
def test_parts_of_a_known_number(text: str) -> None:
    shown = redact(text, (MOBILE,))
    assert "〔已隐去〕" in shown
    assert not any(digit in shown for digit in "138")


def test_what_is_not_a_part_stays() -> None:
    assert redact("最多 8000 字，从第 138 行起。", (MOBILE,)) == "最多 8000 字，从第 138 行起。"


def test_names() -> None:
    assert redact_name(f"content/brands/a/{MOBILE}/index.md") == "content/brands/a/〔已隐去〕/index.md"
    assert redact_name("photos/IMG_20230308_101530.jpg") == "photos/IMG_20230308_101530.jpg"


@MANY
@given(st.text(max_size=20), st.text(max_size=20), DRESS, GAP)
def test_nothing_of_it_is_left(before: str, after: str, dress: str, gap: str) -> None:
    written = gap.join("".join(dress[int(digit)] for digit in part) for part in ("138", "0013", "8000"))
    source = f"{before} {written} {after}"
    known = secrets_in(source)
    shown = redact(f"写的是“{source}”。", known)
    assert known == () or written not in shown


@MANY
@given(st.text(max_size=60))
def test_masking_twice_changes_nothing(text: str) -> None:
    once = redact(text)
    assert redact(once) == once
