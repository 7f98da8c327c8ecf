"""The form's rules in a real browser, and the checker with the project's own lists."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright
from tests.submit.verdicts import HOME, TODAY, Judges, load

from showcase.pipeline import read_and_check


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """They share one browser, so they stay together in one process."""
    for item in items:
        if "submit" in Path(item.fspath).parts:
            item.add_marker(pytest.mark.xdist_group("submit"))


@pytest.fixture(scope="session")
def blank_page() -> Iterator[Page]:
    """An empty page in Chromium; SHOWCASE_CHROMIUM names another browser."""
    path = os.environ.get("SHOWCASE_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("CI has no Chromium: .ci/run should have installed it")
        pytest.skip("no Chromium on this machine; see the README")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield chromium.new_page()
        chromium.close()


@pytest.fixture(scope="session")
def judges(blank_page: Page) -> Judges:
    """Both judges over the project's own content."""
    checked = read_and_check(HOME / "content", TODAY, 1)
    load(blank_page, checked.registry)
    return Judges(blank_page, checked.registry, checked.brands)
