"""No remains of the web page, chat or word processor from which a text was copied.

The phrases are those of kind ``spam`` in ``registry/wordings.yml``; they count where they stand by themselves.

Passes::

    群众扫码关注后，可以在手机上报修、查水质、看停水通知，也可以给支部留言，当天有人回复。

Fails::

    点击蓝字关注我们
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from showcase.domain.document import Document
from showcase.domain.problems import Problem, Severity
from showcase.domain.registry import Registry

from ..context import Context
from ..phrases import of_kind
from ..reporting import quote, report_in

ID = "pasted-remains"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "phrase": "这一段的{phrase}像是从别的网页带来的。请删去这一段。",
        "sign_in_field": "第 {number} 个字起的{sign}像是转存或粘贴时留下的。请删去，或改成原来的字。",
        "sign_in_text": "这一段里的{sign}像是转存或粘贴时留下的。请删去，或改成原来的字。",
    }
)
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
            message = SENTENCES["phrase"].format(phrase=quote(phrase.text))
            yield report_in(document, ID, phrase.at, message, Severity.WARNING)
    if not REMAINS.search(context.joined):
        return
    for piece in context.pieces:
        found = REMAINS.search(piece.text) if piece.kind not in {"code_block", "address"} else None
        if found:
            sentence = SENTENCES["sign_in_field" if piece.field else "sign_in_text"]
            message = sentence.format(number=found.start() + 1, sign=quote(found.group()))
            at = (piece.field, piece.line + piece.text.count("\n", 0, found.start()), piece.column)
            yield report_in(document, ID, at, message, Severity.WARNING)
