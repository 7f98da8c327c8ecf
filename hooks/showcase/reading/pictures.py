"""A contributed picture: what it is, and whether it can be used."""

from __future__ import annotations

import struct
import warnings
import zlib
from hashlib import sha256
from io import BytesIO

from PIL import Image

from ..domain.pictures import PictureFacts
from .svg import SvgRefused, rebuild, view_size

MAX_PIXELS = 25_000_000
MAX_RATIO = 20

_RASTER = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg"}
_OTHER = {
    b"GIF8": "是 GIF 图片", b"II*\x00": "是 TIFF 图片", b"MM\x00*": "是 TIFF 图片", b"BM": "是 BMP 图片",
    b"8BPS": "是 Photoshop 文件", b"%PDF": "是 PDF 文件", b"%!PS": "是 EPS 文件",
    b"PK\x03\x04": "是压缩包或 Office 文件", b"\x1f\x8b": "是压缩过的文件", b"\xd0\xcf\x11\xe0": "是旧版 Office 文件",
    b"\x00\x00\x01\x00": "是图标（ICO）文件", b"\xd7\xcd\xc6\x9a": "是 WMF 图形",
}  # fmt: skip
_HEIF_BRANDS = (b"heic", b"heix", b"mif1", b"msf1", b"hevc", b"heim", b"heis")
_ORIENTATION = 0x0112
_TURNED = frozenset({5, 6, 7, 8})

# What Pillow is known to raise on files that are cut short or spoilt.
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, struct.error, zlib.error)
_TOO_LARGE = (Image.DecompressionBombError, Image.DecompressionBombWarning)

_TRUNCATED = "图片打不开，可能没有传完整：请从原处重新导出为 PNG 或 JPG 再放进来。"
_EMPTY = "图片是空文件：请从原处重新导出为 PNG 或 JPG 再放进来。"
_MOVING = "这是会动的图片：请导出其中一帧，存成静止的 PNG 或 JPG 再放进来。"


class _Unusable(Exception):
    """The picture cannot be used; the argument is the sentence for its contributor."""


def inspect(data: bytes) -> PictureFacts:
    """The facts of a picture from its bytes. Never raises for a bad picture: ``fault`` then says what is wrong.

    A raster is decoded once, because nothing less shows that it came whole; callers keep the facts by digest.
    """
    format_, width, height, fault = "", 0, 0, ""
    try:
        format_ = _format(data)
        width, height = _svg_size(data) if format_ == "svg" else _raster_size(data, format_)
    except _Unusable as problem:
        fault = str(problem)
    return PictureFacts(format_, width, height, len(data), sha256(data).hexdigest(), fault)


def orientation(image: Image.Image) -> int:
    """The EXIF orientation, 1 to 8; 1 when there is none or it cannot be read."""
    try:
        value = image.getexif().get(_ORIENTATION, 1)
    except _BROKEN:
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def _format(data: bytes) -> str:
    if not data:
        raise _Unusable(_EMPTY)
    for signature, name in _RASTER.items():
        if data.startswith(signature):
            return name
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if _looks_like_svg(data):
        return "svg"
    raise _Unusable(f"这{_other_kind(data)}，不是网页能用的图片：请另存为 PNG 或 JPG（标识最好是 SVG）再放进来。")


def _looks_like_svg(data: bytes) -> bool:
    start = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    # UTF-16 is let through here so that the SVG reader can say what is wrong with it.
    return (start.startswith(b"<") and b"<svg" in start) or start.startswith((b"\xff\xfe<\x00", b"\xfe\xff\x00<"))


def _other_kind(data: bytes) -> str:
    if data[4:8] == b"ftyp":
        if data[8:12] in _HEIF_BRANDS:
            return "是手机的 HEIC 照片"
        return "是 AVIF 图片" if data[8:12] == b"avif" else "是视频文件"
    known = (name for signature, name in _OTHER.items() if data.startswith(signature))
    return next(known, "个文件认不出来")


def _svg_size(data: bytes) -> tuple[int, int]:
    try:
        width, height = view_size(rebuild(data))
    except SvgRefused as refused:
        raise _Unusable(refused.sentence) from None
    return _checked(width, height)


def _raster_size(data: bytes, format_: str) -> tuple[int, int]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data), formats=(format_.upper(),)) as image:
                return _decoded_size(image, format_)
    except _TOO_LARGE:
        raise _Unusable(_too_large("")) from None
    except _BROKEN:
        raise _Unusable(_TRUNCATED) from None


def _decoded_size(image: Image.Image, format_: str) -> tuple[int, int]:
    width, height = image.size
    if width * height > MAX_PIXELS:
        raise _Unusable(_too_large(f"（{width}×{height}）"))
    if format_ != "jpeg" and getattr(image, "is_animated", False):
        raise _Unusable(_MOVING)
    # A phone's JPEG of several frames shows its first; a small scale is enough to see that all of it is there.
    image.draft(None, (max(1, width // 8), max(1, height // 8)))
    image.load()
    if orientation(image) in _TURNED:
        width, height = height, width
    return _checked(width, height)


def _checked(width: int, height: int) -> tuple[int, int]:
    if max(width, height) > MAX_RATIO * min(width, height):
        raise _Unusable(f"图片是 {width}×{height} 的细长条，页面上看不清：请裁成长宽不超过 {MAX_RATIO} 比 1 的图。")
    return width, height


def _too_large(size: str) -> str:
    return f"图片的像素太多{size}，超过 {MAX_PIXELS // 10_000} 万：请把长边缩到 4000 像素以内，再另存为 JPG 或 PNG。"
