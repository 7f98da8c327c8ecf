"""The home page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from heapq import nlargest
from itertools import islice

from ..domain.collection import BrandEntry, Collection, Figures
from . import links
from .books import shelf
from .brand_parts import LampStep
from .cards import Card, brand_card, brand_cards
from .covers import Cover
from .honours import HonouredRow, honoured_rows
from .listings import fnv1a, hanging_order
from .marks import TypeMark, lit_lamps, type_mark
from .words import numeral

SCREEN = "LLSLSLLLSLS"  # the order of logos and slips on the screen of seals, the large one apart
NEWEST = 3
HONOURS = 5
BOOKS = 4


@dataclass(frozen=True, slots=True)
class TypeItem:
    """A type with its line of text."""

    mark: TypeMark
    text: str
    address: str


@dataclass(frozen=True, slots=True)
class HomePage:
    """The home page in the order in which it is read. ``specimens`` says whether it shows invented brands, ``editions``
    whether its books are editions of the anthology, not years of cases."""

    specimens: bool
    lead: str
    screen: tuple[Card, ...]
    feature: Card | None
    feature_slogan: tuple[str, ...]
    figures: tuple[tuple[str, int, str], ...]
    lamps: tuple[LampStep, ...]
    types: tuple[TypeItem, ...]
    types_title: str
    newest: tuple[Card, ...]
    honours: tuple[HonouredRow, ...]
    books: tuple[Cover, ...]
    editions: bool


def home_page(collection: Collection) -> HomePage:
    """The view of the home page on the day of the build."""
    registry = collection.registry
    types = registry.vocabularies["types"]
    feature = _feature(collection)
    card = brand_card(feature, registry) if feature else None
    return HomePage(
        specimens=collection.figures.specimens > 0,
        lead=registry.site.lead,
        screen=_screen(collection, feature.id if feature else ""),
        feature=card,
        feature_slogan=tuple(part for part in card.slogan.replace(",", "，").split("，") if part) if card else (),
        figures=_figures(collection.figures),
        lamps=tuple(
            LampStep(term.label, lit_lamps(registry, term.id), "", term.text, False, False)
            for term in registry.vocabularies["stages"]
        ),
        types=tuple(TypeItem(type_mark(registry, term.id), term.text, links.type(term.id)) for term in types),
        types_title=f"{numeral(len(types))}类",
        newest=_newest(collection),
        honours=honoured_rows(collection, valid=True)[:HONOURS],
        books=shelf(collection, BOOKS),
        editions=bool(collection.books),
    )


def _printable(entry: BrandEntry) -> bool:
    """Whether the logo can be shown as an impression: not one made for an ink ground."""
    return bool(entry.logo and not entry.logo.fault and entry.ground != "ink")


def _feature(collection: Collection) -> BrandEntry | None:
    """本周一方: another brand every week, of those with a logo and a slogan; branches' own before specimens."""
    able = [each for each in collection.brand_entries.values() if _printable(each) and each.slogan]
    own = [each for each in able if each.origin != "specimen"]
    candidates = own or [each for each in able if each.honours] or able
    if not candidates:
        return None
    week = date.fromisoformat(collection.date).toordinal() // 7
    return candidates[week % len(candidates)]


def _screen(collection: Collection, feature: str) -> tuple[Card, ...]:
    """Logos and slips in turn; where one kind runs out, the other takes its place."""
    others = [collection.brand_entries[id] for id in hanging_order(collection) if id != feature]
    logos = list(islice((each for each in others if _printable(each)), len(SCREEN)))
    slips = list(islice((each for each in others if not each.logo and len(each.name) <= 5), len(SCREEN)))
    chosen = []
    for kind in SCREEN:
        first, second = (logos, slips) if kind == "L" else (slips, logos)
        if first or second:
            chosen.append((first or second).pop(0))
    return tuple(brand_card(each, collection.registry) for each in chosen)


def _figures(figures: Figures) -> tuple[tuple[str, int, str], ...]:
    """Each origin apart; specimens are named as what is not counted. Cases and specimens only where there are any."""
    cases = (("案例", figures.cases, "篇"),) if figures.cases else ()
    specimens = (("示例，不计入", figures.specimens, "个"),) if figures.specimens else ()
    return (
        ("支部申报", figures.submitted, "个"),
        ("公开资料整理", figures.compiled, "个"),
        ("来自单位", figures.units, "家"),
        *cases,
        *specimens,
    )


def _newest(collection: Collection) -> tuple[Card, ...]:
    """The newest brands; among those of one day the hash of the id decides, so that no unit fills the row."""
    newest = nlargest(NEWEST, collection.brand_entries.values(), key=lambda each: (each.added, fnv1a(each.id)))
    return brand_cards(collection, tuple(each.id for each in newest))
