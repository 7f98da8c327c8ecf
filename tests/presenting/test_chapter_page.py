"""A chapter to read, with the book around it."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.presenting.made_books import LISTENING, SOURCE, WAITING, book, collection

from showcase.domain.book import BookFile
from showcase.presenting.chapter_page import ChapterPage, chapter_page
from showcase.presenting.pages import outline
from showcase.presenting.render import RenderedPage, environment, render

HOME = Path(__file__).resolve().parents[2]
BASE = "../../../"


def view(id: str) -> ChapterPage:
    return chapter_page(collection(book()), f"er/{id}", BASE)


def rendered(id: str, **given: object) -> RenderedPage:
    made = collection(book())
    key = next(each for each in outline(made) if each.id == f"er/{id}")
    return render(key, made, environment(HOME / "theme"), site_url="https://example.com/", **given)  # type: ignore[arg-type]


def test_the_way_through_the_book() -> None:
    first, second, last = (view(each.id) for each in (LISTENING, WAITING, SOURCE))
    assert first.before and (first.before.title, first.before.address) == ("编者的话", "anthology/er/#preface")
    assert first.after and first.after.title == "等一个人"
    assert second.before and second.before.address == "anthology/er/case-ting-shui-sheng/"
    assert second.after and second.after.address == "anthology/er/brand-qingyuan/"
    assert last.after and (last.after.title, last.after.address) == ("后记", "anthology/er/#afterword")


def test_without_front_texts_the_book_begins_and_ends_with_its_chapters() -> None:
    made = collection(book(preface=None, afterword=None, chapters=(replace(WAITING, number=1),)))
    page = chapter_page(made, "er/case-deng-yi-ge-ren", BASE)
    assert page.before is None and page.after is None


def test_an_unknown_chapter_is_an_error() -> None:
    with pytest.raises(KeyError):
        view("case-mei-you")


def test_the_place_in_the_book_is_told_in_words() -> None:
    page = rendered("case-deng-yi-ge-ren").body
    assert "第 2 篇，共 3 篇" in page and "第一编　先听见" in page
    assert '<a href="../../../anthology/er/case-deng-yi-ge-ren/" aria-current="page"><span>2</span>等一个人</a>' in page
    assert page.count("<details open>") == 1
    assert "选自《一支部一品牌 案例集萃》（2026 年卷，第二辑，版次 1.0），第 2 篇。" in page


def test_pictures_are_those_published_beside_the_case() -> None:
    page = rendered("case-ting-shui-sheng").body
    assert page.count('src="../../../cases/ting-shui-sheng/fedcba9876.svg"') == 2
    assert 'alt="管网图"' in page and "<figcaption>一格一名党员</figcaption>" in page
    assert 'src="../../../brands/qingyuan/logo-0123456789.svg"' in page and 'alt="清源的标识"' in page


def test_links_between_records_stay_in_the_book_where_they_can() -> None:
    page = rendered("case-ting-shui-sheng").body
    assert 'href="../../../anthology/er/case-deng-yi-ge-ren/">同书的一篇</a>' in page
    assert 'href="../../../anthology/er/brand-qingyuan/">清源</a>' in page


def test_what_is_not_recorded_is_said() -> None:
    assert '<dt>年份</dt><dd><i class="bs-missing">资料未载</i></dd>' in rendered("case-deng-yi-ge-ren").body


def test_a_case_is_known_by_its_own_page_and_a_brand_by_the_chapter() -> None:
    assert rendered("case-ting-shui-sheng").canonical == "cases/ting-shui-sheng/"
    assert rendered("brand-qingyuan").canonical == "anthology/er/brand-qingyuan/"


def test_machines_read_which_book_a_chapter_belongs_to() -> None:
    head = rendered("case-ting-shui-sheng").head
    assert '"@type":"Chapter","name":"听水声"' in head and '"position":1' in head
    assert '"isPartOf":{"@type":"Book","name":"一支部一品牌 案例集萃"' in head
    assert '"url":"https://example.com/anthology/er/"' in head


def test_only_a_single_file_that_was_made_is_offered() -> None:
    leaf = "cases/ting-shui-sheng/ting-shui-sheng.pdf"
    assert leaf not in rendered("case-ting-shui-sheng").body
    downloads = {leaf: BookFile("x", 2048, "0" * 64, 3, "v")}
    assert f'<a href="../../../{leaf}">本篇 PDF</a>，2 KB' in rendered("case-ting-shui-sheng", downloads=downloads).body


def test_specimens_are_flagged_before_anything_else() -> None:
    assert rendered("case-ting-shui-sheng").body.index("本篇为虚构内容") < 300
    assert "本篇为虚构内容" not in rendered("case-deng-yi-ge-ren").body


def test_the_page_of_a_case_leads_to_the_books_that_hold_it() -> None:
    made = collection(book("er"), book("yi", number="", chapters=(SOURCE,)))
    keys = {each.id: each for each in outline(made) if each.kind == "case"}
    env = environment(HOME / "theme")
    link = '<a href="../../anthology/er/case-ting-shui-sheng/">一支部一品牌 案例集萃 第二辑</a>'
    page = render(keys["ting-shui-sheng"], made, env).body
    assert link in page and "anthology/yi/" not in page
