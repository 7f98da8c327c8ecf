"""A logo printed in one pale ink, as covers show it: the darker the logo, the more ink."""

from __future__ import annotations

from io import BytesIO

import resvg_py
from PIL import Image, ImageChops, ImageOps

from .pictures import Staged

INK = "#fbfaf6"
_SIDE = 600  # pixels, 28 mm wide at more than 500 dpi
_STRENGTH = 0.95


def impression(logo: Staged) -> bytes:
    """A PNG of the ink colour alone whose opacity is the darkness of the logo on white."""
    with Image.open(BytesIO(_raster(logo))) as image:
        drawn = image.convert("RGBA")
    drawn.thumbnail((_SIDE, _SIDE), Image.Resampling.LANCZOS)
    white = Image.new("RGBA", drawn.size, "white")
    darkness = ImageOps.invert(Image.alpha_composite(white, drawn).convert("L"))
    # What is darkest in the logo becomes full ink, so that a pale logo is seen as well as a black one.
    found = [value for value, count in enumerate(darkness.histogram()) if count]
    low, high = found[0], found[-1]
    scale = 255 * _STRENGTH / max(1, high - low)
    opacity = darkness.point([round(min(255, max(0, (value - low) * scale))) for value in range(256)])
    ink = Image.new("RGB", drawn.size, INK)
    ink.putalpha(ImageChops.multiply(opacity, drawn.getchannel("A")))
    out = BytesIO()
    ink.save(out, "PNG", optimize=True)
    return out.getvalue()


def _raster(logo: Staged) -> bytes:
    if logo.media_type != "image/svg+xml":
        return logo.data
    width = _SIDE if logo.width >= logo.height else round(_SIDE * logo.width / logo.height)
    return bytes(resvg_py.svg_to_bytes(svg_string=logo.data.decode(), width=max(1, width), skip_system_fonts=True))
