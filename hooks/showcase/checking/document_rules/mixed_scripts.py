"""Names hold no letters of another alphabet in the place of the Latin ones they look like.

Passes::

    name: 先锋E站

Fails (the letter is a Cyrillic one)::

    name: 先锋Е站
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from showcase.domain.document import Document
from showcase.domain.invisible import code
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry

from ..context import Context
from ..lookalikes import latin_for
from ..reporting import report

ID = "mixed-scripts"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "imitation": "第 {number} 个字“{letter}”是别的文字的字母（{code}），看上去像拉丁字母“{latin}”，"
        "会与别的名称混淆。请重新输入“{latin}”。",
    }
)
NAMES = re.compile(r"name|title|subtitle|slogan|aliases\[\d+\]")
# Letters of alphabets other than the Latin, none of Chinese or Japanese.
FOREIGN = re.compile(
    r"[\u0370-\u1fff\u2c00-\u2e7f\ua4d0-\ua95f\ua980-\uabff\U00010280-\U0001044f\U000118a0-\U000118ff]"
)
WORD = re.compile(
    r"[A-Za-z\u00c0-\u1fff\u2c00-\u2e7f\ua4d0-\ua95f\ua980-\uabff\U00010280-\U0001044f\U000118a0-\U000118ff]+"
)
SMALL_GREEK = re.compile(r"[\u03b1-\u03ce]")


def check(document: Document[Any], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem for each name with such a letter."""
    for entry in context.values:
        if NAMES.fullmatch(entry.path) and FOREIGN.search(entry.value):
            found = _imitation(entry.value)
            if found:
                position, letter, latin = found
                message = SENTENCES["imitation"].format(
                    number=position + 1, letter=letter, code=code(letter), latin=latin
                )
                hint = f"{entry.field.key}: {entry.value.replace(letter, latin)}"
                yield report(document, ID, entry.path, message, "" if entry.field.many else hint)


def _imitation(text: str) -> tuple[int, str, str] | None:
    """Position, letter and Latin letter of the first imitation. A word that only its own alphabet can spell (Мир), and
    a Greek letter by itself (α, Ω), is none."""
    for word in WORD.finditer(text):
        foreign = [(position, each) for position, each in enumerate(word.group()) if FOREIGN.match(each)]
        alike = [(position, each, latin_for(each)) for position, each in foreign]
        imitating = [(position, each, latin) for position, each, latin in alike if latin]
        mixed = len(foreign) < len(word.group())
        alone = len(word.group()) == 1 and SMALL_GREEK.match(word.group()) is not None
        if imitating and not alone and (mixed or len(imitating) == len(foreign)):
            position, letter, latin = imitating[0]
            return word.start() + position, letter, latin
    return None
