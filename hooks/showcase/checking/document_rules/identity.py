"""The id of a record is the name of its folder.

Passes::

    content/brands/shili-shuiwu-jingshui/qingyuan/index.md    id: qingyuan

Fails::

    content/brands/shili-shuiwu-jingshui/qingyuan/index.md    id: qing-yuan
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from showcase.domain.document import Document
from showcase.domain.identifiers import IDENTIFIER, LONGEST, WINDOWS_KEEPS
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry

from ..context import Context
from ..reporting import quote, report
from ..walking import is_unread

ID = "identity"


def check(document: Document[Any], registry: Registry, context: Context) -> Iterator[Problem]:
    """A problem when folder and id differ, or when no such folder can be made on every computer."""
    id = document.record.id
    if not id or is_unread(document, "id"):
        return
    if WINDOWS_KEEPS.fullmatch(id):
        message = f"写的是“{id}”，Windows 不能用它作文件夹的名称。请换一个编号，文件夹也照改。"
        yield report(document, ID, "id", message)
    elif len(id) > LONGEST:
        message = f"写的是{quote(id)}，有 {len(id)} 个字符，最多 {LONGEST} 个。请换一个短的编号，文件夹也照改。"
        yield report(document, ID, "id", message)
    elif id == context.name:
        return
    elif IDENTIFIER.fullmatch(context.name):
        message = f"写的是“{id}”，文件夹叫“{context.name}”。请让两处一致。"
        yield report(document, ID, "id", message, f"id: {context.name}")
    else:
        message = f"写的是“{id}”，文件夹叫{quote(context.name)}。请把文件夹改名为“{id}”。"
        yield report(document, ID, "id", message)
