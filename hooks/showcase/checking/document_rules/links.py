"""Links in the text lead to the web, to a mail address, or to another record of the showcase.

Passes::

    见[《听水声》](../../../cases/2026/ting-shui-sheng/index.md)和[公司网站](https://example.com/)。

Fails::

    见[公司网站](www.example.com)。
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from showcase.domain.document import Document
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry

from .. import addresses
from ..context import Context
from ..pictures import ALL_SUFFIXES
from ..reporting import quote, report_at

ID = "links"
TO_A_BRAND = "链接到别的品牌写成 ../品牌编号/index.md。"


def check(document: Document[Any], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem for each link that cannot be followed; whether a record is there is a matter of all records."""
    for node in context.nodes:
        if node.kind == "link":
            remedy = _remedy(node.text)
            if remedy:
                written = f"链接写的是{quote(node.text)}" if node.text else "链接没有写地址"
                yield report_at(document, ID, node.line, node.column, f"{written}。{remedy}")


def _remedy(address: str) -> str:
    """What to do about an address; '' if nothing."""
    plain = addresses.bare(address)
    scheme = addresses.scheme(address)
    if scheme in {"http", "https"}:
        return _web_remedy(plain)
    if scheme == "mailto":
        return "" if "@" in plain else "邮箱地址要写全，如 mailto:bangong@example.com。"
    if scheme:
        return "链接只能以 https://、http:// 或 mailto: 开头，请改用网址。"
    if not plain:
        return "请在圆括号里写上网址，或去掉方括号，只留文字。"
    if plain.startswith("//") or addresses.HOST.match(plain):
        return f"网址要写全：https://{plain.lstrip('/')}"
    if plain.lower().endswith(ALL_SUFFIXES):
        return "图片要直接放进文中，写成 ![画面里有什么](文件名)。"
    if not addresses.record_name(address):
        return f"这个地址在网站上找不到。{TO_A_BRAND}"
    return ""


def _web_remedy(plain: str) -> str:
    try:
        parts = urlsplit(plain)
        host, user = parts.hostname, parts.username
    except ValueError:
        return "网址里的方括号或端口写错了。请从浏览器的地址栏重新复制。"
    if not host:
        return "网址里没有网站名。请从浏览器的地址栏重新复制。"
    return "网址里不能带用户名（@ 前面的部分）。请从浏览器的地址栏重新复制。" if user is not None else ""
