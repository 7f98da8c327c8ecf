"""品牌集群: the trees that ``parent`` draws."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from showcase.domain.brand import Brand
from showcase.domain.collection import Cluster
from showcase.domain.document import Document


@dataclass(frozen=True, slots=True)
class Clusters:
    """``roots`` are the whole trees by the id of their root; ``root_of`` and ``part_of`` give every brand in a
    cluster the id of its root, and the part of the tree that begins with it."""

    roots: Mapping[str, Cluster]
    root_of: Mapping[str, str]
    part_of: Mapping[str, Cluster]


def draw_clusters(brands: Mapping[str, Document[Brand]]) -> Clusters:
    """All clusters of these brands.

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
    part_of: dict[str, Cluster] = {}
    for root, cluster in clusters.items():
        for part in _parts(cluster):
            root_of[part.brand] = root
            part_of[part.brand] = part
    return Clusters(clusters, root_of, part_of)


def _tree(id: str, brands: Mapping[str, Document[Brand]], children: Mapping[str, list[str]]) -> Cluster:
    pattern = brands[id].record.pattern
    below = tuple(_tree(child, brands, children) for child in children.get(id, ()))
    return Cluster(id, (pattern.name or "") if pattern else "", below, sum(1 + child.size for child in below))


def _parts(cluster: Cluster) -> Iterator[Cluster]:
    yield cluster
    for child in cluster.children:
        yield from _parts(child)
