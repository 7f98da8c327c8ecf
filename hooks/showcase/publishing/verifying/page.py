"""One page: its notation, its elements, its head, its addresses and its words."""

from __future__ import annotations

from . import characters, elements, head, markup, numbers, references
from .addresses import Place
from .facts import Anchor, FileFacts, Shown
from .findings import Finding, quoted
from .markup import Node

BOOKS = (".pdf", ".epub")


def look_at_page(path: str, source: str, place: Place) -> FileFacts:
    """Everything that can be said of the page at ``path`` without looking at other pages."""
    page = markup.read(source)
    found = [Finding(path, "HTML 写法", fault) for fault in page.faults]
    found += [Finding(path, kind, text) for kind, text in elements.faults(page.nodes, path)]
    found += [Finding(path, kind, text) for kind, text in head.faults(path, page, source, place)]
    found += [Finding(path, kind, text) for kind, text in head.script_faults(page)]
    found += [Finding(path, "隐藏字符", text) for text in characters.hidden(source)]
    ids = frozenset(node.attributes["id"] for node in page.nodes if "id" in node.attributes)
    anchors: set[Anchor] = set()
    pictures: set[Shown] = set()
    offered: set[str] = set()
    for node in filter(_names_something, page.nodes):
        for value, target in references.targets(node, path, place):
            if target.file.endswith(BOOKS):
                offered.add(target.file)
            if fault := references.fault(node, target, ids, path):
                found.append(Finding(path, fault, f"{fault}：{quoted(value)}"))
            elif target.anchor and target.file != path:
                anchors.add(Anchor(target.file, target.anchor))
        pictures.update(references.pictures(node, path, place))
    pictures.update(references.share_image(page.nodes, place))
    return FileFacts(
        path,
        tuple(found),
        ids,
        frozenset(anchors),
        frozenset(pictures),
        offered=frozenset(offered),
        numbers=frozenset(numbers.of_people(page.text)),
        listed=head.listed_as(path) == path
        and not any(node.attributes.get("name") == "robots" for node in page.nodes if node.tag == "meta"),
    )


def _names_something(node: Node) -> bool:
    return node.tag == "meta" or not references.ATTRIBUTES.isdisjoint(node.attributes)
