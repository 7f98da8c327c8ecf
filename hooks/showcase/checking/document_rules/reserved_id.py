"""The id is not a word under which the site keeps pages of its own.

Passes::

    id: qingyuan

Fails (``/brands/page/2/`` is the second page of the wall)::

    id: page
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from showcase.domain.document import Document
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry

from ..context import Context
from ..reporting import report

ID = "reserved-id"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "kept": "写的是“{id}”，这个词网站自己要用。请换一个编号，文件夹也照改。",
    }
)
KEPT = frozenset(("page", "keywords"))


def check(document: Document[Any], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem for an id that the site needs itself."""
    if document.record.id in KEPT and document.record.id == context.name:
        message = SENTENCES["kept"].format(id=document.record.id)
        yield report(document, ID, "id", message)
