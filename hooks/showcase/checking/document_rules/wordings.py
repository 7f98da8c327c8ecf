"""Official wording, and no praise that the advertising law does not allow; the table is ``registry/wordings.yml``.

Passes::

    text: 共建“一带一路”倡议提出十周年

Fails::

    text: “一带一路”战略提出十周年
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from showcase.domain.document import Document
from showcase.domain.problems import Problem, Severity
from showcase.domain.registry import Registry, Wording

from ..context import Context
from ..phrases import of_kind
from ..reporting import quote, report_in
from ..reviews import reviewable

ID = "wordings"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "found": "里面有{phrase}。{remedy}",
        "replace": "{note}请改为{right}。",
        "soften": "{note}请换成查得到依据的说法，或写明由谁评定。",
        "remove": "{note}请删去。",
    }
)


def check(document: Document[Any], registry: Registry, context: Context) -> Iterator[Problem]:
    """One warning for each phrase of the table, at its first place."""
    for phrase in of_kind(context.phrases, "wording", "absolute"):
        message = SENTENCES["found"].format(phrase=quote(phrase.text), remedy=_remedy(phrase.wording))
        problem = report_in(document, ID, phrase.at, message, Severity.WARNING)
        yield reviewable(problem, f"{phrase.piece.field}\0{phrase.text}")


def _remedy(wording: Wording) -> str:
    note = f"{wording.note.rstrip('。')}。" if wording.note else ""
    if wording.right:
        return SENTENCES["replace"].format(note=note, right=quote(wording.right))
    return SENTENCES["soften" if wording.kind == "absolute" else "remove"].format(note=note)
