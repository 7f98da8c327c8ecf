"""WebP without a decoder: its chunks and its header."""

from __future__ import annotations

from collections.abc import Iterator

from .raster import Header, Unusable, scattered

MAX_CHUNKS = 2_000
_PIXELS = (b"VP8 ", b"VP8L")


def is_webp(data: bytes) -> bool:
    """Whether the file begins like a WebP."""
    return data[:4] == b"RIFF" and data[8:12] == b"WEBP"


def chunks(data: bytes) -> Iterator[tuple[bytes, memoryview]]:
    """Name and content of every chunk up to the end that the file names for itself. Raises Unusable."""
    end = 8 + int.from_bytes(data[4:8], "little")
    if end > len(data):
        raise Unusable
    view = memoryview(data)
    position = 12
    for _ in range(MAX_CHUNKS):
        if position + 8 > end:
            return
        length = int.from_bytes(data[position + 4 : position + 8], "little")
        if position + 8 + length > end:
            raise Unusable
        yield data[position : position + 4], view[position + 8 : position + 8 + length]
        position += 8 + length + length % 2
    raise scattered(MAX_CHUNKS)


def header(data: bytes) -> Header:
    """What the chunks tell without decoding the pixels. Raises Unusable."""
    found = list(chunks(data))
    if any(name in (b"ANIM", b"ANMF") for name, _ in found):
        return Header(1, 1, moving=True)
    sizes = [_pixels(name, content) for name, content in found if name in _PIXELS]
    canvas = [_canvas(content) for name, content in found if name == b"VP8X"]
    if len(sizes) != 1 or any(each != sizes[0] for each in canvas) or not all(sizes[0]):
        raise Unusable
    exif = (bytes(content).removeprefix(b"Exif\0\0") for name, content in found if name == b"EXIF")
    return Header(*sizes[0], exif=next(exif, b""))


def _pixels(name: bytes, content: memoryview) -> tuple[int, int]:
    if name == b"VP8L":
        if len(content) < 5 or content[0] != 0x2F:
            raise Unusable
        packed = int.from_bytes(content[1:5], "little")
        return (packed & 0x3FFF) + 1, (packed >> 14 & 0x3FFF) + 1
    if len(content) < 10 or bytes(content[3:6]) != b"\x9d\x01\x2a":
        raise Unusable
    return int.from_bytes(content[6:8], "little") & 0x3FFF, int.from_bytes(content[8:10], "little") & 0x3FFF


def _canvas(content: memoryview) -> tuple[int, int]:
    if len(content) < 10:
        raise Unusable
    return int.from_bytes(content[4:7], "little") + 1, int.from_bytes(content[7:10], "little") + 1
