"""Nothing marked as a secret is published, and words of internal papers are looked at once more.

Passes::

    note: 抢修与热线数据

Fails::

    note: 机密★一年
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from showcase.domain.document import Document
from showcase.domain.fields import Kind
from showcase.domain.problems import Place, Problem, Severity
from showcase.domain.registry import Registry

from ..context import Context
from ..reporting import report

ID = "secrecy"
MARK = re.compile(r"(?P<secret>(?:绝密|机密|秘密)\s*[★☆])|内部资料|内部文件|注意保存|不得外传|严禁外传")


def check(document: Document[Any], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem for each text with such a mark."""
    for entry in context.of(Kind.LINE, Kind.TEXT):
        severity, message = _marked(entry.value)
        if message:
            yield report(document, ID, entry.path, message, severity=severity)
    for node in context.nodes:
        severity, message = _marked(node.text)
        if message:
            place = Place(document.path, max(node.line, 1), max(node.column, 1))
            yield Problem(place, severity, ID, message)


def _marked(text: str) -> tuple[Severity, str]:
    found = max(MARK.finditer(text), key=lambda each: bool(each["secret"]), default=None)
    if found is None:
        return Severity.WARNING, ""
    if found["secret"]:
        message = f"里面有密级标志“{found.group()}”，涉密内容不能上网。请立即撤下，按保密规定处理。"
        return Severity.ERROR, message
    return Severity.WARNING, f"里面有“{found.group()}”字样。请确认这段内容可以公开，再删去这几个字。"
