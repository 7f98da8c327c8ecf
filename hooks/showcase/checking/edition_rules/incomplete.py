"""What an edition takes has something to print.

A case needs a summary, points of practice or outcomes, and a text. A brand needs the elements of its stage, unless it
was compiled from public documents, where what is not recorded is shown as such.

Passes: a case with summary, practice and text.

Fails: a case whose file has no  summary:
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from showcase.domain.brand import Brand
from showcase.domain.case import Case
from showcase.domain.document import Document
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry

from ..edition_context import EditionContext, title_of
from ..reporting import quote, report

ID = "edition-incomplete"
COMPILED = "compiled"


def check(context: EditionContext) -> Iterator[Problem]:
    """One problem for each that lacks something, where it is named, or at the rule that takes it; one for each brand of
    the cover that has no logo to print."""
    registry = context.shelf.registry
    for chosen in (each for part in context.parts for each in part):
        document = context.shelf.document(chosen.kind, chosen.id)
        lacking = "、".join(_lacking(document, registry)) if document else ""
        if document and lacking:
            message = f"{quote(title_of(document))}还缺{lacking}，印出来不完整。请在 {document.path} 里补上，"
            message += "或从这里删去。" if chosen.by_hand else "或把条件改得窄一些，不选它。"
            yield report(context.document, ID, chosen.field, message)
    for at, id in enumerate(context.edition.seals):
        brand = context.shelf.brands.get(id)
        fault = _seal_fault(brand.record) if brand else ""
        if brand and fault:
            message = f"{quote(title_of(brand))}{fault}，封面上印不出来。请换一个品牌，或从这里删去。"
            yield report(context.document, ID, f"seals[{at}]", message)


def _seal_fault(brand: Brand) -> str:
    """Why a logo cannot be printed in one colour on the cover, '' if it can."""
    if not brand.logo or not brand.logo.file:
        return "没有标识图片"
    return "的标识要垫深色底" if brand.logo.ground == "ink" else ""


def _lacking(document: Document[Any], registry: Registry) -> Iterator[str]:
    record = document.record
    if isinstance(record, Case):
        if not record.summary:
            yield "摘要"
        if not record.practice and not record.outcomes:
            yield "做法要点或成效要点"
        if not document.body.children:
            yield "正文"
    elif record.origin != COMPILED:
        yield from _elements(record, registry)


def _elements(brand: Brand, registry: Registry) -> Iterator[str]:
    """The elements asked for up to the brand's stage, or by the first where it has none, that it does not show."""
    order = registry.stage_order
    stage = brand.stage.current if brand.stage else None
    reached = order[: order.index(stage) + 1] if stage in order else order[:1]
    for element in registry.scheme_of(brand.unit or "").elements:
        if element.required_from in reached and not any(getattr(brand, key, None) for key in element.fields):
            yield element.label
