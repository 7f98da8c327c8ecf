"""The site as MkDocs builds it. This is the only file that knows MkDocs.

MkDocs never sees the contributed tree: its docs folder is an empty one, and every page and picture is handed to it
as a generated file. A page arrives finished; MkDocs writes it and lists it in the sitemap.
"""

from __future__ import annotations

import gc
import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import jinja2
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from showcase import workers
from showcase.assembling.search_data import CardParts, SearchFiles, named_script, search_files
from showcase.checking.printers import text as text_printer
from showcase.clock import build_date
from showcase.domain.collection import Collection
from showcase.domain.problems import Severity
from showcase.pipeline import collect, read_and_check, shelf_of
from showcase.presenting.frame import frame_texts
from showcase.presenting.marks import honour_text
from showcase.presenting.pages import PageKey, outline
from showcase.presenting.pictures import logo_derivatives, photo_derivatives
from showcase.presenting.words import slip_columns
from showcase.reading.registry import RegistryUnreadable

from .admin.files import admin_files
from .anthology.shelf import Present, take_in
from .assets import Asset, Assets, join_assets
from .blank_forms import blank_forms
from .facts_cache import load_facts, save_facts
from .form.data import form_script
from .form_files import FormFiles, form_files
from .frames import Frame, tokens
from .media import Media
from .pictures import PictureStore
from .render_pages import Drawing, base_of, draw_pages

MISSING = "404.html"
NUMBERS = "private-numbers"
FORM = "submit"  # the section of the online form, whose page loads more and shows pictures of the visitor's own
PART_OF = {FORM: "guide"}
UNLISTED = frozenset(("missing", "report", "unit-report", "case-chapter"))  # kinds that the sitemap does not name
CARD_PARTS = CardParts(logo_derivatives, photo_derivatives, honour_text, slip_columns)


@dataclass(frozen=True, slots=True)
class Settings:
    """What a build may be told: where the content, the cache and the finished books lie, how many processes, and
    whether one bad file stops the others. ``None`` is the project's own folder (of books: the one beside the content),
    or one process for every core."""

    content: Path | None = None
    cache: Path | None = None
    jobs: int | None = None
    lenient: bool = False
    books: Path | None = None


