"""Catalogue numbers. The order is the day of entry, so that a new brand comes last and no number moves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from showcase.domain.brand import Brand
from showcase.domain.document import Document

LATEST = "9999"


def number_brands(documents: Iterable[Document[Brand]]) -> Mapping[str, str]:
    """Brand id -> number, in catalogue order: ``001`` onwards, specimens ``例 01`` onwards after them."""
    ordered = sorted(
        documents, key=lambda each: (each.record.added or each.record.updated or LATEST, each.record.id or "")
    )
    numbers: dict[str, str] = {}
    for specimen, form in ((False, "{:03d}"), (True, "例 {:02d}")):
        chosen = [each for each in ordered if (each.record.origin == "specimen") is specimen]
        numbers |= {each.record.id or "": form.format(count) for count, each in enumerate(chosen, start=1)}
    return numbers
