"""A page of the site as HTML: the body between head and foot, and what belongs into the head."""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import jinja2

from ..domain.book import BookFile
from ..domain.collection import Collection
from . import links
from .books import collection_page
from .brand_page import brand_page
from .case_page import case_page, keywords_page
from .chapter_page import chapter_page, find_chapter, record_page
from .clusters import cluster_page, clusters_page
from .completeness_page import unit_report
from .edition_changes import changes_page
from .editions import anthology_page, edition_page
from .groups import type_page, types_page, unit_page, units_page, zone_page, zones_page
from .guide_page import guide_view
from .head import head_html, site_name
from .health_report import health_report
from .home import home_page
from .honours import honours_page
from .listings import brands_page, cases_page
from .pages import PageKey
from .pictures import share_image_name
from .share import share_card
from .submit_page import submit_page
from .summaries import summary

View = Callable[[Collection, str, str], Any]

VIEWS: Mapping[str, View] = {
    "home": lambda collection, id, base: home_page(collection),
    "brands": lambda collection, id, base: brands_page(collection, 1),
    "brands-page": lambda collection, id, base: brands_page(collection, int(id)),
    "brand": brand_page,
    "types": lambda collection, id, base: types_page(collection),
    "type": lambda collection, id, base: type_page(collection, id),
    "zones": lambda collection, id, base: zones_page(collection),
    "zone": lambda collection, id, base: zone_page(collection, id),
    "units": lambda collection, id, base: units_page(collection),
    "unit": lambda collection, id, base: unit_page(collection, id),
    "clusters": lambda collection, id, base: clusters_page(collection),
    "cluster": lambda collection, id, base: cluster_page(collection, id),
    "cases": lambda collection, id, base: cases_page(collection),
    "case": case_page,
    "collection": lambda collection, id, base: collection_page(collection, id),
    "keywords": lambda collection, id, base: keywords_page(collection),
    "anthology": lambda collection, id, base: anthology_page(collection),
    "edition": edition_page,
    "case-chapter": chapter_page,
    "brand-chapter": chapter_page,
    "edition-changes": lambda collection, id, base: changes_page(collection, id),
    "honours": lambda collection, id, base: honours_page(collection),
    "guide": guide_view,
    "submit": lambda collection, id, base: submit_page(collection),
    "report": lambda collection, id, base: health_report(collection),
    "unit-report": lambda collection, id, base: unit_report(collection, id),
    "missing": lambda collection, id, base: None,
}
PARTS = ("pages/", "components/")
NO_DOWNLOADS: Mapping[str, BookFile] = MappingProxyType({})
NO_SEARCHES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """A page without its frame. ``title`` and ``description`` are text; ``head`` and ``body`` are HTML;
    ``image`` is the file name of the share image in the page's folder, '' if it has none; ``canonical`` is the address
    under which search engines should know the text, that of the case for a case in a book."""

    address: str
    title: str
    description: str
    section: str
    body: str
    head: str
    image: str
    canonical: str


def environment(theme_dir: Path) -> jinja2.Environment:
    """The templates of the theme. Everything printed is escaped; a name that does not exist is an error."""
    return _Templates(
        loader=jinja2.FileSystemLoader(theme_dir),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )


def compile_all(env: jinja2.Environment) -> None:
    """Compile what pages are made of, so that processes forked later need not."""
    for name in env.list_templates(filter_func=lambda name: name.startswith(PARTS) and name.endswith(".html")):
        env.get_template(name)


class _Templates(jinja2.Environment):
    """Every page asks for a dozen components, each of which asks what names it may use: no template adds any, so they
    share one plain dict instead of a chain of two for each."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The names known to every template."""
        return self.globals if d is None else super().make_globals(d)


def render(
    key: PageKey,
    collection: Collection,
    env: jinja2.Environment,
    *,
    base: str | None = None,
    site_url: str = "",
    downloads: Mapping[str, BookFile] = NO_DOWNLOADS,
    searches: Mapping[str, str] = NO_SEARCHES,
) -> RenderedPage:
    """The page of that key.

    ``base`` leads from the page to the root of the site; it is told by the address unless the page may be shown
    at any address (404). ``site_url`` ends with a slash; '' leaves out what needs absolute addresses. ``downloads``
    are finished files by address; a page offers no book that is not among them. ``searches`` are the addresses of the
    search data of editions, by id; without it a page offers no search in the book.
    """
    base = links.depth(key.address) if base is None else base
    view = VIEWS[key.kind](collection, key.id, base)
    body = env.get_template(key.template).render(
        view=view,
        base=base,
        site=collection.registry.site,
        has_guide=collection.has_guide,
        downloads=downloads,
        searches=searches,
    )
    name, description = summary(key, collection)
    whole = f"{name} · {site_name(collection.registry.site)}" if name else site_name(collection.registry.site)
    image = _share_image(key, collection)
    canonical = _canonical(key, collection)
    head = head_html(key, collection, name or whole, description, image, site_url)
    return RenderedPage(key.address, whole, description, key.section, body, head, image, canonical)


def _canonical(key: PageKey, collection: Collection) -> str:
    """A case reads the same in a book, so there the page of the case is named; a brand's page is another."""
    return record_page(find_chapter(collection, key.id)[2]) if key.kind == "case-chapter" else key.address


def _share_image(key: PageKey, collection: Collection) -> str:
    if key.kind != "brand":
        return ""
    return share_image_name(share_card(collection.brand_entries[key.id], collection.registry))
