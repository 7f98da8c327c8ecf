"""Where the text tells what has come of it, claims of progress come with figures.

Passes::

    ## 成效

    群众满意度明显提升，由 82% 升到 95%。

Fails::

    ## 成效

    群众满意度显著提升。
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from showcase.domain.body import Node
from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.problems import Problem, Severity
from showcase.domain.registry import Registry

from ..claims import claim_in, has_figure
from ..context import Context
from ..reporting import quote, report, report_in

ID = "text-claims"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "claim": "写的是{value}，“{claim}”旁边没有数字。请写出从多少变到多少，或换成一件看得见的事。",
        "hint": "平均到场时间由 58 分钟降到 26 分钟（2026 年 1—10 月，调度月报）。",
    }
)
LONGEST = 40


def check(document: Document[Brand], registry: Registry, context: Context) -> Iterator[Problem]:
    """A warning for each paragraph of that part, and for 群众影响. One that says again in words what an outcome or a
    goal gives in figures is left alone."""
    brand, substance = document.record, registry.substance
    if brand.origin not in {"submitted", "specimen"} or not substance.claim_source:
        return
    told = brand.public_influence
    if told and (claim := _bare_claim(told, brand, registry)):
        message = SENTENCES["claim"].format(value=quote(_around(told, claim)), claim=claim)
        yield report(document, ID, "public_influence", message, SENTENCES["hint"], Severity.WARNING)
    for paragraph in _result_paragraphs(document.body, registry):
        text = paragraph.plain()
        if claim := _bare_claim(text, brand, registry):
            message = SENTENCES["claim"].format(value=quote(_around(text, claim)), claim=claim)
            where = "", paragraph.line or 1, paragraph.column or 1
            yield report_in(document, ID, where, message, Severity.WARNING, SENTENCES["hint"])


def _bare_claim(text: str, brand: Brand, registry: Registry) -> str:
    claim, subject = claim_in(text, registry.substance)
    if not claim or has_figure((text,), registry.substance, brand.name) or text.rstrip().endswith(("：", ":")):
        return ""
    return "" if subject and subject in _counted(brand, registry) else claim


def _counted(brand: Brand, registry: Registry) -> str:
    """What the brand gives figures for."""
    outcomes = (
        f"{each.title} {each.text}"
        for each in brand.outcomes
        if each.after is not None or has_figure((each.title, each.text), registry.substance, brand.name)
    )
    goals = (f"{each.metric}" for each in brand.goals if each.target is not None)
    return " ".join((*outcomes, *goals))


def _result_paragraphs(body: Node, registry: Registry) -> Iterator[Node]:
    """The paragraphs, those of lists too, under headings that say so, up to the next heading as high."""
    level = 0
    for block in body.children:
        if block.kind == "heading":
            if level and block.level > level:
                continue
            level = block.level if registry.substance.heading_pattern.search(block.plain()) else 0
        elif level and block.kind != "table":
            yield from (node for node in block.walk() if node.kind == "paragraph")


def _around(text: str, claim: str) -> str:
    """The sentence with the claim."""
    at = text.index(claim)
    start = max(text.rfind(mark, 0, at) for mark in "。！？；\n") + 1
    return text[start : at + len(claim)].strip()[-LONGEST:]
