"""All rules over one record, or over all records. A rule is a function that yields problems and never raises."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from showcase.domain.brand import Brand
from showcase.domain.case import Case
from showcase.domain.document import Document
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry

from .context import Collected, Context, Rule
from .rules import BRAND_RULES, CASE_RULES, COLLECTION_RULES
from .walking import entries, values


def check_brand(document: Document[Brand], registry: Registry, context: Context) -> tuple[Problem, ...]:
    """Every problem of one brand, those found while reading included, in the order of the file."""
    return _check(document, registry, context, BRAND_RULES)


def check_case(document: Document[Case], registry: Registry, context: Context) -> tuple[Problem, ...]:
    """Every problem of one case, those found while reading included, in the order of the file."""
    return _check(document, registry, context, CASE_RULES)


def check_collection(
    brands: Sequence[Document[Brand]],
    cases: Sequence[Document[Case]],
    registry: Registry,
    honour_places: Sequence[tuple[int, int]],
    date: str,
) -> tuple[Problem, ...]:
    """What can be wrong between records, and in the department's lists. ``honour_places`` are the line and column of
    each entry of honours.yml; ``date`` is the build date. Takes time proportional to n log n at most."""
    collected = Collected(tuple(brands), tuple(cases), registry, tuple(honour_places), date)
    problems = [problem for rule in COLLECTION_RULES for problem in rule(collected)]
    return tuple(sorted(problems, key=lambda problem: problem.order))


def _check(document: Document[Any], registry: Registry, context: Context, rules: Sequence[Rule]) -> tuple[Problem, ...]:
    problems = list(document.problems)
    if "" not in document.unread:
        looked_at = _lay_out(document, context)
        problems += [problem for rule in rules for problem in rule(document, registry, looked_at)]
    return tuple(sorted(problems, key=lambda problem: problem.order))


def _lay_out(document: Document[Any], context: Context) -> Context:
    """The context with fields and text laid out: walking them for every rule would take most of the time."""
    found = tuple(entries(document.record))
    return replace(context, entries=found, values=tuple(values(found)), nodes=tuple(document.body.walk()))
