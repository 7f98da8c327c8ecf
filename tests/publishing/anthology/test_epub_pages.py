"""What a reader of the EPUB sees: chapters, contents, landmarks, indexes, and what a library is told of the book."""

from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest
from axe_playwright_python.sync_playwright import Axe
from defusedxml.ElementTree import fromstring
from playwright.sync_api import Browser
from tests.publishing.anthology.epub_books import (
    EPUB_TYPE,
    XHTML,
    book,
    box,
    chapter,
    classed,
    made,
    page,
    tagged,
    words,
)

from showcase.publishing.anthology.epub.package import identifier, position_in_series

OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
PHONE = {"width": 390, "height": 844}
NCX = "{http://www.daisy.org/z3986/2005/ncx/}"


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return made(book())


@pytest.fixture(scope="module")
def package(files: dict[str, bytes]) -> Element:
    root = fromstring(files["EPUB/package.opf"])
    assert isinstance(root, Element)
    return root


def read_in_order(package: Element) -> list[str]:
    items = {each.get("id"): each.get("href", "") for each in package.iter(f"{OPF}item")}
    return [items[each.get("idref")] for each in package.iter(f"{OPF}itemref")]


def said(package: Element, property: str) -> list[str]:
    return [each.text or "" for each in package.iter(f"{OPF}meta") if each.get("property") == property]


def test_the_contents_name_every_page_in_reading_order(files: dict[str, bytes], package: Element) -> None:
    toc = next(each for each in page(files, "nav").iter() if each.get(EPUB_TYPE) == "toc")
    assert [each.get("href") for each in tagged(toc, "a")] == read_in_order(package)
    assert [words(each) for each in tagged(toc, "a")] == [
        "封面", "书名页", "版权页", "编者的话", "目录", "第一编　先听见", "听水声", "等一个人", "第二编　有人应声",
        "清源", "后记", "单位索引", "品牌索引", "制作说明",
    ]  # fmt: skip
    upper = toc.find(f"{XHTML}ol")
    assert upper is not None and [len(tagged(each, "a")) for each in upper] == [1, 1, 1, 1, 1, 3, 2, 1, 1, 1, 1]
    ncx = fromstring(files["EPUB/toc.ncx"])
    assert [each.get("src") for each in ncx.iter(f"{NCX}content")] == read_in_order(package)
    assert [each.get("playOrder") for each in ncx.iter(f"{NCX}navPoint")] == [str(each) for each in range(1, 15)]


def test_the_landmarks_lead_to_pages_that_are_what_they_say(files: dict[str, bytes]) -> None:
    marks = next(each for each in page(files, "nav").iter() if each.get(EPUB_TYPE) == "landmarks")
    led = {each.get(EPUB_TYPE): each.get("href") for each in tagged(marks, "a")}
    assert led == {
        "cover": "cover.xhtml", "titlepage": "title.xhtml", "copyright-page": "imprint.xhtml",
        "preface": "preface.xhtml", "toc": "contents.xhtml", "bodymatter": "part-1.xhtml",
        "afterword": "afterword.xhtml", "index": "index-unit.xhtml", "colophon": "colophon.xhtml",
    }  # fmt: skip
    for kind, name in led.items():
        root = page(files, str(name).removesuffix(".xhtml"))
        assert kind in {each.get(EPUB_TYPE) for each in root.iter()}


def test_a_chapter_shows_all_that_is_recorded(files: dict[str, bytes]) -> None:
    root = page(files, "case-ting-shui-sheng")
    shown = words(root)
    for each in (
        "01", "听水声", "一支夜间听漏队", "服务民生类", "优秀案例（2026-06）", "把“等报修”改成“先听见”。", "清源",
        "脉络", "一渠清水，万家安心", "分片认领", "到场时间由 58 分钟降到 26 分钟", "示例市水务公司调度月报，2026-10。",
        "听漏、抢修",
    ):  # fmt: skip
        assert each in shown
    assert [words(each) for each in tagged(classed(root, "bs-facts")[0], "dd")] == [
        "示例市水务公司净水车间党支部",
        "资料未载",
        " 优秀案例（2026-06）",
    ]
    assert shown.count("优秀案例") == 1
    assert [each.get("alt") for each in tagged(root, "img")] == [
        "清源的品牌标识", "一名队员贴着路面听漏", "老城北片管网图", "小图", "两人在图前",
    ]  # fmt: skip
    assert [words(each) for each in classed(classed(root, "bs-slips")[0], "bs-slip")] == ["脉络"]


