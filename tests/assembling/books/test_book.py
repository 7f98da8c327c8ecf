"""A book holds what its edition chooses, numbered through, with indexes, imprint and a hash of all that it shows."""

from collections.abc import Callable
from dataclasses import fields, replace
from decimal import Decimal
from typing import Any

import pytest

from showcase.assembling.books.book import make_book
from showcase.assembling.books.brand_text import brand_text
from showcase.assembling.books.content_hash import SHOWN, UNSEEN, hash_of
from showcase.domain.body import Node
from showcase.domain.book import Book, BookPicture
from showcase.domain.brand import Activity, Brand, Goal, Logo, Measure, Outcome, Photo, SourceNote, Stage, StageEntry
from showcase.domain.case import Case
from showcase.domain.document import Document
from showcase.domain.edition import Edition, EditionPart, EditionText
from showcase.domain.pictures import PictureFacts
from showcase.domain.problems import Place
from showcase.domain.registry import ElementScheme, Honour, HonourScheme, Registry, SiteInfo, Source, Term, Unit
from showcase.domain.selection import Shelf

REGISTRY = Registry(
    site=SiteInfo("一支部一品牌", "展示馆", "编辑部", ""),
    vocabularies={
        "types": (Term("livelihood", "服务民生类"),),
        "origins": (Term("compiled", "资料整理"), Term("specimen", "示例")),
        "stages": (Term("lit", "点亮"),),
        "approaches": (Term("problem", "问题导向型"),),
    },
    units={"bureau": Unit("bureau", "示例局", kind="局"), "office": Unit("office", "二科", parent="bureau")},
    zones={},
    element_schemes={"six": ElementScheme("six", "六要素", "", ())},
    default_scheme="six",
    honour_schemes={"s": HonourScheme("s", "优秀案例", "机关")},
    honours=(Honour("s", case="water", awarded="2026-06"), Honour("s", brand="spring", awarded="2027")),
    sources={"S1": Source("S1", "公开文章", "某刊", "2023")},
)
FACTS = PictureFacts("png", 1200, 800, 1, "d1")
BODY = Node(
    "document",
    (Node("paragraph", (Node("image", (Node("text", text="管网图"),), "photos/map.png", line=7, column=3),)),),
)
WATER = Document(
    "content/cases/2026/water/index.md",
    Case(
        id="water",
        title="听水声",
        subtitle="副题",
        year="2026",
        brands=("spring", "nobody"),
        unit="office",
        authors=("二科党支部",),
        summary="摘要",
        type="livelihood",
        origin="specimen",
        practice=("画图",),
        outcomes=("快了",),
        photos=(Photo("photos/map.png", "管网图"), Photo("photos/night.png", "夜里")),
        sources=(SourceNote(ref="S1", note="第三节。"), SourceNote(title="内部报表", date="2026")),
    ),
    BODY,
    "",
    places={"title": (3, 8), "photos": (9, 1)},
    pictures={"photos/map.png": FACTS, "photos/night.png": replace(FACTS, digest="d2")},
)
SPRING = Document(
    "content/brands/bureau/spring/index.md",
    Brand(
        id="spring",
        name="清源",
        slogan="一渠清水",
        unit="bureau",
        approach="problem",
        origin="compiled",
        connotation="清是水质",
        logo=Logo(file="logo.svg", meaning="圆为井。"),
        goals=(Goal(title="更快", metric="到场", unit="分钟", baseline=Decimal("58"), target=Decimal("30.50")),),
        measures=(Measure(title="夜听", text="零点去听。", owner="管网组", frequency="每周"),),
        outcomes=(Outcome(text="快了一半。", before=Decimal(14), after=Decimal("10.6"), unit="%"),),
        stage=Stage(current="lit", history=(StageEntry(stage="lit", date="2022-03", text="立项。"),)),
        activities=(Activity(title="开放日", photos=(Photo("photos/day.png", ""),)),),
    ),
    Node("document", (Node("paragraph", (Node("text", text="正文"),)),)),
    "",
    places={"goals": (12, 1)},
    pictures={"logo.svg": replace(FACTS, digest="logo"), "photos/day.png": FACTS},
)
SHELF = Shelf(REGISTRY, {"spring": SPRING}, {"water": WATER})
EDITION = Edition(
    title="案例集萃",
    year="2026",
    date="2026-11",
    version="1.0",
    number="第一辑",
    editors=("编辑部",),
    id="2026",
    parts=(EditionPart("听见", "先听。", cases=("water",)), EditionPart("品牌", brands=("spring",))),
)


