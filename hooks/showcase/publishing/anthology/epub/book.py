"""A book -> the bytes of an EPUB 3.3."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from ....domain.book import Book
from . import back, front
from .archive import archive
from .chapter import chapter_page
from .images import Images, Rebuilding
from .markup import el, serialise
from .nav import NAV, NCX, nav, ncx
from .package import Item, identifier, package
from .page import STYLES, Page
from .soundness import CONTAINER, require_sound

FOLDER = "EPUB/"
PACKAGE = f"{FOLDER}package.opf"
SHEET = Path(__file__).resolve().parents[5] / "theme" / "book" / "epub" / STYLES
_XHTML = "application/xhtml+xml"


def epub(book: Book, pictures: Rebuilding, cover: bytes) -> bytes:
    """The finished book; ``cover`` is a PNG. The same book gives the same bytes.

    Raises WordsMissing for a picture without words, PictureUnmade for one that cannot be rebuilt, and EpubUnsound when
    a second look finds that the book would not open or a link in it would lead nowhere.
    """
    images = Images(pictures)
    pages = [*_pages(book, images)]
    title, name = front.full_title(book), identifier(book)
    contents: dict[str, bytes] = {page.file: page.written() for page in pages}
    contents |= {NAV: nav(pages, title), NCX: ncx(pages, title, name)}
    contents |= {STYLES: SHEET.read_bytes(), front.COVER: cover}
    contents |= {href: each.data for href, each in images.files.items()}
    files = {f"{FOLDER}{href}": data for href, data in contents.items()}
    files[PACKAGE] = package(book, _items(pages, images), pages, "ncx")
    files[CONTAINER] = _container()
    data = archive(files)
    require_sound(data)
    return data


def _pages(book: Book, images: Images) -> Iterator[Page]:
    """All pages in reading order; what the book does not have has no page."""
    chapters = {chapter.id: chapter for chapter in book.chapters}
    edition = book.edition
    yield front.cover_page(book)
    yield front.title_page(book)
    yield front.imprint_page(book)
    if edition.preface:
        yield front.text_page(edition.preface, "preface", images, chapters)
    yield front.contents_page(book)
    for part in book.parts:
        yield front.part_page(part, "bodymatter" if part is book.parts[0] else "")
        for chapter in part.chapters:
            yield chapter_page(chapter, images, chapters, book.marks)
    if edition.afterword:
        yield front.text_page(edition.afterword, "afterword", images, chapters)
    for index in book.indexes:
        yield back.index_page(index, chapters, "index" if index is book.indexes[0] else "")
    yield back.colophon_page(book, identifier(book))


def _items(pages: Sequence[Page], images: Images) -> Iterator[Item]:
    yield Item("nav", NAV, _XHTML, "nav")
    yield Item("ncx", NCX, "application/x-dtbncx+xml")
    yield Item("styles", STYLES, "text/css")
    yield Item("cover-image", front.COVER, "image/png", "cover-image")
    for page in pages:
        yield Item(page.id, page.file, _XHTML, page.properties)
    for href, each in sorted(images.files.items()):
        yield Item(each.name, href, each.media_type)


def _container() -> bytes:
    rootfile = el("rootfile", full_path=PACKAGE, media_type="application/oebps-package+xml")
    root = el("container", el("rootfiles", rootfile), version="1.0")
    root.set("xmlns", "urn:oasis:names:tc:opendocument:xmlns:container")
    return serialise(root)
