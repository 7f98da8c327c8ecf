"""The addresses in a page: where each leads, whether its element may load it, and the pictures that are shown."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from .addresses import Place, Target, follow, own
from .facts import Shown
from .markup import Node

_DATA_FILES = ("data-catalogue", "data-traditional", "data-book", "data-drafts", "data-syllables")
ATTRIBUTES = frozenset(("href", "src", "srcset", "action", *_DATA_FILES))
_META_ADDRESSES = ("og:url", "og:image")
# What an element loads by itself must be of a kind that is meant for it.
_LOADED = MappingProxyType(
    {"img": (".svg", ".png", ".jpg", ".webp"), "source": (".webp",), "script": (".js",), "form": (".html",)}
    | {"meta": (".html", ".png", ".jpg")}
)
_LOADED_LINKS = MappingProxyType({"icon": (".svg", ".png"), "stylesheet": (".css",)})
_PLACEHOLDER = "data:,"  # in a template, which loads nothing; a script puts the real address in its place


def targets(node: Node, path: str, place: Place) -> Iterator[tuple[str, Target]]:
    """The addresses in an element, each with where it leads."""
    values = node.attributes
    if node.tag == "meta" and values.get("property") in _META_ADDRESSES:
        address = values.get("content", "")
        yield address, own(address, place) if place.origin else follow(address, path, place)
    elif node.tag == "link":
        if values.get("rel") != "canonical":
            yield values.get("href", ""), follow(values.get("href", ""), path, place)
    else:
        for name in ("href", "src", "action"):
            if name in values and not (
                values[name] == _PLACEHOLDER and node.tag == "img" and "template" in node.around
            ):
                yield values[name], follow(values[name], path, place)
        if "srcset" in values:
            yield from ((address, follow(address, path, place)) for address, _ in _srcset(values["srcset"]))
        for name in _DATA_FILES:
            if name in values:
                address = values.get("data-base", "") + values[name]
                yield address, follow(address, path, place)


def fault(node: Node, target: Target, ids: frozenset[str], path: str) -> str:
    """Why this element of the page at ``path`` may not name this target, in Chinese; '' if it may."""
    if target.fault:
        return target.fault
    if target.outside:
        if node.tag != "a":
            return "从外站加载"
        return "" if "noopener" in node.attributes.get("rel", "").split() else "通往外站的链接没有写 rel=noopener"
    if target.anchor and target.file == path and target.anchor not in ids:
        return "链接指向不存在的锚点"
    kinds = _LOADED_LINKS.get(node.attributes.get("rel", ""), ()) if node.tag == "link" else _LOADED.get(node.tag)
    return "" if kinds is None or target.file.endswith(kinds) else "加载的文件种类不对"


def _srcset(value: str) -> Iterator[tuple[str, int]]:
    for each in filter(None, (part.split() for part in value.split(","))):
        width = each[1][:-1] if len(each) == 2 and each[1].endswith("w") and each[1][:-1].isdecimal() else "0"
        yield each[0], int(width)


def pictures(node: Node, path: str, place: Place) -> Iterator[Shown]:
    """The picture files a page shows, with the size it says they have."""
    values = node.attributes
    if node.tag == "img" and "src" in values:
        yield Shown(follow(values["src"], path, place).file, _pixels(values, "width"), _pixels(values, "height"))
    for address, width in _srcset(values.get("srcset", "")) if "srcset" in values else ():
        yield Shown(follow(address, path, place).file, width, 0)


def share_image(nodes: tuple[Node, ...], place: Place) -> Iterator[Shown]:
    """The picture that stands for the page elsewhere, with the size its head says."""
    said = {
        node.attributes.get("property", ""): node.attributes.get("content", "") for node in nodes if node.tag == "meta"
    }
    if "og:image" in said and place.origin:
        file = own(said["og:image"], place).file
        yield Shown(file, _pixels(said, "og:image:width"), _pixels(said, "og:image:height"))


def _pixels(values: dict[str, str], name: str) -> int:
    text = values.get(name, "")
    return int(text) if text.isascii() and text.isdecimal() else 0
