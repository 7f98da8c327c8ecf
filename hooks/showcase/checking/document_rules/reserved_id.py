"""The id is not a word under which the site keeps pages of its own.

Passes::

    id: qingyuan

Fails (``/brands/page/2/`` is the second page of the wall)::

    id: page
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from showcase.domain.document import Document
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry

from ..context import Context
from ..reporting import report

ID = "reserved-id"
KEPT = frozenset(("page", "keywords"))


def check(document: Document[Any], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem for an id that the site needs itself."""
    if document.record.id in KEPT and document.record.id == context.name:
        message = f"写的是“{document.record.id}”，这个词网站自己要用。请换一个编号，文件夹也照改。"
        yield report(document, ID, "id", message)
