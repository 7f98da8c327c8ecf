"""Related brands, with the reason. The cost for one brand does not depend on how many there are:
from every group it shares, a brand looks only at the few that follow it in catalogue order, round and round."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from showcase.domain.collection import BrandEntry, Related
from showcase.domain.registry import Registry

SHOWN = 3
LOOKED_AT = 6


def relate(
    entries: Mapping[str, BrandEntry], root_of: Mapping[str, str], registry: Registry
) -> Mapping[str, tuple[Related, ...]]:
    """Up to three related brands for every brand, the closest first.

    Real and invented brands are not mixed: a specimen is related to specimens only.
    """
    groups: dict[tuple[str, str, bool], list[str]] = {}
    for entry in entries.values():
        for kind, key, _, _ in _ties(entry, root_of, registry):
            groups.setdefault((kind, key, entry.origin == "specimen"), []).append(entry.id)
    position = {(kind, key, id): index for (kind, key, _), ids in groups.items() for index, id in enumerate(ids)}
    return {id: _closest(entry, groups, position, root_of, registry) for id, entry in entries.items()}


def _ties(entry: BrandEntry, root_of: Mapping[str, str], registry: Registry) -> Iterator[tuple[str, str, int, str]]:
    """What a brand may share with others: (kind, key, weight, reason in words)."""
    if entry.id in root_of:
        yield "cluster", root_of[entry.id], 5, "同一品牌集群"
    for keyword in entry.keywords:
        yield "keyword", keyword, 3, f"都关注“{keyword}”"
    if entry.zone and entry.zone in registry.zones:
        yield "zone", entry.zone, 2, f"同在{registry.zones[entry.zone].label}"
    if entry.type:
        term = registry.term("types", entry.type)
        yield "type", entry.type, 2, f"同为{term.label if term else entry.type}"
    if entry.unit_path:
        top = registry.units[entry.unit_path[-1]]
        yield "unit", top.id, 1, f"同属{top.short or top.label}"


def _closest(
    entry: BrandEntry,
    groups: Mapping[tuple[str, str, bool], Sequence[str]],
    position: Mapping[tuple[str, str, str], int],
    root_of: Mapping[str, str],
    registry: Registry,
) -> tuple[Related, ...]:
    weights: dict[str, int] = {}
    reasons: dict[str, list[str]] = {}
    for kind, key, weight, reason in _ties(entry, root_of, registry):
        members = groups[kind, key, entry.origin == "specimen"]
        start = position[kind, key, entry.id]
        for step in range(1, min(LOOKED_AT, len(members) - 1) + 1):
            other = members[(start + step) % len(members)]
            if other != entry.id:
                weights[other] = weights.get(other, 0) + weight
                reasons.setdefault(other, []).append(reason)
    best = sorted(weights, key=lambda id: (-weights[id], id))[:SHOWN]
    return tuple(Related(id, "，".join(dict.fromkeys(reasons[id][:2]))) for id in best)
