"""The running text of a record as a tree, so that pages and books walk data and never parse HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_EAST_ASIAN = re.compile(r"[\u2010-\u2027\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]")


class Node(NamedTuple):
    """One element of a text; a tuple, because a body has dozens and each goes from one process to another.

    ``kind``: document, heading, paragraph, quote, list, item, code_block, table, row, cell, rule, image,
    link, strong, emphasis, strike, code, text, softbreak, linebreak, footnote, footnote_reference.
    ``text`` holds the words of text, code and code_block, the address of link and image, the name of a footnote.
    ``level`` is the level of a heading, 1 for an ordered list, 1 for a header row; ``title`` is a picture's caption.
    ``line`` and ``column`` are places in the contributed file.
    """

    kind: str
    children: tuple[Node, ...] = ()
    text: str = ""
    title: str = ""
    level: int = 0
    line: int = 0
    column: int = 0

    def walk(self) -> Iterator[Node]:
        """This node and everything below it, in reading order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))

    def plain(self) -> str:
        """The words of this node without any markup."""
        if self.kind in {"text", "code", "code_block"}:
            return self.text
        return "".join(child.plain() for child in self.children)


def joint(siblings: tuple[Node, ...], index: int) -> str:
    """What a softbreak stands for: a space between words of letters, and nothing beside a Chinese character."""
    before = siblings[index - 1].plain()[-1:] if index else ""
    after = siblings[index + 1].plain()[:1] if index + 1 < len(siblings) else ""
    return "" if _EAST_ASIAN.match(before) or _EAST_ASIAN.match(after) else " "
