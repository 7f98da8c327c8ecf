"""Who keeps a name that two brands claim, and which names are the same to the eye."""

import time

import pytest

from showcase.checking.normalise import near_skeleton, skeleton, skeletons
from showcase.checking.run import check_collection
from showcase.domain.body import Node
from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.problems import Place, Problem, Severity
from showcase.domain.registry import Registry


def brand(path: str, name: str, added: str | None = None, id: str = "") -> Document[Brand]:
    folder = path.rpartition("/")[2]
    return Document(
        f"content/brands/{path}/index.md", Brand(id=id or folder, name=name, added=added), Node("document"), ""
    )


def blamed(
    brands: list[Document[Brand]], registry: Registry, known: tuple[Problem, ...] = ()
) -> list[tuple[str, str, Severity]]:
    return [
        (each.place.path.split("/")[3], each.rule, each.severity)
        for each in check_collection(brands, [], registry, (), "2026-11-21", known)
        if each.rule.startswith("unique")
    ]


NAME = ("unique-names", Severity.ERROR)


def test_the_newcomer_gives_way_whatever_its_path(example_registry: Registry) -> None:
    old, new = brand("zzz/b", "先锋E站", "2026-01-01"), brand("aaa/a", "先锋E站", "2026-11-20")
    assert blamed([new, old], example_registry) == [("a", *NAME)]
    assert blamed([old, new], example_registry) == [("a", *NAME)]


def test_a_brand_without_a_day_is_the_latest(example_registry: Registry) -> None:
    assert blamed([brand("aaa/a", "清源"), brand("b/b", "清源", "2026-11-20")], example_registry) == [("a", *NAME)]
    assert blamed([brand("aaa/a", "清源"), brand("b/b", "清源")], example_registry) == [("b", *NAME)]


def test_a_faulty_brand_takes_no_name_from_a_sound_one(example_registry: Registry) -> None:
    faulty, sound = brand("a/a", "清源", "2020-01-01"), brand("b/b", "清源", "2026-01-01")
    known = Problem(Place(faulty.path), Severity.ERROR, "length", "太长。")
    assert blamed([faulty, sound], example_registry, (known,)) == [("a", *NAME)]
    assert blamed([faulty, sound], example_registry) == [("b", *NAME)]


def test_an_id_stays_with_the_older_brand(example_registry: Registry) -> None:
    old, new = brand("zzz/same", "清源", "2026-01-01"), brand("aaa/same", "听泉", "2026-11-20")
    found = check_collection([new, old], [], example_registry, (), "2026-11-21")
    assert [(each.place.path, each.rule) for each in found] == [(new.path, "unique-ids")]
    assert found[0].message == f"“same”已经是 {old.path} 的编号。请换一个编号，文件夹也照改。"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("先锋E站", "先锋Е站"),
        ("先锋E站", "先锋Ε站"),
        ("PARTY先锋", "РАRТУ先锋"),
        ("先锋E站", "先锋𝐄站"),
        ("先锋E站", "先锋Ⓔ站"),
        ("力量", "⼒量"),
        ("金色盾牌", "⾦色盾牌"),
        ("龙泉", "龍泉"),
        ("二〇二六", "二0二六"),
        ("二〇二六", "二○二六"),
        ("二〇二六", "二O二六"),
        ("一米窗", "ー米窗"),
    ],
)
def test_the_same_to_the_eye(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


def test_a_dash_in_the_place_of_a_stroke(example_registry: Registry) -> None:
    assert set(skeletons("一米窗")) & set(skeletons("—米窗"))
    assert not set(skeletons("初心")) & set(skeletons("初一心"))
    found = blamed([brand("a/a", "一米窗", "2020-01-01"), brand("b/b", "—米窗", "2021-01-01")], example_registry)
    assert found == [("b", *NAME)]


@pytest.mark.parametrize(
    ("one", "other"),
    [("末班车", "未班车"), ("自己人", "自已人"), ("红土地", "红士地"), ("AI先锋", "Al先锋"), ("先锋1", "先锋l")],
)
def test_a_stroke_apart_is_a_warning(one: str, other: str, example_registry: Registry) -> None:
    assert skeleton(one) != skeleton(other)
    assert near_skeleton(one) == near_skeleton(other)
    found = blamed([brand("a/a", one, "2020-01-01"), brand("b/b", other, "2021-01-01")], example_registry)
    assert found == [("b", "unique-names", Severity.WARNING)]


@pytest.mark.parametrize(("one", "other"), [("清源", "听泉"), ("先锋1", "先锋2"), ("红船", "红船2"), ("1+4", "1+6")])
def test_different_names_are_not_even_near(one: str, other: str) -> None:
    assert near_skeleton(one) != near_skeleton(other)


def test_many_brands_take_little_longer(example_registry: Registry) -> None:
    brands = [brand(f"u/b{number}", f"品牌{number}号", "2026-01-01") for number in range(5000)]
    started = time.perf_counter()
    assert blamed(brands, example_registry) == []
    assert time.perf_counter() - started < 2
