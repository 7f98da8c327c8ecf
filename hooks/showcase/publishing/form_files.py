"""What the online form loads when it is asked for: the published brands as people would write them, and pinyin.

Files are like those of the search: classic scripts that store one value each. A draft holds nothing that the brand's
file does not hold; pictures are named with what the site made of them, so that they can be shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from showcase.assembling.search_data import data_script, named_script
from showcase.assembling.spelling import syllables
from showcase.domain.brand import Brand
from showcase.domain.collection import Collection
from showcase.domain.document import Document
from showcase.presenting.pictures import logo_derivatives, photo_derivatives
from showcase.writing.draft import draft_of

BRANDS_A_FILE = 40


@dataclass(frozen=True, slots=True)
class FormFiles:
    """The scripts to publish, by address from the site's root; the form's page names ``drafts`` and ``syllables``."""

    drafts: str
    syllables: str
    sources: Mapping[str, str]


def form_files(collection: Collection, brands_a_file: int = BRANDS_A_FILE) -> FormFiles:
    """All scripts, the drafts in catalogue order, ``brands_a_file`` to a file."""
    rows = [_row(document, collection) for document in collection.brands.values()]
    parts = (rows[start : start + brands_a_file] for start in range(0, len(rows), brands_a_file))
    shards = dict(named_script(f"draft-{n}", data_script(f"drafts{n}", part)) for n, part in enumerate(parts))
    listed = data_script("drafts", {"each": brands_a_file, "files": [*shards]})
    drafts, drafts_source = named_script("drafts", listed)
    spelt, spelt_source = named_script("syllables", data_script("syllables", syllables()))
    return FormFiles(drafts, spelt, {drafts: drafts_source, spelt: spelt_source, **shards})


def _row(document: Document[Brand], collection: Collection) -> list[Any]:
    return [draft_of(document.record, collection.registry), document.text, [*_pictures(document)]]


def _pictures(document: Document[Brand]) -> Iterator[tuple[Any, ...]]:
    """Name, format, width, height, bytes, and the file of the site that the form shows for it, '' for none."""
    logo = document.record.logo.file if document.record.logo else None
    photos = {photo.file for activity in document.record.activities for photo in activity.photos}
    for name, facts in document.pictures.items():
        made = logo_derivatives(facts) if name == logo else photo_derivatives(facts) if name in photos else ()
        yield name, facts.format, facts.width, facts.height, facts.size, made[-1].name if made else ""