def test_a_brand_without_a_logo_has_a_slip_beside_what_is_known_of_it() -> None:
    told = chapter(brands=(box(logo=None, unit_label="别的支部", type="x", type_label="服务群众类"),))
    shown = classed(page(made(book(told, chapter("deng-yi-ge-ren", 2))), told.id), "bs-brand")[0]
    assert words(classed(shown, "bs-slip")[0]) == "清源"
    assert words(classed(shown, "bs-brand__words")[0]) == "清源一渠清水，万家安心别的支部 服务群众类"


def test_a_brand_chapter_says_its_name_and_slogan_once(files: dict[str, bytes]) -> None:
    root = page(files, "brand-qingyuan")
    assert words(root).count("一渠清水，万家安心") == 1
    assert [words(each) for each in classed(root, "bs-slogan")] == ["一渠清水，万家安心"]
    assert len(classed(root, "bs-plate")) == 1


def test_a_pale_logo_stands_on_ink() -> None:
    told = chapter(brands=(box(ground="ink"),))
    root = page(made(book(told, chapter("deng-yi-ge-ren", 2))), told.id)
    assert classed(root, "bs-plate--ink")


def test_invented_and_compiled_chapters_say_so_everywhere(files: dict[str, bytes]) -> None:
    invented, compiled = page(files, "case-ting-shui-sheng"), page(files, "case-deng-yi-ge-ren")
    assert "本篇的单位、人物、数字均为虚构，只为说明版式，不计入任何统计。" in words(invented)
    assert [words(each) for each in classed(invented, "bs-origin")] == ["示例"]
    assert "本篇由编者依公开资料整理，出处列于篇末。" in words(compiled) and "虚构" not in words(compiled)
    assert [words(each) for each in classed(compiled, "bs-origin")] == ["资料整理"]
    entries = {words(tagged(each, "a")[0]): words(each) for each in tagged(page(files, "contents"), "li")}
    assert entries["听水声"] == "1听水声 示例清源、脉络" and entries["等一个人"] == "2等一个人清源、脉络"
    submitted = chapter(origin="submitted", origin_label="申报")
    root = page(made(book(submitted, chapter("deng-yi-ge-ren", 2))), submitted.id)
    assert not classed(root, "bs-origin") and not classed(root, "bs-origin-note")


def test_a_book_of_inventions_says_so_on_its_title_page_and_shelf() -> None:
    invented = made(book(chapter(), chapter("deng-yi-ge-ren", 2)))
    assert "本书内容均为虚构，只为说明版式，不计入任何统计。" in words(page(invented, "title"))
    assert "内容均为虚构的示例。" in invented["EPUB/package.opf"].decode()
    assert "虚构" not in words(page(made(book()), "title"))


def test_an_index_leads_from_a_word_to_its_chapters(files: dict[str, bytes]) -> None:
    root = page(files, "index-brand")
    assert [words(each) for each in tagged(root, "h2")] == ["M", "Q"]
    assert [words(each) for each in tagged(root, "dt")] == ["脉络", "清源"]
    assert [(words(each), each.get("href")) for each in tagged(root, "a")] == [
        ("1 听水声", "case-ting-shui-sheng.xhtml"),
        ("1 听水声", "case-ting-shui-sheng.xhtml"),
        ("2 等一个人", "case-deng-yi-ge-ren.xhtml"),
        ("3 清源", "brand-qingyuan.xhtml"),
    ]


