"""The browsing page: facets combine, the address holds the state, an empty list shows ways out."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

Open = Callable[[str], Page]


@pytest.fixture
def browse(page: Page, small_site: Path) -> Open:
    """Opens the page of brands with an address query and waits until it works."""

    def open_page(query: str = "") -> Page:
        page.goto(f"{small_site.as_uri()}/brands/index.html{query}")
        expect(page.locator("[data-pages]")).to_be_hidden()
        return page

    return open_page


def names(page: Page) -> list[str]:
    return page.locator("[data-results] [data-slot~=name]").all_inner_texts()


def query(page: Page) -> str:
    return page.evaluate("decodeURIComponent(location.search)")


def test_the_servers_list_stays_until_something_is_asked(browse: Open) -> None:
    page = browse("")
    expect(page.locator("[data-results]")).to_have_text("由服务器写好")
    expect(page.locator("[data-more]")).to_have_text("再看 2 个")


def test_values_widen_and_facets_narrow(browse: Open) -> None:
    page = browse("")
    page.get_by_label("服务民生类").check()
    expect(page.locator("[data-count]")).to_have_text("共 2 个")
    assert names(page) == ["清源", "红色引擎"]
    page.get_by_label("服务群众类").check()
    assert names(page) == ["清源", "先锋e站", "红色引擎"]
    page.get_by_label("擦亮").check()
    assert names(page) == ["红色引擎"]
    assert query(page) == "?type=livelihood&type=masses&stage=polished"
    expect(page.locator("label", has_text="服务发展类").locator(".c")).to_have_text("0")
    expect(page.get_by_label("服务发展类")).to_be_disabled()
    expect(page.locator("label", has_text="点亮").locator(".c")).to_have_text("1")
    expect(page.locator("label", has_text="擦亮").locator(".c")).to_have_text("1")


def test_back_and_forward(browse: Open) -> None:
    page = browse("")
    page.get_by_label("服务民生类").check()
    page.get_by_label("闪亮").check()
    assert names(page) == ["清源"]
    page.go_back()
    expect(page.locator("[data-count]")).to_have_text("共 2 个")
    expect(page.locator("[value=shining]")).not_to_be_checked()
    page.go_forward()
    expect(page.locator("[data-count]")).to_have_text("共 1 个")
    expect(page.locator("[value=shining]")).to_be_checked()


def test_typing_is_one_step_of_the_history(browse: Open) -> None:
    page = browse("")
    page.locator("#bq").press_sequentially("清源", delay=250)
    page.wait_for_url(lambda url: unquote(url).endswith("?q=清源"))
    page.go_back()
    expect(page.locator("[data-count]")).to_have_text("共 5 个")
    expect(page.locator("#bq")).to_have_value("")


def test_an_address_is_a_state(browse: Open) -> None:
    page = browse("?q=" + quote("水务") + "&unit=jingshui&sort=name&view=list&n=9")
    assert names(page) == ["清源", "先锋e站"]
    expect(page.locator("[data-results]")).to_have_class("bs-list")
    expect(page.locator(".bs-chip")).to_have_text(["水务", "示例市水务公司净水车间党支部"])


def test_sorting(browse: Open) -> None:
    page = browse("?n=9")
    page.get_by_label("排序").select_option("name")
    assert names(page) == ["红色引擎", "绿色防线", "清源", "先锋e站", "智丝堡垒·质造先锋"]
    page.get_by_label("排序").select_option("stage")
    assert names(page)[:3] == ["清源", "红色引擎", "先锋e站"]
    page.get_by_label("排序").select_option("updated")
    assert names(page)[:2] == ["清源", "先锋e站"]
    assert query(page) == "?n=9"


def test_the_query_orders_by_match_until_told_otherwise(browse: Open) -> None:
    page = browse("?q=" + quote("先锋"))
    expect(page.get_by_label("排序")).to_have_value("match")
    expect(page.locator("[data-results] mark").first).to_have_text("先锋")
    page.locator("#bq").fill("")
    expect(page.get_by_label("排序")).to_have_value("updated")


def test_running_words_are_appended_with_their_place(browse: Open) -> None:
    page = browse("?q=" + quote("听漏队"))
    expect(page.locator("[data-count]")).to_have_text("共 1 个")
    expect(page.locator(".bs-found")).to_contain_text("举措")
    expect(page.locator(".bs-found mark").first).to_have_text("听漏队")


def test_empty_state_drops_one_condition_at_a_time(browse: Open) -> None:
    page = browse("?q=" + quote("引擎") + "&type=masses")
    expect(page.locator("[data-empty-title]")).to_have_text("没有找到“引擎”，且为“服务群众类”的品牌")
    ways = page.locator("[data-empty-suggestions] li")
    texts = [text.replace("　", " ") for text in ways.all_text_contents()]
    assert texts == ["去掉“引擎” 1 个：先锋e站", "去掉“服务群众类” 1 个：红色引擎", "全部清除 5 个"]
    ways.nth(1).get_by_role("link").click()
    assert names(page) == ["红色引擎"]
    expect(page.locator("[data-empty]")).to_be_hidden()
    page.get_by_role("button", name="去掉条件：“引擎”").click()
    expect(page.locator("[data-count]")).to_have_text("共 5 个")
    expect(page.locator("#bq")).to_be_focused()


def test_more(browse: Open) -> None:
    page = browse("")
    page.get_by_role("button", name="再看 2 个").click()
    assert len(names(page)) == 5
    expect(page.locator("[data-results] a").nth(3)).to_be_focused()
    assert query(page) == "?n=6"
    expect(page.locator("[data-more]")).to_be_hidden()


def test_cards_are_filled_from_the_servers_templates(browse: Open) -> None:
    page = browse("?q=" + quote("智丝"))
    card = page.locator("[data-results] li")
    expect(card).to_have_class("cell cell--slip")
    assert card.locator("[data-slot=slip]").evaluate("(e) => [e.innerHTML, e.dataset.lines, e.dataset.longest]") == [
        "<span>智丝堡垒·<br>质造先锋</span>",
        "2",
        "5",
    ]
    expect(card.locator("[data-slot=slogan]")).to_have_text("传播语 资料未载")
    expect(card.locator("[data-slot=type]")).to_have_text("类型未载")
    assert card.locator("[data-slot=origin]").count() == 0
    expect(card.get_by_role("link")).to_have_attribute("href", "../brands/zhisi-baolei/index.html")


def test_honours_of_a_card(browse: Open) -> None:
    page = browse("?q=" + quote("清源"))
    expect(page.locator("[data-slot=honours]")).to_have_text("旗舰品牌 示范单位 · 有效至 2026-12")
    expect(page.locator("[data-slot=origin]")).to_have_text("示例")


def test_without_scripts_the_list_stays(browser: Browser, small_site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{small_site.as_uri()}/brands/index.html?q=x")
    expect(page.locator("[data-results]")).to_have_text("由服务器写好")
    context.close()


@pytest.mark.parametrize("state", ["", "?type=masses&stage=shining", "?q=%E6%B8%85&type=livelihood"])
def test_accessible(browse: Open, state: str) -> None:
    page = browse(state)
    found = Axe().run(page, options={"preload": False})
    assert found.violations_count == 0, found.generate_report()
