"""The counts of the home page. Specimens are counted apart and compiled records never pass for 申报."""

from __future__ import annotations

from collections.abc import Mapping

from showcase.domain.collection import BrandEntry, CaseEntry, Figures
from showcase.domain.registry import Registry


def count(brands: Mapping[str, BrandEntry], cases: Mapping[str, CaseEntry], registry: Registry) -> Figures:
    """What there is. ``units`` counts the top units that have a real brand; ``sources`` the register of documents."""
    origins = [entry.origin for entry in brands.values()]
    tops = {entry.unit_path[-1] for entry in brands.values() if entry.origin != "specimen" and entry.unit_path}
    specimen_cases = sum(entry.origin == "specimen" for entry in cases.values())
    return Figures(
        submitted=origins.count("submitted"),
        compiled=origins.count("compiled"),
        specimens=origins.count("specimen"),
        units=len(tops),
        sources=len(registry.sources),
        cases=len(cases) - specimen_cases,
        specimen_cases=specimen_cases,
    )
