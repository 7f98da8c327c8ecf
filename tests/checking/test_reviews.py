"""A false alarm that the department has entered no longer stops publication, and nothing else does that."""

from dataclasses import replace

import pytest

from showcase.checking.reviews import fault_of, unused
from showcase.domain.problems import Severity
from showcase.domain.registry import Registry, Review

from .conftest import Judge

PATH = "content/brands/jingshui/qingyuan/index.md"
BODY = "值班电话 13800138000。"
REVIEW = Review(PATH, "private-numbers", "", "是单位公开的值班手机", "党群工作部", "2026-11-02")


def test_a_reviewed_alarm_is_a_suggestion(judge: Judge) -> None:
    (alarm,) = judge(body=BODY)
    review = replace(REVIEW, code=alarm.review)
    (found,) = judge(body=BODY, reviews=(review,))
    assert found.severity is Severity.SUGGESTION
    assert found.message == (
        "这一行从第 6 个字起像是手机号，个人信息不能公开。请删去，联系方式只写部门。"
        "已由党群工作部于2026-11-02复核：是单位公开的值班手机"
    )


def test_the_code_is_of_this_finding_in_this_file_under_this_rule(judge: Judge) -> None:
    (alarm,) = judge(body=BODY)
    (moved,) = judge(body=f"先说别的。\n\n{BODY}")
    (other,) = judge(body="值班电话 13900000000。")
    (elsewhere,) = judge(old="contact: 党群工作部", new="contact: 党群工作部 13800138000")
    assert moved.review == alarm.review
    assert len({alarm.review, other.review, elsewhere.review}) == 3
    for wrong in (
        replace(REVIEW, code="0000"),
        replace(REVIEW, code=alarm.review, rule="secrecy"),
        replace(REVIEW, code=alarm.review, path=PATH.replace("qingyuan", "tingquan")),
        replace(REVIEW, code=""),
    ):
        assert judge(body=BODY, reviews=(wrong,)) == (alarm,)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"reviewer": "小王"}, "复核单位（reviewer）写的是“小王”"),
        ({"reviewer": ""}, "复核单位"),
        ({"date": "昨天"}, "复核日期（date）写的是“昨天”"),
        ({"date": "2026-13-01"}, "复核日期"),
        ({"reason": "可以"}, "复核理由（reason）写的是“可以”"),
    ],
)
def test_an_unsound_entry_does_not_count(change: dict[str, str], words: str, judge: Judge) -> None:
    (alarm,) = judge(body=BODY)
    review = replace(REVIEW, code=alarm.review, **change)
    assert words in fault_of(review)
    assert judge(body=BODY, reviews=(review,)) == (alarm,)


def test_an_entry_that_nothing_answers_to(judge: Judge, example_registry: Registry) -> None:
    alarms = judge(body=BODY)
    used = replace(REVIEW, code=alarms[0].review)
    registry = replace(example_registry, reviews=(used, replace(REVIEW, code="0000")))
    (found,) = unused(alarms, registry, "content")
    assert (found.place.path, found.severity) == ("content/registry/reviews.yml", Severity.WARNING)
    assert found.message.startswith("第 2 条复核没有对上任何问题")
