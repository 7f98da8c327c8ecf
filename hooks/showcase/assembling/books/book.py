"""An edition and the shelf of public records -> a Book."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from showcase.domain.book import Book, BookPart, BookPicture, Chapter
from showcase.domain.edition import FRONT, MOST_SEALS, Edition
from showcase.domain.selection import Shelf, choose

from .chapters import chapter
from .content_hash import content_version, hash_of
from .indexes import indexes


def make_book(edition: Edition, shelf: Shelf, built: str) -> Book:
    """The book of an edition, with whatever of its choice is on the shelf. ``built`` is the build date, YYYY-MM-DD."""
    shelf = shelf.on(edition.date)
    parts = tuple(_parts(edition, shelf))
    chapters = [chapter for part in parts for chapter in part.chapters]
    seals = _seals(edition, chapters, shelf)
    site = shelf.registry.site
    series = f"{site.title} {site.suffix}".strip()
    items = (
        (FRONT, edition.title, hash_of(((series, site.editor), _front(edition, parts, seals)))),
        *((each.id, each.title, hash_of(each)) for each in chapters),
    )
    version = content_version(edition.version, *(hash for _, _, hash in items))
    return Book(
        edition=edition,
        series=series,
        publisher=site.editor,
        parts=parts,
        indexes=indexes(chapters),
        imprint=tuple(_imprint(edition, chapters, version, built)),
        seals=seals,
        content_version=version,
        built=built,
        items=items,
        marks={term.id: (term.mark, term.hue) for term in shelf.registry.vocabularies["types"]},
    )


def _parts(edition: Edition, shelf: Shelf) -> Iterator[BookPart]:
    number = 0
    for index, (part, chosen) in enumerate(zip(edition.parts, choose(edition, shelf), strict=True), 1):
        chapters = tuple(chapter(each.kind, each.id, number + at, shelf) for at, each in enumerate(chosen, 1))
        number += len(chapters)
        yield BookPart(f"part-{index}", index, part.title, part.text, chapters)


def _seals(edition: Edition, chapters: Sequence[Chapter], shelf: Shelf) -> tuple[BookPicture, ...]:
    """Logos that can be printed in one colour: those that need an ink ground are left out. The edition's own choice,
    else the first brands of the book, each once."""
    boxes = {box.id: box for each in chapters for box in each.brands}
    boxes |= {id: chapter("brand", id, 0, shelf).brands[0] for id in edition.seals if id in shelf.brands}
    wanted = [boxes[id] for id in (edition.seals or boxes) if id in boxes]
    return tuple(box.logo for box in wanted if box.logo and box.ground != "ink")[:MOST_SEALS]


def _front(edition: Edition, parts: Sequence[BookPart], seals: Sequence[BookPicture]) -> object:
    """What is the edition's own in a book."""
    return (
        [edition.title, edition.subtitle, edition.year, edition.number, edition.date, edition.editors, edition.cloth],
        [(part.title, part.text, [each.id for each in part.chapters]) for part in parts],
        [(each.title, each.body) for each in (edition.preface, edition.afterword) if each],
        seals,
    )


def _imprint(edition: Edition, chapters: Sequence[Chapter], version: str, built: str) -> Iterator[tuple[str, str]]:
    yield "书名", "　".join(part for part in (edition.title, edition.subtitle) if part)
    yield "编者", "、".join(edition.editors)
    if edition.number:
        yield "期次", edition.number
    yield "年卷", f"{edition.year} 年卷"
    yield "版次", edition.version
    yield "出版日期", edition.date
    yield "收录", _counted(chapters)
    yield "内容版本", version
    yield "制作日期", built


def _counted(chapters: Sequence[Chapter]) -> str:
    """How much there is of which origin; invented content is named apart, for it is never counted with the rest."""
    real = [each for each in chapters if not each.is_specimen]
    counts = [
        f"案例 {cases} 篇" if (cases := sum(each.kind == "case" for each in real)) else "",
        f"品牌 {brands} 个" if (brands := sum(each.kind == "brand" for each in real)) else "",
    ]
    invented = len(chapters) - len(real)
    specimens = f"示例 {invented} 篇（虚构，供演示，不计入统计）" if invented else ""
    return "；".join(part for part in ("，".join(filter(None, counts)), specimens) if part)
