"""PNG, JPEG and WebP files opened piece by piece: nothing may be in them but the picture."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from zlib import crc32

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_CHUNKS = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})
_JPEG_FRAMES = frozenset({0xC0, 0xC1, 0xC2})
_JPEG_TABLES = frozenset({0xC4, 0xDB, 0xDD, 0xDA})
_JPEG_NAMES = MappingProxyType({0xE1: "EXIF 或 XMP", 0xE2: "ICC", 0xED: "IPTC", 0xFE: "注释"})
_MARKER = re.compile(rb"\xff+[^\x00\xd0-\xd7\xff]")
_WEBP_CHUNKS = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH"})


class NotAPicture(Exception):
    """The bytes are not the picture the name says; the argument is a Chinese sentence."""


@dataclass(frozen=True, slots=True)
class Raster:
    """The size of a picture in pixels, and what it carries beside the picture, as Chinese sentences."""

    width: int
    height: int
    extras: tuple[str, ...]


def look_at_raster(data: bytes, suffix: str) -> Raster:
    """Open a picture file. Raises NotAPicture."""
    try:
        return {".png": _png, ".jpg": _jpeg, ".webp": _webp}[suffix](data)
    except (struct.error, IndexError):
        raise NotAPicture("图片文件不完整") from None


def _png(data: bytes) -> Raster:
    if not data.startswith(_PNG):
        raise NotAPicture("不是 PNG 图片")
    extras: list[str] = []
    place, kind, seen = len(_PNG), b"", set()
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", data, place)
        (checksum,) = struct.unpack_from(">I", data, place + 8 + length)
        if crc32(data[place + 4 : place + 8 + length]) != checksum:
            raise NotAPicture("PNG 的数据块损坏")
        if kind not in _PNG_CHUNKS:
            extras.append(f"PNG 里有多余的数据块 {_printable(kind)}")
        seen.add(kind)
        place += 12 + length
    if not {b"IHDR", b"IDAT"} <= seen:
        raise NotAPicture("图片文件不完整")
    width, height = struct.unpack_from(">II", data, 16)
    return Raster(width, height, (*extras, *_tail(data, place)))


def _jpeg(data: bytes) -> Raster:
    if not data.startswith(b"\xff\xd8\xff"):
        raise NotAPicture("不是 JPEG 图片")
    extras: list[str] = []
    size = (0, 0)
    place = 2
    while data[place + 1] != 0xD9:
        marker = data[place + 1]
        (length,) = struct.unpack_from(">H", data, place + 2)
        if data[place] != 0xFF or length < 2:
            raise NotAPicture("JPEG 的数据段损坏")
        if marker in _JPEG_FRAMES:
            size = struct.unpack_from(">HH", data, place + 5)[::-1]
        elif marker not in _JPEG_TABLES and not _is_jfif(data, place, length):
            extras.append(f"JPEG 里有多余的数据段 {_JPEG_NAMES.get(marker, f'FF{marker:02X}')}")
        place += 2 + length
        if marker == 0xDA:
            place = _after_scan(data, place)
    if not all(size):
        raise NotAPicture("图片文件不完整")
    return Raster(*size, (*extras, *_tail(data, place + 2)))


def _is_jfif(data: bytes, place: int, length: int) -> bool:
    """The plain header: resolution only, without the thumbnail it may carry. Or Adobe's, which tells the colours."""
    marker, start = data[place + 1], data[place + 4 : place + 9]
    return (marker == 0xE0 and start == b"JFIF\0" and length == 16) or (
        marker == 0xEE and start == b"Adobe" and length == 14
    )


def _after_scan(data: bytes, place: int) -> int:
    found = _MARKER.search(data, place)
    if found is None:
        raise NotAPicture("图片文件不完整")
    return found.end() - 2


def _webp(data: bytes) -> Raster:
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        raise NotAPicture("不是 WebP 图片")
    (whole,) = struct.unpack_from("<I", data, 4)
    if whole + 8 > len(data):
        raise NotAPicture("图片文件不完整")
    extras: list[str] = []
    size = (0, 0)
    place = 12
    while place < whole + 8:
        kind, length = struct.unpack_from("<4sI", data, place)
        body = data[place + 8 : place + 8 + length]
        if len(body) < length:
            raise NotAPicture("图片文件不完整")
        if kind not in _WEBP_CHUNKS:
            extras.append(f"WebP 里有多余的数据块 {_printable(kind)}")
        elif kind == b"VP8X" and body[0] & 0b00101110:
            extras.append("WebP 声明带有 EXIF、XMP、ICC 或动画")
        size = _webp_size(kind, body) or size
        place += 8 + length + length % 2
    if not all(size):
        raise NotAPicture("图片文件不完整")
    return Raster(*size, (*extras, *_tail(data, whole + 8)))


def _webp_size(kind: bytes, body: bytes) -> tuple[int, int] | None:
    if kind == b"VP8 ":
        width, height = struct.unpack_from("<HH", body, 6)
        return width & 0x3FFF, height & 0x3FFF
    if kind == b"VP8L":
        (bits,) = struct.unpack_from("<I", body, 1)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return None


def _tail(data: bytes, end: int) -> Iterator[str]:
    if len(data) > end:
        yield f"图片末尾之后还有 {len(data) - end} 字节"


def _printable(kind: bytes) -> str:
    return "".join(chr(each) if 0x1F < each < 0x7F else f"\\x{each:02x}" for each in kind).rstrip()
