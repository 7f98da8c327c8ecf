"""Where links in a text lead: to a chapter of the same book, to a sound address of the web, or nowhere."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import PurePosixPath
from urllib.parse import quote

from ....presenting.outside import host_of, is_outside

SUFFIX = ".xhtml"
_LABEL = r"[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?"
_HOST = re.compile(rf"(?=.{{1,253}}$){_LABEL}(?:\.{_LABEL})*\.?", re.IGNORECASE)
_NUMBERS = re.compile(r"(?:.*\.)?(?:\d+|0x[0-9a-f]*)\.?", re.IGNORECASE)
_IPV4 = re.compile(r"(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}")
_PORT = re.compile(r"https?://[^/?#:]+:(\d+)", re.IGNORECASE)
_MAIL = re.compile(r"mailto:[\w.+-]+@[a-z0-9.-]+", re.IGNORECASE | re.ASCII)
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_KEPT = "/?@!$&'()*+,;=:%~-._"
_MOST_PORT = 65535


def file_of(id: str) -> str:
    """The name of the document of a page or chapter."""
    return f"{id}{SUFFIX}"


def outside(address: str) -> str:
    """The address as a reading system takes it, '' for one that is not http, https or mail, or not sound."""
    address = address.strip()
    if not is_outside(address):
        return ""
    host = host_of(address)
    if not host:
        return address if _MAIL.fullmatch(address) else ""
    port = _PORT.match(address)
    if not _is_host(host) or (port and int(port[1]) > _MOST_PORT):
        return ""
    path, mark, fragment = _STRAY_PERCENT.sub("%25", address).partition("#")
    return quote(path, safe=_KEPT) + mark + quote(fragment, safe=_KEPT)


def inside(target: str, chapters: Collection[str]) -> str:
    """The document of the chapter that a relative link (``../qingyuan/index.md``) names, '' when the book has none."""
    path = PurePosixPath(target.strip().partition("#")[0])
    name = path.parent.name if path.name in {"index.md", ""} else path.name.removesuffix(".md")
    return next((file_of(id) for id in (f"brand-{name}", f"case-{name}") if id in chapters), "")


def _is_host(host: str) -> bool:
    """Whether a reading system can make a host of it: sound labels, and a number only as a whole IPv4 address."""
    if not _HOST.fullmatch(host) or (_NUMBERS.fullmatch(host) and not _IPV4.fullmatch(host)):
        return False
    try:
        host.encode().decode("idna")
    except UnicodeError:
        return False
    return True
