"""The id of a record is the name of its folder.

Passes::

    content/brands/shili-shuiwu-jingshui/qingyuan/index.md    id: qingyuan

Fails::

    content/brands/shili-shuiwu-jingshui/qingyuan/index.md    id: qing-yuan
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from showcase.domain.document import Document
from showcase.domain.identifiers import IDENTIFIER, LONGEST, WINDOWS_KEEPS
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry

from ..context import Context
from ..reporting import quote, report
from ..walking import is_unread

ID = "identity"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "windows": "写的是“{id}”，Windows 不能用它作文件夹的名称。请换一个编号，文件夹也照改。",
        "long": "写的是{value}，有 {length} 个字符，最多 {most} 个。请换一个短的编号，文件夹也照改。",
        "differs": "写的是“{id}”，文件夹叫“{folder}”。请让两处一致。",
        "rename": "写的是“{id}”，文件夹叫{folder}。请把文件夹改名为“{id}”。",
    }
)


def check(document: Document[Any], registry: Registry, context: Context) -> Iterator[Problem]:
    """A problem when folder and id differ, or when no such folder can be made on every computer."""
    id = document.record.id
    if not id or is_unread(document, "id"):
        return
    if WINDOWS_KEEPS.fullmatch(id):
        message = SENTENCES["windows"].format(id=id)
        yield report(document, ID, "id", message)
    elif len(id) > LONGEST:
        message = SENTENCES["long"].format(value=quote(id), length=len(id), most=LONGEST)
        yield report(document, ID, "id", message)
    elif id == context.name:
        return
    elif IDENTIFIER.fullmatch(context.name):
        message = SENTENCES["differs"].format(id=id, folder=context.name)
        yield report(document, ID, "id", message, f"id: {context.name}")
    else:
        message = SENTENCES["rename"].format(id=id, folder=quote(context.name))
        yield report(document, ID, "id", message)
