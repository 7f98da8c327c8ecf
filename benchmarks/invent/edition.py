"""An invented edition of the anthology: many cases of about three pages, each with photograph, table and footnotes."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw

from . import texts
from .cases import InventedCase, invented_case
from .documents import dumped, write_document

NAME = "bench"
PARTS = 8
SIZE, GRAIN = (1200, 800), 300
NOTES = 2


def write_edition(content: Path, brands: int, count: int, seed: int) -> None:
    """Put ``count`` cases about some of that many brands into a content folder, and an edition that holds them all."""
    chance = random.Random(seed)
    ids = []
    for at in range(count):
        case = _long(invented_case(f"bench-story-{at + 1:03d}", brands, chance), at, chance)
        folder = content / "cases" / str(case.fields["year"]) / case.fields["id"]
        write_document(folder / "index.md", case.fields, case.body)
        _photograph(chance).save(folder / "photo.jpg", quality=85)
        ids.append(case.fields["id"])
    edition = content / "registry" / "editions" / f"{NAME}.yml"
    edition.parent.mkdir(exist_ok=True)
    edition.write_text(dumped(_edition(ids)), encoding="utf-8", newline="\n")


def _long(case: InventedCase, at: int, chance: random.Random) -> InventedCase:
    notes = "\n\n".join(f"[^{note}]: {texts.sentence(chance, texts.RESULT)}" for note in range(NOTES))
    marked = "".join(f"{texts.sentence(chance)}[^{note}]\n\n" for note in range(NOTES))
    picture = f"![第 {at + 1} 处现场，两个人在记录](photo.jpg)"
    fields = case.fields | {"photos": [{"file": "photo.jpg", "alt": f"第 {at + 1} 处现场，两个人在记录"}]}
    return InventedCase(fields, "\n".join((case.body, marked, picture, "", notes, "")))


def _photograph(chance: random.Random) -> Image.Image:
    """A picture that compresses as a photograph does."""
    grain = Image.frombytes("L", (GRAIN, GRAIN), chance.randbytes(GRAIN * GRAIN))
    image = grain.resize(SIZE).point(lambda value: 96 + value // 4).convert("RGB")
    pen = ImageDraw.Draw(image)
    for _ in range(40):
        left, top = chance.randrange(SIZE[0]), chance.randrange(SIZE[1])
        colour = tuple(chance.randrange(60, 220) for _ in range(3))
        pen.rectangle((left, top, left + chance.randrange(40, 300), top + chance.randrange(40, 240)), fill=colour)
    return image


def _edition(ids: Sequence[str]) -> dict[str, Any]:
    return {
        "title": "案例集萃",
        "subtitle": "测速用，内容全部虚构",
        "year": "2026",
        "date": "2026-11",
        "version": "1.0",
        "editors": ["党群工作部"],
        "parts": [*_parts(ids)],
    }


def _parts(ids: Sequence[str]) -> Iterator[dict[str, Any]]:
    each = -(-len(ids) // PARTS)
    for number, start in enumerate(range(0, len(ids), each), 1):
        yield {"title": f"第{number}组", "text": "测速用的一编。", "cases": [*ids[start : start + each]]}
