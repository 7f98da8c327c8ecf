"""A contributed picture: what it is, and whether it can be used.

Sizes, frames and passes are read from the header by bounds of our own, so that no decoder starts on a file that would
keep it busy or fill the memory.
"""

from __future__ import annotations

import struct
import zlib
from hashlib import sha256
from io import BytesIO

from PIL import Image

from ..domain.limits import Limits
from ..domain.pictures import PictureFacts
from ..domain.private_data import kinds
from . import jpeg_segments, png_chunks, webp_chunks
from .exif import read_exif
from .look import PLAIN, look_of_drawing, look_of_raster
from .picture_texts import texts
from .raster import CUT_SHORT, Header, Unusable
from .svg import SvgPicture, SvgRefused, read_svg

STANDARD = Limits()
# A decoder goes over all pixels once for each pass of a progressive JPEG; programs write about ten.
MAX_PASSES = 100
MAX_PASSES_OF_LARGEST = 16

_OTHER = {
    b"GIF8": "是 GIF 图片", b"II*\x00": "是 TIFF 图片", b"MM\x00*": "是 TIFF 图片", b"BM": "是 BMP 图片",
    b"8BPS": "是 Photoshop 文件", b"%PDF": "是 PDF 文件", b"%!PS": "是 EPS 文件",
    b"PK\x03\x04": "是压缩包或 Office 文件", b"\x1f\x8b": "是压缩过的文件", b"\xd0\xcf\x11\xe0": "是旧版 Office 文件",
    b"\x00\x00\x01\x00": "是图标（ICO）文件", b"\xd7\xcd\xc6\x9a": "是 WMF 图形",
    b"\xff\x0a": "是 JPEG XL 图片", b"\x00\x00\x00\x0cJXL ": "是 JPEG XL 图片",
    b"\x00\x00\x00\x0cjP": "是 JPEG 2000 图片",
    b"\x8aMNG": "是 MNG 动画", b"Rar!": "是压缩包", b"7z\xbc\xaf": "是压缩包",
    b"<!DOCTYPE html": "是网页文件", b"<html": "是网页文件",
}  # fmt: skip
_HEIF_BRANDS = (b"heic", b"heix", b"mif1", b"msf1", b"hevc", b"heim", b"heis")
_TURNED = frozenset({5, 6, 7, 8})
_HEADERS = {"png": png_chunks.header, "jpeg": jpeg_segments.header, "webp": webp_chunks.header}

# What Pillow is known to raise on files that are cut short or spoilt.
BROKEN = (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, struct.error, zlib.error)

_EMPTY = "图片是空文件：请从原处重新导出为 PNG 或 JPG 再放进来。"
_MOVING = "这是会动的图片：请导出其中一帧，存成静止的 PNG 或 JPG 再放进来。"
_SMALLER = "请把长边缩到 4000 像素以内，再另存为 JPG 或 PNG。"


def inspect(data: bytes, limits: Limits = STANDARD, *, is_logo: bool = False) -> PictureFacts:
    """The facts of a picture from its bytes. Never raises for a bad picture: ``fault`` then says what is wrong.
    Only a logo is looked at for what it looks like.

    All pixels of a raster are looked at once, because nothing less shows that it came whole; callers keep the facts
    by digest.
    """
    format_, width, height, fault, look = "", 0, 0, "", ""
    private: tuple[str, ...] = ()
    try:
        format_ = _format(data)
        if format_ == "svg":
            drawing = _drawing(data, limits)
            width, height, words = *_checked(drawing.width, drawing.height, limits), drawing.words
            look = _look(drawing.data, format_) if is_logo else ""
        else:
            width, height, words = _raster(data, format_, limits)
            look = _look(for_decoding(data, format_), format_) if is_logo else ""
        private = kinds(words)
    except Unusable as unusable:
        fault = unusable.sentence
    return PictureFacts(format_, width, height, len(data), sha256(data).hexdigest(), fault, private, look)


def orientation(data: bytes, format_: str) -> int:
    """How a raster with a sound header is turned, as EXIF counts: 1 to 8. Browsers heed no other mark of it."""
    return read_exif(_HEADERS[format_](data).exif).orientation


def for_decoding(data: bytes, format_: str) -> bytes:
    """A raster with a sound header without anything that does not bear on its colours."""
    return {"png": png_chunks.essential, "jpeg": jpeg_segments.essential}.get(format_, bytes)(data)


