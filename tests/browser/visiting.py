"""Pages in fresh contexts of the browser, with an ear on what they say and ask for."""

from typing import Literal

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


class Visits:
    """Opens pages; ``end`` closes them and fails on messages on the console, errors of scripts, and requests for
    anything that does not begin with one of ``own``."""

    def __init__(self, browser: Browser, *own: str) -> None:
        self._browser = browser
        self._own = ("http://127.0.0.1:", "file://", "data:", *own)
        self._contexts: list[BrowserContext] = []
        self._complaints: list[str] = []

    def fresh(self, width: int = 1440, scheme: Scheme = "light", forgiven: str = "") -> Page:
        """A page that is still empty. Messages that begin with ``forgiven`` may come."""
        context = self._browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        self._contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: self._hear(message, forgiven))
        page.on("pageerror", lambda error: self._complaints.append(str(error)))
        page.on("request", self._see)
        return page

    def end(self) -> None:
        """No more visits."""
        for context in self._contexts:
            context.close()
        assert self._complaints == []

    def _hear(self, message: ConsoleMessage, forgiven: str) -> None:
        if not (forgiven and message.text.startswith(forgiven)):
            self._complaints.append(message.text)

    def _see(self, request: Request) -> None:
        if not request.url.startswith(self._own):
            self._complaints.append(request.url)
