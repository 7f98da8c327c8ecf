"""All rules over one record, or over all records. A rule is a function that yields problems and never raises."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from showcase.domain.brand import Brand
from showcase.domain.case import Case
from showcase.domain.document import Document
from showcase.domain.edition import Edition
from showcase.domain.problems import Problem, Severity
from showcase.domain.redaction import secrets_in, secrets_in_names
from showcase.domain.registry import Registry

from .capping import capped
from .context import Collected, Context, Rule
from .phrases import phrases
from .redacting import redacted
from .reviews import reviewed, unused
from .rules import BRAND_RULES, CASE_RULES, COLLECTION_RULES, EDITION_RULES, EDITION_TEXT_RULES
from .texts import joined, pieces
from .walking import entries, values

MANY = 2000  # so many pieces are not looked for in the file one by one


def check_brand(document: Document[Brand], registry: Registry, context: Context) -> tuple[Problem, ...]:
    """Every problem of one brand, those found while reading included, in the order of the file."""
    return _check(document, registry, context, BRAND_RULES)


def check_case(document: Document[Case], registry: Registry, context: Context) -> tuple[Problem, ...]:
    """Every problem of one case, those found while reading included, in the order of the file."""
    return _check(document, registry, context, CASE_RULES)


def check_edition(document: Document[Edition], registry: Registry, date: str) -> tuple[Problem, ...]:
    """Every problem of the description of one edition and of the texts beside it, those found while reading included;
    ``date`` is the build date. What it takes is judged by :func:`editions.check_editions`."""
    edition = document.record
    context = Context(date, edition.id, "")
    problems = _check(document, registry, context, EDITION_RULES)
    for text in filter(None, (edition.preface, edition.afterword)):
        problems += _check(Document(text.path, text, text.body, ""), registry, context, EDITION_TEXT_RULES)
    return problems


def check_collection(
    brands: Sequence[Document[Brand]],
    cases: Sequence[Document[Case]],
    registry: Registry,
    honour_places: Sequence[tuple[int, int]],
    date: str,
    known: Sequence[Problem] = (),
    focus: frozenset[str] | None = None,
) -> tuple[Problem, ...]:
    """What can be wrong between records, and in the department's lists. ``honour_places`` are the line and column of
    each entry of honours.yml; ``date`` is the build date; ``known`` are the problems found before: a record with errors
    gives way where two claim the same, and a reviewed false alarm must be among them; ``focus`` are the records that
    the look-alike rules are asked about (see :class:`Collected`). Takes time proportional to n log n at most."""
    faulty = frozenset(each.place.path for each in known if each.severity is Severity.ERROR)
    collected = Collected(tuple(brands), tuple(cases), registry, tuple(honour_places), date, faulty, focus)
    problems = [problem for rule in COLLECTION_RULES for problem in rule(collected)]
    problems += unused(known, registry, collected.root)
    return tuple(sorted(redacted(problems), key=lambda problem: problem.order))


def _check(document: Document[Any], registry: Registry, context: Context, rules: Sequence[Rule]) -> tuple[Problem, ...]:
    problems = list(document.problems)
    if "" not in document.unread:
        context = _lay_out(document, registry, context)
        problems += [problem for rule in rules for problem in rule(document, registry, context)]
    problems = capped(reviewed(problems, registry.reviews))
    return tuple(sorted(redacted(problems, _secrets(document, context, problems)), key=lambda problem: problem.order))


def _lay_out(document: Document[Any], registry: Registry, context: Context) -> Context:
    """The context with fields and text laid out: walking them for every rule would take most of the time."""
    found = tuple(entries(document.record))
    single = tuple(values(found))
    nodes = tuple(document.body.walk())
    words = tuple(pieces(document, single, nodes))
    all_words = joined(words)
    return replace(
        context,
        entries=found,
        values=single,
        nodes=nodes,
        pieces=words,
        joined=all_words,
        disguised=all_words
        if len(words) > MANY
        else joined(each for each in words if each.text not in document.source),
        phrases=tuple(phrases(words, all_words, document.source, registry)),
    )


def _secrets(document: Document[Any], context: Context, problems: Sequence[Problem]) -> frozenset[str]:
    """What no sentence about this record may repeat; looked for only when there is a sentence."""
    if not problems:
        return frozenset()
    names = (context.group, context.name, *context.files)
    return frozenset((*secrets_in(document.source), *secrets_in(context.disguised), *secrets_in_names(names)))
