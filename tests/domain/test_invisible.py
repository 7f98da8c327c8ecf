"""Invisible characters: what a script or an emoji needs stays, what pasting left goes, what deceives is named."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.domain.invisible import clean, first_unseen, harmful, leftovers, visible

QUICK = settings(max_examples=300, deadline=None, derandomize=True)
SUSPECTS = st.text(
    alphabet="清a1#👍👩🏽❤️♀🏴ᠠب क्ष葛"
    "\u200b\u200c\u200d\u200e\ufe0f\ufe0e\ufe00\U000e0100\u180b\u180e\u034f\u00ad\ufeff\u20e3",
    max_size=12,
)

MEANT = {
    "family": "👨\u200d👩\u200d👧\u200d👦",
    "heart on fire": "❤\ufe0f\u200d🔥",
    "astronaut with a skin tone": "👩🏽\u200d🚀",
    "head shaking": "🙂\u200d↔\ufe0f",
    "flag": "🇨🇳",
    "flag of England": "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "keycap": "1\ufe0f\u20e3#\ufe0f\u20e3",
    "symbols": "☎\ufe0f©\ufe0f™\ufe0f㊗\ufe0f‼\ufe0f〰\ufe0f",
    "emoji younger than Python": "🩷🫨🫩",
    "ideographic variation": "葛\U000e0100城𠮷\U000e0101",
    "standardized variation": "，\ufe00。\ufe01",
    "rare ideographs": "㐀𠮷𪚥\U00031350\U0002ebf0\U000323b0\U00033479〇々㍿",
    "Persian": "می\u200cخواهم",
    "Uyghur": "ئۇيغۇر تىلى",
    "Hijri year": "ه\u200d",
    "Hindi": "क\u094d\u200dष क\u094d\u200cष",
    "Mongolian": "ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ ᠠ\u180b\u180eᠠ",
    "Tibetan, Yi, Dai, Zhuang": "བོད་ཡིག ꆈꌠꉙ ᥖᥭᥰ ᦑᦺ Ƨƽ",
    "names": "买买提·艾力 阿依古丽•吐尔逊",
    "signs": "①②③℃㎡ＡＢ１２㈠№",
    "spaces": "清\u3000源\u2003水\u00a0长\u2009流\t远",
    "pinyin": "ǖ ḿ n\u030c a\u0301",
}


@pytest.mark.parametrize("text", MEANT.values(), ids=MEANT)
def test_stays(text: str) -> None:
    assert clean(text) == text
    assert list(harmful(text)) == []
    assert visible(text) == text


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("清\u200b源", "清源"),
        ("\ufeff清源\u200e", "清源"),
        ("a\u00adb", "ab"),
        ("清\u2060源\u2061\u2062\u2063\u2064", "清源"),
        ("a\u200db", "ab"),
        ("清\u200c源", "清源"),
        ("清\ufe0f源", "清源"),
        ("1\ufe0f", "1"),
        ("清\u180e源", "清源"),
        ("a\u034f", "a"),
        ("👍\u200b\u200d\u200b👍", "👍\u200d👍"),
        ("\u200d\ufe0f", ""),
        ("清\ufffc源", "清源"),
    ],
)
def test_goes(text: str, plain: str) -> None:
    assert clean(text) == plain
    assert "".join(each.character for each in leftovers(text)) != ""


@pytest.mark.parametrize(
    "character",
    "\u202a\u202e\u2066\u2069\U000e0001\U000e0041\ue000\U000f0000\u0378\ufdd0\U0001fffe\U0002ffff\ufff9\u3164\u115f\uffa0"
    "\u2800\x00\x1b\x7f\x85\u2028\u2029\u206a\ud800",
)
def test_deceives(character: str) -> None:
    found = first_unseen(f"清源{character}水")
    assert found is not None and (found.offset, found.character) == (2, character)
    assert visible(f"清{character}") == f"清〔U+{ord(character):04X}〕"
    assert clean(character) == character, "what deceives is never taken out in silence"


def test_a_tag_outside_a_listed_flag_deceives() -> None:
    assert next(harmful("🏴\U000e0067\U000e0062\U000e007f")).offset == 1


@QUICK
@given(text=st.one_of(SUSPECTS, st.text(max_size=40)))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert leftovers(once) == ()
    assert len(once) == len(text) - len(leftovers(text))


@QUICK
@given(text=st.text(max_size=40))
def test_what_is_shown_hides_nothing(text: str) -> None:
    assert first_unseen(visible(text)) is None
