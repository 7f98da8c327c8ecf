"""A chapter of an edition as a page to read, with the book around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote

from ..domain.book import Book, BookPart, BookPicture, BrandBox, Chapter
from ..domain.collection import Collection
from . import links
from .book_contents import Part, contents, part_label
from .book_words import book_name
from .brand_parts import PhotoView
from .marks import TypeMark, tag, type_mark
from .plates import Plate, photo, plate
from .prose import Section, Surroundings, sections
from .record_links import resolver


@dataclass(frozen=True, slots=True)
class BoxView:
    """A brand that the chapter tells of; ``address`` is '' while it has no page."""

    name: str
    slogan: str
    unit: str
    address: str
    type: TypeMark
    plate: Plate


@dataclass(frozen=True, slots=True)
class Step:
    """The way to what comes before or after."""

    label: str
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class ChapterPage:
    """A chapter in the order in which it is read. ``count`` is how many the book has, ``source`` the page of the same
    record outside of the book, ``leaf`` where the chapter may lie as a file of its own."""

    trail: tuple[tuple[str, str], ...]
    edition: str
    book: str
    book_address: str
    count: int
    part: str
    current: str
    chapter: Chapter
    tag: str
    type: TypeMark
    boxes: tuple[BoxView, ...]
    lead_photo: PhotoView | None
    photos: tuple[PhotoView, ...]
    prose: tuple[Section, ...]
    parts: tuple[Part, ...]
    before: Step | None
    after: Step | None
    source: str
    leaf: str
    title: str
    issue: str


def chapter_key(edition: str, chapter: str) -> str:
    """The id of the page of a chapter, which names the edition too."""
    return f"{edition}/{chapter}"


def find_chapter(collection: Collection, key: str) -> tuple[Book, BookPart, Chapter]:
    """What a page key of :func:`chapter_key` names. Raises KeyError for one that there is not."""
    edition, _, id = key.partition("/")
    book = collection.books[edition]
    for part in book.parts:
        for chapter in part.chapters:
            if chapter.id == id:
                return book, part, chapter
    raise KeyError(key)


def record_page(chapter: Chapter) -> str:
    """The page of the record outside of any book, beside which its pictures lie."""
    return links.case(chapter.record) if chapter.kind == "case" else links.brand(chapter.record)


def chapter_page(collection: Collection, key: str, base: str) -> ChapterPage:
    """The view of a chapter; ``key`` is that of :func:`chapter_key`."""
    book, part, chapter = find_chapter(collection, key)
    folder = record_page(chapter)
    shown = {unquote(address).removeprefix("./"): each.facts for address, each in chapter.pictures.items()}
    around = Surroundings(shown, folder, base, _inside(book, resolver(collection, base), base))
    lead = _photo(chapter.lead, folder) if chapter.lead else None
    edition = book.edition
    return ChapterPage(
        trail=(
            ("首页", "./"),
            ("汇编", links.ANTHOLOGY),
            (book_name(book), links.edition(book.id)),
            (chapter.title, ""),
        ),
        edition=book.id,
        book=book_name(book),
        book_address=links.edition(book.id),
        count=len(book.chapters),
        part=f"{part_label(part)}　{part.title}",
        current=part.id,
        chapter=chapter,
        tag=tag(collection.registry, chapter.origin),
        type=type_mark(collection.registry, chapter.type),
        boxes=tuple(_box(collection, each) for each in chapter.brands),
        lead_photo=lead,
        photos=tuple(filter(None, (_photo(each, folder) for each in chapter.photos))),
        prose=sections(chapter.body, around),
        parts=contents(collection, book),
        before=_before(book, chapter),
        after=_after(book, chapter),
        source=folder,
        leaf=links.leaf(chapter.kind, chapter.record),
        title=edition.title,
        issue="，".join(part for part in (f"{edition.year} 年卷", edition.number, f"版次 {edition.version}") if part),
    )


def _inside(book: Book, resolve: Callable[[str], str], base: str) -> Callable[[str], str]:
    """Links between records stay in the book where the book has the other one, too."""
    own = {base + record_page(each): base + links.edition_chapter(book.id, each.id) for each in book.chapters}

    def within(target: str) -> str:
        address, mark, fragment = resolve(target).partition("#")
        return own.get(address, address) + mark + fragment

    return within


def _box(collection: Collection, box: BrandBox) -> BoxView:
    address = links.brand(box.id)
    return BoxView(
        name=box.name,
        slogan=box.slogan,
        unit=box.unit_label,
        address=address if box.id in collection.brands else "",
        type=type_mark(collection.registry, box.type),
        plate=plate(box.name, box.logo.facts if box.logo else None, box.ground, address),
    )


def _photo(picture: BookPicture, folder: str) -> PhotoView | None:
    found = photo(picture.facts, folder)
    return PhotoView("", found, picture.alt, picture.caption, "") if found else None


def _before(book: Book, chapter: Chapter) -> Step | None:
    if chapter.number > 1:
        return _step("上一篇", book, book.chapters[chapter.number - 2])
    if book.edition.preface:
        return Step("前面", book.edition.preface.title, f"{links.edition(book.id)}#preface")
    return None


def _after(book: Book, chapter: Chapter) -> Step | None:
    if chapter.number < len(book.chapters):
        return _step("下一篇", book, book.chapters[chapter.number])
    if book.edition.afterword:
        return Step("后面", book.edition.afterword.title, f"{links.edition(book.id)}#afterword")
    return None


def _step(label: str, book: Book, chapter: Chapter) -> Step:
    return Step(label, chapter.title, links.edition_chapter(book.id, chapter.id))
