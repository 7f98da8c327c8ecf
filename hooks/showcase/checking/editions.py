"""All rules over what the editions of the anthology take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from showcase.domain.book import Book
from showcase.domain.brand import Brand
from showcase.domain.case import Case
from showcase.domain.document import Document
from showcase.domain.edition import Edition
from showcase.domain.problems import Problem
from showcase.domain.selection import Shelf

from .context import Collected
from .edition_context import EditionContext
from .redacting import redacted
from .rules import EDITION_CHOICE_RULES


def check_editions(
    editions: Sequence[Document[Edition]],
    books: Mapping[str, Book],
    brands: Sequence[Document[Brand]],
    cases: Sequence[Document[Case]],
    shelf: Shelf,
    date: str,
    faulty: frozenset[str],
) -> tuple[Problem, ...]:
    """What is wrong with the choice of each edition, sorted; what its file says by itself is judged by
    :func:`run.check_edition`. ``books`` are those that can be made, by id; ``brands`` and ``cases`` are all, drafts
    too; ``shelf`` is what is public; ``date`` is the build date; ``faulty`` are the paths of records with errors. An
    edition whose file could not be read has its problem already."""
    collected = Collected(tuple(brands), tuple(cases), shelf.registry, (), date, faulty)
    problems: list[Problem] = []
    for document in editions:
        if "" in document.unread:
            continue
        edition = document.record
        context = EditionContext(document, shelf.on(edition.date), collected, books.get(edition.id))
        problems += (problem for rule in EDITION_CHOICE_RULES for problem in rule(context))
    return tuple(sorted(redacted(problems), key=lambda problem: problem.order))
