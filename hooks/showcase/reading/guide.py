"""``content/guide/*.md`` -> GuidePages, the department's own texts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from showcase.domain.collection import GuidePage
from showcase.domain.identifiers import is_identifier
from showcase.domain.problems import Problem

from . import department_files, file_names
from .documents import read_text
from .faults import Fault, Unreadable
from .guide_pictures import guide_pictures
from .safe_open import Refused

KEYS = ("title", "summary", "order")


def read_guide(content: Path) -> tuple[tuple[GuidePage, ...], tuple[Problem, ...]]:
    """All guide pages in their order, and the problems of those that cannot be read."""
    pages: list[GuidePage] = []
    problems: list[Problem] = []
    folder = content / "guide"
    try:
        paths = department_files.files_in(folder, ".md")
    except Refused as refused:
        return (), (Fault(1, 1, "guide", str(refused)).at(f"{content.name}/{folder.name}"),)
    for path in paths:
        shown = file_names.shown(path.relative_to(content.parent).as_posix())
        try:
            values, document = read_text(shown, _read(path), KEYS)
        except Unreadable as unreadable:
            problems += [fault.at(shown) for fault in unreadable.faults]
            continue
        pictures, faults = guide_pictures(document.body, folder)
        problems += [*document.problems, *(fault.at(shown) for fault in faults)]
        document = replace(document, pictures=pictures)
        order = values.get("order", "")
        if not values.get("title") or not (order.isdecimal() and len(order) < 10):
            problems.append(Fault(1, 1, "guide", "缺 title（标题）或 order（排序数字）。").at(shown))
            continue
        pages.append(GuidePage(path.stem, values["title"], values.get("summary", ""), int(order), document))
    return tuple(sorted(pages, key=lambda page: (page.order, page.id))), tuple(problems)


def _read(path: Path) -> bytes:
    """The bytes of a page. Raises Unreadable, also for a name that cannot be an address."""
    if not is_identifier(path.stem):
        message = f"{file_names.quoted(path.name)}不能作网址。{file_names.IDENTIFIER_RULE}"
        raise Unreadable(Fault(1, 1, "guide", message))
    try:
        return department_files.read(path)
    except Refused as refused:
        raise Unreadable(Fault(1, 1, "guide", str(refused))) from None
