"""What is known of a contributed picture before it is rebuilt, and what is made of it."""

from __future__ import annotations

from dataclasses import dataclass

from .limits import Limits


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """A picture as contributed. ``format`` is svg, png, jpeg or webp, told from the bytes; sizes are in pixels
    (of the view box for SVG); ``digest`` is the SHA-256 of the bytes in hexadecimal.

    ``fault`` is '' for a usable picture, else a full Chinese sentence that says what is wrong with the file and
    what to do; then width and height may be 0. ``private`` names what must not be public and stands in the texts that
    the file carries beside its pixels (身份证号, 密级标志 …). ``look`` is what a logo looks like, a hexadecimal
    digit for how far each cell of a grid is covered, or a hyphen for one too plain to tell; '' for what is no logo.
    """

    format: str
    width: int
    height: int
    size: int
    digest: str
    fault: str = ""
    private: tuple[str, ...] = ()
    look: str = ""


def facts_key(digest: str, limits: Limits) -> str:
    """What facts are kept under: the picture, and the limits that it was judged by."""
    judged_by = (
        limits.picture_megabytes, limits.picture_megapixels, limits.picture_ratio,
        limits.svg_kilobytes, limits.svg_elements,
    )  # fmt: skip
    return "-".join([digest, *map(str, judged_by)])


@dataclass(frozen=True, slots=True)
class Derivative:
    """A file made from a contributed picture: its name in the page's folder, its format and size in pixels."""

    name: str
    format: str
    width: int
    height: int
