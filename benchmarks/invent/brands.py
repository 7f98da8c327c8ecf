"""Whole invented brands: the front matter, the text and the logo of each."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from . import aims, texts, words
from .logos import logo
from .names import names, slogans
from .units import BRANDS_PER_BRANCH, branch_of, branches_for

MICRO_BRANDS = 4
COMPILED_SHARE = 0.03


@dataclass(frozen=True, slots=True)
class InventedBrand:
    """One brand: its fields by key as a contributed file writes them, its Markdown and its SVG."""

    fields: dict[str, Any]
    body: str
    logo: str

    @property
    def id(self) -> str:
        """The brand's id."""
        return str(self.fields["id"])


def brands(count: int, seed: int) -> Iterator[InventedBrand]:
    """``count`` brands; the same for the same seed."""
    chance = random.Random(seed)
    name_of, slogan_of = names(chance), slogans(chance)
    branches = branches_for(count)
    for at in range(count):
        fields = {
            "id": brand_id(at),
            "name": next(name_of),
            "unit": branch_of(at, branches),
            **_about(chance),
            "slogan": next(slogan_of),
            **_work(chance),
            **_cluster(at, count),
            **_life(chance),
        }
        yield InventedBrand(fields, texts.body(chance), logo(chance))


def brand_id(at: int) -> str:
    """The id of a brand, counted from 0."""
    return f"bench-{at + 1:05d}"


def _about(chance: random.Random) -> dict[str, Any]:
    compiled = chance.random() < COMPILED_SHARE
    source = {"sources": [chance.choice(words.REGISTERED_SOURCES)]} if compiled else {}
    return {
        "type": chance.choice(words.TYPES),
        "approach": chance.choice(words.APPROACHES),
        "origin": "资料整理" if compiled else "申报",
        **source,
        "connotation": texts.sentence(chance, texts.BACKGROUND) + texts.sentence(chance, texts.RESULT),
        "logo": {
            "file": "logo.svg",
            "meaning": f"底形取自{chance.choice(words.PLACES)}，白线是{chance.choice(words.THINGS)}，圆点是党员。",
            "source": f"{chance.randint(2020, 2024)} 年支部征集，版权自有",
            "gist": f"{chance.choice(words.THINGS)}与点线",
        },
    }


def _work(chance: random.Random) -> dict[str, Any]:
    goals, chosen = aims.goals(chance)
    measures = aims.measures(chance, goals)
    return {"goals": goals, "measures": measures, "outcomes": aims.outcomes(chance, goals, chosen, measures)}


def _cluster(at: int, count: int) -> dict[str, Any]:
    """The first brand of every other branch is a mother of the next four."""
    place = at % (2 * BRANDS_PER_BRANCH)
    first = at - place
    if place > MICRO_BRANDS or first + MICRO_BRANDS >= count:
        return {}
    if place == 0:
        return {"role": "母品牌", "pattern": {"name": f"1+{MICRO_BRANDS}", "declared": MICRO_BRANDS}}
    return {"parent": brand_id(first), "role": "微品牌", "cell": words.TEAMS[place]}


def _life(chance: random.Random) -> dict[str, Any]:
    year = chance.randint(2021, 2023)
    reached = chance.randint(1, len(words.STAGES))
    history = [
        {"stage": stage, "date": _day(chance, year + step), "text": texts.sentence(chance)}
        for step, stage in enumerate(words.STAGES[:reached])
    ]
    return {
        "stage": {"current": words.STAGES[reached - 1], "history": history},
        "media": [_report(chance) for _ in range(chance.randint(1, 3))],
        "activities": [_activity(chance) for _ in range(chance.randint(2, 4))],
        "participation": {
            "solicited": chance.randint(8, 90),
            "adopted_at": history[0]["date"],
            "meeting": "支部党员大会",
        },
        "keywords": _keywords(chance),
        "added": _day(chance, year + 2),
        "updated": _day(chance, 2026, last_month=10),
        "contact": "党群工作部",
    }


def _keywords(chance: random.Random) -> list[str]:
    found = (chance.choice(words.THINGS) + chance.choice(words.DOINGS) for _ in range(chance.randint(2, 4)))
    return list(dict.fromkeys(found))


def _report(chance: random.Random) -> dict[str, str]:
    outlet, kind = chance.choice(words.OUTLETS).split("/")
    title = f"{chance.choice(words.PLACES)}的{chance.choice(words.DOINGS)}"
    return {"date": _day(chance, chance.randint(2023, 2025)), "outlet": outlet, "title": title, "kind": kind}


def _activity(chance: random.Random) -> dict[str, str]:
    title = f"{chance.choice(words.PLACES)}{chance.choice(words.DOINGS)}"
    return {"date": _day(chance, 2026, last_month=10), "title": title}


def _day(chance: random.Random, year: int, last_month: int = 12) -> str:
    return f"{year}-{chance.randint(1, last_month):02d}-{chance.randint(1, 28):02d}"
