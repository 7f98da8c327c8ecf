"""Links lead to the web, to a mail address, or to another record of the showcase, and to where their words say.

Passes::

    见[《听水声》](../../../cases/2026/ting-shui-sheng/index.md)和[公司网站](https://example.com/)。

Fails::

    见[公司网站](www.example.com)。
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from showcase.domain.body import Node
from showcase.domain.document import Document
from showcase.domain.fields import Kind
from showcase.domain.invisible import first_unseen
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry

from .. import addresses
from ..context import Context
from ..pictures import ALL_SUFFIXES
from ..reporting import quote, report, report_at
from ..web_links import disguise, host_of, mail_remedy, web_remedy

ID = "links"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "field": "写的是{value}。{remedy}",
        "written": "链接写的是{value}。{remedy}",
        "empty": "链接没有写地址。{remedy}",
        "disguised": "链接的文字是{named}，实际通向{host}。请让两者一致，或把文字改成网站的名称。",
        "scheme": "链接只能以 https://、http:// 或 mailto: 开头，请改用网址。",
        "nowhere": "请在圆括号里写上网址，或去掉方括号，只留文字。",
        "backslash": "地址里有反斜杠“\\”，请改成“/”。链接到别的品牌写成 ../品牌编号/index.md。",
        "full-width": "网址里的标点是中文的。请改成英文的“://”和“.”。",
        "whole": "网址要写全：https://{address}",
        "picture": "图片要直接放进文中，写成 ![画面里有什么](文件名)。",
        "unknown": "这个地址在网站上找不到。链接到别的品牌写成 ../品牌编号/index.md。",
    }
)
WEB = frozenset(("http", "https"))


def check(document: Document[Any], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem for each link that cannot be followed; whether a record is there is a matter of all records.
    Characters that cannot be seen are another rule's matter."""
    allowed = registry.site.link_hosts
    for entry in context.of(Kind.LINK):
        remedy = "" if first_unseen(entry.value) else web_remedy(entry.value, allowed)
        if remedy:
            yield report(document, ID, entry.path, SENTENCES["field"].format(value=quote(entry.value), remedy=remedy))
    for node in context.nodes:
        if node.kind != "link" or first_unseen(node.text):
            continue
        remedy = _remedy(node.text, allowed)
        message = _written(node.text, remedy) if remedy else _disguised(node)
        if message:
            yield report_at(document, ID, node.line, node.column, message)


def _written(address: str, remedy: str) -> str:
    return SENTENCES["written" if address else "empty"].format(value=quote(address), remedy=remedy)


def _disguised(node: Node) -> str:
    if addresses.scheme(node.text) not in {*WEB, "mailto"}:
        return ""
    named = disguise(node.plain(), node.text)
    if not named:
        return ""
    return SENTENCES["disguised"].format(named=quote(named), host=quote(host_of(node.text)))


def _remedy(address: str, allowed: tuple[str, ...]) -> str:
    """What to do about an address; '' if nothing."""
    plain = addresses.bare(address)
    scheme = addresses.scheme(address)
    if scheme in WEB:
        return web_remedy(address, allowed)
    if scheme == "mailto":
        return mail_remedy(plain)
    if scheme:
        return SENTENCES["scheme"]
    return _relative_remedy(address, plain)


def _relative_remedy(address: str, plain: str) -> str:
    if not plain:
        return SENTENCES["nowhere"]
    if "\\" in plain:
        return SENTENCES["backslash"]
    if addresses.scheme(unicodedata.normalize("NFKC", plain)) in WEB:
        return SENTENCES["full-width"]
    if plain.startswith("//") or addresses.HOST.match(plain):
        return SENTENCES["whole"].format(address=plain.lstrip("/"))
    if plain.lower().endswith(ALL_SUFFIXES):
        return SENTENCES["picture"]
    if not addresses.record_name(address):
        return SENTENCES["unknown"]
    return ""
