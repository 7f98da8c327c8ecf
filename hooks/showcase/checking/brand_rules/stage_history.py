"""The history of a brand goes through the stages one by one, with rising dates, up to the current stage.

Passes::

    stage:
      current: 擦亮
      history: [{stage: 点亮, date: 2022-03}, {stage: 擦亮, date: 2022-11}]

Fails::

    stage:
      current: 擦亮
      history: [{stage: 擦亮, date: 2022-11}]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType

from showcase.domain.brand import Brand, Stage, StageEntry
from showcase.domain.document import Document
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry

from ..context import Context
from ..document_rules.dates import later
from ..reporting import report
from ..walking import is_unread

ID = "stage-history"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "differs": "写的是“{now}”，历程的最后一步却是“{last}”。请让两处一致，或在历程里补上一步。",
        "falling": "写的是“{date}”，早于上一步“{stage}”的“{before}”。请核对这两个日期。",
        "skipped": "写的是“{stage}”，前面缺{missing}这一步。请在它前面补上一条，写明日期。",
        "skipped-hint": "- {{stage: {stage}, date: 2022-03-15}}",
        "twice": "“{stage}”写了两次。请只留一条，或改正其中一条的阶段。",
        "backwards": "写的是“{stage}”，次序倒了。请按先后排列：{order}。",
        "nameless": "未填",
    }
)


def check(document: Document[Brand], registry: Registry, context: Context) -> Iterator[Problem]:
    """The first break in the order of the stages, else a wrong current stage; and the first break in the dates."""
    stage = document.record.stage
    if stage is None or not stage.history or is_unread(document, "stage.history[]"):
        return
    yield from _stages(document, stage, registry)
    yield from _dates(document, stage.history, registry, context)


def _stages(document: Document[Brand], stage: Stage, registry: Registry) -> Iterator[Problem]:
    if all(entry.stage in registry.stage_order for entry in stage.history):
        broken = next(_broken_steps(document, stage.history, registry), None)
        if broken:
            yield broken
        elif stage.current in registry.stage_order and stage.current != stage.history[-1].stage:
            now, last = _label(stage.current, registry), _label(stage.history[-1].stage, registry)
            message = SENTENCES["differs"].format(now=now, last=last)
            yield report(document, ID, "stage.current", message, f"current: {last}")


def _dates(
    document: Document[Brand], history: tuple[StageEntry, ...], registry: Registry, context: Context
) -> Iterator[Problem]:
    """Dates still to come are reported elsewhere, so they do not count here."""
    known = [(index, each) for index, each in enumerate(history) if each.date and not later(each.date, context.date)]
    for (_, before), (index, after) in pairwise(known):
        if later(before.date or "", after.date or ""):
            stage = _label(before.stage, registry)
            message = SENTENCES["falling"].format(date=after.date, stage=stage, before=before.date)
            yield report(document, ID, f"stage.history[{index}].date", message)
            return


def _broken_steps(document: Document[Brand], history: tuple[StageEntry, ...], registry: Registry) -> Iterator[Problem]:
    order = registry.stage_order
    previous = -1
    for index, entry in enumerate(history):
        path = f"stage.history[{index}].stage"
        number = order.index(entry.stage or "")
        label = _label(entry.stage, registry)
        if number > previous + 1:
            missing = "、".join(f"“{_label(each, registry)}”" for each in order[previous + 1 : number])
            message = SENTENCES["skipped"].format(stage=label, missing=missing)
            example = SENTENCES["skipped-hint"].format(stage=_label(order[number - 1], registry))
            yield report(document, ID, path, message, example)
        elif number == previous:
            yield report(document, ID, path, SENTENCES["twice"].format(stage=label))
        elif number < previous:
            whole = "、".join(_label(each, registry) for each in order)
            yield report(document, ID, path, SENTENCES["backwards"].format(stage=label, order=whole))
        previous = number


def _label(stage: str | None, registry: Registry) -> str:
    term = registry.term("stages", stage)
    return term.label if term else SENTENCES["nameless"]
