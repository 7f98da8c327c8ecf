"""What an edition names is public: neither a draft nor a record with errors.

Passes::

    cases: [ting-shui-sheng]        a case that stands on the site

Fails::

    brands: [qingyuan]              whose page says  draft: 是
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from showcase.domain.document import Document
from showcase.domain.edition import Rule
from showcase.domain.problems import Problem
from showcase.domain.selection import KINDS as TAKEN
from showcase.domain.selection import meets

from ..edition_context import KINDS, EditionContext, title_of
from ..reporting import quote, report

ID = "edition-not-public"


def check(context: EditionContext) -> Iterator[Problem]:
    """One problem for each case or brand that is there and not public: at its name; at the version when the edition was
    frozen with it; at the rule that would take it were it not for its errors."""
    named = [*context.named()]
    for chosen in named:
        document = context.records(chosen.kind).get(chosen.id)
        fault = hidden(document, context) if document else ""
        if fault:
            yield report(context.document, ID, chosen.field, f"{fault}，或从这里删去。")
    known = {f"{chosen.kind}-{chosen.id}" for chosen in named}
    for item in context.edition.frozen.items if context.edition.frozen else ():
        kind, _, id = item.id.partition("-")
        document = context.records(kind).get(id) if kind in KINDS and item.id not in known else None
        fault = hidden(document, context) if document else ""
        if fault:
            known.add(item.id)
            yield report(context.document, ID, "version", f"定稿时收的{fault}。")
    for index, part in enumerate(context.edition.parts):
        for id, document in _met_by(part.rule, context):
            if id not in known:
                known.add(id)
                fault = hidden(document, context)
                yield report(context.document, ID, f"parts[{index}].rule", f"按条件该收的{fault}。")


def _met_by(rule: Rule | None, context: EditionContext) -> Iterator[tuple[str, Document[Any]]]:
    """The records with errors that meet a rule, drafts left out, by the ids of the items they would be."""
    if rule is None or rule.take not in TAKEN:
        return
    kind = TAKEN[rule.take]
    for id, document in context.records(kind).items():
        is_faulty = document.path in context.all.faulty and not getattr(document.record, "draft", None)
        if is_faulty and meets(rule, kind, document, context.shelf):
            yield f"{kind}-{id}", document


def hidden(document: Document[Any], context: EditionContext) -> str:
    """Why a record is not public, and what to do, without a full stop; '' for one that is."""
    title = quote(title_of(document))
    if getattr(document.record, "draft", None):
        return f"{title}还是草稿，不公开，不能收进书里。请先定稿（删去它的 draft 一项）"
    if document.path in context.all.faulty:
        return f"{title}有错误，改好之前不公开。请先改好 {document.path}"
    return ""
