"""What a link in a text points at."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath
from urllib.parse import unquote

SCHEME = re.compile(r"([a-z][a-z0-9+.\-]*):", re.IGNORECASE)
HOST = re.compile(r"(?:www\.|[\w\-]+\.(?:com|cn|org|net|gov)(?:[/:]|$))", re.IGNORECASE)
PLAIN = re.compile(r"[!-~\u4e00-\u9fa5]*")  # only to be quick
UNSEEN = frozenset(("Cc", "Cf", "Zs", "Zl", "Zp"))
RECORD = re.compile(r"(?:\.\./)+(?:[^/]+/)*[^/]+")


def bare(address: str) -> str:
    """The address as a browser understands it: decoded, without any space, control or format character."""
    decoded = unquote(address)
    if PLAIN.fullmatch(decoded):
        return decoded
    return "".join(each for each in decoded if unicodedata.category(each) not in UNSEEN)


def scheme(address: str) -> str:
    """``https`` for https://…, '' for an address relative to the page."""
    found = SCHEME.match(bare(address))
    return found.group(1).lower() if found else ""


def record_name(address: str) -> str:
    """The id in a link to another record (``../qingyuan/``, ``../../x/qingyuan/index.md``), or ''."""
    path = bare(address).partition("#")[0].partition("?")[0]
    if scheme(address) or path.startswith("/") or not RECORD.fullmatch(path.rstrip("/")):
        return ""
    parts = PurePosixPath(path)
    name = parts.parent.name if parts.name == "index.md" else parts.name.removesuffix(".md")
    return "" if name in {"..", "."} else name


def is_guide(address: str) -> bool:
    """Whether the link leads into the guide, whose pages are no records."""
    return "guide" in PurePosixPath(bare(address)).parts
