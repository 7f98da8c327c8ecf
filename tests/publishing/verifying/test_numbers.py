"""A second, narrow look for numbers of people. The numbers here are made up; only their form is right."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.domain.private_data import kinds
from showcase.publishing.verifying import verify
from showcase.publishing.verifying.numbers import of_people

from .conftest import Copy
from .spoiling import BRAND, add, swap

CARD = "11010519491231002X"
MOBILE = "13800138000"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (CARD, "身份证号"),
        (CARD.lower(), "身份证号"),
        (f"身份证{CARD}。", "身份证号"),
        ("110105 19491231 002X", "身份证号"),
        ("１１０１０５１９４９１２３１００２Ｘ", "身份证号"),
        (f"电话：{MOBILE}", "手机号"),
        (f"联系电话 {MOBILE}", "手机号"),
        ("手机号码：138-0013-8000", "手机号"),
        ("微信（138 0013 8000）", "手机号"),
        ("致电+86 138 0013 8000", "手机号"),
        ("tel: 008613800138000", "手机号"),
        ("电话：１３８００１３８０００", "手机号"),
    ],
)
def test_numbers_of_people(text: str, kind: str) -> None:
    assert [each.kind for each in of_people(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "110105194912310021",  # the check digit is wrong
        "990105194912310025",  # no such region
        "11010519490231002X",  # no such day
        "统一社会信用代码：11010519491231002X",
        "订单 11010519491231002X9",
        "电话：0571-87654321、400-800-1234、95598",
        "专利 ZL201910123456.7，国标 GB/T 13800-2023",
        "投资 13800138000 元",
        "电话费 13800138000 元",
        "见 https://example.com/tel:13800138000",
        "编号 13800138000",
        "电话：138****8000",
        "2023-03-08 12:30:45，20230308123045",
    ],
)
def test_other_numbers(text: str) -> None:
    assert list(of_people(text)) == []


def test_two_ways_of_writing_are_one_number() -> None:
    assert len(set(of_people(f"电话：{MOBILE}；手机：138-0013-8000"))) == 1


WORDS = ["电话：", "手机", "联系方式 ", "订单号", "编号", "微信", CARD, MOBILE, "138-0013-8000", "+86 ", "0086"]
MORE = [
    "元",
    "万",
    "度",
    "人",
    "kWh",
    ".5",
    "%",
    " ",
    "a",
    "-",
    "1",
    "86",
    "，",
    "\n",
    "信用代码",
    "￥",
    "项目",
    "https://a.cn/",
]


@settings(deadline=None, max_examples=1500, derandomize=True)
@given(st.lists(st.sampled_from(WORDS + MORE), max_size=6).map("".join))
def test_nothing_is_found_in_a_text_that_the_checks_let_through(text: str) -> None:
    """Else an innocent number would keep the whole site from being published."""
    if not kinds(text):
        assert list(of_people(text)) == []


def test_what_is_told_of_a_site(copy: Copy) -> None:
    copy.change(BRAND, add(f"<p>电话：138<b>0013</b>8000，身份证 {CARD}</p>"))
    assert copy.verdict() == (
        f"{BRAND}：有一处像手机号的数字，不应公布",
        f"{BRAND}：有一处像身份证号的数字，不应公布",
    )
    assert verify(copy.folder, reviewed_numbers=1) != ()
    assert verify(copy.folder, reviewed_numbers=2) == ()


def test_numbers_in_the_words_of_pictures_and_in_search_data(copy: Copy) -> None:
    copy.change(BRAND, swap('alt="夜里的一盏灯"', f'alt="电话：{MOBILE}"'))
    data = copy.change("search/text-0.*.js", swap("背景", f"身份证{CARD}"))
    verdict = copy.verdict()
    assert f"{BRAND}：有一处像手机号的数字，不应公布" in verdict
    assert f"{data}：有一处像身份证号的数字，不应公布" in verdict


def test_numbers_that_stand_apart_are_not_joined(copy: Copy) -> None:
    copy.change(BRAND, add("<p>电话：138</p><p>0013</p><p>8000</p><ul><li>1380013</li><li>8000</li></ul>"))
    assert copy.verdict() == ()