@dataclass
class SiteBuild:
    """One build, from reading to the last page; MkDocs calls its steps in order."""

    config: MkDocsConfig
    content: Path
    theme: Path
    cache: Path
    books: Path
    jobs: int
    lenient: bool
    report: str = ""
    collection: Collection | None = None
    present: Present | None = None
    pages: tuple[PageKey, ...] = ()
    assets: Assets | None = None
    search: SearchFiles | None = None
    form: FormFiles | None = None
    form_data: tuple[str, str] = ("", "")
    blanks: tuple[Asset, ...] = ()
    drawn: Iterator[tuple[PageKey, str]] = field(default_factory=lambda: iter(()))

    @classmethod
    def of(cls, config: MkDocsConfig) -> SiteBuild:
        """The build that the configuration ``config`` carries."""
        build: SiteBuild = config.extra["showcase_build"]
        return build

    @classmethod
    def start(cls, config: MkDocsConfig) -> SiteBuild:
        """A new build for ``config``; without settings of its own it is a strict one of the project's content."""
        settings = config.extra.get("showcase") or Settings()
        home = Path(config.config_file_path).parent
        content = (settings.content or home / "content").absolute()
        build = cls(
            config=config,
            content=content,
            theme=Path(config.theme.custom_dir or home / "theme").absolute(),
            cache=(settings.cache or home / ".cache").absolute(),
            books=(settings.books or content.parent / "books").absolute(),
            jobs=settings.jobs or workers.cores(),
            lenient=settings.lenient,
        )
        config.extra["showcase_build"] = build
        gc.disable()  # a build makes much and throws little away; looking for garbage took a fifth of its time
        config.docs_dir = str(build.cache / "no-pages")  # stays, because `mkdocs serve` goes on watching it
        Path(config.docs_dir).mkdir(parents=True, exist_ok=True)
        config.theme.static_templates.discard(MISSING)  # ours is drawn like every other page
        return build

    def read(self) -> None:
        """Read, check, assemble. Raises PluginError before anything is written when there is an error."""
        try:
            checked = read_and_check(self.content, build_date(), self.jobs, load_facts(self.cache))
        except RegistryUnreadable as unreadable:
            raise PluginError(text_printer.render(unreadable.problems, 0)) from None
        save_facts(self.cache, [*checked.brands, *checked.cases], checked.registry.limits)
        shown = [each for each in checked.problems if each.severity is not Severity.SUGGESTION]
        self.report = text_printer.render(shown, checked.files)
        if checked.faulty and not self.lenient:
            raise PluginError("内容有错误，没有发布任何页面。\n" + self.report)
        self.collection = collect(checked)
        self.present = Present(checked.books, self.collection.books, shelf_of(checked))
        if self.lenient:
            health = self.collection.health
            self.report += f"发布 {health.published} 页，略过 {health.skipped} 个文件\n"
        self.pages = outline(self.collection)

    def add_files(self, files: Files) -> Files:
        """Give MkDocs every page and data file; take away the theme's sources."""
        assert self.collection is not None
        self.assets = join_assets(self.theme)
        self.search = search_files(self.collection, CARD_PARTS)
        self.form = form_files(self.collection)
        forms = PictureStore(self.cache / "forms")
        self.blanks = blank_forms(self.collection.registry, self.content / "registry", forms)
        self.form_data = named_script("form", form_script(self.collection.registry))
        for file in list(files):
            if _is_theme_source(file.src_uri):
                files.remove(file)
        admin = admin_files(self.theme, self.collection.registry, self.config.site_url or "")
        own = (self.assets.stylesheet, self.assets.script, self.assets.tone, *self.assets.form)
        for asset in (*own, *self.blanks, *admin):
            files.append(self._generated(asset.address, content=asset.content))
        for address, source in (*self.search.sources.items(), *self.form.sources.items(), self.form_data):
            files.append(self._generated(address, content=source))
        for page in self.pages:
            if page.kind not in UNLISTED:
                files.append(self._page_file(page))
        return files

    def draw(self, env: jinja2.Environment) -> None:
        """Render the frames with MkDocs' templates, then start drawing the pages."""
        assert self.collection is not None and self.present is not None and self.search is not None
        site_url = self.config.site_url or ""
        missing_base = urlsplit(site_url).path or "/"
        template = env.get_template("main.html")
        texts = frame_texts(self.collection)
        wanted = dict.fromkeys((page.section, base_of(page.address, missing_base)) for page in self.pages)
        frames = {
            (section, base): Frame.cut(template.render(self._context(texts, section, base))) for section, base in wanted
        }
        site = Path(self.config.site_dir)
        media = Media(self.content.parent, PictureStore(self.cache / "pictures"), site)
        taken = take_in(self.books, site, self.present, self.jobs)
        self.report += "".join(f"{note}\n" for note in taken.notes)
        downloads = {**taken.downloads, **{each.address: each.described() for each in self.blanks}}
        searches = self.search.books
        drawing = Drawing(self.collection, self.theme, frames, site_url, missing_base, media, downloads, searches)
        self.drawn = draw_pages(drawing, self.pages, self.jobs)

    def page(self, address: str) -> str:
        """The finished HTML of the page at ``address``. Pages are asked for in the order of the outline."""
        for page, html in self.drawn:
            if page.address == address:
                return html
            self._write(page.address, html)
        raise LookupError(address)

    def finish(self) -> None:
        """Write the pages that MkDocs did not ask for."""
        for page, html in self.drawn:
            self._write(page.address, html)
        gc.enable()

    def _write(self, address: str, html: str) -> None:
        path = Path(self.config.site_dir, address if address.endswith(".html") else f"{address}index.html")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(html, encoding="utf-8", newline="\n")

    def _context(self, texts: dict[str, Any], section: str, base: str) -> dict[str, Any]:
        assert self.assets is not None and self.search is not None
        frame = texts | tokens()
        frame |= {
            "section": PART_OF.get(section, section),
            "base": base,
            "css": base + self.assets.stylesheet.address,
            "js": base + self.assets.script.address,
            "tone": base + self.assets.tone.address,
            "catalogue": self.search.catalogue,
            "traditional": self.search.traditional,
        }
        frame["form"] = self._form(base) if section == FORM else None
        return {"frame": frame, "config": self.config, "page": {}, "base_url": base.rstrip("/") or "."}

    def _form(self, base: str) -> dict[str, Any]:
        """What the page of the online form loads besides: its data, libraries, its script and what that asks for."""
        assert self.assets is not None and self.form is not None
        *libraries, own = self.assets.form
        return {
            "before": [base + self.form_data[0], *(base + each.address for each in libraries)],
            "script": base + own.address,
            "drafts": self.form.drafts,
            "syllables": self.form.syllables,
        }

    def _generated(self, address: str, **source: Any) -> File:
        return File.generated(self.config, address, inclusion=InclusionLevel.NOT_IN_NAV, **source)

    def _page_file(self, key: PageKey) -> File:
        assert self.collection is not None
        file = self._generated(f"{key.address}index.md", content="")
        FinishedPage(file, self.config, _updated(self.collection, key))
        return file


