"""An outcome says how much, over which time, and by what that can be seen.

Passes::

    outcomes: [{id: o1, before: 58, after: 26, unit: 分钟, period: 2026 年 1—10 月, evidence: [调度月报]}]

Fails::

    outcomes: [{id: o1, text: 服务水平显著提升。}]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from showcase.domain.brand import Brand, Outcome
from showcase.domain.document import Document
from showcase.domain.fields import descriptions
from showcase.domain.problems import Problem, Severity
from showcase.domain.registry import Registry

from ..claims import claim_in, has_figure, has_time
from ..context import Context
from ..reporting import quote, report
from ..walking import is_complete

ID = "outcome-proof"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "claim": "写的是{value}，“{claim}”没有数字，看不出变了多少。请写出从多少变到多少、哪段时间、凭什么材料。",
        "nothing": "写的是{value}，没有数字，也没有佐证。请写出从多少变到多少；数不清的事，写明凭什么材料。",
        "loose": "有数字，没写统计时段和佐证，别人没法核对。请写明是哪段时间的数字、出自什么材料。",
        "period": "有数字，没写统计时段。请写明是哪段时间的数字。",
        "evidence": "还没有填写：写明有什么材料可以证明。",
        "figures_hint": "before: 58, after: 26, unit: 分钟, period: 2026 年 1—10 月, evidence: [调度月报]",
        "loose_hint": "period: 2026 年 1—10 月, evidence: [调度月报]",
    }
)


def check(document: Document[Brand], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem at most for each outcome: a warning where it only claims or where nothing bears out its figures, a
    suggestion for a smaller gap. A figure without its unit is told of elsewhere."""
    brand = document.record
    if brand.origin not in {"submitted", "specimen"}:
        return
    for index, outcome in enumerate(brand.outcomes):
        path = f"outcomes[{index}]"
        if is_complete(document, path):
            yield from _gaps(document, path, outcome, registry)


def _gaps(document: Document[Brand], path: str, outcome: Outcome, registry: Registry) -> Iterator[Problem]:
    said = (outcome.title, outcome.text)
    counted = outcome.after is not None or outcome.before is not None
    if not counted and not has_figure(said, registry.substance, document.record.name):
        yield from _without_figures(document, path, outcome, registry)
        return
    timeless = not outcome.period and not has_time((*said, *outcome.evidence))
    if timeless and not outcome.evidence:
        yield _told(document, f"{path}.period", "loose", SENTENCES["loose_hint"], Severity.WARNING)
    elif timeless:
        yield _told(document, f"{path}.period", "period", _example("period"))
    elif not outcome.evidence:
        yield _told(document, f"{path}.evidence", "evidence", _example("evidence"))


def _without_figures(document: Document[Brand], path: str, outcome: Outcome, registry: Registry) -> Iterator[Problem]:
    key = "text" if outcome.text else "title"
    text = outcome.text or outcome.title
    if not text:
        return
    claim = next(
        (found for each in (outcome.text, outcome.title) if each and (found := claim_in(each, registry.substance)[0])),
        "",
    )
    if claim:
        message = SENTENCES["claim"].format(value=quote(text), claim=claim)
        yield report(document, ID, f"{path}.{key}", message, SENTENCES["figures_hint"], Severity.WARNING)
    elif not outcome.evidence:
        message = SENTENCES["nothing"].format(value=quote(text))
        yield report(document, ID, f"{path}.{key}", message, SENTENCES["figures_hint"], Severity.SUGGESTION)


def _told(
    document: Document[Brand], path: str, name: str, hint: str, severity: Severity = Severity.SUGGESTION
) -> Problem:
    return report(document, ID, path, SENTENCES[name], hint, severity)


def _example(key: str) -> str:
    return f"{key}: {descriptions(Outcome)[key].good}"
