"""No remains of the web page, chat or word processor from which a text was copied.

The phrases are those of kind ``spam`` in ``registry/wordings.yml``; they count where they stand by themselves.

Passes::

    群众扫码关注后，可以在手机上报修、查水质、看停水通知，也可以给支部留言，当天有人回复。

Fails::

    点击蓝字关注我们
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from showcase.domain.document import Document
from showcase.domain.problems import Problem, Severity
from showcase.domain.registry import Registry

from ..context import Context
from ..phrases import of_kind
from ..reporting import quote, report_in

ID = "pasted-remains"
SHORT = 40
REMAINS = re.compile(
    r"&(?:nbsp|ensp|emsp|ldquo|rdquo|mdash|amp|lt|gt|quot|#\d{2,5}|#x[\da-f]{2,5});|MicrosoftInternetExplorer4|"
    r"mso-[a-z-]+:|\[图片\]|［图片］|【图片】|\[(?:微笑|强|鼓掌|玫瑰|拥抱|握手|呲牙)\]|"
    r"javascript:void|\[object Object\]|undefined(?![a-z])|（未完待续）",
)


def check(document: Document[Any], registry: Registry, context: Context) -> Iterator[Problem]:
    """One warning for each phrase or sign that was left over."""
    for phrase in of_kind(context.phrases, "spam"):
        if phrase.piece.kind != "field" and len(phrase.piece.text) <= SHORT:
            message = f"这一段的{quote(phrase.text)}像是从别的网页带来的。请删去这一段。"
            yield report_in(document, ID, phrase.at, message, Severity.WARNING)
    if not REMAINS.search(context.joined):
        return
    for piece in context.pieces:
        found = REMAINS.search(piece.text) if piece.kind not in {"code_block", "address"} else None
        if found:
            where = f"第 {found.start() + 1} 个字起" if piece.field else "这一段里"
            message = f"{where}的{quote(found.group())}像是转存或粘贴时留下的。请删去，或改成原来的字。"
            at = (piece.field, piece.line + piece.text.count("\n", 0, found.start()), piece.column)
            yield report_in(document, ID, at, message, Severity.WARNING)
