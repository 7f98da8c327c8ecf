"""Records -> the short form in which lists and searches know them."""

from __future__ import annotations

from showcase.domain.brand import Brand
from showcase.domain.case import Case
from showcase.domain.collection import BrandEntry, CaseEntry
from showcase.domain.document import Document
from showcase.domain.honours import Awards
from showcase.domain.registry import Registry

Spelling = tuple[str, str]


def unit_name(registry: Registry, unit_id: str) -> str:
    """A unit as readers know it: a part of an organisation carries the name of the whole before its own.

    A label that already begins with the name of the whole, or of its short form, stands alone.
    """
    chain = registry.ancestry(unit_id)
    if not chain:
        return unit_id
    own, top = chain[0], chain[-1]
    if own is top or own.label.startswith((top.label, top.short or top.label)) or own.origin == "specimen":
        return own.label
    return f"{top.short or top.label}{own.label}"


def brand_entry(
    document: Document[Brand], number: str, spelling: Spelling, registry: Registry, honours: Awards
) -> BrandEntry:
    """The entry of one brand."""
    brand = document.record
    unit = brand.unit or ""
    path = registry.ancestry(unit)
    logo = document.pictures.get(brand.logo.file or "") if brand.logo else None
    return BrandEntry(
        id=brand.id or "",
        number=number,
        name=brand.name or "",
        slogan=brand.slogan or "",
        unit=unit,
        unit_label=unit_name(registry, unit),
        unit_path=tuple(each.id for each in path),
        zone=next((each.zone for each in path if each.zone), ""),
        type=brand.type or "",
        stage=(brand.stage.current or "") if brand.stage else "",
        origin=brand.origin or "",
        role=brand.role or "",
        approach=brand.approach or "",
        keywords=brand.keywords,
        logo=logo if logo and not logo.fault else None,
        ground=(brand.logo.ground or "") if brand.logo else "",
        honours=honours.get(brand.id or "", ()),
        added=brand.added or "",
        updated=brand.updated or "",
        pinyin=spelling[0],
        initials=spelling[1],
    )


def case_entry(
    document: Document[Case], number: int, spelling: Spelling, registry: Registry, honours: Awards
) -> CaseEntry:
    """The entry of one case."""
    case = document.record
    unit = case.unit or ""
    return CaseEntry(
        id=case.id or "",
        number=number,
        title=case.title or "",
        subtitle=case.subtitle or "",
        summary=case.summary or "",
        year=case.year or "",
        unit=unit,
        unit_label=unit_name(registry, unit),
        unit_path=tuple(each.id for each in registry.ancestry(unit)),
        type=case.type or "",
        origin=case.origin or "",
        keywords=case.keywords,
        brands=case.brands,
        honours=honours.get(case.id or "", ()),
        updated=case.updated or "",
        pinyin=spelling[0],
        initials=spelling[1],
    )
