"""The elements and attributes a page may hold, and what each attribute may say.

A new part of the theme that needs another one asks for it here: a line in this file is a decision.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

ANY = re.compile(r".*", re.DOTALL)
EMPTY = re.compile("")
NUMBER = re.compile(r"[0-9]{1,6}")
ID = re.compile(r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*")
IDS = re.compile(rf"{ID.pattern}(?: {ID.pattern})*")
_NAME = re.compile(r"[a-z][a-z-]*")
_NUMBERS = re.compile(r"[-+0-9.,% ]*")
_PATH = re.compile(r"[-+0-9.,eA-Za-z ]*")
_BOOK = re.compile(r"[^\\/:*?\"<>|.\x00-\x1f]{1,80}\.(?:pdf|epub)")  # the name under which a visitor keeps a file
_PAINT = re.compile(r"none|currentColor|#[0-9a-f]{3,6}")

Attributes = Mapping[str, re.Pattern[str]]


def _words(*words: str) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words)))


# On every element.
COMMON: Attributes = MappingProxyType(
    {
        "class": re.compile(r"[A-Za-z0-9_-]+(?: [A-Za-z0-9_-]+)*"),
        "id": ID,
        "hidden": EMPTY,
        "tabindex": _words("0", "-1"),
        "role": _words("note", "region", "search", "status", "group"),
        "lang": re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"),
        "aria-label": ANY,
        "aria-hidden": _words("true"),
        "aria-current": _words("true", "page"),
        "aria-pressed": _words("true", "false"),
        "aria-labelledby": IDS,
        "data-slot": re.compile(r"[a-z-]+(?: [a-z-]+)*"),
    }
)
# Switches and figures that the theme's scripts read.
_DATA: Attributes = MappingProxyType(
    dict.fromkeys(
        ("browser", "class-list", "class-wall", "for", "order", "part", "plate", "template", "view"),
        re.compile(r"[a-zA-Z0-9_ -]*"),
    )
    | {"value": re.compile(r"[a-z0-9:_-]*"), "label": ANY}
    | dict.fromkeys(
        ("reading", "chapter", "continue"), re.compile(r"[a-z0-9-]*")
    )  # the edition and the chapter of a book
    | dict.fromkeys(("base", "book"), ANY)  # where the words of a book lie; see references.py
    | dict.fromkeys(("count", "leaves", "lines", "longest", "page-size", "pages"), re.compile(r"[0-9]*"))
    | dict.fromkeys(
        (
            "chips",
            "contents",
            "copy",
            "empty",
            "empty-suggestions",
            "empty-title",
            "lightbox",
            "more",
            "results",
            "search-box",
            "text",
            "tone",
        ),
        EMPTY,
    )
)
DATA: Attributes = MappingProxyType({f"data-{name}": pattern for name, pattern in _DATA.items()})
_FRAME = {"data-md-component": _NAME}  # what remains of the base template
_SCHEME = re.compile(r"[a-z]+")

_PLAIN = (
    *("article", "b", "blockquote", "br", "code", "dd", "dl", "dt", "em", "fieldset", "figcaption", "figure", "footer"),
    *(
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "html",
        "i",
        "legend",
        "li",
        "nav",
        "noscript",
        "ol",
        "p",
    ),
    *(
        "picture",
        "pre",
        "s",
        "section",
        "small",
        "span",
        "strong",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "template",
    ),
    *("thead", "title", "tr", "ul"),
)

# Elements of HTML, each with the attributes of its own. The addresses in them are judged elsewhere.
HTML: Mapping[str, Attributes] = MappingProxyType(
    {
        **{tag: {} for tag in _PLAIN},
        "body": {"dir": _words("ltr")} | dict.fromkeys(("data-md-color-scheme", "data-md-color-primary"), _SCHEME)
        | {"data-md-color-accent": _SCHEME},
        "main": _FRAME,
        "div": _FRAME,
        "a": {"href": ANY, "rel": re.compile(r"[a-z]+(?: [a-z]+)*"), "download": _BOOK},
        "button": {"type": _words("button", "submit")},
        "details": {"open": EMPTY},
        "form": {"action": ANY},
        "img": {"src": ANY, "alt": ANY, "width": NUMBER, "height": NUMBER, "loading": _words("lazy")}
        | {"decoding": _words("async")},
        "input": {"type": _words("checkbox", "search"), "name": _NAME, "value": ANY, "placeholder": ANY}
        | {"autocomplete": _words("off"), "disabled": EMPTY}
        | {"data-md-toggle": _words("drawer", "search")},
        "label": {"for": re.compile(rf"{ID.pattern}|__drawer")},
        "link": {"rel": _words("canonical", "icon", "stylesheet"), "href": ANY, "type": _words("image/svg+xml")},
        "meta": {"charset": _words("utf-8"), "name": re.compile(r"[a-z:_-]+"), "property": re.compile(r"og:[a-z:_]+")}
        | {"content": ANY, "media": ANY, "http-equiv": _words("Content-Security-Policy")},
        "option": {"value": ANY},
        "script": {"src": ANY, "defer": EMPTY, "type": _words("application/ld+json")}
        | dict.fromkeys(("data-base", "data-catalogue", "data-traditional"), ANY),
        "select": {"name": _NAME},
        "source": {"type": _words("image/webp"), "srcset": ANY, "sizes": re.compile(r"[-0-9a-z().,: ]+")},
        "th": {"scope": _words("col", "row")},
        "time": {"datetime": re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")},
    }
)  # fmt: skip

META_NAMES = frozenset({"viewport", "description", "referrer", "color-scheme", "theme-color", "twitter:card", "robots"})
# Where nothing but a word of this list may stand in a page.
META_VALUES = MappingProxyType({"referrer": _words("no-referrer"), "robots": _words("noindex")})

_LINED: Attributes = MappingProxyType({"fill": _PAINT, "stroke": _PAINT, "stroke-width": _NUMBERS})
_PLACE: Attributes = MappingProxyType(dict.fromkeys(("x", "y", "width", "height"), _NUMBERS))
_RESULT = re.compile("SourceGraphic|[a-z]")

# Elements of the small drawings inside pages.
SVG: Mapping[str, Attributes] = MappingProxyType(
    {
        "svg": {"viewBox": _NUMBERS, "width": NUMBER, "height": NUMBER, "focusable": _words("false")}
        | {"preserveAspectRatio": re.compile(r"none|xM[a-zA-Z ]+")},
        "defs": {},
        "symbol": {"viewBox": _NUMBERS},
        "g": _LINED,
        "use": {"href": re.compile(rf"#{ID.pattern}")},
        "path": {"d": _PATH, "stroke-dasharray": _NUMBERS, **_LINED},
        "rect": {"rx": _NUMBERS, "fill": _PAINT, **_PLACE},
        "circle": {"cx": _NUMBERS, "cy": _NUMBERS, "r": _NUMBERS, **_LINED},
        "filter": {"color-interpolation-filters": _words("sRGB"), **_PLACE},
        "feColorMatrix": {"values": _NUMBERS, "in": _RESULT, "result": _RESULT},
        "feComposite": {"operator": _words("in"), "in": _RESULT, "in2": _RESULT},
        "feTurbulence": {"type": _words("fractalNoise"), "result": _RESULT}
        | dict.fromkeys(("baseFrequency", "numOctaves", "seed"), _NUMBERS),
    }
)

# The base template has two switches under these ids; nothing else may bear them.
SWITCHES = MappingProxyType({"__drawer": "drawer", "__search": "search"})
# Ids become names of the window, and ids and names become properties of the form around: these are in use.
WINDOW_NAMES = frozenset({"bs"})
FORM_PROPERTIES = frozenset(
    {
        "action", "attributes", "autocomplete", "children", "dataset", "dispatch", "elements", "encoding", "enctype",
        "length", "method", "noValidate", "parent", "remove", "requestSubmit", "reset", "submit", "style", "target",
        "title",
    }
)  # fmt: skip
