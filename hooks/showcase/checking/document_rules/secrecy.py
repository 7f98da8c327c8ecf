"""Nothing marked as a secret is published, and words of internal papers are looked at once more.

The words are those of kind ``internal`` in ``registry/wordings.yml``.

Passes::

    note: 抢修与热线数据

Fails::

    note: 机密★一年
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from showcase.domain.document import Document
from showcase.domain.private_data import SECRECY_MARK, Finding
from showcase.domain.problems import Problem, Severity
from showcase.domain.redaction import redact_name
from showcase.domain.registry import Registry
from showcase.domain.secrecy_marks import bare, secrecy_marks

from ..context import Context
from ..phrases import of_kind
from ..reporting import report, report_in
from ..reviews import reviewable
from ..spots import spots

ID = "secrecy"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "mark": "{where}有密级标志，涉密内容不能上网。请立即撤下，按保密规定处理。",
        "name": "文件或文件夹“{name}”的名称里有密级标志，涉密内容不能上网。请立即撤下，按保密规定处理。",
        "picture": "图片“{name}”附带的文字里有密级标志，涉密内容不能上网。请立即撤下，按保密规定处理。",
        "word": "里面有“{word}”字样。请确认这段内容可以公开，再删去这几个字。",
    }
)


def check(document: Document[Any], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem for each place with such a mark or word."""
    if "密" in context.joined or "密" in document.source:
        for spot in spots(document, context, marks):
            problem = report_in(document, ID, spot.at, SENTENCES["mark"].format(where=spot.where))
            yield reviewable(problem, f"{spot.field}\0{spot.finding.number}")
    for name in (context.group, context.name, *context.files):
        if marks(name):
            message = SENTENCES["name"].format(name=redact_name(name))
            yield reviewable(report(document, ID, "", message), name)
    for name, facts in document.pictures.items():
        if SECRECY_MARK in facts.private:
            message = SENTENCES["picture"].format(name=redact_name(name))
            yield reviewable(report(document, ID, "", message), facts.digest)
    for phrase in of_kind(context.phrases, "internal"):
        message = SENTENCES["word"].format(word=phrase.text)
        yield reviewable(report_in(document, ID, phrase.at, message, Severity.WARNING), phrase.text)


def marks(text: str) -> tuple[Finding, ...]:
    """The marks in ``text``."""
    return tuple(Finding(SECRECY_MARK, start, end, bare(text[start:end])) for start, end in secrecy_marks(text))
