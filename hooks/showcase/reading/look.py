"""What a logo looks like, in 256 cells: nearly the same in another size, colour, frame or file format."""

from __future__ import annotations

from io import BytesIO

import resvg_py
from PIL import Image, ImageChops, ImageOps

SIDE = 16
DRAWN = 72  # pixels of the width at which a drawing is looked at
KEPT = 384  # pixels of the longer side of a raster, which may have a wide margin
MOST_PIXELS = 6_000_000  # a larger logo costs more to decode than its look is worth
LEAST, MOST = 20, 236  # of 256 cells; with fewer or more covered it is a plain area, and plain areas look alike
FAINT = 16  # differences from the ground, of 255, that are noise of the file format
PLAIN = "-"
GAIN = 0.75  # of the strongest difference: what counts as full, so that paler parts of a shape count too


def look_of_drawing(svg: bytes) -> str:
    """The look of a rebuilt SVG, a hexadecimal digit for each cell; PLAIN if there is nothing to tell it by."""
    drawn = resvg_py.svg_to_bytes(svg_string=svg.decode(), width=DRAWN, skip_system_fonts=True)
    return look_of_raster(bytes(drawn), "png")


def look_of_raster(data: bytes, format_: str) -> str:
    """The look of a raster picture that is known to be sound; PLAIN if there is nothing to tell it by."""
    with Image.open(BytesIO(data), formats=(format_.upper(),)) as image:
        if image.width * image.height > MOST_PIXELS:
            return PLAIN
        image.draft(None, (KEPT, KEPT))
        seen = _on_white(image)
    if max(seen.size) > KEPT:
        seen = ImageOps.contain(seen, (KEPT, KEPT), Image.Resampling.BOX)
    return _cells(seen)


def _on_white(image: Image.Image) -> Image.Image:
    if "A" not in image.getbands() and "transparency" not in image.info:
        return image.convert("RGB")
    seen = image.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", seen.size, "white"), seen).convert("RGB")


def _cells(image: Image.Image) -> str:
    """Where the shape is, seen as distance from the colour of the corner, so that no colour matters."""
    ground = Image.new("RGB", image.size, image.getpixel((0, 0)))
    red, green, blue = ImageChops.difference(image, ground).split()
    distance = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    full = max(FAINT, round(GAIN * _strongest(distance)))
    shape = distance.point([0 if value < FAINT else min(255, 255 * value // full) for value in range(256)])
    box = _box(shape)
    if box is None:
        return PLAIN
    left, top, right, bottom = box
    scale = SIDE / max(right - left, bottom - top)
    size = max(1, round(scale * (right - left))), max(1, round(scale * (bottom - top)))
    square = Image.new("L", (SIDE, SIDE))
    square.paste(shape.resize(size, Image.Resampling.BOX, box), ((SIDE - size[0]) // 2, (SIDE - size[1]) // 2))
    cells = square.tobytes()
    covered = sum(value > 127 for value in cells)
    return "".join(f"{value >> 4:x}" for value in cells) if LEAST <= covered <= MOST else PLAIN


def _box(shape: Image.Image) -> tuple[float, float, float, float] | None:
    """The sides of the shape; one that covers half of its outermost pixels stands in the middle of them, so that few
    pixels tell as much as many."""
    pixels = shape.getbbox()
    if pixels is None:
        return None
    left, top, right, bottom = pixels
    return (
        left + 1 - _strongest(shape.crop((left, top, left + 1, bottom))) / 255,
        top + 1 - _strongest(shape.crop((left, top, right, top + 1))) / 255,
        right - 1 + _strongest(shape.crop((right - 1, top, right, bottom))) / 255,
        bottom - 1 + _strongest(shape.crop((left, bottom - 1, right, bottom))) / 255,
    )


def _strongest(image: Image.Image) -> int:
    strongest = image.getextrema()[1]
    assert not isinstance(strongest, tuple)  # the picture has one channel
    return int(strongest)
