"""The look of a logo stays when size, colour, margin or file format change, and differs for another drawing."""

from io import BytesIO

import pytest
import resvg_py
from PIL import Image, ImageOps

from showcase.domain.limits import Limits
from showcase.reading.look import PLAIN, look_of_drawing, look_of_raster
from showcase.reading.pictures import inspect

ALIKE = 0.8 * 256
SEAL = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120"><rect x="10" y="10" width="100" height="100" '
    'rx="18" fill="#b5402a"/><path d="M30 40h60M30 62h36M62 30v64" stroke="#fff" stroke-width="9" fill="none"/></svg>'
)
TREE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120"><path d="M60 8 104 84H16z" fill="#3f6f4f"/>'
    '<path d="M54 84h12v28H54z" fill="#8a5a2b"/></svg>'
)


def drawn(width: int) -> Image.Image:
    data = bytes(resvg_py.svg_to_bytes(svg_string=SEAL, width=width, background="#ffffff", skip_system_fonts=True))
    return Image.open(BytesIO(data)).convert("RGB")


def stored(image: Image.Image, format_: str) -> bytes:
    file = BytesIO()
    image.save(file, format_)
    return file.getvalue()


def far(one: str, other: str) -> int:
    return sum(abs(int(mine, 16) - int(theirs, 16)) for mine, theirs in zip(one, other, strict=True))


@pytest.mark.parametrize("format_", ["png", "jpeg", "webp"])
@pytest.mark.parametrize("width", [300, 512, 1000])
def test_size_and_format_do_not_matter(format_: str, width: int) -> None:
    assert far(look_of_drawing(SEAL.encode()), look_of_raster(stored(drawn(width), format_), format_)) < ALIKE


def test_colour_and_margin_do_not_matter() -> None:
    look = look_of_drawing(SEAL.encode())
    image = drawn(600)
    red, green, blue = image.split()
    for changed in (
        Image.merge("RGB", (blue, green, red)),
        ImageOps.grayscale(image),
        ImageOps.invert(image),
        ImageOps.expand(image, (90, 40, 200, 120), "white"),
    ):
        assert far(look, look_of_raster(stored(changed, "png"), "png")) < ALIKE


def test_another_drawing_looks_different() -> None:
    assert far(look_of_drawing(SEAL.encode()), look_of_drawing(TREE.encode())) > 3 * ALIKE


def test_plain_areas_tell_nothing() -> None:
    assert look_of_raster(stored(Image.new("RGB", (600, 600), "red"), "png"), "png") == PLAIN
    assert look_of_raster(stored(Image.new("CMYK", (600, 600)), "jpeg"), "jpeg") == PLAIN


def test_only_logos_are_looked_at() -> None:
    data = stored(drawn(600), "png")
    assert inspect(data).look == ""
    assert len(inspect(data, Limits(), is_logo=True).look) == 256
    assert len(inspect(SEAL.encode(), Limits(), is_logo=True).look) == 256
