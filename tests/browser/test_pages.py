"""Every kind of page, as a visitor's browser meets it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from tests.browser.visiting import SCHEMES, Scheme, Visits

KINDS = {
    "home": "",
    "brands": "brands/",
    "brand, complete": "brands/qingyuan/",
    "brand, from public sources": "brands/zhisi-baolei/",
    "brand, named only": "brands/liangxian/",
    "brand, micro": "brands/chenlu/",
    "units": "units/",
    "unit": "units/szyc/",
    "types": "types/",
    "type": "types/livelihood/",
    "zones": "zones/",
    "zone": "zones/shili-chengbei/",
    "clusters": "clusters/",
    "cluster": "clusters/qingyuan/",
    "cases": "cases/",
    "case": "cases/ting-shui-sheng/",
    "collection": "cases/2023/",
    "keywords": "cases/keywords/",
    "honours": "honours/",
    "report": "report/",
    "submit": "submit/",
    "guide": "guide/",
    "guide, fields": "guide/write-a-brand/",
    "about": "about/",
    "not found": "404.html",
}


@pytest.fixture
def open_page(browser: Browser) -> Iterator[object]:
    """Opens an address at a width and in a colour scheme; fails on what a page says on the console or asks abroad."""
    visits = Visits(browser)

    def visit(url: str, width: int = 1440, scheme: Scheme = "light") -> Page:
        page = visits.fresh(width, scheme)
        page.goto(url)
        return page

    yield visit
    visits.end()


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_is_there_and_quiet(open_page, site_url: str, kind: str) -> None:
    page = open_page(site_url + KINDS[kind])
    assert page.locator("h1").count() == 1
    assert "一支部一品牌展示馆" in page.title()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_serious(open_page, site_url: str, kind: str, scheme: str) -> None:
    page = open_page(site_url + KINDS[kind], scheme=scheme)
    violations = Axe().run(page).response["violations"]
    grave = [
        f"{each['id']}: {each['nodes'][0]['html'][:160]}"
        for each in violations
        if each["impact"] in {"serious", "critical"}
    ]
    assert grave == []


@pytest.mark.parametrize("width", [390, 820, 1440])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_sticks_out(open_page, site_url: str, kind: str, width: int) -> None:
    page = open_page(site_url + KINDS[kind], width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_tone_is_switched_and_remembered(open_page, site_url: str) -> None:
    page = open_page(site_url)
    assert page.evaluate("document.body.dataset.mdColorScheme") == "default"
    page.locator(".bs-tone").click()
    assert page.evaluate("document.body.dataset.mdColorScheme") == "slate"
    page.goto(site_url + "brands/")
    assert page.evaluate("document.body.dataset.mdColorScheme") == "slate"


def test_slash_reaches_the_search(open_page, site_url: str) -> None:
    page = open_page(site_url + "brands/qingyuan/")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "q"


def test_a_page_is_fetched_while_its_link_is_pointed_at(open_page, site_url: str) -> None:
    page = open_page(site_url)
    with page.expect_request(site_url + "brands/"):
        page.locator(".bs-masthead__nav a", has_text="品牌").hover()


def test_photographs_open_by_keyboard_and_close_where_they_were(open_page, site_url: str) -> None:
    page = open_page(site_url + "brands/qingyuan/")
    link = page.locator(".bs-acts a").first
    link.focus()
    page.keyboard.press("Enter")
    dialog = page.locator("dialog[open]")
    dialog.locator("img").first.wait_for()
    first = dialog.locator("img").first.get_attribute("src")
    page.keyboard.press("ArrowRight")
    assert dialog.locator("img").first.get_attribute("src") != first
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0
    assert page.evaluate("document.activeElement.closest('.bs-acts') !== null")


def test_links_lead_on_from_plain_files(open_page, site_file: str) -> None:
    page = open_page(site_file + "index.html")
    page.locator(".bs-masthead__nav a", has_text="品牌").click()
    page.wait_for_url("**/brands/index.html")
    page.locator(".bs-cell__name a").first.click()
    page.wait_for_url("**/brands/*/index.html")
    assert page.locator("h1").count() == 1


def test_brands_are_a_plain_list_without_scripts(browser: Browser, site_url: str, site_folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    names: list[str] = []
    address = site_url + "brands/"
    while address:
        page.goto(address)
        names += page.locator(".bs-cell__name a").all_inner_texts()
        onward = page.locator("[data-pages] a[rel=next]")
        address = onward.evaluate("link => link.href") if onward.count() else ""
    context.close()
    folders = [path for path in (site_folder / "brands").iterdir() if path.name != "page" and path.is_dir()]
    assert len(names) == len(set(names)) == len(folders) >= 28
