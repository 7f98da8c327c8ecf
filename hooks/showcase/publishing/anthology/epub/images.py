"""The pictures of the book: each rebuilt once, put into the package once, and placed with its words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol
from xml.etree.ElementTree import Element

from ....domain.book import BookPicture
from ....domain.problems import Place
from ..pictures import Staged
from .markup import el

FOLDER = "pictures/"
WITHOUT_WORDS = (
    "{place} 错误 图片“{name}”没有文字说明，看不见图的读者不知道它画的是什么："
    "请在正文图片的方括号里或照片的 alt 里写一句。[book-alt]"
)


class WordsMissing(Exception):
    """A picture has no alternative text; the argument is a Chinese sentence that names the file and the line."""


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
            raise WordsMissing(WITHOUT_WORDS.format(place=_written(picture.place), name=picture.source))
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


def _written(place: Place) -> str:
    return f"{place.path}:{place.line}:{place.column}"
