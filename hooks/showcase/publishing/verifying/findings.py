"""What is wrong with a site, and how it is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

MOST_OF_A_KIND = 20
_LONGEST_QUOTE = 80


class Finding(NamedTuple):
    """One thing that is wrong: the file, the kind of fault in a few words, and the sentence."""

    path: str
    kind: str
    text: str


def quoted(value: str) -> str:
    """A value as a sentence may show it: on one line, nothing hidden in it, not long."""
    shown = "".join(each if each.isprintable() else f"\\u{ord(each):04x}" for each in value)
    return shown if len(shown) <= _LONGEST_QUOTE else shown[:_LONGEST_QUOTE] + "…"


def sentences(findings: Iterable[Finding]) -> tuple[str, ...]:
    """The findings, sorted, each once; of one kind only the first, and then how many there are.

    A spoilt template would otherwise print the same line for every page.
    """
    told: Counter[str] = Counter()
    lines: list[str] = []
    for finding in sorted(set(findings)):
        told[finding.kind] += 1
        if told[finding.kind] <= MOST_OF_A_KIND:
            lines.append(f"{quoted(finding.path)}：{finding.text}" if finding.path else finding.text)
    lines += [
        f"“{kind}”一类共 {count} 处，以上只列出前 {MOST_OF_A_KIND} 处"
        for kind, count in sorted(told.items())
        if count > MOST_OF_A_KIND
    ]
    return tuple(lines)
