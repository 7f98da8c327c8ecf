"""What machines read in the head of a page: Open Graph and JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Mapping
from html import escape
from typing import Any

from ..domain.book import Book
from ..domain.collection import Collection
from ..domain.registry import SiteInfo
from . import links
from .chapter_page import find_chapter
from .pages import PageKey
from .pictures import SHARE_HEIGHT, SHARE_WIDTH

CONTEXT = "https://schema.org"
NOT_FOUND_BY_SEARCH = {"report", "unit-report"}
ARTICLES = {"brand", "case", "case-chapter", "brand-chapter"}


def head_html(key: PageKey, collection: Collection, title: str, description: str, image: str, site_url: str) -> str:
    """The meta elements and the data block of a page. Addresses are absolute when ``site_url`` is known."""
    here = site_url + key.address
    site = collection.registry.site
    meta = {
        "og:type": "article" if key.kind in ARTICLES else "website",
        "og:site_name": site_name(site),
        "og:locale": "zh_CN",
        "og:title": title,
        "og:description": description,
    }
    if site_url:
        meta["og:url"] = here
    if image:
        meta |= {
            "og:image": here + image if site_url else image,
            "og:image:width": str(SHARE_WIDTH),
            "og:image:height": str(SHARE_HEIGHT),
            "og:image:alt": title,
        }
    lines = [f'<meta property="{name}" content="{escape(text)}">' for name, text in meta.items()]
    lines.append(f'<meta name="twitter:card" content="{"summary_large_image" if image else "summary"}">')
    if key.kind in NOT_FOUND_BY_SEARCH:
        lines.append('<meta name="robots" content="noindex">')
    data = _data(key, collection, image, site_url)
    if data:
        lines.append(f'<script type="application/ld+json">{json_for_html({"@context": CONTEXT, **data})}</script>')
    return "\n".join(lines)


def site_name(site: SiteInfo) -> str:
    """The name of the site as titles end with it."""
    return site.title + site.suffix


def json_for_html(data: Mapping[str, Any]) -> str:
    """JSON that cannot end the element it stands in."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _data(key: PageKey, collection: Collection, image: str, site_url: str) -> dict[str, Any]:
    site = collection.registry.site
    if key.kind == "home":
        return {"@type": "WebSite", "name": site_name(site), "description": site.lead, "inLanguage": "zh-Hans"}
    if key.kind == "brand":
        entry = collection.brand_entries[key.id]
        found = {"@type": "Brand", "name": entry.name, "slogan": entry.slogan}
        if site_url:
            found |= {"url": site_url + links.brand(entry.id), "image": site_url + links.brand(entry.id) + image}
        return {name: value for name, value in found.items() if value}
    if key.kind == "case":
        case = collection.case_entries[key.id]
        return {
            "@type": "Article",
            "headline": case.title,
            "description": case.summary,
            "datePublished": case.year,
            "dateModified": case.updated,
            "inLanguage": "zh-Hans",
            "author": {"@type": "Organization", "name": case.unit_label},
        }
    if key.kind == "edition":
        return _book(collection.books[key.id], site_url)
    if key.kind in {"case-chapter", "brand-chapter"}:
        book, _, chapter = find_chapter(collection, key.id)
        found = {"@type": "Chapter", "name": chapter.title, "description": chapter.summary, "inLanguage": "zh-Hans"}
        about = {"position": chapter.number, "isPartOf": _book(book, site_url)}
        return {name: value for name, value in found.items() if value} | about
    return {}


def _book(book: Book, site_url: str) -> dict[str, Any]:
    edition = book.edition
    found = {
        "@type": "Book",
        "name": edition.title,
        "alternativeHeadline": edition.subtitle,
        "bookEdition": edition.version,
        "datePublished": edition.date,
        "inLanguage": "zh-Hans",
        "editor": [{"@type": "Organization", "name": name} for name in edition.editors],
        "publisher": {"@type": "Organization", "name": book.publisher},
        "url": site_url + links.edition(book.id) if site_url else "",
    }
    return {name: value for name, value in found.items() if value}
