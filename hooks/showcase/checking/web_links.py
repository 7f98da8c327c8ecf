"""Addresses that lead out of the site: the judge of links in texts and of fields that hold an address."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import SplitResult, urlsplit

from .hosts import agree, names_in
from .hosts import remedy as host_remedy

WEB = re.compile(r"https?://", re.IGNORECASE)
MAIL = re.compile(r"mailto:[^\s@?&,;:/\\<>\"]+@([^\s@?&,;:/\\<>\"]+)", re.IGNORECASE)
HIDDEN = frozenset(("Cc", "Cf", "Zs", "Zl", "Zp"))
LONGEST_WORDS = 300  # of a link; what follows is not read as a name
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "in-full": "网址要写全，以 https:// 或 http:// 开头。",
        "backslash": "网址里有反斜杠“\\”。请从浏览器的地址栏重新复制。",
        "unseen": "网址里有空格或看不见的字符。请从浏览器的地址栏重新复制。",
        "port": "网址里的方括号或端口写错了。请从浏览器的地址栏重新复制。",
        "no-host": "网址里没有网站名。请从浏览器的地址栏重新复制。",
        "user": "网址里不能带用户名（@ 前面的部分）。请从浏览器的地址栏重新复制。",
        "mail": "邮箱地址要写全，如 mailto:bangong@example.com，后面不加别的。",
    }
)


def web_remedy(address: str, allowed: tuple[str, ...]) -> str:
    """What to do about an address that begins with http or https; '' if nothing."""
    if not WEB.match(address):
        return SENTENCES["in-full"]
    if "\\" in address:
        return SENTENCES["backslash"]
    if any(unicodedata.category(each) in HIDDEN for each in address):
        return SENTENCES["unseen"]
    parts = _split(address)
    if parts is None:
        return SENTENCES["port"]
    if not parts.hostname:
        return SENTENCES["no-host"]
    if "@" in parts.netloc:
        return SENTENCES["user"]
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return host_remedy(host, allowed)


def mail_remedy(address: str) -> str:
    """What to do about a mail address; '' if nothing."""
    found = MAIL.fullmatch(address)
    if not found:
        return SENTENCES["mail"]
    return host_remedy(found.group(1).lower(), ())


def disguise(words: str, address: str) -> str:
    """The site that the words of a link name although the link leads to another; '' if they agree."""
    host = host_of(address)
    words = words[:LONGEST_WORDS]
    named = names_in(words.replace("@", " ") if MAIL.fullmatch(address) else words)
    return next((each for each in named if not agree(each, host)), "")


def host_of(address: str) -> str:
    """The host an outside address leads to, in small letters; '' if it has none."""
    mail = MAIL.fullmatch(address)
    if mail:
        return mail.group(1).lower()
    parts = _split(address)
    return (parts.hostname or "") if parts else ""


def _split(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
        return parts if parts.port is None or parts.port else None
    except ValueError:
        return None
