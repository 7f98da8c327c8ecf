"""The look-alike rules, asked about a few records, say of these what they say when they are asked about all."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from tests.intake.repositories import HOME

from showcase.checking.collection_rules import copied_text, like_logos, near_names, near_slogans
from showcase.checking.context import Collected
from showcase.checking.likeness_of import likeness_of
from showcase.domain.body import Node
from showcase.domain.brand import Brand, Measure
from showcase.domain.document import Document
from showcase.reading.registry import read_registry

REGISTRY = read_registry(HOME / "tests" / "examples")
RULES = (near_names, near_slogans, copied_text, like_logos)
NAMES = (
    ("守灯人", "shou deng ren"),
    ("守登人", "shou deng ren"),
    ("守灯的人", "shou deng de ren"),
    ("听泉", "ting quan"),
)
SLOGANS = ("一渠清水，万家安心", "一渠清水，万家放心", "一渠清水，百家放心", "你说，我听")
SEAL = ("0" * 4 + "f" * 8 + "0" * 4) * 8 + ("0" * 2 + "f" * 12 + "0" * 2) * 8
LOOKS = (SEAL, SEAL.replace("f", "e"), SEAL[16:] + "0" * 16, ("f0" * 8 + "0f" * 8) * 8, "-", "")
TEXTS = (
    "每周二、四零点到三点，队员两人一组沿着老管线走，用听漏棒贴着路面一段一段地听，听到了就当场画圈、拍照、登记，",
    "天亮以前把单子交到调度台。白天由抢修班按单开挖，修好一处销一处，没有听准的当晚再听一遍，三次听不准的请兄弟单位带仪器来帮忙。",
    "中午留两个窗口，党员轮流值守，把排队的人请到里屋坐下，先问急不急，再问缺什么，能当场补的当场补，补不了的写一张单子带走，第二天打电话问。",
)


@some.composite
def brands(draw: some.DrawFn, number: int) -> Document[Brand]:
    name, sound = draw(some.sampled_from(NAMES))
    record = Brand(
        id=f"b{number}",
        origin=draw(some.sampled_from(("submitted", "submitted", "compiled"))),
        added=draw(some.sampled_from(("2025-01-01", "2026-01-01"))),
        name=name,
        slogan=draw(some.sampled_from(SLOGANS)),
        parent=draw(some.sampled_from((None, None, "b0", "b1"))),
        measures=tuple(Measure(id="m1", text=text) for text in draw(some.sets(some.sampled_from(TEXTS)))),
    )
    document = Document(f"content/brands/u/b{number}/index.md", record, Node("document"), "")
    likeness = likeness_of(document, REGISTRY, sound, "")
    look = draw(some.sampled_from(LOOKS))
    return replace(document, likeness=replace(likeness, look=look, logo=draw(some.sampled_from(("a", "b", look)))))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.ID)
@settings(deadline=None, max_examples=60, derandomize=True)
@given(some.data())
def test_asked_about_a_few(rule: object, data: some.DataObject) -> None:
    documents = tuple(data.draw(brands(number)) for number in range(data.draw(some.integers(2, 12))))
    whole = Collected(documents, (), REGISTRY, (), "2026-11-21", faulty=frozenset((documents[-1].path,)))
    focus = frozenset(data.draw(some.sets(some.sampled_from([each.path for each in documents]), max_size=3)))
    found = set(rule.check(replace(whole, focus=focus)))  # type: ignore[attr-defined]
    every = set(rule.check(whole))  # type: ignore[attr-defined]
    concerning = {each for each in every if any(path in f"{each.place.path} {each.message} " for path in focus)}
    assert concerning <= found <= every
    assert focus or not found
