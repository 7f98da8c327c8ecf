"""Nothing that came from a hostile or strange case does anything in a real browser."""

import json
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Page
from tests.browser.serving import Quiet, served
from tests.hostile.figures import settle
from tests.hostile.generate import all_cases
from tests.hostile.trial import Trial, hold

TABS = 6
QUERIES = (
    "<script>window.BSRAN=1</script>", '"><img src=x onerror=window.BSRAN=1>', "javascript:window.BSRAN=1",
    "{{7*7}}", "BSMARK",
    "</title><svg onload=window.BSRAN=1>", "'-alert(1)-'", "\u202e", "a" * 5000, "𠮷", "%00", "\\", "(", "[", "=1+1",
)  # fmt: skip


class _Sparing(Quiet):
    protocol_version = "HTTP/1.1"  # one connection for many pages

    def end_headers(self) -> None:
        """What all pages share is asked for once."""
        self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Trial:
    """All cases, tried; by the tests of ``tests/hostile`` if they came first."""
    own = tmp_path_factory.getbasetemp()
    return hold((own.parent if "gw" in own.name else own) / "hostile")


@pytest.fixture(scope="module")
def address(trial: Trial) -> Iterator[str]:
    """The site of the cases on this machine, with a closing slash."""
    with served(trial.site, _Sparing) as address:
        yield address


class Watch:
    """A tab, and everything that its pages did and must not do."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.page: Page = context.new_page()
        self.address = address
        self.seen: list[str] = []
        self.page.on("dialog", self._dialog)
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.seen.append(f"error {error}"))
        self.page.on("request", lambda request: self._asked(request.url))
        self.page.on("popup", lambda popup: self.seen.append(f"popup {popup.url}"))

    def start(self, path: str) -> None:
        """Begin to load the page at ``path``."""
        self.seen.clear()
        self.page.goto(self.address + path, wait_until="commit")

    def finish(self, path: str) -> list[str]:
        """What was wrong on that page, once all of it is there."""
        self.page.wait_for_load_state("load")
        if self.page.evaluate("window.BSRAN"):
            self.seen.append("a payload ran")
        if self.page.url != self.address + path:
            self.seen.append(f"led on to {self.page.url}")
        return [f"{path}: {each}" for each in self.seen]

    def open(self, path: str) -> list[str]:
        """Both in one."""
        self.start(path)
        return self.finish(path)

    def _dialog(self, dialog: Dialog) -> None:
        self.seen.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def _said(self, message: ConsoleMessage) -> None:
        # A drawing has no link to an icon, so the browser asks for the usual one.
        if not message.location["url"].endswith("/favicon.ico"):
            self.seen.append(f"console {message.type} {message.text[:200]}")

    def _asked(self, url: str) -> None:
        if not url.startswith((self.address, "data:", "blob:")):
            self.seen.append(f"asked {url}")


@pytest.fixture(scope="module")
def tabs(browser: Browser, address: str) -> Iterator[list[Watch]]:
    """Tabs that are watched; several load at once."""
    context = browser.new_context(viewport={"width": 1000, "height": 700})
    yield [Watch(context, address) for _ in range(TABS)]
    context.close()


def _open_all(tabs: list[Watch], paths: list[str]) -> list[str]:
    wrong: list[str] = []
    for start in range(0, len(paths), len(tabs)):
        pairs = list(zip(tabs, paths[start : start + len(tabs)], strict=False))
        for tab, path in pairs:
            tab.start(path)
        wrong += [line for tab, path in pairs for line in tab.finish(path)]
    return wrong


def test_pages_of_cases_do_nothing(tabs: list[Watch], trial: Trial, request: pytest.FixtureRequest) -> None:
    ids = [id for case in all_cases() for id in case.shown]
    pages = [id if id.startswith("cases/") else f"brands/{id}" for id in ids]
    pages += [
        each for each in ("report", "brands", "cases", "units", "") if (trial.site / each / "index.html").is_file()
    ]
    assert _open_all(tabs, [f"{page}/" if page else "" for page in pages]) == []
    settle(
        request.config,
        {
            "Pages of these cases opened in a browser": len(pages),
            "… on which anything ran, complained or left the site": 0,
        },
    )


def test_drawings_opened_as_pages_do_nothing(tabs: list[Watch], trial: Trial, request: pytest.FixtureRequest) -> None:
    drawings = sorted({path.relative_to(trial.site).as_posix() for path in trial.site.glob("brands/svg-*/*.svg")})
    drawings += sorted({path.relative_to(trial.site).as_posix() for path in trial.site.glob("brands/drawings-*/*.svg")})
    assert drawings
    assert _open_all(tabs, drawings) == []
    settle(request.config, {"Drawings opened as pages": len(drawings)})


def test_the_search_takes_any_words(tabs: list[Watch]) -> None:
    watch = tabs[0]
    for query in QUERIES:
        watch.start(f"brands/?q={quote(query)}")
        watch.page.wait_for_load_state("load")
        box = watch.page.locator("input[type=search]").first
        box.fill(query)
        watch.page.wait_for_timeout(60)
        assert not watch.page.evaluate("window.BSRAN")
        assert watch.seen == [], json.dumps(query)
