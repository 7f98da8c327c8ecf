"""``content/guide/*.md`` -> GuidePages, the department's own texts."""

from __future__ import annotations

from pathlib import Path

from showcase.domain.collection import GuidePage
from showcase.domain.problems import Problem

from .documents import read_text
from .faults import Fault, Unreadable

KEYS = ("title", "summary", "order")


def read_guide(content: Path) -> tuple[tuple[GuidePage, ...], tuple[Problem, ...]]:
    """All guide pages in their order, and the problems of those that cannot be read."""
    pages: list[GuidePage] = []
    problems: list[Problem] = []
    for path in sorted((content / "guide").glob("*.md")):
        shown = path.relative_to(content.parent).as_posix()
        try:
            values, document = read_text(shown, path.read_bytes(), KEYS)
        except Unreadable as unreadable:
            problems += [fault.at(shown) for fault in unreadable.faults]
            continue
        problems += document.problems
        order = values.get("order", "")
        if not values.get("title") or not order.isdecimal():
            problems.append(Fault(1, 1, "guide", "缺 title（标题）或 order（排序数字）。").at(shown))
            continue
        pages.append(GuidePage(path.stem, values["title"], values.get("summary", ""), int(order), document))
    return tuple(sorted(pages, key=lambda page: (page.order, page.id))), tuple(problems)
