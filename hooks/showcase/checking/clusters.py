"""What rules about clusters of brands share. A brand stands here under the name of its folder."""

from __future__ import annotations

from collections.abc import Mapping

from .context import Collected, folder_of


def rings(collected: Collected) -> tuple[tuple[str, ...], ...]:
    """Every ring of parents (a below b below a), each once, in upward order beginning with the smallest name."""
    parents = parent_of(collected)
    seen: set[str] = set()
    found: list[tuple[str, ...]] = []
    for start in parents:
        way: list[str] = []
        here: str | None = start
        while here is not None and here not in seen:
            seen.add(here)
            way.append(here)
            here = parents.get(here)
        if here is not None and here in set(way):
            ring = way[way.index(here) :]
            turn = ring.index(min(ring))
            found.append((*ring[turn:], *ring[:turn]))
    return tuple(found)


def parent_of(collected: Collected) -> Mapping[str, str]:
    """Brand -> its parent, for parents that exist."""
    found: dict[str, str] = {}
    for document in collected.brands:
        above = collected.brand_by_id.get(document.record.parent or "")
        if above is not None:
            found[folder_of(document)] = folder_of(above)
    return found


def family_of(collected: Collected) -> Mapping[str, str]:
    """Brand -> the brand at the top of its cluster. Those of one family may share words and marks; a brand without a
    parent and without children stands for itself, one in a ring too."""
    parents = parent_of(collected)
    found: dict[str, str] = {}
    for start in map(folder_of, collected.brands):
        way = [start]
        while way[-1] in parents and way[-1] not in found and parents[way[-1]] not in way:
            way.append(parents[way[-1]])
        top = found.get(way[-1], way[-1])
        found.update(dict.fromkeys(way, top))
    return found
