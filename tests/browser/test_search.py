"""Searching and browsing on the built site, over HTTP and from the disk."""

from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

FOUND = {
    "锋": "智丝堡垒·质造先锋",
    "先锋": "智丝堡垒·质造先锋",
    "质造": "智丝堡垒·质造先锋",
    "質造": "智丝堡垒·质造先锋",
    "xianfeng": "智丝堡垒·质造先锋",
    "zsbl": "智丝堡垒·质造先锋",
    "zzbl": "智丝堡垒·质造先锋",
    "清源": "清源",
    "qy": "清源",
}


@pytest.fixture(params=["http", "file"])
def site(request: pytest.FixtureRequest) -> str:
    """The same site twice; pages of a disk need their file's name."""
    return request.getfixturevalue("site_url" if request.param == "http" else "site_file")


def address(site: str, page: str, query: str = "") -> str:
    return f"{site}{page}{'index.html' if site.startswith('file:') else ''}{query}"


def names(page: Page) -> list[str]:
    return page.locator("[data-results] [data-slot~=name]").all_text_contents()


@pytest.mark.parametrize(("query", "name"), FOUND.items())
def test_the_masthead_finds(page: Page, site_file: str, query: str, name: str) -> None:
    page.goto(address(site_file, "brands/qingyuan/"))
    page.locator(".bs-find input").fill(query)
    expect(page.locator(".bs-suggest__name", has_text=name).first).to_be_visible()


def test_traditional_characters_find_running_words(page: Page, site: str) -> None:
    page.goto(address(site, "brands/", f"?q={quote('黨建')}"))
    expect(page.locator("[data-count]")).to_contain_text("共")
    expect(page.locator("[data-count]")).not_to_contain_text("正在查找")
    expect(page.locator("[data-results] mark").first).to_have_text("党建")


def test_a_result_opens(page: Page, site: str) -> None:
    page.goto(address(site, "cases/"))
    box = page.locator(".bs-find input")
    box.fill("qingyuan")
    expect(page.get_by_role("option").first).to_contain_text("清源")
    box.press("ArrowDown")
    box.press("Enter")
    expect(page.locator("h1")).to_have_text("清源")


def test_facets_and_back(page: Page, site: str) -> None:
    page.goto(address(site, "brands/"))
    page.locator("[name=type][value=livelihood]").check()
    page.locator("[name=stage][value=shining]").check()
    expect(page.locator(".bs-chip")).to_have_text(["服务民生类", "闪亮"])
    both = page.locator("[data-count] b").inner_text()
    assert int(both) == len(names(page))
    page.go_back()
    expect(page.locator(".bs-chip")).to_have_text(["服务民生类"])
    page.reload()
    expect(page.locator(".bs-chip")).to_have_text(["服务民生类"])


def test_no_result_shows_ways_out(page: Page, site: str) -> None:
    page.goto(address(site, "brands/", f"?q={quote('没有这样的词')}&type=livelihood"))
    expect(page.locator("[data-empty-title]")).to_have_text("没有找到“没有这样的词”，且为“服务民生类”的品牌")
    page.get_by_role("link", name="去掉“没有这样的词”").click()
    expect(page.locator("[data-empty]")).to_be_hidden()


@pytest.mark.parametrize("kind", ["brands", "cases"])
def test_scripts_draw_what_the_server_drew(browser: Browser, site_url: str, kind: str) -> None:
    """The first cards are the same, in the same order and with the same words, with and without scripts."""
    texts = []
    for scripts, query in ((False, ""), (True, "?n=48&unknown=1")):
        context = browser.new_context(java_script_enabled=scripts)
        page = context.new_page()
        page.goto(f"{site_url}{kind}/{query}")
        if scripts:
            expect(page.locator("html")).to_have_class("bs-js")
            page.wait_for_load_state("networkidle")
        cards = page.locator("[data-results] > li").all_inner_texts()
        texts.append([" ".join(card.split()) for card in cards][:48])
        context.close()
    assert texts[0] == texts[1]


def test_no_request_leaves_the_site(page: Page, site_url: str) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(f"{site_url}brands/?q={quote('水')}")
    expect(page.locator("[data-results] mark").first).to_be_visible()
    assert [each for each in requests if not each.startswith((site_url, "data:"))] == []
