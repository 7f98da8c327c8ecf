"""The shelf of editions and the page of one."""

from dataclasses import replace
from pathlib import Path

from markupsafe import Markup
from tests.presenting.made_books import LISTENING, WAITING, book, collection

from showcase.domain.book import BookFile
from showcase.presenting.editions import anthology_page, edition_page
from showcase.presenting.frame import frame_texts
from showcase.presenting.pages import PageKey, outline
from showcase.presenting.render import environment, render

HOME = Path(__file__).resolve().parents[2]
ENV = environment(HOME / "theme")
FILE = BookFile("x", 6_500_000, "0123456789abcdef" * 4, 64, "v")
FILES = {"anthology/er/er.pdf": FILE, "anthology/er/er.epub": FILE}


def key(kind: str) -> PageKey:
    return next(each for each in outline(collection(book())) if each.kind == kind)


def body(kind: str, **given: object) -> str:
    return render(key(kind), collection(book()), ENV, **given).body  # type: ignore[arg-type]


def test_every_edition_has_its_pages() -> None:
    addresses = [each.address for each in outline(collection(book())) if each.section == "anthology"]
    assert addresses == [
        "anthology/",
        "anthology/er/",
        "anthology/er/case-ting-shui-sheng/",
        "anthology/er/case-deng-yi-ge-ren/",
        "anthology/er/brand-qingyuan/",
        "anthology/er/changes/",
    ]


def test_without_an_edition_the_shelf_says_so_and_leads_to_the_cases() -> None:
    page = render(key("anthology"), collection(), ENV).body
    assert "还没有编印成册的汇编" in page and 'href="../cases/"' in page
    assert anthology_page(collection()).featured is None


def test_the_navigation_names_the_anthology_once_there_is_one() -> None:
    without, labels = (
        [each["label"] for each in frame_texts(made)["navigation"]] for made in (collection(), collection(book()))
    )
    assert "汇编" not in without and labels[:3] == ["品牌", "案例", "汇编"]


def test_the_newest_edition_that_is_not_invented_stands_apart() -> None:
    invented = book("san", chapters=(LISTENING,))
    page = anthology_page(collection(invented, book("er"), book("yi", number="第一辑")))
    assert page.intro.endswith("已编印三册。")
    assert page.featured and page.featured.cover.address == "anthology/er/" and not page.featured.specimen
    assert page.featured.title_lines == ("一支部一品牌", "案例集萃")
    assert [each.address for each in page.others] == ["anthology/san/", "anthology/yi/"]
    alone = anthology_page(collection(invented)).featured
    assert alone and alone.specimen


def test_figures_never_count_invented_chapters_with_the_others() -> None:
    page = edition_page(collection(book()), "er", "../../")
    assert page.figures == (("案例", "1", "篇"), ("示例", "2", "篇"), ("单位", "1", "家"), ("版次", "1.0", ""))
    assert page.warning == "本书有两篇为虚构示例，题目旁注明“示例”，不计入任何统计。"
    assert page.lead == "三篇，分两编：“先听见”、“再动手”。"


def test_a_book_without_invention_has_no_warning() -> None:
    real = tuple(replace(each, origin="submitted") for each in (LISTENING, WAITING))
    assert edition_page(collection(book(chapters=real)), "er", "").warning == ""
    assert edition_page(collection(book(chapters=(LISTENING,))), "er", "").warning.startswith("本书所收均为虚构")


def test_contents_lead_to_chapters_by_part() -> None:
    first, second = edition_page(collection(book()), "er", "").parts
    assert (first.label, first.title, second.label) == ("第一编", "先听见", "第二编")
    assert [(each.number, each.title, each.told, each.tag) for each in first.entries] == [
        (1, "听水声", "清源", "示例"),
        (2, "等一个人", "示例市水务公司净水车间党支部", ""),
    ]
    assert first.entries[0].address == "anthology/er/case-ting-shui-sheng/"


def test_an_index_tells_a_letter_once_and_the_chapters_by_number() -> None:
    (index,) = edition_page(collection(book()), "er", "").indexes
    assert [(line.word, line.letter) for line in index.lines] == [("清源", "Q"), ("清泉", "")]
    assert 'href="../../anthology/er/case-ting-shui-sheng/" aria-label="第 1 篇，听水声">1</a>' in body("edition")


def test_footnotes_of_both_front_texts_have_places_of_their_own() -> None:
    page = body("edition")
    assert 'id="preface-n1"' in page and 'id="afterword-n1"' in page and 'href="#afterword-r1"' in page


def test_only_files_that_were_made_are_offered_with_size_and_checksum() -> None:
    assert "bs-files" not in body("edition")
    page = body("edition", downloads=FILES)
    assert page.count("bs-files__name") == 2 and "PDF 印刷版" not in page
    assert 'href="../../anthology/er/er.pdf" download="一支部一品牌 案例集萃 第二辑 PDF 屏幕版.pdf"' in page
    assert "6.2 MB，64 页" in page and "01234567…89abcdef" in page and "0123456789abcdef" * 4 in page


def test_a_book_is_searched_where_its_data_is_known() -> None:
    assert "data-book" not in body("edition")
    page = body("edition", searches={"er": "search/book-er.0.js"})
    assert 'data-book="search/book-er.0.js" data-base="../../"' in page


def test_hostile_words_stay_words() -> None:
    evil = '<script>alert(1)</script>"&'
    made = book(title=evil, chapters=(replace(LISTENING, title=evil, subtitle=evil),))
    for each in outline(collection(made)):
        if each.section == "anthology":
            page = render(each, collection(made), ENV, downloads=FILES)
            assert "<script>alert" not in page.body, each.address
            if each.kind != "anthology":
                assert Markup.escape(evil) in page.body, each.address
