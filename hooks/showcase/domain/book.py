"""汇编 (anthology): an edition with everything that stands in it, as plain data.

PDF, EPUB and the web edition are made from this alone. Texts are trees of nodes and plain strings; nothing in here is
markup of any kind, so whoever writes a book escapes everything or passes it on as data.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from .body import Node
from .edition import Edition, EditionText
from .pictures import PictureFacts
from .problems import Place, nearest


@dataclass(frozen=True, slots=True)
class BookPicture:
    """A picture of a book. ``source`` is the contributed file, relative to the folder above the content; ``place`` is
    where the record names it, for messages; ``alt`` says what it shows and ``caption`` what stands below it."""

    source: str
    facts: PictureFacts
    alt: str
    caption: str
    place: Place


@dataclass(frozen=True, slots=True)
class BrandBox:
    """What a chapter shows of a brand it tells of, '' or None for what is not recorded.

    ``type`` is the id of the term, whose mark and hue the theme knows; ``ground`` is ink for a logo that needs one.
    """

    id: str
    name: str
    slogan: str
    unit_label: str
    type: str
    type_label: str
    logo: BookPicture | None
    ground: str
    origin: str


@dataclass(frozen=True, slots=True)
class ChapterHonour:
    """An award that stood on the edition's date. ``scheme`` is its id, ``title`` what it is called, ``when`` the round
    or the date."""

    scheme: str
    title: str
    when: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """One case, or one brand that was chosen itself.

    ``id`` is ``case-<id>`` or ``brand-<id>``, ``record`` the id alone; ``number`` counts through the book, from 1.
    ``unit_path`` holds the labels of the unit and those above it, nearest first. ``facts`` are label and value of the
    facts box in reading order, an empty value being shown as 资料未载. ``practice`` and ``outcomes`` are the points of
    a case; ``lead`` is the first photograph that does not stand in the text, ``photos`` are the further ones.
    ``pictures`` are those in the text, by the address the text gives them. For a brand, ``body`` begins with its
    elements, as headings, lists and tables. ``path`` is its file; ``place`` gives where a field stands (``title``,
    ``practice[0]``).
    """

    id: str
    kind: str
    record: str
    number: int
    title: str
    subtitle: str
    summary: str
    year: str
    unit: str
    unit_label: str
    unit_path: tuple[str, ...]
    type: str
    type_label: str
    origin: str
    origin_label: str
    authors: tuple[str, ...]
    keywords: tuple[str, ...]
    practice: tuple[str, ...]
    outcomes: tuple[str, ...]
    honours: tuple[ChapterHonour, ...]
    facts: tuple[tuple[str, str], ...]
    brands: tuple[BrandBox, ...]
    lead: BookPicture | None
    photos: tuple[BookPicture, ...]
    body: Node
    pictures: Mapping[str, BookPicture]
    sources: tuple[str, ...]
    path: str
    places: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    @property
    def is_specimen(self) -> bool:
        """Whether its content is invented, which every edition must say."""
        return self.origin == "specimen"

    def place(self, path: str) -> Place:
        """Where a field stands; the nearest enclosing field if it has no place, else the start of the file."""
        return nearest(self.path, self.places, path)

    def all_pictures(self) -> Iterator[BookPicture]:
        """Every picture of the chapter, logos included; one that stands in two places comes twice."""
        yield from (box.logo for box in self.brands if box.logo)
        yield from filter(None, (self.lead, *self.photos))
        yield from self.pictures.values()


@dataclass(frozen=True, slots=True)
class BookPart:
    """A part with its chapters; ``number`` counts from 1, ``id`` is ``part-<number>``."""

    id: str
    number: int
    title: str
    text: str
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A word of an index, the letter it is filed under, and the ids of the chapters to look up."""

    word: str
    letter: str
    chapters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BookIndex:
    """索引: ``kind`` is unit, type, honour or brand."""

    kind: str
    title: str
    entries: tuple[IndexEntry, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """An edition with its content.

    ``content_version`` are the first 12 hexadecimal digits of a hash over everything the book shows; ``imprint`` are
    the lines of the imprint (label, value); ``seals`` the logos on the cover, at most six; ``built`` the build date.
    ``items`` are the id, title and hash of the front texts and of every chapter, as a freeze records them. ``marks``
    name the drawing and the hue of each type, by its id.
    """

    edition: Edition
    series: str
    publisher: str
    parts: tuple[BookPart, ...]
    indexes: tuple[BookIndex, ...]
    imprint: tuple[tuple[str, str], ...]
    seals: tuple[BookPicture, ...]
    content_version: str
    built: str
    items: tuple[tuple[str, str, str], ...]
    marks: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The id of the edition, which is also the name of its files."""
        return self.edition.id

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """All chapters in reading order."""
        return tuple(chapter for part in self.parts for chapter in part.chapters)

    @property
    def texts(self) -> tuple[EditionText, ...]:
        """The department's own texts, the preface before the afterword."""
        return tuple(each for each in (self.edition.preface, self.edition.afterword) if each)

    @property
    def is_specimen(self) -> bool:
        """Whether every chapter is invented."""
        return all(chapter.is_specimen for chapter in self.chapters)


@dataclass(frozen=True, slots=True)
class BookFile:
    """A finished file of a book or of a single record: size in bytes, SHA-256 in hexadecimal, pages (0 where a file has
    none), and the content version it was made from."""

    name: str
    size: int
    sha256: str
    pages: int
    content_version: str
