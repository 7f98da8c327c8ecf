"""Small things that rules lean on."""

import pytest

from showcase.checking import addresses
from showcase.checking.document_rules.dates import later
from showcase.checking.document_rules.photos import says_nothing
from showcase.checking.near import NearNames
from showcase.checking.normalise import skeleton
from showcase.checking.reporting import quote
from showcase.checking.walking import describe, entries, values
from showcase.domain.brand import Brand, Goal
from showcase.domain.fields import Kind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("清源", "“清·源”"),
        ("先锋E站", "先鋒ｅ站"),
        ("黨建 引領", "党建引领"),
        ("1+N", "１+n"),
        ("先锋 e 站", "先锋e站"),
    ],
)
def test_the_same_name(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(("one", "other"), [("清源", "清泉"), ("先锋1", "先锋2"), ("两先", "两线")])
def test_another_name(one: str, other: str) -> None:
    assert skeleton(one) != skeleton(other)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2026-11-22", "2026-11-21", True),
        ("2026-11-21", "2026-11-21", False),
        ("2026-11", "2026-11-21", False),
        ("2026", "2026-01-01", False),
        ("2027", "2026-11-21", True),
    ],
)
def test_later(one: str, other: str, expected: bool) -> None:
    assert later(one, other) is expected


@pytest.mark.parametrize("words", ["", "图片1", "IMG_2041.jpg", "照片", "第1张", "image 3"])
def test_words_that_say_nothing(words: str) -> None:
    assert says_nothing(words)


@pytest.mark.parametrize("words", ["照片墙前，三名老党员在讲解", "两人下棋", "图书室里坐满了人"])
def test_words_that_say_something(words: str) -> None:
    assert not says_nothing(words)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("../qingyuan/", "qingyuan"),
        ("../qingyuan/index.md", "qingyuan"),
        ("../../kefu/tingquan/index.md#s2", "tingquan"),
        ("../../../cases/2026/ting-shui-sheng/", "ting-shui-sheng"),
        ("https://example.com/a", ""),
        ("/brands/qingyuan/", ""),
        ("qingyuan", ""),
        ("../../", ""),
    ],
)
def test_the_record_a_link_names(address: str, expected: str) -> None:
    assert addresses.record_name(address) == expected


@pytest.mark.parametrize(
    "address", ["javascript:x", "JAVASCRIPT:x", "java\nscript:x", "java%0ascript:x", "\u3000javascript:x"]
)
def test_a_disguised_scheme(address: str) -> None:
    assert addresses.scheme(address) == "javascript"


def test_near_names() -> None:
    names = NearNames(f"brand-{number}" for number in range(5000))
    assert names.like("brand-499") == "brand-499"
    assert names.like("brend-77") == "brand-77"
    assert names.like("lighthouse") == ""


def test_quote() -> None:
    assert quote("“清”\u200b源\n") == "“‘清’〔U+200B〕源 ”"
    assert quote("长" * 100) == f"“{'长' * 60}……”"


def test_walking() -> None:
    brand = Brand(name="清源", keywords=("听漏", "抢修"), goals=(Goal(id="g1", text="快"),))
    assert [entry.path for entry in values(entries(brand)) if entry.field.kind is Kind.LINE] == [
        "name",
        "keywords[0]",
        "keywords[1]",
    ]
    assert "goals[0].text" in [entry.path for entry in entries(brand)]
    found = describe(Brand, "goals[0].text")
    assert found is not None and found.label == "内容"
    assert describe(Brand, "goals[0].nothing") is None
