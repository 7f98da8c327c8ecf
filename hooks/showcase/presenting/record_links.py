"""Relative links between contributed files, followed to the pages made of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

from ..domain.collection import Collection
from . import links

# What is made of no file of the content, as the guide names it.
PAGES: Mapping[str, str] = {
    f"../{each}": each
    for each in (links.SUBMIT, links.BLANK_TABLE, links.BLANK_DOCUMENT, links.REPORT, links.UNITS, links.ANTHOLOGY)
}


def resolver(collection: Collection, base: str) -> Callable[[str], str]:
    """A function from a relative link (``../qingyuan/index.md``, ``how.md#x``) to an address from the page, or ''."""

    def resolve(target: str) -> str:
        path, mark, fragment = target.partition("#")
        if path in PAGES:
            return base + PAGES[path] + mark + fragment
        parts = PurePosixPath(path)
        name = (
            parts.parent.name if parts.name in {"index.md", ""} else parts.stem if parts.suffix == ".md" else parts.name
        )
        if parts.suffix == ".md" and parts.name == "index.md" and name in {"", "..", "."}:
            name = "index"
        address = _address(collection, name)
        return base + address + mark + fragment if address else ""

    return resolve


def _address(collection: Collection, name: str) -> str:
    if name in collection.brands:
        return links.brand(name)
    if name in collection.cases:
        return links.case(name)
    if name in collection.books:
        return links.edition(name)
    return next((links.guide(page.id) for page in collection.guide if page.id == name), "")
