"""What a finished site weighs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

BRAND = re.compile(r"bench-\d{5}")


@dataclass(frozen=True, slots=True)
class Weight:
    """Mean bytes of a brand's page, how many HTML pages there are, and the bytes of all files."""

    brand_page: float
    pages: int
    total: int


def weigh(site: Path) -> Weight:
    """The weight of the site in the folder ``site``; brand pages are those of the invented ids."""
    brand_pages = (path for path in site.glob("brands/**/index.html") if BRAND.fullmatch(path.parent.name))
    sizes = [path.stat().st_size for path in brand_pages]
    pages = sum(1 for _ in site.rglob("*.html"))
    total = sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
    return Weight(sum(sizes) / len(sizes), pages, total)
