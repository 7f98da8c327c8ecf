"""The form's rules in a real browser, and the checker with the project's own lists."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.submit.verdicts import HOME, TODAY, Judges, load

from showcase.pipeline import read_and_check


@pytest.hookimpl(tryfirst=True)  # before the groups are read
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """They share one browser, so they stay together in one process."""
    for item in items:
        if "submit" in Path(item.fspath).parts:
            item.add_marker(pytest.mark.xdist_group("submit"))


@pytest.fixture(scope="session")
def blank_page(browser: Browser) -> Page:
    """An empty page."""
    return browser.new_page()


@pytest.fixture(scope="session")
def judges(blank_page: Page) -> Judges:
    """Both judges over the project's own content."""
    checked = read_and_check(HOME / "content", TODAY, 1)
    load(blank_page, checked.registry)
    return Judges(blank_page, checked.registry, checked.brands)
