"""The search in the masthead, by keyboard and by mouse, opened from the disk."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect


@pytest.fixture
def home(page: Page, small_site: Path) -> Page:
    page.goto(f"{small_site.as_uri()}/index.html")
    return page


def test_nothing_is_loaded_before_somebody_searches(home: Page) -> None:
    assert home.evaluate("document.scripts.length") == 1
    home.locator("#bs-q").fill("锋")
    expect(home.get_by_role("option")).to_have_count(2)


def test_options_open_by_keyboard(home: Page) -> None:
    box = home.get_by_role("combobox")
    box.fill("xianfeng")
    expect(home.get_by_role("option").first).to_contain_text("先锋e站")
    expect(home.locator("mark").first).to_have_text("先锋")
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    first = home.get_by_role("option").first
    expect(first).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", first.get_attribute("id") or "")
    box.press("ArrowUp")
    expect(home.get_by_role("option").last).to_have_attribute("aria-selected", "true")
    box.press("Escape")
    expect(home.locator(".bs-suggest")).to_be_hidden()
    expect(box).to_have_value("xianfeng")


def test_enter_follows_the_chosen_option(home: Page) -> None:
    box = home.get_by_role("combobox")
    box.fill("清源")
    expect(home.get_by_role("option").first).to_have_attribute("href", "brands/qingyuan/index.html")
    box.press("ArrowDown")
    answer = "<title>清源页</title>"
    home.route("**/brands/qingyuan/**", lambda route: route.fulfill(body=answer, content_type="text/html"))
    box.press("Enter")
    expect(home).to_have_title("清源页")


def test_enter_alone_opens_the_page_of_brands(home: Page) -> None:
    box = home.get_by_role("combobox")
    box.fill("先锋 e站")
    box.press("Enter")
    home.wait_for_url("**/brands/index.html?q=*")
    expect(home.locator("[data-count]")).to_have_text("共 1 个")
    expect(home.locator("#bq")).to_have_value("先锋 e站")


def test_running_words_are_found_after_a_pause(home: Page) -> None:
    home.get_by_role("combobox").fill("阀门井")
    expect(home.get_by_role("option")).to_have_count(1)
    expect(home.locator(".bs-suggest__line b")).to_have_text("正文")
    home.get_by_role("combobox").fill("没有这样的词")
    expect(home.locator(".bs-suggest__status")).to_contain_text("没有找到")
    expect(home.get_by_role("combobox")).to_have_attribute("aria-expanded", "false")


def test_data_is_never_html(home: Page) -> None:
    home.get_by_role("combobox").fill("红色引擎")
    expect(home.get_by_role("option")).to_have_count(1)
    home.get_by_role("combobox").fill("<b>")
    expect(home.locator(".bs-suggest__line")).to_contain_text("<b>&")
    assert home.locator(".bs-suggest__line b b").count() == 0


def test_missing_data_is_said(home: Page) -> None:
    home.evaluate("document.querySelector('script[data-catalogue]').dataset.catalogue = 'search/missing.js'")
    home.get_by_role("combobox").fill("清")
    expect(home.locator(".bs-suggest__status")).to_have_text("搜索数据没有载入，请刷新页面再试")


def test_accessible(home: Page) -> None:
    home.get_by_role("combobox").fill("清")
    expect(home.get_by_role("option").first).to_be_visible()
    home.get_by_role("combobox").press("ArrowDown")
    found = Axe().run(home, options={"preload": False})
    assert found.violations_count == 0, found.generate_report()
