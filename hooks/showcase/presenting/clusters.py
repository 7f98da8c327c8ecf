"""The index of clusters and the page of one."""

from __future__ import annotations

from dataclasses import dataclass

from ..domain.collection import Cluster, Collection
from . import links
from .cards import Card, brand_card, brand_cards
from .tree import Tree, cluster_note, names_below, shown_pattern, tree


@dataclass(frozen=True, slots=True)
class ClusterItem:
    """A cluster in the index."""

    card: Card
    address: str
    pattern: str
    note: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClustersPage:
    """All clusters, the large ones first."""

    trail: tuple[tuple[str, str], ...]
    items: tuple[ClusterItem, ...]


@dataclass(frozen=True, slots=True)
class ClusterPage:
    """One cluster: its tree, then its brands on a wall."""

    trail: tuple[tuple[str, str], ...]
    card: Card
    tree: Tree
    cards: tuple[Card, ...]


def clusters_page(collection: Collection) -> ClustersPage:
    """The index."""
    ordered = sorted(collection.clusters.values(), key=lambda cluster: -cluster.size)
    return ClustersPage((("首页", "./"), ("集群", "")), tuple(_item(collection, each) for each in ordered))


def cluster_page(collection: Collection, root: str) -> ClusterPage:
    """The page of the cluster with that root."""
    entry = collection.brand_entries[root]
    return ClusterPage(
        trail=(("首页", "./"), ("集群", links.CLUSTERS), (entry.name, "")),
        card=brand_card(entry, collection.registry),
        tree=tree(collection, root),
        cards=brand_cards(collection, (root, *names_below(collection.clusters[root]))),
    )


def _item(collection: Collection, cluster: Cluster) -> ClusterItem:
    entries = collection.brand_entries
    return ClusterItem(
        card=brand_card(entries[cluster.brand], collection.registry),
        address=links.cluster(cluster.brand),
        pattern=shown_pattern(cluster.pattern),
        note=cluster_note(collection, cluster),
        names=tuple(entries[id].name for id in names_below(cluster)),
    )
