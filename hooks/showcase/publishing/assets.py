"""The theme's many small stylesheets and scripts, joined in a fixed order into one file each, named by content."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from showcase.domain.book import BookFile

SUFFIXES_OF_SOURCES = (".css", ".js")
FORM_LIBRARIES = ("fflate", "js-yaml", "markdown-it", "markdown-it-footnote")
FORM_PARTS = ("engine", "page", "rules", "texts")


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the site: its address and its bytes."""

    address: str
    content: bytes

    def described(self) -> BookFile:
        """The file as a page offers it."""
        name = self.address.rpartition("/")[2]
        return BookFile(name, len(self.content), hashlib.sha256(self.content).hexdigest(), 0, "")


@dataclass(frozen=True, slots=True)
class Assets:
    """What every page links: one stylesheet, one script, and the small script that runs first; and the scripts of the
    online form in the order in which they run: libraries as they were released, then our own."""

    stylesheet: Asset
    script: Asset
    tone: Asset
    form: tuple[Asset, ...]


def join_assets(theme: Path) -> Assets:
    """The theme's assets. The order is the cascade: tokens, base, components, pages, print."""
    sheets = [
        theme / "tokens.css",
        theme / "base.css",
        *sorted((theme / "components").glob("*.css")),
        *sorted((theme / "pages").glob("*.css")),
        theme / "print.css",
    ]
    scripts = sorted((theme / "components").glob("*.js"))
    form = [path for part in FORM_PARTS for path in sorted((theme / "submit" / part).glob("*.js"))]
    return Assets(
        _named("showcase", ".css", _join(sheets)),
        _named("showcase", ".js", _join(scripts)),
        _named("tone", ".js", (theme / "assets" / "tone.js").read_bytes()),
        (*_libraries(theme / "vendor"), _named("submit", ".js", _join(form))),
    )


def _libraries(vendor: Path) -> Iterator[Asset]:
    for name in FORM_LIBRARIES:
        for path in sorted((vendor / name).glob("*.js")):
            yield _named(name, ".js", path.read_bytes())


def _join(paths: list[Path]) -> bytes:
    return b"".join(path.read_text(encoding="utf-8").rstrip().encode() + b"\n" for path in paths)


def _named(stem: str, suffix: str, content: bytes) -> Asset:
    return Asset(f"assets/{stem}.{hashlib.sha256(content).hexdigest()[:10]}{suffix}", content)
