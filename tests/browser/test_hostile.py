"""Nothing that came from a hostile or strange case does anything in a real browser."""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Error, Page
from tests.browser.serving import Quiet, served
from tests.hostile.figures import settle
from tests.hostile.generate import all_cases
from tests.hostile.trial import Trial, hold

TABS = 6
FRAMES = 10  # pages at a time in one tab
FRAMED = "many"
# Loads every address in a frame of the size of a window, and waits a moment; gives where each has ended up and whether
# anything ran there.
LOAD = """async (addresses) => {
    await Promise.all(addresses.map((address) => new Promise((done) => {
        const frame = document.createElement("iframe");
        frame.width = 1000;
        frame.height = 700;
        frame.addEventListener("load", done, { once: true });
        frame.src = address;
        document.body.append(frame);
    })));
    await new Promise((done) => setTimeout(done, 50));
    return Array.from(frames, (frame) => [frame.location.href, Boolean(frame.BSRAN)]);
}"""
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

    def do_GET(self) -> None:
        """Besides the site there is an empty page, for frames."""
        if self.path != f"/{FRAMED}":
            return super().do_GET()
        empty = b"<!doctype html><title>many</title><body>"
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(empty)))
        self.end_headers()
        self.wfile.write(empty)


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

    def open_framed(self, paths: list[str]) -> list[str]:
        """What was wrong on these pages, loaded side by side in frames, which takes half the time."""
        self.open(FRAMED)
        wanted = [self.address + path for path in paths]
        try:
            found = self.page.evaluate(LOAD, wanted)
        except Error as gone:  # something leads the whole tab away; it is looked at where it arrives
            self.page.wait_for_url(lambda url: url != self.address + FRAMED)
            return [f"{paths}: {gone}", *self.finish(FRAMED)]
        wrong = [
            f"{path}: a payload ran" if ran else f"{path}: led on to {reached}"
            for path, address, (reached, ran) in zip(paths, wanted, found, strict=True)
            if ran or reached != address
        ]
        return [*wrong, *self.finish(FRAMED)]

    def _dialog(self, dialog: Dialog) -> None:
        self.seen.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def _said(self, message: ConsoleMessage) -> None:
        # A drawing has no link to an icon, so the browser asks for the usual one.
        if not message.location["url"].endswith("/favicon.ico"):
            self.seen.append(f"console {message.type} {message.text[:200]} at {message.location['url']}")

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


def _page_of(id: str) -> str:
    return f"{id}/" if id.startswith("cases/") else f"brands/{id}/"


def test_pages_of_cases_do_nothing(tabs: list[Watch], trial: Trial, request: pytest.FixtureRequest) -> None:
    """The first of every threat and the lists are opened by themselves, all others in frames."""
    first = {row: case.shown[0] for case in reversed(all_cases()) for row in case.rows if case.shown}
    alone = [*dict.fromkeys(map(_page_of, first.values()))]
    alone += [
        f"{each}/" if each else ""
        for each in ("report", "brands", "cases", "units", "")
        if (trial.site / each / "index.html").is_file()
    ]
    framed = [page for case in all_cases() for id in case.shown if (page := _page_of(id)) not in alone]
    assert _open_all(tabs, alone) == []
    batches = (framed[start : start + FRAMES] for start in range(0, len(framed), FRAMES))
    assert [line for batch in batches for line in tabs[0].open_framed(batch)] == []
    pages = [*alone, *framed]
    settle(
        request.config,
        {
            "Pages of these cases opened in a browser": len(pages),
            "… on which anything ran, complained or left the site": 0,
        },
    )


MISDEEDS = {
    "window.BSRAN = 1": "1/: a payload ran",
    "setTimeout(() => { window.BSRAN = 1; }, 20)": "1/: a payload ran",
    "setTimeout(() => location.replace('/0/'), 5)": "1/: led on to {address}0/",
    "location.replace('/0/')": "1/: led on to {address}0/",
    "alert('x')": "many: dialog x",
    "console.error('x')": "many: console error x at {address}1/",
    "throw new Error('x')": "many: error x",
    "new Image().src = 'http://192.0.2.1/x'": "many: asked http://192.0.2.1/x",
    "top.location = '/0/'": "many: led on to {address}0/",
}


@pytest.mark.parametrize("misdeed", MISDEEDS)
def test_nothing_that_a_page_does_in_a_frame_goes_unseen(browser: Browser, tmp_path: Path, misdeed: str) -> None:
    for name, script in (("0", ""), ("1", f"<script>{misdeed}</script>"), ("2", "")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(f"<!doctype html><title>x</title>{script}", encoding="utf-8")
    with served(tmp_path, _Sparing) as address:
        context = browser.new_context(viewport={"width": 1000, "height": 700})
        wrong = Watch(context, address).open_framed(["2/", "1/"])
        context.close()
    assert any(line.startswith(MISDEEDS[misdeed].format(address=address)) for line in wrong), wrong


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
