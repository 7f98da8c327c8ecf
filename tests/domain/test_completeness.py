"""What a brand lacks for its next stage, by its unit's scheme and the department's list of tasks."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from showcase.domain.brand import Brand, Goal, Logo, Measure, Media, Outcome, Pairing, Stage
from showcase.domain.completeness import completeness
from showcase.pipeline import collect, read_and_check
from showcase.reading.registry import read_registry

REGISTRY = read_registry(Path(__file__).resolve().parents[2] / "content")
UNIT = "shili-shuiwu-jingshui"
LIT = Brand(
    id="a",
    name="清源",
    unit=UNIT,
    slogan="一渠清水，万家安心",
    goals=(Goal(id="g1", text="到得快", target=Decimal(30)),),
    measures=(Measure(id="m1", text="听漏"),),
    stage=Stage(current="lit"),
)
POLISHED = replace(
    LIT,
    logo=Logo(file="logo.svg"),
    outcomes=(Outcome(id="o1", text="到得快了"),),
    measures=(Measure(id="m1", text="听漏", innovation=True),),
    media=(Media(date="2024", outlet="示例晚报", title="水"),),
    stage=Stage(current="polished"),
)


def lacking(brand: Brand, cases: int = 0) -> list[str]:
    return [each.label for each in completeness(brand, REGISTRY, cases).lacking]


def test_an_empty_brand_lacks_the_elements_of_the_first_stage() -> None:
    found = completeness(Brand(unit=UNIT), REGISTRY)
    assert [each.label for each in found.lacking] == ["品牌名称", "传播语", "建设目标", "创建举措"]
    assert (found.stage, found.next_stage, found.filled, len(found.elements)) == ("", "lit", 0, 6)


def test_a_lit_brand_lacks_what_polishing_asks_for() -> None:
    assert lacking(LIT) == ["品牌标识", "创建成效", "一项创新", "一次传播", "一个品牌案例"]
    assert completeness(LIT, REGISTRY).filled == 4


def test_what_is_there_is_not_asked_for_again() -> None:
    assert lacking(POLISHED, cases=1) == ["与一个未建成的支部结对", "在省级以上媒体发表一项成果"]
    assert lacking(POLISHED) == ["一个品牌案例", "与一个未建成的支部结对", "在省级以上媒体发表一项成果"]


@pytest.mark.parametrize(("outlet", "counts"), [("示例日报", True), ("示例晚报", False), ("某某报", False)])
def test_the_level_of_an_outlet_is_the_departments(outlet: str, counts: bool) -> None:
    brand = replace(POLISHED, pairing=(Pairing(partner="某支部"),), media=(Media(outlet=outlet),))
    assert (lacking(brand, cases=1) == []) is counts


def test_at_the_last_stage_nothing_follows() -> None:
    shining = replace(
        POLISHED,
        stage=Stage(current="shining"),
        pairing=(Pairing(partner="某支部"),),
        media=(Media(outlet="示例日报"),),
    )
    found = completeness(shining, REGISTRY, cases=1)
    assert found.is_ready and found.next_stage == "" and found.stage == "shining"


def test_the_scheme_is_that_of_the_unit() -> None:
    found = completeness(Brand(unit="szyc-longhua", name="红色引擎"), REGISTRY)
    assert [each.label for each in found.elements][1] == "品牌内涵"


def test_the_specimen_that_went_all_the_way_lacks_nothing() -> None:
    collection = collect(read_and_check(Path(__file__).resolve().parents[2] / "content", "2026-11-21"))
    brand = collection.brands["qingyuan"].record
    assert completeness(brand, REGISTRY, len(collection.cases_of_brand["qingyuan"])).is_ready
