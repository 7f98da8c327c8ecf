"""六要素: the elements of a brand's scheme in their order, each with one line that says what is there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ..domain.brand import Brand
from ..domain.registry import Element, ElementScheme
from .thread import reached
from .words import amount, clipped, numeral

GIST_LENGTH = 14


@dataclass(frozen=True, slots=True)
class SixItem:
    """One element: its numeral, its label, its gist ('' when missing) and the place on the page that tells more."""

    numeral: str
    label: str
    gist: str
    anchor: str


def six_items(brand: Brand, scheme: ElementScheme, places: Mapping[str, str]) -> tuple[SixItem, ...]:
    """The strip of a brand. ``places`` maps a field to the id of the part of the page that shows it."""
    return tuple(
        SixItem(numeral(index), element.label, gist(brand, element), _place(element, places))
        for index, element in enumerate(scheme.elements, 1)
    )


def gist(brand: Brand, element: Element) -> str:
    """The element in a few words; '' when none of its fields is filled."""
    found = (_gist_of(brand, field) for field in element.fields)
    return next((text for text in found if text), "")


def _gist_of(brand: Brand, field: str) -> str:
    value = getattr(brand, field, None)
    if not value:
        return ""
    if field in _GISTS:
        return _GISTS[field](brand)
    if isinstance(value, tuple):
        return amount(len(value))
    return clipped(value, GIST_LENGTH) if isinstance(value, str) else "有"


def _goals(brand: Brand) -> str:
    done = sum(1 for goal in brand.goals if reached(brand, goal))
    return amount(len(brand.goals)) + _of(done, len(brand.goals), "已达到")


def _measures(brand: Brand) -> str:
    new = sum(1 for measure in brand.measures if measure.innovation)
    return amount(len(brand.measures)) + _of(new, len(brand.measures), "创新")


def _outcomes(brand: Brand) -> str:
    measured = sum(1 for outcome in brand.outcomes if outcome.after is not None)
    return amount(len(brand.outcomes)) + _of(measured, len(brand.outcomes), "有数据")


def _of(part: int, whole: int, words: str) -> str:
    """，两项已达到 / ，均已达到 / ，已达到 for the only one / '' for none of them."""
    if not part:
        return ""
    if part < whole:
        return f"，{amount(part)}{words}"
    return f"，均{words}" if whole > 1 else f"，{words}"


def _place(element: Element, places: Mapping[str, str]) -> str:
    return next((places[field] for field in element.fields if field in places), "")


_GISTS: Mapping[str, Callable[[Brand], str]] = {
    "name": lambda brand: brand.name or "",
    "slogan": lambda brand: brand.slogan or "",
    "logo": lambda brand: (brand.logo.gist or "有") if brand.logo else "",
    "goals": _goals,
    "measures": _measures,
    "outcomes": _outcomes,
}
