"""The id of a case begins with a letter, so that it is never taken for a year.

Passes::

    id: ting-shui-sheng

Fails::

    id: 2026-ting-shui-sheng
"""

from __future__ import annotations

from collections.abc import Iterator

from showcase.domain.case import Case
from showcase.domain.document import Document
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry

from ..context import Context
from ..reporting import report

ID = "letter-first"


def check(document: Document[Case], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem for an id that is the folder's name and begins with a digit."""
    id = document.record.id
    if id and id == context.name and not id[0].isalpha():
        message = f"写的是“{id}”，案例的编号要以字母开头。请换一个编号，文件夹也照改。"
        yield report(document, ID, "id", message)
