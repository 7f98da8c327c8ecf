"""A text is written in simplified characters throughout; single traditional ones are left from pasting.

Passes::

    把党建做到群众心里

Fails::

    把黨建做到群众心里
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from showcase.domain.document import Document
from showcase.domain.problems import Problem, Severity
from showcase.domain.registry import Registry
from showcase.traditional import traditional_characters

from ..context import Context
from ..reporting import report_in

ID = "mixed-characters"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "pair": "“{traditional}”写成“{simplified}”",
        "mixed": "简体文字里夹着繁体字。请把{pairs}；人名、书名原来如此的可以不改。",
    }
)
IN_NAMES = frozenset(
    "喆堃昇甯淼犇鎏鑫祎燊晧暻頔陞颺濬堺驊闓銘錦鍾鋆"
)  # given names keep them, or the standard lists them
TITLES = re.compile(r"《[^《》\n]{1,60}》|“[^“”\n]{1,60}”|「[^「」\n]{1,60}」")
SHOWN = 6


def check(document: Document[Any], registry: Registry, context: Context) -> Iterator[Problem]:
    """At most one warning for each record. A text that is traditional throughout, and titles that are quoted as they
    were written, pass."""
    traditional, simplified = patterns()
    if not traditional.search(context.joined) or not simplified.search(context.joined):
        return
    for piece in context.pieces:
        found = [each for each in traditional.finditer(TITLES.sub(_blank, piece.text)) if piece.kind != "address"]
        if found and simplified.search(piece.text):
            pairs = dict.fromkeys(map(_pair, (each.group() for each in found)))
            message = SENTENCES["mixed"].format(pairs="、".join([*pairs][:SHOWN]))
            line = piece.line + piece.text.count("\n", 0, found[0].start())
            yield report_in(document, ID, (piece.field, line, piece.column), message, Severity.WARNING)
            return


def _pair(traditional: str) -> str:
    return SENTENCES["pair"].format(traditional=traditional, simplified=traditional_characters()[traditional])


@cache
def patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds characters that are traditional only, and the simplified ones that stand for them."""
    pairs = {
        traditional: simplified
        for traditional, simplified in traditional_characters().items()
        if traditional not in IN_NAMES and not _is_simplified_too(traditional) and _is_simplified_too(simplified)
    }
    only_simplified = set(pairs.values()) - set(traditional_characters())
    return re.compile(f"[{''.join(sorted(pairs))}]"), re.compile(f"[{''.join(sorted(only_simplified))}]")


def _is_simplified_too(character: str) -> bool:
    """乾 (乾坤) and 瞭 (瞭望) are in the old national standard of simplified characters."""
    return character.encode("gb2312", "ignore") != b""


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())
