"""What all tests share: the real site, built once, a real browser, and the flag that refreshes expected files."""

import functools
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from showcase.publishing import render_pages
from showcase.publishing.release import release
from showcase.publishing.site import Settings

HOME = Path(__file__).resolve().parent.parent
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--refresh-examples`` writes the expected reports of tests/examples anew."""
    parser.addoption("--refresh-examples", action="store_true", help="write the expected reports of tests/examples")


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the project's own content, built and verified."""
    site = tmp_path_factory.mktemp("built") / "site"
    release(HOME / "mkdocs.yml", site, Settings(cache=HOME / ".cache"))
    return site


@pytest.fixture(scope="session", autouse=True)
def templates_compiled_once() -> Iterator[None]:
    """Every build compiles the templates anew, so that ``mkdocs serve`` shows what was changed; no test changes any in
    the process that builds with them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(render_pages, "environment", functools.cache(render_pages.environment))
        yield


@pytest.fixture(scope="session", autouse=True)
def fixed_clock() -> Iterator[None]:
    """All tests run on one day, so that no honour lapses under them."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = "1795219200"  # 2026-11-21
    yield
    if before is None:
        del os.environ["SOURCE_DATE_EPOCH"]
    else:
        os.environ["SOURCE_DATE_EPOCH"] = before


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium as the system has it; SHOWCASE_CHROMIUM names another one."""
    path = os.environ.get("SHOWCASE_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("CI has no Chromium: .ci/run should have installed it")
        pytest.skip("no Chromium on this machine; see the README")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()
