"""One file of a book, made and looked at in a worker process. What was made before from the same is not made again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pikepdf

from showcase.assembling.books.content_hash import content_version, hash_of
from showcase.checking.printers import text as text_printer
from showcase.domain.book import Book, BookFile
from showcase.domain.selection import Shelf
from showcase.pipeline import leaf

from ..pictures import PictureStore, PictureUnmade
from ..verifying.epub import look_at_epub
from ..verifying.findings import sentences
from ..verifying.pdf import look_at_pdf
from .epub.book import epub
from .epub.images import WordsMissing
from .epub.soundness import EpubUnsound
from .files import EPUB, KINDS, PRINT, SCREEN, described, file_name, leaf_name
from .pdf import BookRefused, cover_png, leaf_pdf, print_pdf, screen_pdf
from .pictures import Pictures

# The long side of a photograph in pixels: a screen shows no more, a press wants 300 dots per inch over the type area.
MOST_PIXELS = {SCREEN: 1600, PRINT: 2400, EPUB: 1400}
LEAF_PIXELS = 1400
COVER_PIXELS = 1400  # the width of the cover in an EPUB
UNSOUND = "{name} 做好后核对时发现有错：{findings}。这是程序的问题，请把这句话告诉网站的维护者。"


@dataclass(frozen=True, slots=True)
class Order:
    """A file to make: a kind of file of an edition (see :data:`files.KINDS`), or the single PDF of a ``case`` or
    ``brand``, and its id."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Made:
    """``file`` is None when there is none; then ``refusals`` say why, in Chinese sentences."""

    order: Order
    file: BookFile | None
    refusals: tuple[str, ...] = ()


@dataclass(frozen=True)
class Workshop:
    """What books are made of. ``root`` is the folder above the content, ``cache`` where things are kept from run to
    run, ``recipe`` what they depend on beside their content."""

    root: Path
    cache: Path
    books: dict[str, Book]
    shelf: Shelf
    recipe: str

    def store(self, folder: str) -> PictureStore:
        """A folder of the cache."""
        return PictureStore(self.cache / folder)

    def pictures(self, most: int) -> Pictures:
        """The pictures of a book whose photographs have at most so many pixels on their long side."""
        return Pictures(self.root, self.store("pictures"), most)


class Unsound(Exception):
    """A finished file is not as it should be; the argument is a Chinese sentence."""


def make(shared: tuple[Workshop, Path], order: Order) -> Made:
    """Make one file in a scratch folder."""
    workshop, scratch = shared
    try:
        file = _edition_file(workshop, scratch, order) if order.kind in KINDS else _leaf(workshop, scratch, order)
    except BookRefused as refused:
        return Made(order, None, tuple(text_printer.line(each) for each in refused.problems))
    except (PictureUnmade, WordsMissing, EpubUnsound, Unsound) as failed:
        return Made(order, None, (str(failed),))
    return Made(order, file)


def _edition_file(workshop: Workshop, scratch: Path, order: Order) -> BookFile:
    book = workshop.books[order.id]
    pictures = workshop.pictures(MOST_PIXELS[order.kind])
    makers: dict[str, Callable[[], bytes]] = {
        SCREEN: lambda: screen_pdf(book, pictures),
        PRINT: lambda: print_pdf(book, pictures),
        EPUB: lambda: epub(book, pictures, cover_png(book, pictures, COVER_PIXELS)),
    }
    name = file_name(order.id, order.kind)
    of = (order.kind, book.edition.number, hash_of(book), *(hash for _, _, hash in book.items))
    return _kept(workshop, scratch, name, of, makers[order.kind], book.content_version)


def _leaf(workshop: Workshop, scratch: Path, order: Order) -> BookFile:
    """A single PDF bears the date of its record's last change, so that it stays the same until that changes."""
    chapter = leaf(workshop.shelf, order.kind, order.id)
    document = workshop.shelf.document(order.kind, order.id)
    updated = (document.record.updated if document else None) or ""
    day = f"{updated}-01-01"[:10] if updated else ""
    registry = workshop.shelf.registry
    title = f"{registry.site.title} {registry.site.suffix}".strip()
    marks = {term.id: (term.mark, term.hue) for term in registry.vocabularies["types"]}
    version = content_version(chapter)
    pictures = workshop.pictures(LEAF_PIXELS)
    name = leaf_name(order.kind, order.id)
    of = (order.kind, order.id, title, day, hash_of(marks), hash_of(chapter))
    return _kept(workshop, scratch, name, of, lambda: leaf_pdf(chapter, title, day, pictures, marks), version)


def _kept(
    workshop: Workshop, scratch: Path, name: str, of: tuple[str, ...], maker: Callable[[], bytes], version: str
) -> BookFile:
    """The file in the scratch folder, from the cache where it was made from the same before."""
    key = sha256("\0".join((workshop.recipe, *of)).encode()).hexdigest()
    place = workshop.store("books").produce(key, Path(name).suffix, lambda: _sound(name, maker()))
    data = place.read_bytes()
    (scratch / name).parent.mkdir(exist_ok=True)
    (scratch / name).write_bytes(data)
    return described(name, data, _pages(name, data), version)


def _sound(name: str, data: bytes) -> bytes:
    """The bytes, when those who know nothing of how they were made find nothing wrong. Raises Unsound."""
    facts = (look_at_epub if name.endswith(".epub") else look_at_pdf)(name, data)
    if facts.findings:
        raise Unsound(UNSOUND.format(name=name, findings="；".join(sentences(facts.findings))))
    return data


def _pages(name: str, data: bytes) -> int:
    if name.endswith(".epub"):
        return 0
    with pikepdf.Pdf.open(BytesIO(data)) as pdf:
        return len(pdf.pages)
