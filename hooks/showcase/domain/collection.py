"""Everything the site knows, after assembling: what pages, search data and books are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .book import Book
from .brand import Brand
from .case import Case
from .document import Document
from .health import Health
from .pictures import PictureFacts
from .registry import Honour, HonourScheme, Registry


@dataclass(frozen=True, slots=True)
class HonourState:
    """An award as it stands on the build date. ``valid_until`` is '' for one that does not lapse."""

    honour: Honour
    scheme: HonourScheme
    valid_until: str
    valid: bool


@dataclass(frozen=True, slots=True)
class BrandEntry:
    """A brand in a list: what a card shows and a search finds, without its text.

    ``number`` is the catalogue number (``012``, ``例 03``); ``unit_path`` are the ids of the unit and those above it,
    nearest first; type, stage, origin, role, approach are ids of terms ('' when not recorded); ``pinyin`` and
    ``initials`` spell the name.
    """

    id: str
    number: str
    name: str
    slogan: str
    unit: str
    unit_label: str
    unit_path: tuple[str, ...]
    zone: str
    type: str
    stage: str
    origin: str
    role: str
    approach: str
    keywords: tuple[str, ...]
    logo: PictureFacts | None
    ground: str
    honours: tuple[HonourState, ...]
    added: str
    updated: str
    pinyin: str
    initials: str


@dataclass(frozen=True, slots=True)
class CaseEntry:
    """A case in a list. ``number`` counts within its year, from 1."""

    id: str
    number: int
    title: str
    subtitle: str
    summary: str
    year: str
    unit: str
    unit_label: str
    unit_path: tuple[str, ...]
    type: str
    origin: str
    keywords: tuple[str, ...]
    brands: tuple[str, ...]
    honours: tuple[HonourState, ...]
    updated: str
    pinyin: str
    initials: str


@dataclass(frozen=True, slots=True)
class Cluster:
    """品牌集群: a brand and the brands below it, as a tree of ids.

    ``pattern`` is '' when none is declared; ``size`` is the number of brands below, at any depth.
    """

    brand: str
    pattern: str
    children: tuple[Cluster, ...]
    size: int


@dataclass(frozen=True, slots=True)
class Related:
    """A brand worth seeing beside another, and why, in a few Chinese words (同属服务民生类)."""

    brand: str
    reason: str


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts for the home page. ``submitted`` counts 申报 brands only; specimens and compiled records stand apart."""

    submitted: int
    compiled: int
    specimens: int
    units: int
    sources: int
    cases: int
    specimen_cases: int


@dataclass(frozen=True)
class Collection:
    """All records and the relations between them.

    Mappings keep catalogue order (brands: by number; cases: newest year first). ``date`` is the build date,
    YYYY-MM-DD. ``brands_of_unit`` counts a brand for its unit and every unit above. ``books`` are the frozen
    editions by id, the newest first.
    """

    registry: Registry
    date: str
    brands: Mapping[str, Document[Brand]]
    cases: Mapping[str, Document[Case]]
    brand_entries: Mapping[str, BrandEntry]
    case_entries: Mapping[str, CaseEntry]
    clusters: Mapping[str, Cluster]  # by the id of the root, only roots that have children
    cluster_root: Mapping[str, str]  # brand id -> root id, for every brand in a cluster
    cluster_of: Mapping[str, Cluster]  # brand id -> the part of its cluster that begins with it
    related: Mapping[str, tuple[Related, ...]]
    cases_of_brand: Mapping[str, tuple[str, ...]]
    brands_of_unit: Mapping[str, tuple[str, ...]]
    cases_of_unit: Mapping[str, tuple[str, ...]]
    brands_of_type: Mapping[str, tuple[str, ...]]
    brands_of_zone: Mapping[str, tuple[str, ...]]
    cases_of_year: Mapping[str, tuple[str, ...]]
    cases_of_keyword: Mapping[str, tuple[str, ...]]
    figures: Figures
    guide: tuple[GuidePage, ...] = ()
    health: Health = Health()
    books: Mapping[str, Book] = field(default_factory=dict)

    @property
    def has_guide(self) -> bool:
        """Whether there is a first page of the guide to lead people to."""
        return any(page.id == "index" for page in self.guide)


@dataclass(frozen=True, slots=True)
class GuidePage:
    """A page of content/guide, the department's own text. ``id`` is the file's stem; index is the first page."""

    id: str
    title: str
    summary: str
    order: int
    document: Document[None]
