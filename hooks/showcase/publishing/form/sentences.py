"""The sentences of the checker by the names under which the form asks: the rule's, or that of what rules share."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping

from showcase.checking import hosts, likeness, pictures, reporting, reviews, spots, web_links
from showcase.checking.rules import BRAND_RULES, COLLECTION_RULES
from showcase.reading import invisible, record, tags, values

SHARED: Mapping[str, Mapping[str, str]] = {
    "ask": reporting.SENTENCES,
    "hosts": hosts.SENTENCES,
    "likeness": likeness.SENTENCES,
    "pictures": pictures.SENTENCES,
    "record": record.SENTENCES,
    "reviews": reviews.SENTENCES,
    "spots": spots.SENTENCES,
    "tags": tags.SENTENCES,
    "values": values.SENTENCES,
    "web-links": web_links.SENTENCES,
    invisible.RULE: invisible.SENTENCES,
}


def sentences() -> dict[str, dict[str, str]]:
    """Table -> name -> template, for every rule that a brand is judged by."""
    return {name: dict(table) for name, table in sorted({**SHARED, **dict(_of_rules())}.items())}


def _of_rules() -> Iterator[tuple[str, Mapping[str, str]]]:
    for rule in (*BRAND_RULES, *COLLECTION_RULES):
        module = sys.modules[rule.__module__]
        if hasattr(module, "SENTENCES"):
            yield module.ID, module.SENTENCES
