"""Characters and brackets in fields."""

from pathlib import Path

import pytest

from showcase.checking.context import Context
from showcase.checking.document_rules import characters
from showcase.checking.walking import entries, values
from showcase.domain.brand import Brand, Outcome
from showcase.domain.document import Document
from showcase.domain.registry import Registry
from showcase.reading.markdown import parse
from showcase.reading.registry import read_registry


@pytest.fixture(scope="module")
def registry() -> Registry:
    return read_registry(Path(__file__).parent.parent / "examples")


def told(brand: Brand, registry: Registry, text: str = "") -> list[tuple[str, str]]:
    document = Document("content/brands/a/b/index.md", brand, parse(text), "")
    context = Context("2026-11-21", "b", "a", values=tuple(values(entries(brand))), nodes=tuple(document.body.walk()))
    return [(each.field, each.message) for each in characters.check(document, registry, context)]


@pytest.mark.parametrize(
    "text", ["接报后 < 5 分钟", "> 30 吨", "5<6", "A → B", "一 & “二” '三' ·《四》", "-> 五", "a<=b"]
)
def test_signs_that_open_nothing(text: str, registry: Registry) -> None:
    assert told(Brand(slogan=text, outcomes=(Outcome(period=text, text=text),)), registry) == []


@pytest.mark.parametrize("text", ["<b>清</b>", "清</main", "<!--", "<?php", "清<svg/onload=a>"])
def test_signs_that_open_a_tag(text: str, registry: Registry) -> None:
    (found,) = told(Brand(slogan=text), registry)
    assert found == ("slogan", "里面有“<”，短句里不能用。书名用《》，比大小请写成文字，或用全角的“＜”“＞”。")


@pytest.mark.parametrize("text", ["清 < 源", "清>源", "<清源>"])
def test_names_hold_no_bracket_at_all(text: str, registry: Registry) -> None:
    assert [field for field, _ in told(Brand(name=text, aliases=(text,)), registry)] == ["name", "aliases[0]"]


@pytest.mark.parametrize("text", ["若 a<b 则 c", "<3", "1<2>1", "<姓名>"])
def test_a_longer_text_may_compare(text: str, registry: Registry) -> None:
    assert told(Brand(connotation=text), registry) == []


@pytest.mark.parametrize(("text", "written"), [("清<b>源", "<b>"), ("<!-- 源", "<!--"), ("<img src=x", "<img src=")])
def test_a_longer_text_holds_no_tag(text: str, written: str, registry: Registry) -> None:
    assert told(Brand(connotation=text), registry) == [
        ("connotation", f"里面有像 HTML 的写法“{written}”，网站不收。请删掉它，只留文字。")
    ]


@pytest.mark.parametrize("character", "\u202e\u2066\U000e0041\ue000\u0378\ufff9\u3164\u2800\x00\x1b")
def test_what_deceives_is_refused_everywhere(character: str, registry: Registry) -> None:
    sentence = (
        f"第 2 个字是看不见或显示不出的字符（U+{ord(character):04X}），多半是粘贴带来的。请删掉它，重新输入这几个字。"
    )
    text = f"清{character}源"
    assert told(Brand(name=text, connotation=text), registry) == [("name", sentence), ("connotation", sentence)]
    if character != "\x00":
        assert told(Brand(), registry, text) == [("", f"这一段{sentence}")]


def test_a_caption_is_looked_at_too(registry: Registry) -> None:
    assert len(told(Brand(), registry, '![听漏](a.png "夜\u202e里")')) == 1


def test_a_name_holds_nothing_left_over(registry: Registry) -> None:
    assert "U+200B" in told(Brand(name="清\u200b源"), registry)[0][1]


def test_tabs_are_spaces(registry: Registry) -> None:
    assert told(Brand(slogan="一\t二", connotation="一\t二"), registry, "```\na\tb\n```") == []
