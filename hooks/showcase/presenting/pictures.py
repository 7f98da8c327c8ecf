"""Which files are made of a contributed picture, and what they are called; nothing is opened here.

A name holds the digest of what the file is made of, so a changed picture gets a new name and browsers may keep the
old one for ever. All files lie flat in the folder of the page that shows them.
"""

from __future__ import annotations

from dataclasses import astuple, dataclass
from hashlib import sha256

from ..domain.pictures import Derivative, PictureFacts

LOGO_BOX = 512
LOGO_SMALL_BOX = 256
PHOTO_WIDTHS = (1600, 960, 480)
PHOTO_FALLBACK_WIDTH = 960
SHARE_WIDTH, SHARE_HEIGHT = 1200, 630
_DIGEST_LENGTH = 10


@dataclass(frozen=True, slots=True)
class ShareCard:
    """What the share image of a brand shows. ``tag`` is the mark of its origin (示例, 资料整理) or ''; ``logo_digest``
    is the digest of the logo's facts or '' for a brand without one; ``ink_ground`` puts a pale logo on ink; ``site`` is
    the name of the site."""

    name: str
    slogan: str
    unit: str
    tag: str = ""
    logo_digest: str = ""
    ink_ground: bool = False
    site: str = "一支部一品牌展示馆"


def logo_derivatives(facts: PictureFacts) -> tuple[Derivative, ...]:
    """The files made of a logo, the largest first: one SVG, or WebP in two sizes and a PNG for old browsers.

    Empty for a picture with a fault. A raster is fitted into a square box and never enlarged.
    """
    if facts.fault:
        return ()
    stem = f"logo-{facts.digest[:_DIGEST_LENGTH]}"
    if facts.format == "svg":
        return (Derivative(f"{stem}.svg", "svg", facts.width, facts.height),)
    large = _fitted(stem, "webp", facts, _width_in_box(facts, LOGO_BOX))
    small = _width_in_box(facts, LOGO_SMALL_BOX)
    return _distinct(large, _fitted(stem, "webp", facts, small), _fitted(stem, "png", facts, small))


def photo_derivatives(facts: PictureFacts) -> tuple[Derivative, ...]:
    """The files made of a photograph or drawing, the largest first: WebP in up to three widths and a JPEG for old
    browsers, or one SVG. Empty for a picture with a fault; nothing is enlarged."""
    if facts.fault:
        return ()
    stem = facts.digest[:_DIGEST_LENGTH]
    if facts.format == "svg":
        return (Derivative(f"{stem}.svg", "svg", facts.width, facts.height),)
    webp = (_fitted(stem, "webp", facts, width) for width in PHOTO_WIDTHS)
    return _distinct(*webp, _fitted(stem, "jpg", facts, PHOTO_FALLBACK_WIDTH))


def share_image_name(card: ShareCard) -> str:
    """The name of a brand's share image; it changes whenever anything shown on it changes."""
    shown = "\x1f".join(str(value) for value in astuple(card))
    return f"share-{sha256(shown.encode()).hexdigest()[:_DIGEST_LENGTH]}.png"


def _width_in_box(facts: PictureFacts, box: int) -> int:
    longest = max(facts.width, facts.height)
    return facts.width if longest <= box else max(1, round(facts.width * box / longest))


def _fitted(stem: str, extension: str, facts: PictureFacts, width: int) -> Derivative:
    width = min(width, facts.width)
    height = max(1, round(facts.height * width / facts.width))
    return Derivative(f"{stem}-{width}.{extension}", extension.replace("jpg", "jpeg"), width, height)


def _distinct(*derivatives: Derivative) -> tuple[Derivative, ...]:
    """Without repetitions: a small picture gives the same file for several sizes."""
    return tuple(dict.fromkeys(derivatives))
