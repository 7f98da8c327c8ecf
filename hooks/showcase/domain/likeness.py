"""What of a brand is held against other brands: small, made of its own folder alone, so that it can be kept."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Likeness:
    """The keys by which two brands are found alike.

    ``name`` and ``slogan`` are what is left of them without punctuation and the like, ``name_sound`` and
    ``slogan_sound`` their pinyin without tones; '' where there is none. ``logo`` is the SHA-256 of the logo's bytes,
    ``look`` what it looks like (see :class:`PictureFacts`).

    ``prints`` are fingerprints of the running text in its order, four bytes each; ``offsets`` how many characters stand
    before each, two bytes; ``ends`` how many up to the end of each passage, ``places`` the line and column where it
    begins, two bytes each.
    """

    name: str = ""
    name_sound: str = ""
    slogan: str = ""
    slogan_sound: str = ""
    logo: str = ""
    look: str = ""
    prints: bytes = b""
    offsets: bytes = b""
    ends: bytes = b""
    places: bytes = b""

    def fingerprints(self) -> array[int]:
        """``prints`` as numbers."""
        return _unpacked("I", self.prints)

    def positions(self) -> array[int]:
        """``offsets`` as numbers."""
        return _unpacked("H", self.offsets)

    def passage(self, offset: int) -> int:
        """The number of the passage in which the character at ``offset`` stands."""
        return bisect_right(_unpacked("H", self.ends), offset)

    def place(self, passage: int) -> tuple[int, int]:
        """The line and column at which a passage begins."""
        places = _unpacked("H", self.places)
        return places[2 * passage], places[2 * passage + 1]


def packed(kind: str, numbers: list[int]) -> bytes:
    """Numbers as bytes, those too large for ``kind`` (``I`` four bytes, ``H`` two) as the largest that fits."""
    try:
        return array(kind, numbers).tobytes()
    except OverflowError:
        largest = (1 << 8 * array(kind).itemsize) - 1
        return array(kind, [min(number, largest) for number in numbers]).tobytes()


def _unpacked(kind: str, data: bytes) -> array[int]:
    found = array(kind)
    found.frombytes(data)
    return found
