"""A case tells its story in the text below its fields.

Passes::

    ---
    ## 缘起

Fails: nothing stands below the second line of hyphens.
"""

from __future__ import annotations

from collections.abc import Iterator

from showcase.domain.case import Case
from showcase.domain.document import Document
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry

from ..context import Context
from ..reporting import report

ID = "body-present"


def check(document: Document[Case], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem for a case without any text."""
    if not document.body.children:
        message = "还没有正文。请在第二行“---”下面写出经过：为什么做、怎么做的、带来了什么。"
        yield report(document, ID, "", message, "## 缘起")
