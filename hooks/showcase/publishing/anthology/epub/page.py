"""A page: one XHTML document of the book, and what the contents and the package must know of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from .links import file_of
from .markup import Content, document, el

STYLES = "book.css"
HEADING = "heading"  # the id of the heading that names a page


@dataclass(frozen=True, slots=True)
class Page:
    """``id`` is the name of the file, without ending; ``title`` stands in the contents; ``matter`` is frontmatter,
    bodymatter or backmatter; ``level`` 1 is a page below the last one of level 0. ``landmark`` is what the book calls
    such a place, '' for a page that is not one."""

    id: str
    title: str
    matter: str
    body: Element
    landmark: str = ""
    level: int = 0

    @property
    def file(self) -> str:
        """The name of its document."""
        return file_of(self.id)

    @property
    def properties(self) -> str:
        """What the manifest must say of it."""
        return "svg" if next(self.body.iter("svg"), None) is not None else ""

    def written(self) -> bytes:
        """The document."""
        return document(self.title, el("body", self.body, epub_type=self.matter), STYLES)


def section(kind: str, role: str, class_: str, *children: Content) -> Element:
    """The one section of a page, named by its heading. ``kind`` is what the book calls it."""
    return el("section", children, epub_type=kind, role=role, aria_labelledby=HEADING, class_=class_)


def heading(*words: Content, class_: str = "") -> Element:
    """The heading that names a page."""
    return el("h1", words, id=HEADING, class_=class_)


def pairs(rows: Iterable[tuple[str, Content]], class_: str) -> Element:
    """Labels and values."""
    return el("dl", (el("div", el("dt", label), el("dd", value)) for label, value in rows), class_=class_)
