"""The text of a record is Markdown without HTML.

Passes::

    支部把**到得快**定为第一件事。

Fails::

    支部把<b>到得快</b>定为第一件事。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from showcase.domain.document import Document
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry

from ..context import Context
from ..reporting import quote, report_at

ID = "raw-html"
SENTENCES: Mapping[str, str] = MappingProxyType({"found": "正文里有 HTML 写法{written}，网站不收。{remedy}"})
TAG = re.compile(r"\s*</?([a-zA-Z][a-zA-Z0-9]*)")
REMEDIES = {
    "b": "加粗写成 **文字**。",
    "strong": "加粗写成 **文字**。",
    "i": "强调写成 *文字*。",
    "em": "强调写成 *文字*。",
    "br": "另起一段请空一行。",
    "p": "另起一段请空一行。",
    "img": "插图写成 ![画面里有什么](photos/a.jpg)。",
    "a": "链接写成 [文字](https://网址)。",
    "table": "表格用竖线 | 画，样子见《怎样参展》。",
    "h1": "小标题写成 ## 标题。",
    "h2": "小标题写成 ## 标题。",
    "h3": "小标题写成 ### 标题。",
}
TAKE_OUT = "请删掉它，只留文字。"
NO_ELEMENT = "请删掉它；如果本意是大于、小于或书名号，请写成全角的“＜”“＞”或《》。"
ELEMENT = re.compile(
    r"abbr|address|article|aside|audio|base|big|blockquote|body|button|canvas|center|cite|code|col|colgroup|dd|del|"
    r"details|div|dl|dt|embed|fieldset|figcaption|figure|font|footer|form|frame|frameset|h[1-6]|head|header|hr|html|"
    r"iframe|input|ins|kbd|label|legend|li|link|main|map|mark|marquee|math|meta|nav|noscript|object|ol|option|picture|"
    r"plaintext|pre|progress|rp|rt|ruby|s|samp|script|section|select|small|source|span|strike|style|sub|summary|sup|"
    r"svg|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|track|tt|u|ul|var|video|wbr|xmp"
)


def check(document: Document[Any], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem for each tag or comment; a closing tag is passed over when its opening tag was reported."""
    opened: set[str] = set()
    for node in context.nodes:
        if node.kind != "html":
            continue
        name = _tag(node.text)
        if node.text.startswith("</") and name in opened:
            continue
        opened.add(name)
        remedy = REMEDIES.get(name) or (TAKE_OUT if not name or ELEMENT.fullmatch(name) else NO_ELEMENT)
        message = SENTENCES["found"].format(written=quote(node.text.strip()), remedy=remedy)
        yield report_at(document, ID, node.line, node.column, message)


def _tag(text: str) -> str:
    found = TAG.match(text)
    return found.group(1).lower() if found else ""
