"""What an EPUB may hold: kinds of files, elements and attributes of its pages and of the documents around them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from .allowed import ANY, EMPTY, ID, IDS, NUMBER, Attributes

XHTML, OPS, SVG = "{http://www.w3.org/1999/xhtml}", "{http://www.idpf.org/2007/ops}", "{http://www.w3.org/2000/svg}"
XML = "{http://www.w3.org/XML/1998/namespace}"
MIMETYPE, CONTAINER, PACKAGE = "mimetype", "META-INF/container.xml", "EPUB/package.opf"

# The kinds of files of the book by their ending; scripts, sounds, fonts and pages of other formats are not among them.
MEDIA_TYPES: Mapping[str, str] = MappingProxyType(
    {
        ".xhtml": "application/xhtml+xml",
        ".ncx": "application/x-dtbncx+xml",
        ".css": "text/css",
        ".png": "image/png",
        ".jpg": "image/jpeg",
        ".svg": "image/svg+xml",
    }
)
NAMES = re.compile(
    r"mimetype|META-INF/container\.xml|EPUB/(?:[a-z0-9-]+/)?[a-z0-9][a-z0-9_.-]*\.(?:opf|xhtml|ncx|css|png|jpg|svg)"
)
PROPERTIES = frozenset(("", "nav", "cover-image", "svg"))  # nothing scripted, nothing remote

_LANGUAGE = re.compile("zh(?:-[A-Za-z0-9]+)*")
_KINDS = re.compile(r"[a-z][a-z-]*(?: [a-z][a-z-]*)*")
_PLAIN = (
    "aside b blockquote body br code dd del div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 head header hr i "
    "li p pre s section small span strong sub sup table tbody td thead title tr ul"
)
PAGE_COMMON: Attributes = MappingProxyType(
    {
        "class": re.compile(r"[A-Za-z0-9_-]+(?: [A-Za-z0-9_-]+)*"),
        "id": ID,
        "lang": _LANGUAGE,
        f"{XML}lang": _LANGUAGE,
        f"{OPS}type": _KINDS,
        "role": re.compile(r"doc-[a-z]+"),
        "aria-label": ANY,
        "aria-labelledby": IDS,
        "aria-hidden": re.compile("true"),
        "data-label": ANY,
        "hidden": re.compile("hidden"),
    }
)
# Elements of a page with the attributes of their own. The addresses in them are judged elsewhere.
PAGE: Mapping[str, Attributes] = MappingProxyType(
    {
        **{tag: {} for tag in _PLAIN.split()},
        "html": {},
        "nav": {},
        "a": {"href": ANY},
        "img": {"src": ANY, "alt": ANY, "width": NUMBER, "height": NUMBER},
        "link": {"rel": re.compile("stylesheet"), "type": re.compile("text/css"), "href": ANY},
        "meta": {"charset": re.compile("utf-8"), "name": re.compile("viewport"), "content": ANY},
        "ol": {"start": NUMBER, "reversed": EMPTY},
        "th": {"scope": re.compile("col|row")},
        "time": {"datetime": re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")},
    }
)
# Small drawings in pages: the shapes of a drawing alone, and what hides them from who does not see them.
DRAWING_COMMON = frozenset(("class", "aria-hidden", "focusable"))
# The documents around the pages: their elements by their name without the namespace.
AROUND: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        CONTAINER: frozenset(("container", "rootfiles", "rootfile")),
        PACKAGE: frozenset(
            (
                *("package", "metadata", "identifier", "title", "language", "creator", "contributor", "publisher"),
                *("date", "description", "subject", "rights", "meta", "manifest", "item", "spine", "itemref"),
            )
        ),
    }
)
CONTENTS = frozenset(("ncx", "head", "meta", "docTitle", "text", "navMap", "navPoint", "navLabel", "content"))
