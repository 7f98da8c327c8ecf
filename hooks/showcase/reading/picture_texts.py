"""Every text that a raster picture carries beside its pixels: camera data, XMP, IPTC, comments.

None of it is published. It is read to tell the contributor when a number of a person or a mark of a secret paper stands
in it: the file itself lies in a public repository.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from html import unescape
from itertools import chain

from . import jpeg_segments, png_chunks, webp_chunks
from .exif import read_exif

MAX_TEXT = 1 << 16
MAX_TEXTS = 1 << 18

_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_LONG_XMP = b"http://ns.adobe.com/xmp/extension/\0"
_PHOTOSHOP = b"Photoshop 3.0\0"
_HEX_PROFILE = re.compile(r"Raw profile type \w+\s+\w+\s+\d+\s+([0-9a-f\s]+)")
_IPTC = re.compile(rb"\x1c[\x01-\x09][\x00-\xff]([\x00-\x7f])([\x00-\xff])")
# Names that programs give to versions of a file; by chance their digits look like a telephone number.
_NAMES = re.compile(r"\b[0-9A-Fa-f]{8}(?:-?[0-9A-Fa-f]{4}){3}-?[0-9A-Fa-f]{12}\b")
_TAGS = re.compile(r"<[/?!]?[\w:]+|/?>")


def texts(data: bytes, format_: str, exif: bytes) -> str:
    """The texts of a png, jpeg or webp with a sound header, one a line; at most ``MAX_TEXTS`` characters."""
    carried = {"png": _of_png, "jpeg": _of_jpeg, "webp": _of_webp}[format_](data)
    words = (_decoded(*word) for word in dict.fromkeys(read_exif(exif).words))
    kept: list[str] = []
    left = MAX_TEXTS
    for text in chain(words, carried):
        left -= len(text)
        if left < 0:
            break
        kept.append(text)
    return _NAMES.sub("", "\n".join(kept).replace("\0", " "))


def _of_png(data: bytes) -> Iterator[str]:
    for name, content in png_chunks.chunks(data):
        if name == b"tEXt":
            yield _spoken(*_split(bytes(content[:MAX_TEXT])))
        elif name == b"zTXt":
            keyword, packed = _split(bytes(content))
            yield _spoken(keyword, _inflated(packed[1:]))
        elif name == b"iTXt":
            keyword, rest = _split(bytes(content))
            _, translated = _split(rest[2:])
            title, text = _split(translated)
            yield _spoken(keyword + b" " + title[:MAX_TEXT], _inflated(text) if rest[:1] == b"\1" else text[:MAX_TEXT])


def _of_jpeg(data: bytes) -> Iterator[str]:
    for kind, content in jpeg_segments.extras(data):
        if kind == 0xFE:
            yield _decoded(content)
        elif content.startswith(_XMP):
            yield _plain(content[len(_XMP) :])
        elif content.startswith(_LONG_XMP):
            yield _plain(content[len(_LONG_XMP) + 40 :])
        elif content.startswith(_PHOTOSHOP):
            yield from _of_iptc(content)


def _of_webp(data: bytes) -> Iterator[str]:
    return (_plain(bytes(content[:MAX_TEXT])) for name, content in webp_chunks.chunks(data) if name == b"XMP ")


def _of_iptc(content: bytes) -> Iterator[str]:
    position = 0
    while found := _IPTC.search(content, position):
        length = found[1][0] << 8 | found[2][0]
        position = found.end() + length
        yield _decoded(content[found.end() : position])


def _split(content: bytes) -> tuple[bytes, bytes]:
    before, _, after = content.partition(b"\0")
    return before, after


def _inflated(packed: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, MAX_TEXT)
    except zlib.error:
        return b""


def _spoken(keyword: bytes, text: bytes) -> str:
    """A text of a PNG with its keyword. ImageMagick keeps camera data and IPTC here, written in hexadecimal."""
    profile = _HEX_PROFILE.match(f"{_decoded(keyword)}\n{_decoded(text)}")
    if profile is None:
        return f"{_decoded(keyword)} {_plain(text)}"
    digits = "".join(profile[1].split())
    raw = bytes.fromhex(digits[: len(digits) // 2 * 2])
    words = (_decoded(*word) for word in read_exif(raw.removeprefix(b"Exif\0\0")).words)
    return "\n".join([*words, *_of_iptc(raw), *([_plain(raw)] if raw.startswith(b"<") else [])])


def _plain(xml: bytes) -> str:
    """The words of an XMP packet, and of any other text, without the tags around them."""
    return unescape(_TAGS.sub(" ", _decoded(xml)))


def _decoded(raw: bytes, encoding: str = "") -> str:
    """Text by its encoding; without one by UTF-8, else as Chinese programs write it."""
    raw = raw[:MAX_TEXT]
    if encoding:
        return raw.decode(encoding, errors="replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("gb18030", errors="replace")
