"""The picture of a brand that other sites and phones show beside a link: one leaf of the album."""

from __future__ import annotations

import math
from functools import cache
from io import BytesIO
from pathlib import Path

import PIL
import pylopdf_fonts_zh_cn as fonts
import resvg_py
from PIL import Image, ImageColor, ImageDraw

from ..presenting.pictures import SHARE_HEIGHT, SHARE_WIDTH, ShareCard, share_image_name
from ..presenting.words import slip_columns
from .typesetting import CLOSING, Line, Pen, break_lines, broken_at_pauses, drawable, font, has_glyph, set_line

# Raise it whenever the same card would come out differently.
RECIPE = 1

_SERIF, _SANS = fonts.serif_path(), fonts.sans_path()
_PAPER, _WHITE, _WASH, _RULE = "#fbfaf6", "#ffffff", "#f2f0e9", "#dcd8cd"
_INK, _GREY, _VERMILION = "#191816", "#66625a", "#bf2b18"
_HOUSE = (_PAPER, _WHITE, _WASH, _RULE, _INK, _GREY, _VERMILION)
_MARGIN, _PLATE, _PLATE_TOP = 64, 380, 92
_TEXT_LEFT = _MARGIN + _PLATE + 56
_TEXT_WIDTH = SHARE_WIDTH - _MARGIN - _TEXT_LEFT
_FOOT = SHARE_HEIGHT - 56
_COLOURS = 64

# Sizes to try in turn, with the lines allowed and whether a line may end where no reader would pause: a short name is
# a monument, a long one is broken at its own marks, and only the longest anywhere.
_NAME_SIZES = (
    *((size, 1, False) for size in (136, 124, 110, 100, 88)),
    (84, 2, False), (76, 2, False), (76, 1, False), (68, 2, False), (68, 1, False), (62, 1, False),
    (60, 2, False), (56, 3, False), (46, 2, False), (68, 2, True), (60, 2, True), (52, 3, True), (44, 4, True),
)  # fmt: skip
_SLOGAN_SIZES = (
    (48, 1, False), (44, 1, False), (42, 2, False), (40, 1, False), (38, 2, True), (34, 2, True), (30, 3, True),
)  # fmt: skip
_UNIT_SIZES = ((25, 1, False), (23, 2, True), (21, 3, True))
_SLIP_SIZES = (88, 76, 66, 58, 50, 44, 38, 34, 30, 26, 22)
_SLIP_LONGEST = 7
_SPECIMEN = "示例"

_MARK = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="2.5" fill="#bf2b18"/>'
    '<g fill="none" stroke="#fbfaf6" stroke-width="3.6"><rect x="16.3" y="7.3" width="15.4" height="13.4"/>'
    '<rect x="6.3" y="26.3" width="15.4" height="14.4"/><rect x="26.3" y="26.3" width="15.4" height="14.4"/></g></svg>'
)


def share_key(card: ShareCard) -> str:
    """What the image is kept under: everything shown on it and how it is drawn."""
    return f"{share_image_name(card).removesuffix('.png')}-r{RECIPE}p{PIL.__version__}"


def missing_glyphs(text: str) -> str:
    """The characters that would be shown as 〓, in the order of the text, each once."""
    return "".join(dict.fromkeys(c for c in text if not has_glyph(_SERIF, c) or not has_glyph(_SANS, c)))


def share_image(card: ShareCard, logo: bytes | None) -> bytes:
    """A PNG of 1200 by 630 pixels. ``logo`` holds a rebuilt SVG, or a raster that was made here; None draws the
    name on a title slip, which cannot be taken for a logo."""
    leaf = Image.new("RGB", (SHARE_WIDTH, SHARE_HEIGHT), _PAPER)
    draw = ImageDraw.Draw(leaf)
    _rules(draw)
    if logo is None:
        _slip(draw, drawable(card.name, _SERIF))
    else:
        _plate(leaf, draw, logo, card.ink_ground)
    _words(draw, card)
    _foot(leaf, draw, card)
    out = BytesIO()
    _few_colours(leaf).save(out, "PNG", compress_level=6)
    return out.getvalue()