def test_what_a_book_does_not_have_has_no_page() -> None:
    plain = book()
    bare = replace(plain, edition=replace(plain.edition, preface=None, afterword=None, subtitle=""), indexes=())
    names = made(bare)
    assert not {"EPUB/preface.xhtml", "EPUB/afterword.xhtml", "EPUB/index-unit.xhtml"} & names.keys()
    assert b'epub:type="index"' not in names["EPUB/nav.xhtml"]
    assert "index" not in said(fromstring(names["EPUB/package.opf"]), "schema:accessibilityFeature")


def test_the_package_tells_a_library_what_the_book_is(package: Element) -> None:
    told = {each.tag.removeprefix(DC): each.text for each in package.iter() if each.tag.startswith(DC)}
    assert told["language"] == "zh-Hans" and told["creator"] == "示例编辑部" and told["publisher"] == "示例编辑部"
    assert told["description"] == "写给要编一本书的人。收录 3 篇，分 2 编：“先听见”、“有人应声”。"
    assert told["date"] == "2026-11-20" and told["rights"]
    assert said(package, "dcterms:modified") == ["2026-11-21T00:00:00Z"]
    assert said(package, "belongs-to-collection") == ["一支部一品牌 展示馆"]
    assert said(package, "group-position") == ["2"] and said(package, "title-type") == ["main", "subtitle", "edition"]


def test_the_package_tells_readers_what_they_need_to_read_it(package: Element) -> None:
    assert said(package, "schema:accessMode") == ["textual", "visual"]
    assert said(package, "schema:accessModeSufficient") == ["textual,visual", "textual"]
    assert said(package, "schema:accessibilityHazard") == ["none"]
    assert {"alternativeText", "index", "structuralNavigation", "tableOfContents"} <= {
        *said(package, "schema:accessibilityFeature")
    }
    assert "每幅图片都有文字说明" in said(package, "schema:accessibilitySummary")[0]
    assert said(package, "dcterms:conformsTo") == []


def test_the_identifier_follows_edition_version_and_content() -> None:
    one = book()
    assert identifier(one) == identifier(book()) and identifier(one).startswith("urn:uuid:")
    others = (
        replace(one, content_version="ba9876543210"),
        replace(one, edition=replace(one.edition, version="1.1")),
        replace(one, edition=replace(one.edition, id="2023")),
    )
    assert len({identifier(each) for each in (one, *others)}) == 4
    assert identifier(replace(one, built="2027-01-01")) == identifier(one)


@pytest.mark.parametrize(
    ("number", "position"),
    [
        ("第一辑", "1"),
        ("第十辑", "10"),
        ("第十二期", "12"),
        ("第二十一辑", "21"),
        ("第3卷", "3"),
        ("示例辑", "2026"),
        ("", "2026"),
    ],
)
def test_the_place_in_the_series(number: str, position: str) -> None:
    one = book()
    assert position_in_series(replace(one, edition=replace(one.edition, number=number))) == position


@pytest.mark.parametrize("night", [False, True])
def test_pages_fit_a_phone_and_can_be_read_by_all(
    night: bool, files: dict[str, bytes], browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """By day and in a reading system's night mode, at the width of a phone."""
    folder = tmp_path_factory.mktemp("epub")
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    tab = browser.new_page(viewport=PHONE)
    for name in ("case-ting-shui-sheng", "contents", "index-unit", "title"):
        tab.goto((folder / "EPUB" / f"{name}.xhtml").as_uri())
        if night:
            tab.add_style_tag(content=":root { background: #121212; color: #e6e2d8 }")
        assert tab.evaluate("document.documentElement.scrollWidth") <= 390
        found = Axe().run(tab, options={"rules": {"landmark-one-main": {"enabled": False}}})  # web pages have one
        assert [(each["id"], each["nodes"][0]["html"]) for each in found.response["violations"]] == []
    tab.close()
