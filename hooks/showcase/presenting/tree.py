"""品牌集群: a brand and the brands below it, ready to be drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..domain.collection import Cluster, Collection
from . import links
from .plates import Plate, plate
from .words import amount

ROW_LIMIT = 4
ROWS_LIMIT = 12
LARGE = 48


@dataclass(frozen=True, slots=True)
class TreeNode:
    """One brand of a cluster. ``label`` is the party cell or unit it belongs to, ``current`` the brand of the page."""

    name: str
    address: str
    label: str
    slogan: str
    tag: str
    plate: Plate
    current: bool
    children: tuple[TreeNode, ...]


@dataclass(frozen=True, slots=True)
class Tree:
    """A cluster. ``layout`` is row, rows or wall by the number of children; ``note`` says how many there are."""

    root: TreeNode
    layout: str
    pattern: str
    note: str
    address: str


def tree(collection: Collection, root: str, current: str = "") -> Tree:
    """The cluster with that root; of a large one, the page of a brand (``current``) shows its own branch only."""
    cluster = collection.clusters[root]
    excerpt = bool(current) and cluster.size > LARGE
    node = _branch(collection, root, current) if excerpt else _node(collection, cluster, current, top=True)
    count = len(node.children)
    layout = "row" if count <= ROW_LIMIT else "rows" if count <= ROWS_LIMIT else "wall"
    note = _excerpt_note(collection, cluster) if excerpt else cluster_note(collection, cluster)
    return Tree(node, layout, shown_pattern(cluster.pattern), note, links.cluster(root))


def shown_pattern(pattern: str) -> str:
    """1+4 with the full-width sign that stands well beside Chinese."""
    return pattern.replace("+", "＋")


def cluster_note(collection: Collection, cluster: Cluster) -> str:
    """How many brands are recorded, and how many were declared if that differs."""
    roles = {collection.brand_entries[child.brand].role for child in cluster.children}
    term = collection.registry.term("roles", roles.pop()) if len(roles) == 1 else None
    kind = term.label if term else "品牌"
    pattern = collection.brands[cluster.brand].record.pattern
    declared = pattern.declared if pattern else None
    recorded = len(cluster.children)
    if declared and declared > recorded:
        return f"共{amount(declared, '个')}{kind}，已收录{amount(recorded, '个')}。"
    deeper = cluster.size - recorded
    below = f"，其下另有{amount(deeper, '个')}" if deeper else ""
    return f"一个{_root_kind(collection, cluster.brand)}，{amount(recorded, '个')}{kind}{below}。"


def _excerpt_note(collection: Collection, cluster: Cluster) -> str:
    return (
        f"一个{_root_kind(collection, cluster.brand)}，下有{amount(cluster.size, '个')}品牌；这里只画本品牌所在的一支。"
    )


def names_below(cluster: Cluster) -> Iterator[str]:
    """The ids of all brands below the root, in reading order."""
    for child in cluster.children:
        yield child.brand
        yield from names_below(child)


def _root_kind(collection: Collection, id: str) -> str:
    entry = collection.brand_entries[id]
    term = collection.registry.term("roles", entry.role)
    return term.label if term else "品牌"


def _node(collection: Collection, cluster: Cluster, current: str, top: bool = False) -> TreeNode:
    entry = collection.brand_entries[cluster.brand]
    record = collection.brands[cluster.brand].record
    return TreeNode(
        name=entry.name,
        address=links.brand(entry.id),
        label=_root_kind(collection, entry.id) if top else record.cell or "",
        slogan=entry.slogan,
        tag="示例" if entry.origin == "specimen" else "",
        plate=plate(entry.name, entry.logo, entry.ground, links.brand(entry.id)),
        current=entry.id == current,
        children=tuple(_node(collection, child, current) for child in cluster.children),
    )


def _branch(collection: Collection, root: str, current: str) -> TreeNode:
    """The way from the root to ``current`` and the first brands below it; the cost does not grow with the cluster."""
    part = collection.cluster_of[current]
    shown = replace(part, children=tuple(replace(child, children=()) for child in part.children[:LARGE]))
    while shown.brand != root:
        parent = collection.cluster_of[collection.brands[shown.brand].record.parent or root]
        shown = replace(parent, children=(shown,))
    return _node(collection, shown, current, top=True)
