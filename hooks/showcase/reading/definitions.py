"""Lines like ``[注]: 本表截至十月``, which Markdown takes for the address of a link and does not show, and footnotes
that nothing refers to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from showcase.domain.problems import Severity
from showcase.domain.quoting import quote

from .faults import Fault

DEFINITION = re.compile(r"^[ \t>]*(?:[-*+][ \t]+)?\[([^\[\]\n]{1,200})\]:", re.MULTILINE)
COMMENT = re.compile(r"#.*|<?>?")  # [//]: # (…) is how Markdown writes a comment
MOST = 50
NO_ADDRESS = re.compile(r"[\x00-\x20]*(?:javascript|vbscript|data|file|blob):", re.IGNORECASE)


class Definition(NamedTuple):
    """A line that gives a label an address."""

    label: str
    line: int
    column: int


def definitions(text: str, first_line: int) -> list[Definition]:
    """What may be such lines; the first fifty with different labels."""
    found: dict[str, Definition] = {}
    for match in DEFINITION.finditer(text):
        if match[1].casefold() in found:
            continue
        start = match.start(1) - 1
        line = text.count("\n", 0, start) + first_line
        column = start - text.rfind("\n", 0, start)
        found[match[1].casefold()] = Definition(match[1], line, column)
        if len(found) == MOST:
            break
    return list(found.values())


def unshown(
    text: str, first_line: int, used: frozenset[str], addresses: Callable[[list[str]], list[str]]
) -> Iterator[Fault]:
    """A fault for each such line that no link uses. ``addresses`` gives for labels the addresses that the engine has
    taken (``^name`` for a footnote), '' for none; ``used`` are the addresses of the links in the text."""
    candidates = definitions(text, first_line)
    taken = addresses([each.label for each in candidates]) if candidates else []
    for (label, line, column), address in zip(candidates, taken, strict=True):
        if address in used or COMMENT.fullmatch(address):
            continue
        if NO_ADDRESS.match(address):
            message = f"链接写的是{quote(address)}。链接只能以 https://、http:// 或 mailto: 开头，请改用网址。"
            yield Fault(line, column, "links", message)
            continue
        if label.startswith("^"):
            note = quote(f"[{label}]")
            message = f"这条注在正文里没有引用，网页上不显示。请在要加注的地方写上{note}，或删掉这一行。"
            yield Fault(line, column, "unshown-line", message, severity=Severity.WARNING)
            continue
        message = (
            f"这一行的{quote(f'[{label}]:')}会被当作链接的地址，网页上不显示。"
            "要让人看见，请把方括号改成【】；用不着的，请删掉。"
        )
        yield Fault(line, column, "unshown-line", message, severity=Severity.WARNING)
