"""Everything the page of one brand shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..domain.brand import Brand
from ..domain.collection import BrandEntry, Collection
from ..domain.document import Document
from ..domain.registry import Registry
from . import links
from .brand_parts import (
    HonourLine,
    LampStep,
    MediaLine,
    PhotoView,
    SourceLine,
    honour_lines,
    lamp_steps,
    media_lines,
    photo_views,
    source_lines,
)
from .cards import Card, CaseCard, brand_card, case_card
from .leaf import Leaf, leaf
from .marks import COMPILED
from .prose import Section, Surroundings, sections
from .record_links import resolver
from .six import SixItem, six_items
from .thread import Step, ThreadRow, measure_step, outcome_step, thread
from .tree import Tree, shown_pattern, tree
from .words import name_lines

SHORT_NAME = 5
GAP_FIELDS = ("slogan", "logo", "goals", "measures", "outcomes", "connotation", "type", "stage")
SHENZHEN_FIELDS = (
    ("mechanism", "创建机制"),
    ("carriers", "活动载体"),
    ("service_norms", "服务规范"),
    ("public_influence", "群众影响"),
)


@dataclass(frozen=True, slots=True)
class RelatedCard:
    """A brand worth seeing beside this one, and why."""

    card: Card
    reason: str


@dataclass(frozen=True, slots=True)
class BrandPage:
    """The brand page in the order in which it is read."""

    card: Card
    brand: Brand
    trail: tuple[tuple[str, str], ...]
    name_lines: tuple[str, ...]
    long: bool
    caption: str
    facts: tuple[tuple[str, str, str], ...]
    cites: bool
    six: tuple[SixItem, ...]
    thread: tuple[ThreadRow, ...]
    measures: tuple[Step, ...]
    outcomes: tuple[Step, ...]
    extra: tuple[tuple[str, str, object], ...]
    tree: Tree | None
    declared_only: str
    prose: tuple[Section, ...]
    photos: tuple[PhotoView, ...]
    lamps: tuple[LampStep, ...]
    honours: tuple[HonourLine, ...]
    media: tuple[MediaLine, ...]
    cases: tuple[CaseCard, ...]
    sources: tuple[SourceLine, ...]
    gaps: tuple[str, ...]
    related: tuple[RelatedCard, ...]
    edit_url: str
    leaf: Leaf


def brand_page(collection: Collection, id: str, base: str) -> BrandPage:
    """The view of the brand with that id."""
    document, entry, registry = collection.brands[id], collection.brand_entries[id], collection.registry
    brand, address = document.record, links.brand(id)
    card = brand_card(entry, registry)
    gaps = _gaps(brand, entry) if entry.origin == COMPILED else ()
    around = Surroundings(document.pictures, address, base, resolver(collection, base))
    prose = sections(document.body, around)
    goals = bool(brand.goals)
    return BrandPage(
        card=card,
        brand=brand,
        trail=(("首页", links.HOME or "./"), ("品牌", links.BRANDS), (entry.name, "")),
        name_lines=name_lines(entry.name),
        long=len(entry.name) > SHORT_NAME,
        caption=_caption(brand, card),
        facts=_facts(collection, entry, brand),
        cites=entry.origin == COMPILED and bool(brand.sources),
        six=six_items(brand, registry.scheme_of(entry.unit), _places(brand, bool(gaps))),
        thread=thread(brand) if goals else (),
        measures=() if goals else tuple(measure_step(at, each) for at, each in enumerate(brand.measures)),
        outcomes=() if goals else tuple(outcome_step(brand, at, each) for at, each in enumerate(brand.outcomes)),
        extra=tuple((field, label, getattr(brand, field)) for field, label in SHENZHEN_FIELDS if getattr(brand, field)),
        tree=_tree(collection, id),
        declared_only=_declared_only(collection, brand),
        prose=prose,
        photos=photo_views(document, address),
        lamps=lamp_steps(registry, brand),
        honours=honour_lines(entry.honours),
        media=media_lines(registry, brand),
        cases=tuple(case_card(collection, each) for each in collection.cases_of_brand.get(id, ())),
        sources=source_lines(registry, brand.sources),
        gaps=gaps,
        related=tuple(
            RelatedCard(brand_card(collection.brand_entries[each.brand], registry), each.reason)
            for each in collection.related.get(id, ())
        ),
        edit_url=edit_url(registry, document),
        leaf=leaf("brand", id, entry.name),
    )


def edit_url(registry: Registry, document: Document[Any]) -> str:
    """Where a change to a record can be proposed, '' when the site has no such place."""
    return registry.site.edit_url.rstrip("/") + "/" + document.path if registry.site.edit_url else ""


def _caption(brand: Brand, card: Card) -> str:
    if card.plate.logo is None:
        return f"标识{card.absent}。此处以题签代之，只排名称，不是该支部的标识。"
    return f"标识：{brand.logo.source.rstrip('。')}。" if brand.logo and brand.logo.source else ""


def _facts(collection: Collection, entry: BrandEntry, brand: Brand) -> tuple[tuple[str, str, str], ...]:
    """Label, words and address ('' for none) of the facts below the connotation."""
    registry = collection.registry
    zone = registry.zones.get(entry.zone)
    approach = registry.term("approaches", entry.approach)
    root = collection.cluster_root.get(entry.id, "")
    pattern = brand.pattern.name if brand.pattern and brand.pattern.name else ""
    parent = collection.brand_entries.get(brand.parent or "")
    part = brand.participation
    found = (
        ("支部", entry.unit_label, links.unit(entry.unit) if entry.unit in registry.units else ""),
        ("党小组", brand.cell or "", ""),
        ("片区", zone.label if zone else "", links.zone(entry.zone)),
        ("创建方式", approach.label if approach else "", ""),
        ("集群", shown_pattern(pattern), links.cluster(root) if root in collection.clusters else ""),
        ("上级品牌", parent.name if parent else "", links.brand(parent.id) if parent else ""),
        ("征名", f"征集 {part.solicited} 条" if part and part.solicited is not None else "", ""),
        ("通过", " ".join(each for each in (part.adopted_at, part.meeting) if each) if part else "", ""),
        ("曾用名", "、".join(brand.aliases), ""),
        ("关键词", "、".join(brand.keywords), ""),
        ("联系", brand.contact or "", ""),
        ("末次核对" if entry.origin == COMPILED else "更新", entry.updated, ""),
    )
    return tuple((label, text, address) for label, text, address in found if text)


def _places(brand: Brand, gaps: bool) -> Mapping[str, str]:
    """Field -> id of the part of the page that shows it; what is missing is told in the gap chapter."""
    shown = {"name": "name", "logo": "logo", "slogan": "slogan", "connotation": "connotation"}
    shown |= {field: "thread" if brand.goals else field for field in ("goals", "measures", "outcomes")}
    shown |= {field: field for field, _ in SHENZHEN_FIELDS}
    absent = {field for field in shown if not getattr(brand, field)}
    return {field: place for field, place in shown.items() if field not in absent} | (
        dict.fromkeys(absent, "gap") if gaps else {}
    )


def _gaps(brand: Brand, entry: BrandEntry) -> tuple[str, ...]:
    """The labels of what public sources do not say, in the order of the page."""
    labels = {"slogan": "传播语", "logo": "标识", "goals": "建设目标", "measures": "创建举措", "outcomes": "创建成效"}
    labels |= {"connotation": "品牌内涵", "type": "创建类型", "stage": "三亮阶段"}
    return tuple(labels[field] for field in GAP_FIELDS if not getattr(brand, field))


def _tree(collection: Collection, id: str) -> Tree | None:
    root = collection.cluster_root.get(id, "")
    return tree(collection, root, current=id) if root in collection.clusters else None


def _declared_only(collection: Collection, brand: Brand) -> str:
    """A cluster of which no other brand is recorded: the number that was declared."""
    pattern = brand.pattern
    if not pattern or not pattern.declared or (brand.id or "") in collection.clusters:
        return ""
    return f"{shown_pattern(pattern.name or '')}：共 {pattern.declared} 个下级品牌，名称资料未载。"
