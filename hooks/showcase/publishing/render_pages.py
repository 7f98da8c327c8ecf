"""All pages of the site as finished HTML, with their pictures beside them, drawn in worker processes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jinja2

from showcase import workers
from showcase.domain.book import BookFile
from showcase.domain.collection import Collection
from showcase.presenting.pages import PageKey
from showcase.presenting.render import compile_all, environment, render

from .frames import Frame
from .media import Media

WITH_PICTURES = ("brand", "case", "guide")


@dataclass
class Drawing:
    """What drawing any page needs; ``downloads`` are the finished files beside the pages, by address. The environment
    is built once per process, where it is first used."""

    collection: Collection
    theme: Path
    frames: Mapping[tuple[str, str], Frame]
    site_url: str
    missing_base: str
    media: Media
    downloads: Mapping[str, BookFile] = field(default_factory=dict)
    searches: Mapping[str, str] = field(default_factory=dict)
    _environment: jinja2.Environment | None = field(default=None, repr=False)

    @property
    def environment(self) -> jinja2.Environment:
        """The template environment of this process."""
        if self._environment is None:
            self._environment = environment(self.theme)
        return self._environment

    def __getstate__(self) -> dict[str, Any]:
        """Templates are not sent to other processes; they are compiled there."""
        return self.__dict__ | {"_environment": None}


def base_of(address: str, missing_base: str) -> str:
    """The way from a page to the root of the site; the page for unknown addresses cannot know where it stands."""
    return missing_base if address == "404.html" else "../" * address.count("/")


def draw_pages(drawing: Drawing, pages: Sequence[PageKey], jobs: int) -> Iterator[tuple[PageKey, str]]:
    """Every page with its HTML, in the order given."""
    compile_all(drawing.environment)
    yield from zip(pages, workers.each(_draw, drawing, pages, jobs, "绘制页面"), strict=True)


def _draw(drawing: Drawing, page: PageKey) -> str:
    if page.kind in WITH_PICTURES:
        drawing.media.place(drawing.collection, page.kind, page.id)
    base = base_of(page.address, drawing.missing_base)
    rendered = render(
        page,
        drawing.collection,
        drawing.environment,
        base=base,
        site_url=drawing.site_url,
        downloads=drawing.downloads,
        searches=drawing.searches,
    )
    return drawing.frames[page.section, base].fill(rendered, drawing.site_url + rendered.canonical)
