"""The pictures of a book: rebuilt as those of the site are, in a kind and size that a book can hold."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image

from ...domain.book import BookPicture
from ...domain.pictures import Derivative, PictureFacts
from ..pictures import PictureStore, PictureUnmade

MEDIA_TYPES = {"svg": "image/svg+xml", "png": "image/png", "jpeg": "image/jpeg"}
_EXTENSIONS = {"svg": "svg", "png": "png", "jpeg": "jpg"}
_DIGEST_LENGTH = 16
_WORTH = 2  # a PNG may be this much larger than the JPEG of the same picture and is still taken


@dataclass(frozen=True, slots=True)
class Staged:
    """A picture ready to be put into a book. ``name`` is a file name that holds the digest of the contributed picture
    and the size; ``data`` its bytes; sizes are in pixels (of the view box for SVG)."""

    name: str
    data: bytes
    width: int
    height: int
    media_type: str


class Pictures:
    """Rebuilds pictures of books and keeps them in the store. ``root`` is the folder above the content; ``most`` is
    how many pixels the long side of a photograph has at most."""

    def __init__(self, root: Path, store: PictureStore, most: int) -> None:
        self._root = root
        self._store = store
        self._most = most

    def staged(self, picture: BookPicture) -> Staged:
        """The picture rebuilt: a drawing as static SVG, anything else as JPEG, or as PNG where a JPEG would lose
        what matters. The same picture gives the same bytes. Raises PictureUnmade."""
        facts = picture.facts
        if facts.fault:
            raise PictureUnmade(facts.fault)
        if facts.format == "svg":
            return self._staged(picture, "svg", facts.width, facts.height)
        width, height = fitted(facts, self._most)
        if facts.format == "jpeg":
            return self._staged(picture, "jpeg", width, height)
        whole = self._staged(picture, "png", width, height)
        if _see_through(whole.data):
            return whole
        lossy = self._staged(picture, "jpeg", width, height)
        return whole if len(whole.data) <= _WORTH * len(lossy.data) else lossy

    def _staged(self, picture: BookPicture, format_: str, width: int, height: int) -> Staged:
        facts = picture.facts
        size = "" if format_ == "svg" else f"-{width}x{height}"
        name = f"p{facts.digest[:_DIGEST_LENGTH]}{size}.{_EXTENSIONS[format_]}"
        derivative = Derivative(name, format_, width, height)
        made = self._store.derive(self._root / picture.source, facts, (derivative,))
        return Staged(name, made[name].read_bytes(), width, height, MEDIA_TYPES[format_])


def fitted(facts: PictureFacts, most: int) -> tuple[int, int]:
    """Width and height in pixels so that neither is above ``most``; nothing is enlarged."""
    longest = max(facts.width, facts.height)
    if longest <= most:
        return facts.width, facts.height
    return max(1, round(facts.width * most / longest)), max(1, round(facts.height * most / longest))


def _see_through(data: bytes) -> bool:
    with Image.open(BytesIO(data), formats=("PNG",)) as image:
        return image.mode in {"RGBA", "LA"} or "transparency" in image.info