def made(edition: Edition = EDITION, shelf: Shelf = SHELF) -> Book:
    return make_book(edition, shelf, "2026-11-21")


def with_case(change: Callable[[Document[Case]], Document[Case]]) -> Shelf:
    return replace(SHELF, cases={"water": change(WATER)})


def test_chapters_are_numbered_through_the_book() -> None:
    book = made()
    assert [(part.number, part.title, part.text) for part in book.parts] == [(1, "听见", "先听。"), (2, "品牌", "")]
    assert [(each.number, each.id, each.title) for each in book.chapters] == [
        (1, "case-water", "听水声"),
        (2, "brand-spring", "清源"),
    ]
    assert book.series == "一支部一品牌 展示馆"


def test_a_case_tells_what_is_recorded_of_it() -> None:
    chapter = made().chapters[0]
    assert chapter.facts == (
        ("所属单位", "示例局二科"),
        ("相关品牌", "清源"),
        ("创建类型", "服务民生类"),
        ("年份", "2026 年"),
        ("撰稿", "二科党支部"),
        ("荣誉", "优秀案例"),
    )
    assert chapter.sources == ("公开文章，某刊，2023。第三节。", "内部报表，2026。")
    assert (chapter.origin_label, chapter.is_specimen) == ("示例", True)
    assert chapter.place("title") == Place(WATER.path, 3, 8)


def test_pictures_of_the_text_stand_there_and_the_others_beside_it() -> None:
    chapter = made().chapters[0]
    assert chapter.pictures == {
        "photos/map.png": BookPicture(
            "content/cases/2026/water/photos/map.png", FACTS, "管网图", "管网图", Place(WATER.path, 7, 3)
        )
    }
    assert chapter.lead and (chapter.lead.source, chapter.lead.caption, chapter.lead.place.line) == (
        "content/cases/2026/water/photos/night.png",
        "夜里",
        9,
    )
    assert not chapter.photos


def test_a_case_shows_the_brands_that_are_public() -> None:
    (box,) = made().chapters[0].brands
    assert (box.name, box.slogan, box.unit_label, box.type_label) == ("清源", "一渠清水", "示例局", "")
    assert box.logo and (box.logo.alt, box.logo.facts.digest) == ("清源的品牌标识", "logo")
    assert made(shelf=replace(SHELF, brands={})).chapters[0].brands == ()


def test_a_brand_without_a_type_says_so_by_an_empty_fact() -> None:
    chapter = made().chapters[1]
    assert chapter.facts == (
        ("所属单位", "示例局"),
        ("创建类型", ""),
        ("创建方式", "问题导向型"),
        ("三亮阶段", "点亮"),
    )
    assert (chapter.subtitle, chapter.summary, chapter.honours) == ("一渠清水", "清是水质", ())
    assert chapter.lead and (chapter.lead.alt, chapter.lead.caption) == ("", "开放日")


def test_the_elements_of_a_brand_become_text() -> None:
    blocks = brand_text(SPRING, REGISTRY)
    words = [
        [[cell.plain() for cell in row.children] for row in block.children] if block.kind == "table" else block.plain()
        for block in blocks
    ]
    assert words == [
        "标识释义",
        "圆为井。",
        "建设目标",
        [["目标", "指标", "基线", "目标值", "期限"], ["更快", "到场", "58 分钟", "30.50 分钟", "—"]],
        "创建举措",
        "夜听：零点去听。（管网组，每周）",
        "创建成效",
        [["成效", "创建前", "现在", "时段"], ["快了一半。", "14%", "10.6%", "—"]],
        "三亮历程",
        "2022-03 点亮：立项。",
    ]
    goals = blocks[2]
    assert (goals.line, goals.column, goals.level) == (12, 1, 2)


