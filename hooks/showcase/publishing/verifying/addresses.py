"""Where a link leads: to a file of the site, out of it, or to where no link may lead."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Set
from dataclasses import dataclass
from urllib.parse import unquote

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_OUTSIDE = re.compile(
    r"https?://(?P<host>[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?)\.?(?::[0-9]{0,5})?(?:[/?#].*)?", re.I | re.S
)
_MAIL = re.compile(r"mailto:[^\s<>\"]+", re.IGNORECASE)
_EDGES = "".join(map(chr, range(0x21)))


@dataclass(frozen=True, slots=True)
class Place:
    """The site as links see it: its files, its address, and the path its root has there (``/`` or ``/sub/``)."""

    files: Set[str]
    origin: str = ""
    base: str = "/"


@dataclass(frozen=True, slots=True)
class Target:
    """Where an address leads: the file and the anchor in it, or outside; ``fault`` says why it may not."""

    file: str = ""
    anchor: str = ""
    outside: bool = False
    fault: str = ""


def follow(value: str, page: str, place: Place) -> Target:
    """The target of an address as a browser would read it on ``page``."""
    seen = value.strip(_EDGES).translate({9: None, 10: None, 13: None})
    if seen != value or "\\" in value:
        return Target(fault="链接里有空白、控制符或反斜杠")
    if scheme := _SCHEME.match(seen):
        return _elsewhere(seen, scheme[1].lower(), place)
    if seen.startswith("//"):
        return Target(fault="链接以 // 开头，会离开本站")
    path, _, anchor = seen.partition("#")
    path = path.partition("?")[0]
    if not path:
        return Target(page, unquote(anchor))
    if path.startswith("/"):
        if page != "404.html" or not path.startswith(place.base):
            return Target(fault="链接从域名的根写起，换了地址就失效")
        return _inside(path.removeprefix(place.base), anchor, "", place)
    if page == "404.html":
        return Target(fault="404 页会在任何地址显示，链接要从域名的根写起")
    return _inside(path, anchor, posixpath.dirname(page), place)


def own(value: str, place: Place) -> Target:
    """The target of an address written out in full, as machines read it in the head of a page or the sitemap."""
    root = place.origin + place.base
    if not place.origin or not value.startswith(root):
        return Target(fault=f"地址不以本站的 {root if place.origin else '网址'} 开头")
    return _inside(value.removeprefix(root), "", "", place)


def _elsewhere(seen: str, scheme: str, place: Place) -> Target:
    if scheme == "mailto" and _MAIL.fullmatch(seen):
        return Target(outside=True)
    if scheme not in {"http", "https", "mailto"}:
        return Target(fault="链接的协议不允许")
    found = _OUTSIDE.fullmatch(seen)
    if not found or "xn--" in found["host"].lower():
        return Target(fault="网址的写法不允许")
    return Target(outside=True)


def _inside(path: str, anchor: str, folder: str, place: Place) -> Target:
    plain = unquote(path)
    target = posixpath.normpath(posixpath.join(folder, plain))
    if target.startswith(".."):
        return Target(fault="链接走出了网站的根")
    if plain in {"", ".", ".."} or plain.endswith(("/", "/.", "/..")):
        target = posixpath.normpath(posixpath.join(target, "index.html"))
    if target in place.files:
        return Target(target, unquote(anchor))
    if f"{target}/index.html" in place.files:
        return Target(fault="链接少了结尾的斜杠")
    return Target(fault="链接指向不存在的文件")
