"""The name of a web site in an address: one that people can read and that leads where it says (threats T2, T8)."""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

NAME = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)(?:\.(?!-)[a-z0-9_-]{1,63}(?<!-))+")
NUMERIC = re.compile(r"(?:\d+|0x[0-9a-f]*)")
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "letters": "网站名里有英文字母以外的字，容易被冒用。请写这个网站的英文网址。",
        "percent": "网站名里有“%”。请从浏览器的地址栏重新复制。",
        "partial": "网站名不完整，要像 www.example.com 这样写。请从浏览器的地址栏重新复制。",
        "signs": "网站名里有不能用的字符。请从浏览器的地址栏重新复制。",
        "listed": "这里只链接名单里的网站：{hosts}。请删去链接，只留文字；确需链接的，"
        "请主管部门把这个网站写进 content/registry/site.yml 的 link_hosts。",
        "number": "网站名是一串数字，看不出通向哪里。请写网站的域名，如 www.example.com。",
        "inside": "这是内部网络的地址，外面打不开。请写公开的网址，或删去链接。",
    }
)
SHOWN_NAME = re.compile(
    r"(?:https?://|www\.)(?:[a-z0-9-]+\.)+[a-z0-9-]{2,}"
    r"|(?<![a-z0-9.@/-])(?:[a-z0-9-]+\.)+(?:com|cn|org|net|gov|edu|info|biz|top|xyz|vip|cc|hk|tw)(?![a-z0-9-])"
)
# Names of products that look like names of sites.
PRODUCTS = frozenset(("asp.net", "ado.net", "vb.net"))


def remedy(host: str, allowed: tuple[str, ...]) -> str:
    """What to do about the host of an address, as written and in small letters; '' if nothing. ``allowed`` are the only
    hosts that may be linked to, with those below them; empty allows all."""
    name = host.removesuffix(".")
    if not host.isascii() or any(label.startswith("xn--") for label in name.split(".")):
        return SENTENCES["letters"]
    if "%" in host:
        return SENTENCES["percent"]
    if host.startswith("[") or NUMERIC.fullmatch(name.rpartition(".")[2]):
        return _number_remedy(name)
    if name == "localhost" or "." not in name:
        return SENTENCES["partial"]
    if not NAME.fullmatch(name):
        return SENTENCES["signs"]
    if allowed and not any(is_below(name, each.lower()) for each in allowed):
        return SENTENCES["listed"].format(hosts="、".join(allowed))
    return ""


def is_below(host: str, other: str) -> bool:
    """Whether ``host`` is the site ``other`` or a part of it."""
    return host == other or host.endswith("." + other)


def names_in(text: str) -> list[str]:
    """The sites that a text names, in small letters."""
    plain = unicodedata.normalize("NFKC", text).lower()
    found = (each.group().partition("://")[2] or each.group() for each in SHOWN_NAME.finditer(plain))
    return [each for each in found if each not in PRODUCTS]


def agree(shown: str, host: str) -> bool:
    """Whether a site named in a text is the one the link leads to, or a part or the whole of it."""
    one, other = shown.removeprefix("www."), host.removeprefix("www.").removesuffix(".")
    return is_below(one, other) or is_below(other, one)


def _number_remedy(name: str) -> str:
    try:
        address = ipaddress.ip_address(name)
    except ValueError:
        return SENTENCES["number"]
    return "" if address.is_global else SENTENCES["inside"]
