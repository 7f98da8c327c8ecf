"""A brand -> what of it is held against other brands."""

from __future__ import annotations

from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.likeness import Likeness, packed
from showcase.domain.registry import Registry

from .fingerprints import fingerprints
from .normalise import near_skeleton
from .passages import passages


def likeness_of(document: Document[Brand], registry: Registry, name_sound: str, slogan_sound: str) -> Likeness:
    """The keys of one brand; of its own folder and the registry alone. The sounds are pinyin without tones."""
    brand = document.record
    found = list(passages(document))
    prints, offsets, ends = fingerprints(
        [each.text for each in found], registry.substance.formula_pattern, _own_names(brand, registry)
    )
    logo = document.pictures.get(brand.logo.file) if brand.logo and brand.logo.file else None
    return Likeness(
        name=near_skeleton(brand.name or ""),
        name_sound=name_sound,
        slogan=near_skeleton(brand.slogan or ""),
        slogan_sound=slogan_sound,
        logo=logo.digest if logo and not logo.fault else "",
        look=logo.look if logo else "",
        prints=packed("I", prints),
        offsets=packed("H", offsets),
        ends=packed("H", ends),
        places=packed("H", [number for each in found for number in (each.line, each.column)]),
    )


def _own_names(brand: Brand, registry: Registry) -> list[str]:
    """The name of the brand and those of its unit, longer ones first, as one may hold another."""
    unit = registry.units.get(brand.unit or "")
    own = {brand.name or "", *((unit.label, unit.short) if unit else ())} - {""}
    return sorted(own, key=lambda name: (-len(name), name))