def _format(data: bytes) -> str:
    if not data:
        raise Unusable(_EMPTY)
    if data.startswith(png_chunks.SIGNATURE):
        return "png"
    if data.startswith(jpeg_segments.SIGNATURE):
        return "jpeg"
    if webp_chunks.is_webp(data):
        return "webp"
    if _looks_like_svg(data):
        return "svg"
    raise Unusable(f"这{_other_kind(data)}，不是网页能用的图片：请另存为 PNG 或 JPG（标识最好是 SVG）再放进来。")


def _looks_like_svg(data: bytes) -> bool:
    start = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    # UTF-16 is let through here so that the SVG reader can say what is wrong with it.
    return (start.startswith(b"<") and b"svg" in data[:16384]) or start.startswith((b"\xff\xfe<\x00", b"\xfe\xff\x00<"))


def _other_kind(data: bytes) -> str:
    if data[4:8] == b"ftyp":
        if data[8:12] in _HEIF_BRANDS:
            return "是手机的 HEIC 照片"
        return "是 AVIF 图片" if data[8:12] in (b"avif", b"avis") else "是视频文件"
    known = (name for signature, name in _OTHER.items() if data.startswith(signature))
    return next(known, "个文件认不出来")


def _look(data: bytes, format_: str) -> str:
    """What a sound logo looks like. A file that is sound by its data and that yet cannot be drawn is told of when it is
    rebuilt; here it only looks like nothing."""
    try:
        return look_of_drawing(data) if format_ == "svg" else look_of_raster(data, format_)
    except (*BROKEN, Image.DecompressionBombError):
        return PLAIN


def _drawing(data: bytes, limits: Limits) -> SvgPicture:
    try:
        return read_svg(data, limits)
    except SvgRefused as refused:
        raise Unusable(refused.sentence) from None


def _raster(data: bytes, format_: str, limits: Limits) -> tuple[int, int, str]:
    if len(data) > limits.picture_megabytes << 20:
        raise Unusable(f"图片有 {len(data) / (1 << 20):.1f} MB，超过 {limits.picture_megabytes} MB：{_SMALLER}")
    header = _HEADERS[format_](data)
    _check_work(header, format_, limits)
    width, height = header.width, header.height
    if read_exif(header.exif).orientation in _TURNED:
        width, height = height, width
    _checked(width, height, limits)
    if format_ == "png":
        png_chunks.unpack(data)
    else:
        _decode(for_decoding(data, format_), format_, header)
    return width, height, texts(data, format_, header.exif)


def _check_work(header: Header, format_: str, limits: Limits) -> None:
    """Raises Unusable for a picture that would be too much work to decode."""
    if header.moving:
        raise Unusable(_MOVING)
    size = f"（{header.width}×{header.height}）"
    # WebP takes three times as long as JPEG for a pixel, and four times the memory.
    most = limits.picture_megapixels * 1_000_000 // (2 if format_ == "webp" else 1)
    pixels = header.width * header.height
    if pixels > most:
        kind = "WebP " if format_ == "webp" else ""
        raise Unusable(f"{kind}图片的像素太多{size}，超过 {most // 10_000} 万：{_SMALLER}")
    if header.passes > MAX_PASSES or header.passes * pixels > MAX_PASSES_OF_LARGEST * most:
        raise Unusable(f"图片分 {header.passes} 遍才显示完（渐进式 JPG），打开太慢：请另存为普通的 JPG 再放进来。")


def _decode(data: bytes, format_: str, header: Header) -> None:
    """Raises Unusable unless the picture can be decoded as its header says."""
    try:
        with Image.open(BytesIO(data), formats=(format_.upper(),)) as image:
            if image.size != (header.width, header.height):
                raise Unusable
            # A small scale is enough to see that all of a JPEG is there.
            image.draft(None, (max(1, header.width // 8), max(1, header.height // 8)))
            image.load()
    except (*BROKEN, Image.DecompressionBombError):
        raise Unusable(CUT_SHORT) from None


def _checked(width: int, height: int, limits: Limits) -> tuple[int, int]:
    most = limits.picture_ratio
    if max(width, height) > most * min(width, height):
        raise Unusable(f"图片是 {width}×{height} 的细长条，页面上看不清：请裁成长宽不超过 {most} 比 1 的图。")
    return width, height
