"""Pictures made for the cases: small, deterministic, with whatever is put beside or into their pixels."""

from __future__ import annotations

import struct
import zlib
from functools import cache
from io import BytesIO
from typing import Any

from PIL import Image, PngImagePlugin

SIZE = (640, 560)


@cache
def image(mode: str = "RGB", size: tuple[int, int] = SIZE) -> Image.Image:
    """A picture with a slope of colours in ``mode``."""
    plain = Image.linear_gradient("L").resize(size)
    colours = Image.merge("RGB", (plain, plain.transpose(Image.Transpose.ROTATE_180), Image.new("L", size, 90)))
    if mode == "RGBA":
        colours.putalpha(plain)
        return colours
    if mode == "I;16":
        return plain.convert("I").point(lambda value: value * 256).convert("I;16")
    return colours.convert(mode)


def saved(picture: Image.Image, format_: str, **how: Any) -> bytes:
    """The bytes of a picture in a format."""
    out = BytesIO()
    picture.save(out, format_, **how)
    return out.getvalue()


def png(mode: str = "RGB", **how: Any) -> bytes:
    """A PNG of the usual size."""
    return saved(image(mode), "PNG", **how)


def jpeg(mode: str = "RGB", **how: Any) -> bytes:
    """A JPEG of the usual size."""
    return saved(image(mode), "JPEG", **how)


def webp(mode: str = "RGB", **how: Any) -> bytes:
    """A WebP of the usual size."""
    return saved(image(mode), "WEBP", **how)


def exif(tags: dict[int, Any], sub: dict[int, Any] | None = None) -> Image.Exif:
    """EXIF data with ``tags``, and ``sub`` in the photographer's part."""
    made = Image.Exif()
    for tag, value in tags.items():
        made[tag] = value
    for tag, value in (sub or {}).items():
        made.get_ifd(0x8769)[tag] = value
    return made


def located(text: str) -> Image.Exif:
    """EXIF data with a place on the map, an author and a serial number."""
    made = exif({0x010E: text, 0x013B: text, 0x8298: text}, {0xA431: text})
    made.get_ifd(0x8825).update({1: "N", 2: (30.0, 16.0, 1.0), 3: "E", 4: (120.0, 9.0, 1.0)})
    return made


def png_text(*texts: tuple[str, str], packed: bool = False) -> PngImagePlugin.PngInfo:
    """Text chunks for a PNG."""
    info = PngImagePlugin.PngInfo()
    for key, text in texts:
        info.add_text(key, text, zip=packed)
    return info


def chunk(kind: bytes, data: bytes) -> bytes:
    """One chunk of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def with_chunk(kind: bytes, data: bytes, picture: bytes | None = None) -> bytes:
    """A PNG with another chunk behind its header."""
    picture = picture or png()
    return picture[:33] + chunk(kind, data) + picture[33:]


def png_header(width: int, height: int, depth: int = 8, colour: int = 2, body: bytes = b"") -> bytes:
    """A PNG that claims a size and holds ``body``."""
    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def zeros(rows: int, bytes_per_row: int) -> bytes:
    """So many rows of nothing, packed: about a thousandth of their size."""
    packer = zlib.compressobj(9)
    row = bytes(bytes_per_row + 1)
    return b"".join(packer.compress(row) for _ in range(rows)) + packer.flush()


def with_segment(number: int, data: bytes, picture: bytes | None = None) -> bytes:
    """A JPEG with another segment behind its first two bytes."""
    picture = picture or jpeg()
    return picture[:2] + bytes((0xFF, number)) + struct.pack(">H", len(data) + 2) + data + picture[2:]


def with_riff(kind: bytes, data: bytes) -> bytes:
    """An extended WebP with another chunk at its end; ``data`` is told of in the header."""
    plain = webp()[12:]
    flags = {b"EXIF": 8, b"XMP ": 4, b"ICCP": 32}.get(kind, 0)
    wide, high = (side - 1 for side in SIZE)
    extended = struct.pack("<4sIB3x", b"VP8X", 10, flags) + wide.to_bytes(3, "little") + high.to_bytes(3, "little")
    body = b"WEBP" + extended + plain + struct.pack("<4sI", kind, len(data)) + data + bytes(len(data) % 2)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def many_scans(count: int) -> bytes:
    """A progressive JPEG whose last scan is repeated, which costs a decoder time for each."""
    picture = jpeg("L", progressive=True)
    last = picture.rindex(b"\xff\xda")
    scan = picture[last:-2]
    return picture[:last] + scan * count + picture[-2:]
