"""The running words of a record for the search, told apart by where they stand (举措, 成效, 正文 …)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from showcase.domain.body import Node
from showcase.domain.brand import Brand, Goal, Measure, Outcome
from showcase.domain.case import Case
from showcase.domain.document import Document

# What a result says about where a word was found; the catalogue carries these words once, texts name them by position.
LABELS = (
    "内涵",
    "标识释义",
    "目标",
    "举措",
    "成效",
    "机制",
    "载体",
    "规范",
    "影响",
    "活动",
    "报道",
    "结对",
    "做法",
    "作者",
    "正文",
)
_POSITION = {label: position for position, label in enumerate(LABELS)}
_BLOCKS = frozenset({"paragraph", "heading", "cell", "code_block"})

Words = list[tuple[int, str]]  # (position in LABELS, text with one line per item)


def brand_words(document: Document[Brand]) -> Words:
    """The words of a brand beyond its card, in reading order; absent parts are left out."""
    brand = document.record
    return _present(
        ("内涵", [brand.connotation]),
        ("标识释义", [brand.logo.meaning, brand.logo.source] if brand.logo else []),
        ("目标", map(_goal, brand.goals)),
        ("举措", map(_measure, brand.measures)),
        ("成效", map(_outcome, brand.outcomes)),
        ("机制", [brand.mechanism]),
        ("载体", brand.carriers),
        ("规范", brand.service_norms),
        ("影响", [brand.public_influence]),
        ("活动", [each.title for each in brand.activities]),
        ("报道", [_together(each.outlet, each.title) for each in brand.media]),
        ("结对", [_together(each.partner, each.aim, each.outcome) for each in brand.pairing]),
        ("正文", lines(document.body)),
    )


def case_words(document: Document[Case]) -> Words:
    """The words of a case beyond its card, in reading order; absent parts are left out."""
    case = document.record
    return _present(
        ("做法", case.practice),
        ("成效", case.outcomes),
        ("作者", case.authors),
        ("正文", lines(document.body)),
    )


def _present(*parts: tuple[str, Iterable[str | None]]) -> Words:
    joined = ((label, "\n".join(filter(None, items))) for label, items in parts)
    return [(_POSITION[label], text) for label, text in joined if text]


def _goal(goal: Goal) -> str:
    return _together(goal.title, goal.text, goal.metric)


def _measure(measure: Measure) -> str:
    return _together(measure.title, measure.text, measure.owner)


def _outcome(outcome: Outcome) -> str:
    return _together(outcome.title, outcome.text)


def _together(*texts: str | None) -> str:
    return "　".join(" ".join(text.split()) for text in texts if text)


def lines(node: Node) -> Iterator[str]:
    """One line for each paragraph, heading and table cell below the node."""
    if node.kind in _BLOCKS:
        yield " ".join(node.plain().split())
        return
    for child in node.children:
        yield from lines(child)
