"""PNG without a decoder: its chunks, its header, whether its pixels are all there, and the file without its extras.

Unpacking the pixels shows as much as decoding them, takes a third of the time and next to no memory. What a decoder is
given later holds neither texts nor camera data, so that none of them can trouble it.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from .raster import Header, Unusable, scattered

SIGNATURE = b"\x89PNG\r\n\x1a\n"
MAX_CHUNKS = 20_000
MAX_PROFILE = 1 << 20
_PIECE = 1 << 13
_BLOCK = 1 << 15  # larger ones leave the processor's cache and take twice the time

# The channels of each colour type, and the bits a channel may have.
_COLOURS = {0: (1, (1, 2, 4, 8, 16)), 2: (3, (8, 16)), 3: (1, (1, 2, 4, 8)), 4: (2, (8, 16)), 6: (4, (8, 16))}
_PALETTE = 3
# The seven passes of an interlaced picture: the first column and row, and the steps.
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
_FILTERS = frozenset(range(5))

Chunk = tuple[bytes, memoryview]


def chunks(data: bytes) -> Iterator[Chunk]:
    """Name and content of every chunk up to the end of the picture. Raises Unusable.

    Whatever follows the end is not looked at. A wrong checksum matters only where pixels depend on it.
    """
    view = memoryview(data)
    position = len(SIGNATURE)
    for _ in range(MAX_CHUNKS):
        if position + 12 > len(data):
            return
        (length,) = struct.unpack_from(">I", data, position)
        name = data[position + 4 : position + 8]
        end = position + 12 + length
        if end > len(data):
            raise Unusable
        if _is_critical(name) and zlib.crc32(view[position + 4 : end - 4]) != int.from_bytes(data[end - 4 : end]):
            raise Unusable
        if name == b"IEND":
            return
        yield name, view[position + 8 : end - 4]
        position = end
    raise scattered(MAX_CHUNKS)


def header(data: bytes) -> Header:
    """What the chunks tell without unpacking the pixels. Raises Unusable."""
    found = list(chunks(data))
    if not found or found[0][0] != b"IHDR" or len(found[0][1]) != 13:
        raise Unusable
    width, height, bits, colour, packing, filtering, interlaced = struct.unpack(">IIBBBBB", found[0][1])
    channels, depths = _COLOURS.get(colour, (0, ()))
    if not (width and height and channels) or bits not in depths or packing or filtering or interlaced > 1:
        raise Unusable
    names = [name for name, _ in found]
    if names.count(b"IHDR") > 1 or b"IDAT" not in names or (colour == _PALETTE and b"PLTE" not in names):
        raise Unusable
    frames = (int.from_bytes(content[:4]) for name, content in found if name == b"acTL")
    exif = (bytes(content) for name, content in found if name == b"eXIf")
    return Header(width, height, moving=any(count > 1 for count in frames), exif=next(exif, b""))


def unpack(data: bytes) -> None:
    """Raises Unusable unless all pixels of a PNG with a sound header are there."""
    parts = [content for name, content in chunks(data) if name == b"IDAT"]
    rows = _rows(data)
    stride, left = next(rows)
    offset = 0  # in the current row
    try:
        for block in _unpacked(parts):
            start = 0
            while start < len(block):
                taken = min(len(block) - start, left * stride - offset)
                if not _FILTERS.issuperset(block[start + -offset % stride : start + taken : stride]):
                    raise Unusable
                finished, offset = divmod(offset + taken, stride)
                left -= finished
                start += taken
                if not left:
                    stride, left = next(rows)
    except zlib.error:
        raise Unusable from None
    except StopIteration:
        return
    raise Unusable


def essential(data: bytes) -> bytes:
    """The same picture with its pixels, palette, transparency and colour profile only."""
    kept: list[Chunk] = []
    pixels: list[memoryview] = []
    for name, content in chunks(data):
        if name == b"IDAT":
            pixels.append(content)
        elif name in (b"IHDR", b"PLTE") or (
            name in (b"tRNS", b"iCCP") and not pixels and _is_sound(name, content, data)
        ):
            kept.append((name, content))
    kept += [(b"IDAT", memoryview(b"".join(pixels))), (b"IEND", memoryview(b""))]
    return SIGNATURE + b"".join(_written(name, content) for name, content in kept)


def _is_critical(name: bytes) -> bool:
    return not name[0] & 0x20


def _rows(data: bytes) -> Iterator[tuple[int, int]]:
    """The bytes of a row, its filter included, and how many such rows there are, for each pass."""
    width, height, bits, colour, _, _, interlaced = struct.unpack_from(">IIBBBBB", data, len(SIGNATURE) + 8)
    for x, y, across, down in _PASSES if interlaced else ((0, 0, 1, 1),):
        columns, lines = (width - x + across - 1) // across, (height - y + down - 1) // down
        if columns > 0 and lines > 0:
            yield (columns * _COLOURS[colour][0] * bits + 7) // 8 + 1, lines


def _unpacked(parts: list[memoryview]) -> Iterator[bytes]:
    """The pixels in blocks, so that a few kilobytes never become gigabytes at once."""
    stream = zlib.decompressobj()
    # What is left over is copied at each step, so a step is given little.
    for piece in (part[start : start + _PIECE] for part in parts for start in range(0, len(part), _PIECE)):
        waiting: bytes | memoryview = piece
        while waiting and not stream.eof:
            yield stream.decompress(waiting, _BLOCK)
            waiting = stream.unconsumed_tail
    yield stream.flush()


def _is_sound(name: bytes, content: memoryview, data: bytes) -> bool:
    """Whether a decoder will take this transparency or profile; browsers show the picture without one that is not."""
    colour = data[len(SIGNATURE) + 17]
    if name == b"tRNS":
        return len(content) == {0: 2, 2: 6}.get(colour, 0) or (colour == _PALETTE and 0 < len(content) <= 256)
    _, _, packed = bytes(content[:80]).partition(b"\0")
    if not packed or packed[0]:
        return False
    stream = zlib.decompressobj()
    try:
        stream.decompress(content[bytes(content[:80]).index(b"\0") + 2 :], MAX_PROFILE)
    except zlib.error:
        return False
    return stream.eof


def _written(name: bytes, content: memoryview) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(content, zlib.crc32(name)))
