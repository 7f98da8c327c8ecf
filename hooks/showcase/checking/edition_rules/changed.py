"""A version that was frozen stays as it was.

Passes: nothing that the edition holds has changed since ``scripts/anthology.py freeze``.

Fails: a case of the edition says something else than it did then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from showcase.domain.book import Book, Chapter
from showcase.domain.edition import FRONT, Freeze
from showcase.domain.problems import Problem

from ..edition_context import KINDS, EditionContext, title_of
from ..reporting import quote, report
from .not_public import hidden

ID = "edition-changed"
FEW = 12
LAST_NUMBER = re.compile(r"\d+(?=\D*$)")


def check(context: EditionContext) -> Iterator[Problem]:
    """One problem that names everything that is not as it was frozen, except what cannot be shown or is not there
    although it is named, which is told of already."""
    freeze, book = context.edition.frozen, context.book
    if freeze is None or book is None:
        return
    found = _differences(freeze, book, context)
    if not found:
        return
    version = context.edition.version
    listed = "；".join(found[:FEW]) + (f"；还有 {len(found) - FEW} 处" if len(found) > FEW else "")
    message = (
        f"第 {version} 版在 {freeze.date} 定了稿，现在和定稿时不一样：{listed}。"
        "要保持原样，请撤回这些改动；要出修订版，请把版次改大，再运行 "
        f"python scripts/anthology.py freeze {context.edition.id}。"
    )
    yield report(context.document, ID, "version", message, f'version: "{next_version(version)}"')


def next_version(version: str) -> str:
    """The version to go on with: 1.0 is followed by 1.1."""
    return LAST_NUMBER.sub(lambda number: str(int(number.group()) + 1), version, count=1)


def _differences(freeze: Freeze, book: Book, context: EditionContext) -> list[str]:
    """Words about each thing that was changed, added or taken out, in the order of the book, then of the freeze."""
    then, now = {each.id: each for each in freeze.items}, {id for id, _, _ in book.items}
    chapters = {each.id: each for each in book.chapters}
    found = []
    came_or_went = False
    for id, title, hash in book.items:
        if id not in then:
            came_or_went = True
            found.append(f"{quote(title)}是新收的（{chapters[id].path}）")
        elif id in chapters and then[id].hash != hash:
            found.append(f"{quote(title)}改过（{'；'.join((chapters[id].path, *_unshown(chapters[id], context)))}）")
    for each in freeze.items:
        if each.id not in now:
            came_or_went = True
            found += [] if _is_told(each.id, context) else [f"{quote(each.title)}没有了"]
    # The front matter holds what stands in which part: where chapters come or go, they say it all.
    if not came_or_went and any(id == FRONT and then[id].hash != hash for id, _, hash in book.items if id in then):
        found.insert(0, f"书名、编者、各编的编名和次序、封面、编者的话或后记改过（{book.edition.path}）")
    return found


def _unshown(chapter: Chapter, context: EditionContext) -> Iterator[str]:
    """What a case tells of and cannot show."""
    document = context.shelf.document(chapter.kind, chapter.record)
    for id in document.record.brands if document and chapter.kind == "case" else ():
        brand = context.records("brand").get(id)
        if brand and hidden(brand, context):
            yield f"讲到的{quote(title_of(brand))}没有公开"


def _is_told(item: str, context: EditionContext) -> bool:
    """Whether another rule tells of it that an item of the freeze is not in the book."""
    kind, _, id = item.partition("-")
    document = context.records(kind).get(id) if kind in KINDS else None
    if document is None:
        return any((each.kind, each.id) == (kind, id) for each in context.named())
    return bool(hidden(document, context))
