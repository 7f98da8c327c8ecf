"""What the share image of a brand shows."""

from __future__ import annotations

from ..domain.collection import BrandEntry
from ..domain.registry import Registry
from .marks import tag
from .pictures import ShareCard


def share_card(entry: BrandEntry, registry: Registry) -> ShareCard:
    """The card of a brand; a logo that cannot be used counts as none."""
    usable = entry.logo if entry.logo and not entry.logo.fault else None
    return ShareCard(
        name=entry.name,
        slogan=entry.slogan,
        unit=entry.unit_label,
        tag=tag(registry, entry.origin),
        logo_digest=usable.digest if usable else "",
        ink_ground=entry.ground == "ink",
    )