def test_the_body_of_a_brand_follows_its_elements() -> None:
    assert made().chapters[1].body.children[-1].plain() == "正文"


def test_indexes_are_in_the_order_of_sound() -> None:
    found = {
        index.kind: [(each.letter, each.word, each.chapters) for each in index.entries] for index in made().indexes
    }
    assert found == {
        "unit": [("S", "示例局", ("brand-spring",)), ("S", "示例局二科", ("case-water",))],
        "type": [("F", "服务民生类", ("case-water",))],
        "honour": [("Y", "优秀案例", ("case-water",))],
        "brand": [("Q", "清源", ("case-water", "brand-spring"))],
    }


def test_the_imprint_counts_invented_content_apart() -> None:
    imprint = dict(made().imprint)
    assert imprint["收录"] == "品牌 1 个；示例 1 篇（虚构，供演示，不计入统计）"
    assert imprint["内容版本"] == made().content_version and len(made().content_version) == 12


@pytest.mark.parametrize(
    "change",
    [
        lambda each: replace(each, record=replace(each.record, summary="另一句")),
        lambda each: replace(each, record=replace(each.record, practice=("画图", "认领"))),
        lambda each: replace(each, body=Node("document", (Node("paragraph", (Node("text", text="新"),)),))),
        lambda each: replace(each, pictures={**each.pictures, "photos/night.png": replace(FACTS, digest="d3")}),
    ],
)
def test_whatever_a_reader_sees_changes_the_hash_of_its_chapter_alone(change: Any) -> None:
    before, after = dict((id, hash) for id, _, hash in made().items), made(shelf=with_case(change))
    changed = [id for id, _, hash in after.items if before[id] != hash]
    assert changed == ["case-water"]
    assert after.content_version != made().content_version


@pytest.mark.parametrize(
    "change",
    [
        lambda each: replace(each, places={}),
        lambda each: replace(each, path="content/cases/2026/moved/index.md", pictures=each.pictures),
        lambda each: replace(each, record=replace(each.record, updated="2026-12-01")),
        lambda each: replace(each, body=each.body._replace(line=99)),
    ],
)
def test_what_no_reader_sees_changes_nothing(change: Any) -> None:
    assert made(shelf=with_case(change)).items == made().items


def test_the_front_counts_its_texts_and_the_order_of_chapters_and_not_the_version() -> None:
    def front(edition: Edition) -> str:
        return made(edition).items[0][2]

    text = EditionText("序", Node("document", (Node("text", text="一"),)), "p")
    assert front(EDITION) == front(replace(EDITION, version="2.0"))
    assert front(EDITION) != front(replace(EDITION, preface=text))
    assert front(EDITION) != front(replace(EDITION, parts=EDITION.parts[::-1]))


def test_a_hash_does_not_hang_on_the_order_of_a_mapping() -> None:
    assert hash_of({"a": 1, "b": (2,)}) == hash_of({"b": [2], "a": 1}) != hash_of({"a": 1, "b": (3,)})


@pytest.mark.parametrize("record", SHOWN)
def test_whoever_adds_a_field_decides_whether_it_changes_frozen_editions(record: type) -> None:
    assert {each.name for each in fields(record)} - UNSEEN == set(SHOWN[record])


def test_files_of_another_version_are_not_taken_for_those_of_this_one() -> None:
    assert made(replace(EDITION, version="2.0")).content_version != made().content_version


def test_seals_are_the_ones_asked_for_else_those_of_the_book() -> None:
    dark = replace(SPRING, record=replace(SPRING.record, id="dark", logo=Logo(file="logo.svg", ground="ink")))
    shelf = replace(SHELF, brands={"spring": SPRING, "dark": dark})
    edition = replace(EDITION, parts=(EditionPart("品牌", brands=("dark", "spring")),))
    assert [each.alt for each in made(edition, shelf).seals] == ["清源的品牌标识"]
    assert len(made(replace(edition, seals=("spring", "spring")), shelf).seals) == 2
    assert made(replace(edition, seals=("dark",)), shelf).seals == ()
