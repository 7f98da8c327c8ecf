"""What stands for a brand: the logo on its plate, or the name on a title slip."""

from __future__ import annotations

from dataclasses import dataclass

from ..domain.pictures import Derivative, PictureFacts
from .pictures import logo_derivatives, photo_derivatives
from .words import slip_columns


@dataclass(frozen=True, slots=True)
class Picture:
    """An image element: ``src`` for every browser, ``webp`` as pairs of name and width; ``full`` is the largest file.

    Names are relative to ``folder``, which is relative to the root of the site.
    """

    folder: str
    src: str
    width: int
    height: int
    webp: tuple[tuple[str, int], ...]
    full: str


@dataclass(frozen=True, slots=True)
class Plate:
    """``logo`` is None for a brand without one: then ``columns`` are printed on a slip, sized by the longest."""

    logo: Picture | None
    columns: tuple[str, ...]
    longest: int
    ink: bool = False


def plate(name: str, logo: PictureFacts | None, ground: str, folder: str) -> Plate:
    """The plate of a brand whose pictures lie in ``folder``. A logo with a fault counts as none."""
    shown = picture(folder, logo_derivatives(logo)) if logo else None
    columns = slip_columns(name)
    return Plate(shown, columns, max(map(len, columns)), ground == "ink")


def photo(facts: PictureFacts, folder: str) -> Picture | None:
    """A photograph of a record, or None for one that cannot be used."""
    return picture(folder, photo_derivatives(facts))


def picture(folder: str, derivatives: tuple[Derivative, ...]) -> Picture | None:
    """The image element for the files made of one picture: WebP in several widths, the last file for all others."""
    if not derivatives:
        return None
    plain = derivatives[-1]
    webp = tuple((each.name, each.width) for each in derivatives if each.format == "webp")
    return Picture(folder, plain.name, plain.width, plain.height, webp, derivatives[0].name)
