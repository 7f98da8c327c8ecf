"""No two records of the showcase have the same id, for the id is their address.

Passes::

    content/brands/a/qingyuan/index.md    content/brands/b/tingquan/index.md

Fails::

    content/brands/a/qingyuan/index.md    content/brands/b/qingyuan/index.md
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from showcase.domain.problems import Problem

from ..context import Collected, folder_of
from ..reporting import report

ID = "unique-ids"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "taken": "“{id}”已经是 {path} 的编号。请换一个编号，文件夹也照改。",
    }
)


def check(collected: Collected) -> Iterator[Problem]:
    """One problem for each record whose id belongs to a record that was there first. An id that is not the folder's
    name is a problem already."""
    first: dict[str, str] = {}
    for document in collected.documents_by_seniority:
        id = document.record.id
        if not id or id != folder_of(document):
            continue
        if id in first:
            message = SENTENCES["taken"].format(id=id, path=first[id])
            yield report(document, ID, "id", message)
        else:
            first[id] = document.path
