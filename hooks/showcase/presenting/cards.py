"""A brand or a case in a list."""

from __future__ import annotations

from dataclasses import dataclass

from ..domain.collection import BrandEntry, CaseEntry, Collection
from ..domain.registry import Registry
from . import links
from .marks import StageMark, TypeMark, absent_word, stage_mark, tag, type_mark, valid_honour_texts
from .plates import Picture, Plate, photo, plate


@dataclass(frozen=True, slots=True)
class Card:
    """A brand on the wall or in the list. ``tag`` is 示例, 资料整理 or ''; ``sample`` marks the model for scripts."""

    id: str
    address: str
    number: str
    name: str
    slogan: str
    unit: str
    absent: str
    tag: str
    type: TypeMark
    stage: StageMark
    honours: tuple[str, ...]
    plate: Plate
    sample: bool = False

    @property
    def initial(self) -> str:
        """The character that stands for a brand without a logo in the list."""
        return self.name.lstrip("“”\"'《")[:1]


@dataclass(frozen=True, slots=True)
class CaseCard:
    """A case in an index."""

    id: str
    address: str
    number: str
    title: str
    subtitle: str
    summary: str
    year: str
    unit: str
    brands: str
    tag: str
    type: TypeMark
    honours: tuple[str, ...]
    photo: Picture | None
    sample: bool = False


def brand_card(entry: BrandEntry, registry: Registry) -> Card:
    """The card of a brand."""
    address = links.brand(entry.id)
    absent = absent_word(entry.origin)
    return Card(
        id=entry.id,
        address=address,
        number=entry.number,
        name=entry.name,
        slogan=entry.slogan,
        unit=entry.unit_label,
        absent=absent,
        tag=tag(registry, entry.origin),
        type=type_mark(registry, entry.type, absent),
        stage=stage_mark(registry, entry.stage, absent),
        honours=valid_honour_texts(entry.honours),
        plate=plate(entry.name, entry.logo, entry.ground, address),
    )


def brand_cards(collection: Collection, ids: tuple[str, ...]) -> tuple[Card, ...]:
    """The cards of several brands, in the order given."""
    return tuple(brand_card(collection.brand_entries[id], collection.registry) for id in ids)


def case_card(collection: Collection, id: str) -> CaseCard:
    """The card of a case, with its first usable picture."""
    entry: CaseEntry = collection.case_entries[id]
    address = links.case(id)
    named = (collection.brand_entries[brand].name for brand in entry.brands if brand in collection.brand_entries)
    return CaseCard(
        id=id,
        address=address,
        number=str(entry.number),
        title=entry.title,
        subtitle=entry.subtitle,
        summary=entry.summary,
        year=entry.year,
        unit=entry.unit_label,
        brands="、".join(named),
        tag=tag(collection.registry, entry.origin),
        type=type_mark(collection.registry, entry.type, absent_word(entry.origin)),
        honours=valid_honour_texts(entry.honours),
        photo=_first_photo(collection, id, address),
    )


def _first_photo(collection: Collection, id: str, folder: str) -> Picture | None:
    document = collection.cases[id]
    facts = (document.pictures.get(each.file or "") for each in document.record.photos)
    return next((photo(each, folder) for each in facts if each and not each.fault), None)