def _few_colours(leaf: Image.Image) -> Image.Image:
    """The leaf with a palette: the colours of the house exactly, the others chosen from a quarter of the pixels."""
    quarter = leaf.resize((SHARE_WIDTH // 2, SHARE_HEIGHT // 2), Image.Resampling.NEAREST)
    chosen = quarter.quantize(_COLOURS - len(_HOUSE), method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    house = [ImageColor.getrgb(colour) for colour in _HOUSE]
    parts = chosen.getpalette() or []
    others = zip(parts[::3], parts[1::3], parts[2::3], strict=True)
    # Pillow looks colours up in coarse steps: an average next to a colour of the house would be taken for it.
    apart = [each for each in others if all(max(map(_distance, each, known)) > 6 for known in house)]
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for colour in house + apart for part in colour])
    return leaf.quantize(palette=palette, dither=Image.Dither.NONE)


def _distance(one: int, other: int) -> int:
    return abs(one - other)


def _rules(draw: ImageDraw.ImageDraw) -> None:
    """文武线, a thick rule and a thin one, at the head."""
    draw.rectangle((_MARGIN, 44, SHARE_WIDTH - _MARGIN - 1, 50), fill=_INK)
    draw.rectangle((_MARGIN, 56, SHARE_WIDTH - _MARGIN - 1, 56), fill=_INK)


def _frame(draw: ImageDraw.ImageDraw, ground: str) -> tuple[int, int]:
    """The square at the left; gives its centre."""
    draw.rectangle((_MARGIN, _PLATE_TOP, _MARGIN + _PLATE - 1, _PLATE_TOP + _PLATE - 1), fill=ground, outline=_RULE)
    return _MARGIN + _PLATE // 2, _PLATE_TOP + _PLATE // 2


def _plate(leaf: Image.Image, draw: ImageDraw.ImageDraw, logo: bytes, ink_ground: bool) -> None:
    x, y = _frame(draw, _WHITE)
    artwork = _artwork(logo, round(_PLATE * (0.46 if ink_ground else 0.6)))
    if ink_ground:
        half = round(_PLATE * 0.34)
        draw.rectangle((x - half, y - half, x + half, y + half), fill=_INK)
    leaf.paste(artwork, (x - artwork.width // 2, y - artwork.height // 2), artwork)


def _artwork(logo: bytes, side: int) -> Image.Image:
    """The logo within a square: shapes at any size, pixels never enlarged."""
    if logo.lstrip().startswith(b"<"):
        text = logo.decode()
        drawn = resvg_py.svg_to_bytes(svg_string=text, width=side, skip_system_fonts=True)
        with Image.open(BytesIO(drawn)) as image:
            tall = image.height > side
        if tall:
            drawn = resvg_py.svg_to_bytes(svg_string=text, height=side, skip_system_fonts=True)
        logo = drawn
    with Image.open(BytesIO(logo), formats=("PNG", "WEBP")) as image:
        artwork = image.convert("RGBA")
    artwork.thumbnail((side, side), Image.Resampling.LANCZOS)
    return artwork


def _slip(draw: ImageDraw.ImageDraw, name: str) -> None:
    """题签: the name alone, upright, within a double rule."""
    x, y = _frame(draw, _WASH)
    columns = [piece for column in slip_columns(name) for piece in _pieces(column)]
    longest = max(len(column) for column in columns)
    size = next(
        (s for s in _SLIP_SIZES if longest * s * 1.14 <= 268 and len(columns) * s * 1.36 <= 280), _SLIP_SIZES[-1]
    )
    pitch, gap = size * 1.14, size * 1.36
    width = max(96, round(len(columns) * gap + 44))
    height = max(250, round(longest * pitch + 64))
    left, top = x - width // 2, y - height // 2
    draw.rectangle((left, top, left + width, top + height), fill=_WHITE, outline=_INK, width=3)
    draw.rectangle((left + 8, top + 8, left + width - 8, top + height - 8), outline=_INK)
    pen = Pen(draw, font(_SERIF, size), _INK, _weight(size))
    start = y - longest * pitch / 2
    for place, column in enumerate(columns):
        centre = x + (len(columns) - 1) * gap / 2 - place * gap
        pen.column(column, centre, start, pitch)


def _pieces(column: str) -> list[str]:
    """A column too long for a slip in even pieces; a closing mark stays with what it closes."""
    length = math.ceil(len(column) / math.ceil(len(column) / _SLIP_LONGEST))
    pieces = [column[start : start + length] for start in range(0, len(column), length)]
    for place in range(1, len(pieces)):
        if pieces[place][0] in CLOSING:
            pieces[place - 1 : place + 1] = pieces[place - 1] + pieces[place][0], pieces[place][1:]
    return [piece for piece in pieces if piece]


def _words(draw: ImageDraw.ImageDraw, card: ShareCard) -> None:
    """Name and slogan from the head of the plate down, the unit at its foot."""
    size, lines = _fitted(drawable(card.name, _SERIF), _SERIF, _NAME_SIZES)
    baseline = _PLATE_TOP + size * 0.86
    for line in lines:
        Pen(draw, font(_SERIF, size), _INK, _weight(size)).line(line, _TEXT_LEFT - size * 0.04, baseline)
        baseline += size * 1.2
    bottom = baseline - size * 1.2 + size * 0.12
    size, lines = _fitted(drawable(card.slogan, _SERIF), _SERIF, _SLOGAN_SIZES)
    baseline = bottom + 34 + size
    for line in lines:
        Pen(draw, font(_SERIF, size), _VERMILION, 0.3).line(line, _TEXT_LEFT, baseline)
        baseline += size * 1.4
    size, lines = _fitted(drawable(card.unit, _SANS), _SANS, _UNIT_SIZES)
    for place, line in enumerate(reversed(lines)):
        Pen(draw, font(_SANS, size), _GREY).line(line, _TEXT_LEFT, _PLATE_TOP + _PLATE - 3 - place * size * 1.55)


def _foot(leaf: Image.Image, draw: ImageDraw.ImageDraw, card: ShareCard) -> None:
    """The seal of the site and its name; at the right the mark of the brand's origin."""
    draw.rectangle((_MARGIN, _FOOT - 56, SHARE_WIDTH - _MARGIN - 1, _FOOT - 56), fill=_RULE)
    mark = _mark()
    leaf.paste(mark, (_MARGIN, _FOOT - 30), mark)
    face = font(_SERIF, 25)
    Pen(draw, face, _INK, 0.4).line(set_line(drawable(card.site, _SERIF), face), _MARGIN + mark.width + 16, _FOOT + 1)
    if card.tag:
        face = font(_SANS, 22)
        line = set_line(drawable(card.tag, _SANS), face)
        left = round(SHARE_WIDTH - _MARGIN - line.width - 28)
        _border(draw, (left, _FOOT - 28, SHARE_WIDTH - _MARGIN - 1, _FOOT + 10), dash=4 if card.tag == _SPECIMEN else 8)
        Pen(draw, face, _GREY).line(line, left + 14, _FOOT - 1)


@cache
def _mark() -> Image.Image:
    with Image.open(BytesIO(resvg_py.svg_to_bytes(svg_string=_MARK, width=40, skip_system_fonts=True))) as image:
        return image.convert("RGBA")


def _border(draw: ImageDraw.ImageDraw, box: tuple[int, int, int, int], dash: int) -> None:
    """A frame of dashes, one every eight pixels: of eight it is a solid one."""
    left, top, right, bottom = box
    for x in range(left, right, 8):
        for y in (top, bottom):
            draw.rectangle((x, y, min(x + dash, right), y + 1), fill=_GREY)
    for y in range(top, bottom, 8):
        for x in (left, right - 1):
            draw.rectangle((x, y, x + 1, min(y + dash, bottom)), fill=_GREY)


def _fitted(text: str, face: Path, sizes: tuple[tuple[int, int, bool], ...]) -> tuple[int, tuple[Line, ...]]:
    """The first size at which the text fits, and its lines; at the last what does not fit is left out."""
    lines: tuple[Line, ...] = ()
    for size, most, anywhere in sizes:
        lines = (set_line(text, font(face, size)),)
        if lines[0].width > _TEXT_WIDTH and most > 1:
            lines = break_lines(text, font(face, size), _TEXT_WIDTH)
        fits = len(lines) <= most and all(line.width <= _TEXT_WIDTH for line in lines)
        if fits and (anywhere or broken_at_pauses(lines)):
            break
    return size, lines[:most]


def _weight(size: int) -> float:
    """How much the regular face is thickened to look like a 600 at a size."""
    return round(size / 90, 1)
