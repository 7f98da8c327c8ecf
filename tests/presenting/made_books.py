"""Two small books by hand, and a collection that holds them."""

from __future__ import annotations

from typing import Any

from showcase.assembling.assemble import assemble
from showcase.assembling.spelling import spell
from showcase.domain.body import Node
from showcase.domain.book import (
    Book,
    BookIndex,
    BookPart,
    BookPicture,
    BrandBox,
    Chapter,
    ChapterHonour,
    IndexEntry,
)
from showcase.domain.brand import Brand
from showcase.domain.case import Case
from showcase.domain.collection import Collection
from showcase.domain.document import Document
from showcase.domain.edition import FRONT, Edition, EditionText, Freeze, Frozen
from showcase.domain.pictures import PictureFacts
from showcase.domain.problems import Place
from showcase.domain.registry import ElementScheme, Registry, SiteInfo, Term, Unit
from showcase.reading.markdown import parse

LOGO = PictureFacts("svg", 100, 100, 10, "0123456789abcdef")
PHOTO = PictureFacts("svg", 300, 200, 10, "fedcba9876543210")
TEXT = """开头一句[^a]。

## 难在哪里

漏水有声音，见[同书的一篇](../deng-yi-ge-ren/index.md)，也见[清源](../../brands/x/qingyuan/index.md)。

![管网图](photos/tu%20.svg "一格一名党员")

## 怎么做的

夜里去听。

[^a]: 一处的估算。
"""
WORDS = {"case-ting-shui-sheng": TEXT, "case-deng-yi-ge-ren": "末班车上的三十秒。\n"}


def text(source: str) -> Node:
    """A Markdown text as a tree."""
    return parse(source)


def logo(brand: str) -> BookPicture:
    """A logo as it lies in the content."""
    return BookPicture(f"content/brands/shili/{brand}/logo.svg", LOGO, f"{brand}的标识", "", Place("x"))


def chapter(id: str, number: int, title: str, **changes: Any) -> Chapter:
    """A chapter of a case or brand by its id; what is not given is empty or the same for all."""
    kind, _, record = id.partition("-")
    usual: dict[str, Any] = {
        **dict.fromkeys(("subtitle", "summary", "year"), ""),
        **dict.fromkeys(("authors", "keywords", "practice", "outcomes", "honours", "brands", "photos", "sources"), ()),
        "unit": "jingshui",
        "unit_label": "示例市水务公司净水车间党支部",
        "unit_path": ("净水车间党支部", "示例市水务公司"),
        "type": "livelihood",
        "type_label": "服务民生类",
        "origin": "specimen",
        "origin_label": "示例",
        "facts": (("所属单位", "示例市水务公司净水车间党支部"), ("年份", "")),
        "lead": None,
        "body": text(WORDS.get(id, "一段文字。\n")),
        "pictures": {},
        "path": f"content/{kind}s/x/{record}/index.md",
    }
    return Chapter(id=id, kind=kind, record=record, number=number, title=title, **usual | changes)


QINGYUAN = BrandBox(
    id="qingyuan",
    name="清源",
    slogan="一渠清水，万家安心",
    unit_label="净水车间党支部",
    type="livelihood",
    type_label="服务民生类",
    logo=logo("qingyuan"),
    ground="",
    origin="specimen",
)
LISTENING = chapter(
    "case-ting-shui-sheng",
    1,
    "听水声",
    subtitle="一支夜间听漏队",
    summary="把“等报修”改成“先听见”。",
    practice=("把责任画在图上",),
    honours=(ChapterHonour("best", "优秀案例", "2026-06"),),
    brands=(QINGYUAN,),
    pictures={"photos/tu%20.svg": BookPicture("content/cases/x/tu .svg", PHOTO, "管网图", "一格一名党员", Place("x"))},
    lead=BookPicture("content/cases/x/ting.svg", PHOTO, "夜里听漏", "贴着路面听", Place("x")),
)
WAITING = chapter("case-deng-yi-ge-ren", 2, "等一个人", origin="submitted", origin_label="申报")
SOURCE = chapter("brand-qingyuan", 3, "清源", subtitle="一渠清水，万家安心", brands=(QINGYUAN,))


def book(id: str = "er", chapters: tuple[Chapter, ...] = (LISTENING, WAITING, SOURCE), **changes: Any) -> Book:
    """A book of two parts with an index; ``changes`` are those of its edition."""
    usual: dict[str, Any] = {
        "title": "一支部一品牌 案例集萃",
        "year": "2026",
        "number": "第二辑",
        "date": "2026-11-20",
        "version": "1.0",
        "editors": ("编辑部",),
        "preface": EditionText("编者的话", text("先听见，再动手[^n]。\n\n[^n]: 见后。\n"), "preface.md"),
        "afterword": EditionText("后记", text("把水还给声音[^n]。\n\n[^n]: 见前。\n"), "afterword.md"),
    }
    edition = Edition(id=id, **usual | changes)
    return Book(
        edition=edition,
        series="一支部一品牌 展示馆",
        publisher="编辑部",
        parts=(
            BookPart("part-1", 1, "先听见", "漏水有声音。", chapters[:2]),
            BookPart("part-2", 2, "再动手", "", chapters[2:]),
        ),
        indexes=(
            BookIndex(
                "brand",
                "品牌索引",
                (
                    IndexEntry("清源", "Q", ("case-ting-shui-sheng",)),
                    IndexEntry("清泉", "Q", ("case-ting-shui-sheng",)),
                ),
            ),
        ),
        imprint=(("书名", edition.title), ("版次", edition.version)),
        seals=(logo("qingyuan"),),
        content_version="0123456789ab",
        built="2026-11-21",
        items=((FRONT, edition.title, "f"), *((each.id, each.title, each.title) for each in chapters)),
    )


def freeze(version: str, *items: tuple[str, str, str]) -> Freeze:
    """A version of an edition with (id, title, hash) of what it held."""
    return Freeze(version, "2026-11-20", tuple(Frozen(*each) for each in items))


def collection(*books: Book) -> Collection:
    """A collection with the brand 清源, two cases, and these books, in the order given."""
    registry = Registry(
        site=SiteInfo("一支部一品牌", "展示馆", "编辑部", ""),
        vocabularies={
            "types": (Term("livelihood", "服务民生类"),),
            "stages": (Term("lit", "点亮"),),
            "origins": (Term("submitted", "申报"), Term("specimen", "示例")),
            "roles": (),
        },
        units={"jingshui": Unit("jingshui", "净水车间党支部")},
        zones={},
        element_schemes={"six": ElementScheme("six", "六要素", "", ())},
        default_scheme="six",
        honour_schemes={},
        honours=(),
        sources={},
    )
    brand = Brand(id="qingyuan", name="清源", unit="jingshui", origin="specimen", type="livelihood")
    cases = [Case(id=id, title=id, unit="jingshui", year="2026", origin="specimen") for id in CASES]
    records = [brand, *cases]
    documents: list[Document[Any]] = [Document(each.id or "", each, Node("document"), "0") for each in records]
    spellings = {each.id or "": spell("甲") for each in records}
    made = assemble(documents[:1], documents[1:], (), registry, spellings, "2026-11-21")
    return type(made)(**{**vars(made), "books": {each.id: each for each in books}})


CASES = ("ting-shui-sheng", "deng-yi-ge-ren")
