"""The pictures of the book: each rebuilt once, put into the package once, and placed with its words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol
from xml.etree.ElementTree import Element

from ....domain.book import BookPicture
from ....domain.problems import Problem, Severity
from ..glyphs import ALT, ALT_RULE
from ..pictures import Staged
from ..refused import BookRefused
from .markup import el

FOLDER = "pictures/"


class WordsMissing(BookRefused):
    """A picture has nothing that says what it shows."""


class Rebuilding(Protocol):
    """What makes files of contributed pictures: :class:`Pictures`, or anything else that does."""

    def staged(self, picture: BookPicture) -> Staged:
        """The picture ready for a book."""


class Images:
    """Places pictures and remembers their files, by name."""

    def __init__(self, pictures: Rebuilding) -> None:
        self._pictures = pictures
        self._staged: dict[str, Staged] = {}

    def element(self, picture: BookPicture, alt: str) -> Element:
        """The image element. Raises WordsMissing when nothing says what it shows, PictureUnmade when the picture
        cannot be rebuilt."""
        if not alt.strip():
            sentence = ALT.format(file=picture.source.rpartition("/")[2])
            raise WordsMissing([Problem(picture.place, Severity.ERROR, ALT_RULE, sentence, label="图片说明")])
        made = self._staged.get(picture.facts.digest) or self._pictures.staged(picture)
        self._staged[picture.facts.digest] = made
        return el(
            "img", src=f"{FOLDER}{made.name}", alt=alt, width=str(made.width), height=str(made.height),
            class_="bs-drawing" if made.media_type == "image/svg+xml" else "",
        )  # fmt: skip

    @property
    def files(self) -> Mapping[str, Staged]:
        """The files that were placed, by their address in the package."""
        return {f"{FOLDER}{each.name}": each for each in self._staged.values()}
