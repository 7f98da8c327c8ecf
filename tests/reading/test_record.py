"""A tree of values becomes a record; what does not fit is told once, and later rules are told to keep quiet."""

from showcase.domain.brand import Brand, Goal, Logo, Photo
from showcase.domain.registry import Registry
from showcase.reading.record import Reading, build
from showcase.reading.yaml_text import parse


def read(text: str, registry: Registry) -> tuple[Brand, Reading]:
    reading = Reading(registry)
    return build(Brand, parse(text), reading), reading


def test_keys_and_labels_mean_the_same(registry: Registry) -> None:
    assert (
        read("slogan: 清\nid: a", registry)[0] == read("传播语: 清\n编号: a", registry)[0] == Brand(id="a", slogan="清")
    )


def test_a_plain_value_for_a_record(registry: Registry) -> None:
    brand, reading = read("logo: logo.svg", registry)
    assert brand.logo == Logo(file="logo.svg")
    assert reading.places["logo.file"] == (1, 7)


def test_one_value_for_a_list(registry: Registry) -> None:
    assert read("keywords: 听漏", registry)[0].keywords == ("听漏",)


def test_an_empty_field_stands_at_its_key(registry: Registry) -> None:
    brand, reading = read("id: a\nslogan:", registry)
    assert brand.slogan is None
    assert reading.places["slogan"] == (2, 1)


def test_items_after_a_refused_one_keep_their_places(registry: Registry) -> None:
    brand, reading = read("goals:\n  - 一句话\n  -\n  - {id: g2, text: 快}", registry)
    assert brand.goals == (Goal(id="g2", text="快"),)
    assert reading.places["goals[0].id"] == (4, 10)
    assert reading.unread == {"goals[]"}
    assert [(fault.line, fault.field) for fault in reading.faults] == [(2, "goals[0]")]


def test_a_refused_plain_value_leaves_no_place_behind(registry: Registry) -> None:
    brand, reading = read('activities:\n  - photos: ["D:\\\\a.png", {alt: 夜}]', registry)
    assert brand.activities[0].photos == (Photo(alt="夜"),)
    assert "activities[0].photos[0].file" not in reading.places
    assert [fault.hint for fault in reading.faults] == ["photos: photos/ting-lou.jpg"]


def test_a_refused_value_is_not_missing(registry: Registry) -> None:
    brand, reading = read("updated: 昨天", registry)
    assert brand.updated is None
    assert reading.unread == {"updated"}
    assert [fault.rule for fault in reading.faults] == ["value-form"]


def test_a_misspelled_key_is_not_missing(registry: Registry) -> None:
    _, reading = read("slogann: 清", registry)
    assert "slogan" in reading.unread
    assert [fault.message for fault in reading.faults] == ["没有“slogann”这一项。是不是“slogan”（传播语）？"]


def test_a_key_written_twice(registry: Registry) -> None:
    brand, reading = read("type: 服务民生类\n创建类型: 服务党员类", registry)
    assert brand.type == "livelihood"
    assert [fault.message for fault in reading.faults] == [
        "“type”和“创建类型”是同一项，写了两次。请只留一个，把另一行删掉。"
    ]


def test_honours_are_the_departments(registry: Registry) -> None:
    _, reading = read("荣誉: 示范单位", registry)
    assert [fault.rule for fault in reading.faults] == ["department-only"]


def test_a_list_where_one_thing_belongs(registry: Registry) -> None:
    _, reading = read("name: [清源]\nlogo: [logo.svg]", registry)
    assert [(fault.line, fault.rule) for fault in reading.faults] == [(1, "value-form"), (2, "value-form")]
