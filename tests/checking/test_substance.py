"""What counts as a claim, a figure, a time; and brands held against each other."""

import re
from dataclasses import replace

import pytest

from showcase.checking.claims import claim_in, has_figure, has_rhythm, has_time
from showcase.checking.collection_rules import copied_text, like_logos, near_names, near_slogans
from showcase.checking.context import Collected
from showcase.checking.fingerprints import fingerprints
from showcase.checking.likeness_of import likeness_of
from showcase.checking.near_texts import difference
from showcase.domain.body import Node
from showcase.domain.brand import Brand, Measure
from showcase.domain.document import Document
from showcase.domain.registry import Registry

LONG = (
    "白天车多声杂，支部就把听漏放在夜里。全片画成三十六格，一格一名党员，责任写在班组的图上；听到的、修好的、回访过的，"
    "分三种颜色标注。哪一格没有动，月底会上先讲哪一格，找不到漏点的那一夜也要写清楚。"
)
NOTHING = re.compile("(?!)")


@pytest.mark.parametrize(
    "text",
    ["由 58 分钟降到 26 分钟", "漏损率降到百分之十", "建成三个站", "少了一半", "全年零投诉", "人人持证", "未发生事故"],
)
def test_a_figure(text: str, example_registry: Registry) -> None:
    assert has_figure([text], example_registry.substance, "清源")


@pytest.mark.parametrize(
    "text",
    [
        "2026 年以来服务更好",
        "2022.1—2026.10 的变化",
        "做到两个维护",
        "党员课堂365 办得好",
        "第三党小组带头",
        "1+4 模式",
        "进一步好转",
    ],
)
def test_no_figure(text: str, example_registry: Registry) -> None:
    assert not has_figure([text], example_registry.substance, "党员课堂365")


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("服务水平显著提升。", "显著提升"),
        ("效率得到了明显的提高", "明显的提高"),
        ("投诉下降明显", "下降明显"),
        ("大家齐心，成效显著", "成效显著"),
        ("水压没有明显改善", ""),
        ("下一步要进一步加强夜间调度", ""),
        ("支部不说“成效显著”", ""),
        ("学习《全面提升服务水平的意见》", ""),
        ("主要指标明显提升", "明显提升"),
    ],
)
def test_a_claim(text: str, claim: str, example_registry: Registry) -> None:
    assert claim_in(text, example_registry.substance)[0] == claim


def test_times_and_rhythms() -> None:
    assert has_time(["2026 年 1—10 月"]) and has_time(["截至目前"]) and not has_time(["三天办结", "每月 8 件"])
    assert has_rhythm("每周二零点听漏") and has_rhythm("每两周一次") and not has_rhythm("分片听漏")


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("一米小窗", "一米窗", "longer"),
        ("一米窗", "一米小窗", "shorter"),
        ("红船在心", "红心在船", ""),
        ("守灯人家", "守人灯家", "swapped"),
        ("夜里听漏人", "夜里听漏队", "replaced"),
        ("先锋一号岗", "先锋二号岗", ""),
        ("课堂365", "课堂36", ""),
        ("清源", "听泉", ""),
    ],
)
def test_how_two_texts_differ(one: str, other: str, kind: str) -> None:
    assert difference(one, other) == kind


def test_fingerprints_outlive_other_names_numbers_and_marks() -> None:
    one = fingerprints([LONG], NOTHING)
    other = fingerprints(
        ["另一段开头。", LONG.replace("三十六", "48").replace("，", "、").replace("。", "！")], NOTHING
    )
    assert len(one.prints) > 8
    assert set(one.prints) <= set(other.prints)
    assert other.offsets == sorted(other.offsets)
    assert fingerprints(["短"], NOTHING).prints == fingerprints([], NOTHING).prints == []


def brand(
    id: str, registry: Registry, *, sound: str = "", look: str = "", digest: str = "", **fields: object
) -> Document[Brand]:
    record = Brand(**{"id": id, "origin": "submitted", "added": f"2026-01-{id}", "name": f"名{id}"} | fields)  # type: ignore[arg-type]
    document = Document(f"content/brands/u/{id}/index.md", record, Node("document"), "")
    likeness = likeness_of(document, registry, sound, "")
    return replace(document, likeness=replace(likeness, look=look, logo=digest))


def collected(registry: Registry, *documents: Document[Brand]) -> Collected:
    return Collected(documents, (), registry, (), "2026-11-21")


def measures(text: str) -> tuple[Measure, ...]:
    return (Measure(id="m1", text=text),)


def test_a_copy_is_told_at_the_newcomer(example_registry: Registry) -> None:
    old = brand("01", example_registry, measures=measures(LONG))
    new = brand("02", example_registry, measures=measures(f"我们也听。{LONG}"))
    (problem,) = copied_text.check(collected(example_registry, new, old))
    assert problem.place.path == new.path and old.path in problem.message and problem.field == "measures[0].text"


def test_a_family_shares_its_words(example_registry: Registry) -> None:
    mother = brand("01", example_registry, measures=measures(LONG))
    child = brand("02", example_registry, parent="01", measures=measures(LONG))
    sister = brand("03", example_registry, parent="01", measures=measures(LONG))
    assert list(copied_text.check(collected(example_registry, mother, child, sister))) == []
    stranger = brand("04", example_registry, measures=measures(LONG))
    found = list(copied_text.check(collected(example_registry, mother, child, sister, stranger)))
    assert [each.place.path for each in found] == [stranger.path] and mother.path in found[0].message


def test_what_everybody_says_is_nobodys(example_registry: Registry) -> None:
    most = example_registry.substance.copied_by_most
    many = [brand(f"{number:02d}", example_registry, measures=measures(LONG)) for number in range(1, most + 2)]
    assert list(copied_text.check(collected(example_registry, *many))) == []
    assert len(list(copied_text.check(collected(example_registry, *many[:most])))) == most - 1


def test_names_and_slogans_that_sound_alike(example_registry: Registry) -> None:
    one = brand("01", example_registry, name="守灯人", sound="shou deng ren")
    other = brand("02", example_registry, name="守登人", sound="shou deng ren")
    (problem,) = near_names.check(collected(example_registry, one, other))
    assert "读音相同" in problem.message and problem.place.path == other.path
    short = [brand(id, example_registry, name=name, sound="qing yuan") for id, name in (("01", "清源"), ("02", "青园"))]
    assert list(near_names.check(collected(example_registry, *short))) == []
    slogans = [
        brand(id, example_registry, slogan=text)
        for id, text in (("01", "一渠清水，万家安心"), ("02", "一渠清水，万家放心"))
    ]
    assert len(list(near_slogans.check(collected(example_registry, *slogans)))) == 1


def test_logos(example_registry: Registry) -> None:
    seal = ("0" * 4 + "f" * 8 + "0" * 4) * 8 + ("0" * 2 + "f" * 12 + "0" * 2) * 8
    nearly = seal.replace("f", "e")
    other = ("f0" * 8 + "0f" * 8) * 8
    documents = [
        brand("01", example_registry, look=seal, digest="a"),
        brand("02", example_registry, look=nearly, digest="b"),
        brand("03", example_registry, look=other, digest="c"),
        brand("04", example_registry, look="-", digest="d"),
        brand("05", example_registry, look="-", digest="e"),
        brand("06", example_registry, look=other, digest="c"),
    ]
    found = [
        (each.place.path.split("/")[3], each.message[:12])
        for each in like_logos.check(collected(example_registry, *documents))
    ]
    assert found == [("02", "这个图片看上去和 con"), ("06", "这个图片和 conten")]
