"""The anthology as a reader meets it: searching a book, reading on, and reading without scripts."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

EDITION = "anthology/shili-2026/"
CHAPTER = f"{EDITION}case-ting-shui-sheng/"
KINDS = {"shelf": "anthology/", "edition": EDITION, "chapter": CHAPTER, "changes": f"{EDITION}changes/"}


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    """A page whose scripts must not complain."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.set_default_timeout(5000)
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    yield page
    context.close()
    assert complaints == []


def hits(page: Page) -> list[str]:
    return page.locator(".bs-in-book__hits a").all_inner_texts()


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_and_nothing_sticks_out(browser: Browser, site_url: str, kind: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, color_scheme="dark")
    page = context.new_page()
    page.goto(site_url + KINDS[kind])
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    for width, scheme in ((820, "dark"), (1440, "light")):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.reload()
    violations = Axe().run(page).response["violations"]
    assert [f"{each['id']}: {each['nodes'][0]['html'][:160]}" for each in violations] == []
    context.close()


def test_a_book_is_searched_as_the_site_is_and_leads_to_the_passage(reader: Page, site_file: str) -> None:
    reader.goto(f"{site_file}{EDITION}index.html")
    box = reader.get_by_label("在本书中搜索").get_by_role("searchbox")
    for query in ("听水声", "聽水聲", "tingshuisheng", "tss"):
        box.fill(query)
        expect(reader.locator(".bs-in-book__hits a").first).to_have_text("听水声")
    box.fill("两头对上")
    expect(reader.locator(".bs-in-book__count")).to_have_text("找到 1 处")
    expect(reader.locator(".bs-in-book__hits .bs-found")).to_contain_text("两头对上，图才算活了")
    assert reader.locator("[data-contents]").is_hidden()
    reader.locator(".bs-in-book__hits a").click()
    reader.wait_for_url(re.compile(r"case-ting-shui-sheng/index\.html\?q=.*#s2$"))
    mark = reader.locator(".rd-text mark")
    expect(mark).to_have_text("两头对上")
    expect(mark).to_be_in_viewport()
    box = reader.get_by_label("在本书中搜索").get_by_role("searchbox")
    expect(box).to_have_value("两头对上")
    box.fill("")
    expect(reader.locator("[data-contents]")).to_be_visible()


def test_the_words_that_open_a_part_are_found_in_the_contents(reader: Page, site_url: str) -> None:
    reader.goto(site_url + EDITION)
    opening = reader.locator("#part-3 .a-toc__text").inner_text()[:12]
    reader.get_by_label("在本书中搜索").get_by_role("searchbox").fill(opening)
    reader.locator(".bs-in-book__hits a").first.click()
    reader.wait_for_url("**/#part-3")
    expect(reader.locator("#part-3 h3")).to_be_in_viewport()


def test_only_this_book_is_searched(reader: Page, site_url: str) -> None:
    reader.goto(site_url + EDITION)
    box = reader.get_by_label("在本书中搜索").get_by_role("searchbox")
    box.fill("智丝堡垒")  # a brand of the site and of another edition
    expect(reader.locator(".bs-in-book__count")).to_contain_text("本书里没有“智丝堡垒”")
    assert hits(reader) == [] and reader.locator("[data-contents]").is_visible()


def test_the_bar_follows_the_reader_and_the_edition_offers_to_go_on(reader: Page, site_url: str) -> None:
    reader.goto(site_url + EDITION)
    offer = reader.locator("[data-continue]")
    assert offer.is_hidden()
    reader.goto(site_url + CHAPTER)
    line = reader.locator(".rd-bar__line")
    read = "line => new DOMMatrix(getComputedStyle(line).transform).a"
    before = line.evaluate(read)
    reader.locator(".rd-issue").scroll_into_view_if_needed()
    expect(line).to_have_css("transform", re.compile(r"matrix\((?:0\.[89]|1,)"))
    assert before < 0.3 and reader.locator(".rd-bar").evaluate("bar => bar.getBoundingClientRect().top") == 0
    reader.goto(site_url + EDITION)
    expect(offer).to_have_text("接着读：听水声")
    assert offer.get_attribute("href") == "../../" + CHAPTER


def test_a_book_is_read_from_end_to_end_without_scripts(browser: Browser, site_url: str, site_folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + EDITION)
    assert page.locator(".bs-in-book").is_hidden()
    listed = page.locator(".a-toc a").evaluate_all("links => links.map((link) => link.getAttribute('href'))")
    page.get_by_role("link", name="从头读起").click()
    assert page.locator(".rd-bar__place").inner_text() == f"第 1 篇，共 {len(listed)} 篇"
    assert page.locator(".rd-toc a[aria-current=page]").is_visible()
    context.close()
    address, read = listed[0], []
    while "#" not in address:
        read.append(address)
        text = (site_folder / address.removeprefix("../../") / "index.html").read_text(encoding="utf-8")
        assert f"第 {len(read)} 篇，共 {len(listed)} 篇" in text
        onward = re.search(r'<nav class="c-next rd-next.*?href="(?:../)*([^"]*)"><span>(?:下一篇|后面)', text)
        address = f"../../{onward[1]}" if onward else "#"
    assert read == listed and address == f"../../{EDITION}#afterword"
    assert len(read) >= 13


def test_a_checksum_is_copied(reader: Page, site_url: str) -> None:
    """The finished books need not be built here, so the place of one is put into the page."""
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.add_init_script(
        "addEventListener('DOMContentLoaded', () => {"
        " const sum = document.createElement('code'); sum.dataset.copy = ''; sum.textContent = '0123';"
        " document.querySelector('#imprint').append(sum); }, { capture: true });"
    )
    reader.goto(site_url + EDITION)
    reader.get_by_role("button", name="复制").click()
    expect(reader.get_by_role("button", name="已复制")).to_be_visible()
    assert reader.evaluate("navigator.clipboard.readText()") == "0123"
