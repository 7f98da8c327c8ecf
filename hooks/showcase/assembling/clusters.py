"""品牌集群: the trees that ``parent`` draws."""

from __future__ import annotations

from collections.abc import Mapping

from showcase.domain.brand import Brand
from showcase.domain.collection import Cluster
from showcase.domain.document import Document


def draw_clusters(brands: Mapping[str, Document[Brand]]) -> tuple[Mapping[str, Cluster], Mapping[str, str]]:
    """The clusters by the id of their root, and the root of every brand that is in one.

    A brand whose parent is unknown is a root of its own; brands in a ring of parents are in no cluster
    (the checks report both).
    """
    children: dict[str, list[str]] = {}
    roots: list[str] = []
    for id, document in brands.items():
        parent = document.record.parent
        if parent and parent in brands and parent != id:
            children.setdefault(parent, []).append(id)
        else:
            roots.append(id)
    clusters = {root: _tree(root, brands, children) for root in roots if root in children}
    root_of: dict[str, str] = {}
    for root, cluster in clusters.items():
        _note_members(cluster, root, root_of)
    return clusters, root_of


def _tree(id: str, brands: Mapping[str, Document[Brand]], children: Mapping[str, list[str]]) -> Cluster:
    pattern = brands[id].record.pattern
    below = tuple(_tree(child, brands, children) for child in children.get(id, ()))
    return Cluster(id, (pattern.name or "") if pattern else "", below)


def _note_members(cluster: Cluster, root: str, root_of: dict[str, str]) -> None:
    root_of[cluster.brand] = root
    for child in cluster.children:
        _note_members(child, root, root_of)
