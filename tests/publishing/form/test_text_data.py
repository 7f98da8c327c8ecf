"""The data that the form's text rules need is there, and nothing that is not for the public."""

import json
import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from itertools import accumulate
from pathlib import Path

import pytest

from showcase.domain.invisible import is_harmful
from showcase.domain.registry import Registry, Review, Wording
from showcase.publishing.form.text_data import TABLED, harmful_characters, symbols, text_data
from showcase.publishing.form.text_patterns import PATTERNS
from showcase.reading.registry import read_registry

HOME = Path(__file__).parents[3]
SCRIPTS = [*(HOME / "theme" / "submit" / "texts").glob("*.js"), *(HOME / "theme" / "submit" / "rules").glob("*.js")]
NAMED = re.compile(r'(?<!say\()"([a-z_]+\.[a-z_]+)"')
CALLED = re.compile(r'(?<!\.)\bis\("([a-z]+)"')
REVIEW = Review("content/brands/a/b/index.md", "private-numbers", "1a2b", "公开的服务热线", "党群工作部", "2026-11-02")


@pytest.fixture(scope="module")
def registry() -> Registry:
    return read_registry(HOME / "content")


def test_every_pattern_is_used_and_every_one_that_is_used_is_there() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in SCRIPTS)
    named = {name for name in NAMED.findall(source) if name.split(".")[0] in {each.split(".")[0] for each in PATTERNS}}
    by_letter = {f"invisible.{name}" for name in CALLED.findall(source)}
    by_kind = {"private.passport", "private.permit"}
    assert (named | by_letter | by_kind) == PATTERNS.keys()


@pytest.mark.parametrize(
    ("packed", "holds"),
    [
        (harmful_characters, is_harmful),
        (symbols, lambda character: unicodedata.category(character).startswith("S")),
    ],
)
def test_sets_of_characters_unpack_to_what_they_were(packed: Callable[[], str], holds: Callable[[str], bool]) -> None:
    ends = [*accumulate(int(step, 36) for step in packed().split()), TABLED]
    found = {number for start, end in zip(ends[::2], ends[1::2], strict=False) for number in range(start, end)}
    assert found == {number for number in range(TABLED) if holds(chr(number))}


def test_beyond_the_table_everything_is_harmful_but_selectors() -> None:
    assert [number for number in range(TABLED, 0x110000) if not is_harmful(chr(number))] == [*range(0xE0100, 0xE01F0)]


def test_false_alarms_are_told_as_hashes(registry: Registry) -> None:
    unsound = replace(REVIEW, code="3c4d", reviewer="王工")
    case = replace(REVIEW, path="content/cases/2026/c/index.md")
    data = text_data(replace(registry, reviews=(REVIEW, unsound, case)))
    assert len(data["settled"]) == 1
    assert not [
        word for word in (REVIEW.reason, REVIEW.reviewer, REVIEW.path) if word in json.dumps(data, ensure_ascii=False)
    ]


def test_a_phrase_with_a_gap_has_a_pattern_of_its_own(registry: Registry) -> None:
    data = text_data(replace(registry, wordings=(Wording("建国…周年"), Wording("最佳"))))
    assert [each["pattern"] for each in data["wordings"]] == ["wordings.0", ""]
    assert data["patterns"]["wordings.0"] == [
        "建国[^，。；、\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]{1,6}?周年",
        "u",
    ]


def test_without_wordings_there_is_no_pattern_for_them(registry: Registry) -> None:
    assert "wordings.phrases" not in text_data(replace(registry, wordings=()))["patterns"]


def test_the_same_lists_give_the_same_data(registry: Registry) -> None:
    assert json.dumps(text_data(registry)) == json.dumps(text_data(read_registry(HOME / "content")))
