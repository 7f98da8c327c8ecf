"""A page that is still a draft is checked like any other, but not published; one reminder says so.

Passes::

    name: 清源

Fails::

    name: 清源
    draft: 是
"""

from __future__ import annotations

from collections.abc import Iterator

from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.problems import Problem, Severity
from showcase.domain.registry import Registry

from ..context import Context
from ..reporting import report

ID = "draft"
SENTENCES = {"draft": "这一页还是草稿，不会公布。写完后删去“草稿”这一行。"}


def check(document: Document[Brand], registry: Registry, context: Context) -> Iterator[Problem]:
    """One reminder for a draft."""
    if document.record.draft:
        yield report(document, ID, "draft", SENTENCES["draft"], severity=Severity.WARNING)
