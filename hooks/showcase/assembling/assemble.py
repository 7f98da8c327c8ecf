"""All records -> one Collection. This is the step that needs every brand; it reads no file and renders nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from showcase.domain import honours
from showcase.domain.brand import Brand
from showcase.domain.case import Case
from showcase.domain.collection import CaseEntry, Collection, GuidePage
from showcase.domain.document import Document
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry

from . import clusters, figures, neighbours, numbers
from .entries import Spelling, brand_entry, case_entry
from .groups import group
from .health import examine, published_pages


def assemble(
    brands: Sequence[Document[Brand]],
    cases: Sequence[Document[Case]],
    guide: tuple[GuidePage, ...],
    registry: Registry,
    spellings: Mapping[str, Spelling],
    date: str,
    problems: Sequence[Problem] = (),
) -> Collection:
    """The collection of all accepted records.

    ``spellings`` holds (pinyin, initials) of every name and title by the path of its file; ``date`` is the
    build date, YYYY-MM-DD, which decides whether an honour still stands. ``problems`` are all that the
    checks found, in files left out too.
    """
    brand_honours, case_honours = honours.states(registry, date)
    by_id = {each.record.id or "": each for each in brands}
    brand_numbers = numbers.number_brands(brands)
    catalogue = {id: by_id[id] for id in brand_numbers}
    brand_entries = {
        id: brand_entry(document, brand_numbers[id], spellings[document.path], registry, brand_honours)
        for id, document in catalogue.items()
    }
    ordered_cases = _order_cases(cases)
    case_entries = _case_entries(ordered_cases, spellings, registry, case_honours)
    years = dict.fromkeys(entry.year for entry in case_entries.values())
    trees = clusters.draw_clusters(catalogue)
    return Collection(
        registry=registry,
        date=date,
        brands=catalogue,
        cases=ordered_cases,
        brand_entries=brand_entries,
        case_entries=case_entries,
        clusters=trees.roots,
        cluster_root=trees.root_of,
        cluster_of=trees.part_of,
        related=neighbours.relate(brand_entries, trees.root_of, registry),
        cases_of_brand=group(case_entries, lambda entry: entry.brands),
        brands_of_unit=group(brand_entries, lambda entry: entry.unit_path, registry.units),
        cases_of_unit=group(case_entries, lambda entry: entry.unit_path, registry.units),
        brands_of_type=group(brand_entries, lambda entry: (entry.type,), registry.terms["types"]),
        brands_of_zone=group(brand_entries, lambda entry: (entry.zone,), registry.zones),
        cases_of_year=group(case_entries, lambda entry: (entry.year,), years),
        cases_of_keyword=group(case_entries, lambda entry: entry.keywords),
        figures=figures.count(brand_entries, case_entries, registry),
        guide=guide,
        health=examine(problems, published_pages(catalogue, ordered_cases, guide)),
    )


def _order_cases(cases: Sequence[Document[Case]]) -> Mapping[str, Document[Case]]:
    """Newest year first; real cases before specimens, then by id."""
    ordered = sorted(cases, key=lambda each: (each.record.origin == "specimen", each.record.id or ""))
    ordered.sort(key=lambda each: each.record.year or "", reverse=True)
    return {each.record.id or "": each for each in ordered}


def _case_entries(
    cases: Mapping[str, Document[Case]], spellings: Mapping[str, Spelling], registry: Registry, held: honours.Awards
) -> Mapping[str, CaseEntry]:
    counted: dict[str, int] = {}
    entries: dict[str, CaseEntry] = {}
    for id, document in cases.items():
        year = document.record.year or ""
        counted[year] = counted.get(year, 0) + 1
        entries[id] = case_entry(document, counted[year], spellings[document.path], registry, held)
    return entries
