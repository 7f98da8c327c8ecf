"""Invented cases, one for every few hundred brands."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from . import texts, words
from .brands import brand_id
from .units import branch_of, branches_for

BRANDS_PER_CASE = 250
YEARS = (2023, 2024, 2025, 2026)


@dataclass(frozen=True, slots=True)
class InventedCase:
    """One case: its fields by key, and its Markdown."""

    fields: dict[str, Any]
    body: str


def cases(brands: int, seed: int) -> Iterator[InventedCase]:
    """A few cases about some of that many brands; the same for the same seed."""
    chance = random.Random(seed)
    for at in range(3 + brands // BRANDS_PER_CASE):
        yield invented_case(f"bench-case-{at + 1}", brands, chance)


def invented_case(id: str, brands: int, chance: random.Random) -> InventedCase:
    """One case about one of that many brands."""
    brand = chance.randrange(brands)
    year = chance.choice(YEARS)
    fields = {
        "id": id,
        "title": f"{chance.choice(words.PLACES)}的{chance.choice(words.DOINGS)}",
        "subtitle": f"一个支部怎样管好{chance.choice(words.THINGS)}",
        "year": year,
        "brands": [brand_id(brand)],
        "unit": branch_of(brand, branches_for(brands)),
        "authors": ["党群工作部"],
        "summary": texts.sentence(chance, texts.BACKGROUND) + texts.sentence(chance),
        "type": chance.choice(words.TYPES),
        "origin": "申报",
        "keywords": [chance.choice(words.DOINGS)],
        "practice": [texts.sentence(chance).rstrip("。")],
        "outcomes": [texts.sentence(chance, texts.RESULT).rstrip("。")],
        "updated": f"{year}-10-{chance.randint(1, 28):02d}",
    }
    return InventedCase(fields, texts.body(chance))