class FinishedPage(Page):
    """A page that MkDocs need not read or render; ``meta`` names a template that lets the HTML through."""

    def __init__(self, file: File, config: MkDocsConfig, updated: str) -> None:
        super().__init__("", file, config)
        self.update_date = updated

    def read_source(self, config: MkDocsConfig) -> None:
        """Nothing to read: the record was read once, before MkDocs started."""
        self.markdown = ""
        self.meta = {"template": "finished.html"}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Nothing to render: the page comes from the drawing of this build."""
        self.content = ""

    def validate_anchor_links(self, *, files: Files, log_level: int) -> None:
        """Links are checked in the records and again in the finished site."""


def _updated(collection: Collection, key: PageKey) -> str:
    """The day a page last changed: the record's own, else that of the build."""
    if key.kind == "brand":
        return collection.brand_entries[key.id].updated
    if key.kind == "case":
        return collection.case_entries[key.id].updated
    return collection.date


def _is_theme_source(src_uri: str) -> bool:
    return (
        src_uri.endswith((".css", ".js"))
        or src_uri.startswith(("vendor/", "book/"))
        or (src_uri.startswith("assets/") and not src_uri.endswith((".svg", ".png")))
    )


class SiteRefused(Exception):
    """The site was not built; the message says why, in Chinese, ready to print."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build tells: what the checks found, ready to print, how many numbers that look like those of persons
    the department has looked at and lets pass, and the hosts that the browser editor may speak to, if there is one."""

    report: str
    reviewed_numbers: int
    editor_hosts: tuple[str, ...] = ()


def build_site(config_file: Path, output: Path, settings: Settings) -> Built:
    """Build the whole site into ``output``, which must be a fresh folder. Raises SiteRefused when content is wrong."""
    config = load_config(str(config_file), site_dir=str(output))
    config.extra["showcase"] = settings
    config.plugins.on_startup(command="build", dirty=False)
    logging.getLogger("mkdocs").addHandler(logging.NullHandler())  # the reason of an Abort is told by the caller
    try:
        mkdocs_build(config)
    except Abort as abort:
        raise SiteRefused(str(abort.__context__ or abort)) from abort
    build = SiteBuild.of(config)
    assert build.collection is not None
    registry = build.collection.registry
    admin = registry.site.admin
    numbers = sum(each.rule == NUMBERS for each in registry.reviews)
    return Built(build.report, numbers, admin.origins if admin else ())
