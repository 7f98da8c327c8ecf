"""Hidden characters are found; those that emoji and scripts need are left alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.domain import invisible
from showcase.publishing.verifying.characters import hidden

from .conftest import Copy
from .spoiling import BRAND, add, append

ALWAYS_WRONG = (
    *(0x00, 0x07, 0x0D, 0x1B, 0x7F, 0x85, 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0),
    *(0x200B, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2060, 0x2064, 0x2066, 0x2069, 0x206F, 0xFEFF),
    *(0xFFF9, 0xFFFB, 0xFFFC, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0xEFFFF, 0x10FFFF, 0xD800, 0xDFFF),
    *(0xE000, 0xF8FF, 0xF0000, 0x10FFFD, 0xE0001, 0xE0041, 0xE007F, 0xE01F0, 0x1D173),
)


@pytest.mark.parametrize("code", ALWAYS_WRONG, ids=hex)
def test_always_wrong(code: int) -> None:
    text = f"第一行\n品{chr(code)}牌"
    assert list(hidden(text)) == [f"第 2 行起有看不见的字符 U+{code:04X}，共 1 个"]


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("品\u200d牌", "第 1 行起有看不见的字符 U+200D，共 1 个"),
        ("品\u200c牌", "第 1 行起有看不见的字符 U+200C，共 1 个"),
        ("a\u200db", "第 1 行起有看不见的字符 U+200D，共 1 个"),
        ("\n\ufe0f品", "第 2 行起有看不见的字符 U+FE0F，共 1 个"),
        ("品\ufe01\ufe02牌", "第 1 行起有看不见的字符 U+FE01，共 1 个"),
        ("❤\ufe0f\u200d\u200d🔥", "第 1 行起有看不见的字符 U+FE0F，共 1 个"),
        ("🏴\U000e0063\U000e006e\U000e007f", "第 1 行起有看不见的字符 U+E0063，共 1 个"),
    ],
)
def test_joiners_that_join_nothing(text: str, finding: str) -> None:
    assert next(hidden(text)) == finding


@pytest.mark.parametrize(
    "text",
    [
        "品牌，“一渠清水” 100%\t\n",
        "👨\u200d👩\u200d👧 ❤\ufe0f\u200d🔥 👍🏽 🇨🇳 1\ufe0f\u20e3 ☎\ufe0f ✅",
        "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
        "葛\U000e0100城 辻\U000e0101",
        "می\u200cخواهم ئۇيغۇر",
        "क्\u200dष",
        "ᠮᠣᠩᠭᠣᠯ\u180e\u1820 \u182d\u180b",
        "བོད་ཡིག ꆈꌠꉙ Vahcuengh 𠮷𮯠 \U00031350",
        "a\u00a0b\u3000c\u2009d\u202fe",
    ],
)
def test_what_is_meant(text: str) -> None:
    assert list(hidden(text)) == []


def test_many_are_told_shortly() -> None:
    told = list(hidden("\u200b\u200b\u202e\u2066\u00ad\ufeff\ue000"))
    assert len(told) == 5
    assert told[1] == "第 1 行起有看不见的字符 U+200B，共 2 个"


LETTERS = "品牌a1 #*\n，“‼〰❤☎👍🏽👨🏴क्षمیخᠮᠠ葛\u1807\u20e3"
UNSEEN = (
    "\u200b\u200c\u200d\u180e\u180b\ufe00\ufe0e\ufe0f\U000e0100\u00ad\ufeff\u2060\U000e0067\U000e007f\u202e\ue000\x07"
)


@settings(deadline=None, max_examples=600, derandomize=True)
@given(st.text(LETTERS + UNSEEN, max_size=12))
def test_nothing_is_found_in_a_text_that_the_reader_lets_through(text: str) -> None:
    """Else an innocent text would keep the whole site from being published."""
    read = invisible.clean(text).strip()
    if not any(invisible.harmful(read)) and invisible.clean(read) == read:
        assert list(hidden(f"<p>{read}</p>")) == []


def test_what_is_told_of_a_site(copy: Copy) -> None:
    copy.change(BRAND, add("<p>清\u200b源</p>"))
    source = copy.path(BRAND).read_text(encoding="utf-8")
    line = source.count("\n", 0, source.find("\u200b")) + 1
    sheet = copy.change("assets/showcase.*.css", append("/* \u202e */"))
    end = copy.path(sheet).read_text(encoding="utf-8").count("\n") + 1
    verdict = copy.verdict()
    assert f"{BRAND}：第 {line} 行起有看不见的字符 U+200B，共 1 个" in verdict
    assert f"{sheet}：第 {end} 行起有看不见的字符 U+202E，共 1 个" in verdict
