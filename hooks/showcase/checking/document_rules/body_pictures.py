"""Pictures in the text are files in the folder, can be opened, and say what they show.

Passes::

    ![老城北片管网图，两处漏点标成红色](photos/guan-wang.png)

Fails::

    ![](https://example.com/guan-wang.png)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any
from urllib.parse import unquote

from showcase.domain.document import Document
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry

from .. import addresses
from ..context import Context
from ..pictures import fault_of, near_name
from ..reporting import quote, report_at
from .photos import says_nothing

ID = "body-pictures"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "nothing": "插图写的是{value}，没有说出画面。请在方括号里用一句话写出画面里有什么。",
        "missing": "插图没有图片说明。请在方括号里用一句话写出画面里有什么。",
        "words-hint": "![夜里，一名队员用听漏棒贴着路面]({address})",
        "nameless": "插图没有写文件名。请在圆括号里写上，如 photos/ting-lou.jpg。",
        "outside": "插图写的是{value}，网站只用本页文件夹里的图片。请把图片放进文件夹，这里写文件名。",
        "fault": "插图{fault}",
    }
)
GUESSED = 20  # pictures for which a near name is looked up; more would take long and help nobody


def check(document: Document[Any], registry: Registry, context: Context) -> Iterator[Problem]:
    """For each picture one problem with its file and one with its words, as they come."""
    wrong = 0
    for node in context.nodes:
        if node.kind != "image":
            continue
        files = context.files if wrong < GUESSED else ()
        message = _fault(node.text, document, context.files, files)
        words = node.plain()
        if message:
            wrong += 1
            near = near_name(unquote(node.text), files)
            yield report_at(document, ID, node.line, node.column, message, f"![{words}]({near})" if near else "")
        if says_nothing(words):
            message = SENTENCES["nothing" if words else "missing"].format(value=quote(words))
            hint = SENTENCES["words-hint"].format(address=node.text)
            yield report_at(document, ID, node.line, node.column, message, hint)


def _fault(address: str, document: Document[Any], files: tuple[str, ...], guessed: tuple[str, ...]) -> str:
    """What is wrong with a picture; a near name is looked for among ``guessed``."""
    name = unquote(address).removeprefix("./")
    if not name:
        return SENTENCES["nameless"]
    if addresses.scheme(address) or name.startswith(("/", "\\")):
        return SENTENCES["outside"].format(value=quote(name))
    message = fault_of(name, document, files if name in files else guessed)
    return SENTENCES["fault"].format(fault=message) if message else ""
