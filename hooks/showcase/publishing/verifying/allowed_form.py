"""What the page of the online form may hold beyond the lists for every page, and the libraries it loads.

Only that page takes pictures from the visitor and has fields to write in; everywhere else these stay forbidden.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from .allowed import ANY, COMMON, DATA, EMPTY, HTML, IDS, NUMBER, Attributes

FORM_PAGE = "submit/index.html"
_KEY = re.compile(r"[a-z][a-z_]*")
_KEYS = re.compile(rf"{_KEY.pattern}(?: {_KEY.pattern})*")
_NAME = re.compile(r"[a-z][a-z0-9-]*")
_MAIL = re.compile(r"(?:[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+)?")
_SWITCHES = (
    *("add", "blank", "body", "cell", "clear", "clear-no", "clear-sure", "clear-yes", "control", "counter"),
    *(
        "down",
        "drop",
        "elements",
        "finish",
        "grows",
        "help",
        "item",
        "items",
        "more-fields",
        "must",
        "notice",
        "number",
    ),
    *(
        "open-brand",
        "open-file",
        "options",
        "picture",
        "print",
        "problems",
        "remove",
        "said",
        "saved",
        "sent",
        "shown",
        "start",
    ),
    *("sum", "sum-list", "sum-title", "tiles", "up", "verdict"),
)

FORM_COMMON: Attributes = MappingProxyType({**COMMON, "aria-describedby": IDS})
FORM_DATA: Attributes = MappingProxyType(
    {
        **DATA,
        **{f"data-{name}": EMPTY for name in _SWITCHES},
        **{f"data-{name}": _KEY for name in ("key", "shape", "bare", "refers", "must-of", "way")},
        "data-order": _KEYS,
        "data-max": NUMBER,
        "data-label": ANY,
        "data-part": ANY,
        "data-mail": _MAIL,
        "data-edit": ANY,
    }
)
_WRITTEN: Attributes = MappingProxyType({"autocomplete": re.compile("off"), "spellcheck": re.compile("false")})
_DOWNLOAD = re.compile(r"[\u4e00-\u9fff]{1,20}\.(?:xlsx|docx)")
_TYPES = re.compile("text|radio|checkbox|file|hidden|search")

FORM_HTML: Mapping[str, Attributes] = MappingProxyType(
    {
        **HTML,
        "a": {**HTML["a"], "download": _DOWNLOAD},
        "aside": {},
        "form": {**HTML["form"], "novalidate": EMPTY},
        "textarea": {"rows": NUMBER},
        "input": {
            **HTML["input"],
            **_WRITTEN,
            "type": _TYPES,
            "name": _NAME,
            "inputmode": re.compile("decimal|url"),
            "accept": re.compile(r"[a-z./*,+]+"),
        },
        "script": {**HTML["script"], **dict.fromkeys(("data-drafts", "data-syllables"), ANY)},
    }
)

# SHA-256 of the released files in theme/vendor/ that are published as they are: what they hold was looked at once.
LIBRARIES: Mapping[str, str] = MappingProxyType(
    {
        "462ef8041fc970e3615a20a9dd2b2e3047a073b2da729ef4f02b634bba8b7b83": "fflate 0.8.3",
        "02970a652376ad653ff069c606ee7440b0514f52ed94a98426cb52426c8e5a02": "js-yaml 5.5.0",
        "391f2aa638e75e6c7859d0a5c5650ef0956722a45998f17e05b83bc655778e1e": "markdown-it 15.0.3",
        "d6fee58a3b56c5742fa18f3e01f1d317cc99975683ebd39c9195cb2aff0c2e42": "markdown-it-footnote 4.0.0",
    }
)
