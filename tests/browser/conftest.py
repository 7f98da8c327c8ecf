"""The built site over HTTP and as plain files, and fresh pages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.serving import served


@pytest.hookimpl(tryfirst=True)  # before the groups are read
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser tests share one browser and one site, so they stay together in one process; those of the hostile cases
    stay with the tests that try them."""
    for item in items:
        path = Path(item.fspath)
        if "browser" in path.parts:
            item.add_marker(pytest.mark.xdist_group("hostile" if path.stem == "test_hostile" else "site"))


@pytest.fixture(scope="session")
def site_url(site_folder: Path) -> Iterator[str]:
    """The address of the built site on this machine, with a closing slash."""
    with served(site_folder) as address:
        yield address


@pytest.fixture(scope="session")
def site_file(site_folder: Path) -> str:
    """The built site as plain files, with a closing slash."""
    return f"{site_folder.as_uri()}/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page, 1440 wide."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    yield context.new_page()
    context.close()
