"""Raster pictures are judged by their headers before anything is decoded, and what is accepted can be decoded."""

import io
import resource
import struct
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from showcase.domain.limits import Limits
from showcase.reading import jpeg_segments, png_chunks
from showcase.reading.pictures import for_decoding, inspect

BROKEN = "图片打不开，可能没有传完整：请从原处重新导出为 PNG 或 JPG 再放进来。"
MOVING = "这是会动的图片：请导出其中一帧，存成静止的 PNG 或 JPG 再放进来。"
SCATTERED = "图片里的数据切得太碎（超过 20000 段），看图软件也吃力：请用看图软件打开，另存为 JPG 或 PNG 再放进来。"


def encoded(image: Image.Image, format_: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, format_, **options)
    return out.getvalue()


def noise(width: int = 64, height: int = 48, mode: str = "RGB") -> Image.Image:
    return Image.effect_noise((width, height), 60).convert(mode)


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def png(header: tuple[int, ...], pixels: bytes, *others: bytes) -> bytes:
    """A PNG by hand: width, height, bits, colour, packing, filtering, interlacing; packed pixels; other chunks."""
    start = png_chunks.SIGNATURE + chunk(b"IHDR", struct.pack(">IIBBBBB", *header))
    return start + b"".join(others) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def marked(kind: int, content: bytes) -> bytes:
    """A segment of a JPEG."""
    return bytes([0xFF, kind]) + struct.pack(">H", len(content) + 2) + content


def after_start(data: bytes, *added: bytes) -> bytes:
    return data[:2] + b"".join(added) + data[2:]


PNG, JPEG, WEBP = (encoded(noise(), each) for each in ("PNG", "JPEG", "WEBP"))
PROGRESSIVE = encoded(noise(), "JPEG", progressive=True)


def with_scans(data: bytes, count: int) -> bytes:
    """A progressive JPEG that repeats its last scan."""
    last = [start for kind, start, _ in jpeg_segments.segments(data) if kind == 0xDA][-1] - 4
    return data[:-2] + data[last:-2] * count + b"\xff\xd9"


def extended(width: int, height: int, flags: int = 0) -> bytes:
    """A WebP that promises another canvas than its pixels."""
    canvas = bytes([flags, 0, 0, 0]) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    body = b"WEBPVP8X" + struct.pack("<I", 10) + canvas + WEBP[12:]
    return b"RIFF" + struct.pack("<I", len(body)) + body


ZERO = zlib.compress(b"\0" * 100)
BOMB = zlib.compress(b"\0" * (64 << 20), 9)
REFUSED = {
    "PNG of a thousand million pixels": (png((32000, 32000, 8, 2, 0, 0, 0), ZERO), "图片的像素太多（32000×32000），"),
    "PNG as large as can be": (png((0x7FFFFFFF, 0x7FFFFFFF, 16, 6, 0, 0, 0), ZERO), "图片的像素太多（2147483647×"),
    "PNG of no height": (png((10, 0, 8, 2, 0, 0, 0), ZERO), BROKEN),
    "PNG of odd bits": (png((10, 10, 7, 2, 0, 0, 0), ZERO), BROKEN),
    "PNG of no known colour": (png((10, 10, 8, 5, 0, 0, 0), ZERO), BROKEN),
    "PNG without its palette": (png((10, 10, 8, 3, 0, 0, 0), ZERO * 2), BROKEN),
    "PNG with half its pixels": (png((10, 10, 8, 2, 0, 0, 0), ZERO), BROKEN),
    "PNG with an unknown filter": (png((2, 2, 8, 0, 0, 0, 0), zlib.compress(b"\x09\0\0\0\0\0")), BROKEN),
    "PNG whose pixels are no pixels": (png((10, 10, 8, 2, 0, 0, 0), b"spoilt"), BROKEN),
    "PNG with two headers": (png((10, 10, 8, 0, 0, 0, 0), ZERO * 2, chunk(b"IHDR", b"\0" * 13)), BROKEN),
    "PNG with a wrong checksum": (PNG[:29] + b"\0\0\0\0" + PNG[33:], BROKEN),
    "PNG in crumbs": (PNG[:33] + chunk(b"IDAT", b"") * 20_001 + PNG[33:], SCATTERED),
    "PNG that moves": (encoded(noise(), "PNG", save_all=True, append_images=[noise()]), MOVING),
    "PNG that is a signature": (png_chunks.SIGNATURE, BROKEN),
    "JPEG of many pixels": (
        JPEG.replace(struct.pack(">HH", 48, 64), struct.pack(">HH", 65000, 65000), 1),
        "图片的像素太多",
    ),
    "JPEG of no height": (JPEG.replace(struct.pack(">HH", 48, 64), struct.pack(">HH", 0, 64), 1), BROKEN),
    "JPEG in a hundred scans": (with_scans(PROGRESSIVE, 100), "图片分 110 遍才显示完（渐进式 JPG），打开太慢："),
    "JPEG in crumbs": (after_start(JPEG, marked(0xFE, b"") * 20_001), SCATTERED),
    "JPEG with two headers": (after_start(JPEG, marked(0xC0, b"\x08\xff\xff\xff\xff\x03" + b"\0" * 9)), BROKEN),
    "JPEG without an end": (JPEG[:-2], BROKEN),
    "JPEG that is a signature": (b"\xff\xd8\xff", BROKEN),
    "JPEG without pixels": (b"\xff\xd8\xff\xd9", BROKEN),
    "JPEG of a spoilt table": (JPEG.replace(b"\xff\xdb", b"\xff\xfe"), BROKEN),
    "WebP of many pixels": (extended(16_000_000, 4), BROKEN),
    "WebP that moves": (encoded(noise(), "WEBP", save_all=True, append_images=[noise()]), MOVING),
    "WebP said to move": (extended(64, 48, 2), BROKEN),
    "WebP that is a signature": (b"RIFF\0\0\0\0WEBP", BROKEN),
    "WebP without pixels": (b"RIFF\x10\0\0\0WEBPEXIF\4\0\0\0abcd", BROKEN),
    "WebP of spoilt pixels": (WEBP[:30] + b"\xff" * (len(WEBP) - 30), BROKEN),
    "a page named PNG": (b"<!DOCTYPE html><script>alert(1)</script>", "这是网页文件，"),
    "a drawing of another kind": (b"%!PS-Adobe-3.0", "这是 EPS 文件，"),
    "TIFF": (encoded(noise(), "TIFF"), "这是 TIFF 图片，"),
}


@pytest.mark.parametrize(("data", "start"), REFUSED.values(), ids=REFUSED)
def test_a_hostile_picture_is_refused_before_it_is_decoded(data: bytes, start: str) -> None:
    facts = inspect(data)
    assert facts.fault.startswith(start)
    assert facts.fault.endswith("。")


def turned(format_: str) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 8
    return encoded(noise(), format_, exif=exif)


def texts(*words: str) -> PngImagePlugin.PngInfo:
    info = PngImagePlugin.PngInfo()
    for number, word in enumerate(words):
        info.add_text(f"Comment{number}", word, zip=True)
    return info


PALETTE = noise().quantize(16)
STRANGE = {
    "grey of one bit": encoded(noise(mode="1"), "PNG"),
    "grey of sixteen bits": encoded(Image.new("I;16", (64, 48), 777), "PNG"),
    "grey and alpha": encoded(noise(mode="LA"), "PNG"),
    "palette with transparency": encoded(PALETTE, "PNG", transparency=3),
    "palette of four colours": encoded(noise().quantize(4), "PNG", bits=2),
    "PNG in many parts": png(
        (64, 48, 8, 0, 0, 0, 0),
        zlib.compress(b"\0" * 65 * 48)[10:],
        chunk(b"IDAT", zlib.compress(b"\0" * 65 * 48)[:10]),
    ),
    "PNG of one frame that could move": PNG[:33] + chunk(b"acTL", struct.pack(">II", 1, 0)) + PNG[33:],
    "PNG with texts of 20 MB": encoded(noise(), "PNG", pnginfo=texts(*["a" * (1 << 20)] * 20)),
    "PNG with a text of 64 MB": PNG[:33] + chunk(b"zTXt", b"a\0\0" + BOMB) + PNG[33:],
    "PNG with a profile of 64 MB": PNG[:33] + chunk(b"iCCP", b"a\0\0" + BOMB) + PNG[33:],
    "PNG with spoilt extras": PNG[:33]
    + b"\0\0\0\4tEXtab\0c\0\0\0\0"
    + chunk(b"tRNS", b"1")
    + chunk(b"iCCP", b"")
    + PNG[33:],
    "PNG with more behind": PNG + b"<script>alert(1)</script>PK\3\4",
    "PNG without its end": PNG[:-12],
    "JPEG of four inks": encoded(noise(mode="CMYK"), "JPEG"),
    "JPEG in grey": encoded(noise(mode="L"), "JPEG"),
    "JPEG in scans": PROGRESSIVE,
    "JPEG of fewer colours": encoded(noise(), "JPEG", subsampling=2, restart_marker_blocks=1),
    "JPEG with fill bytes": JPEG.replace(b"\xff\xda", b"\xff\xff\xff\xda", 1),
    "JPEG with an archive behind": JPEG + b"PK\3\4" + JPEG,
    "JPEG with a picture inside": after_start(JPEG, marked(0xE1, b"Exif\0\0" + PROGRESSIVE * 8)),
    "JPEG of two frames": encoded(noise(), "MPO", save_all=True, append_images=[noise()]),
    "JPEG with spoilt camera data": after_start(JPEG, marked(0xE1, b"Exif\0\0II*\0\xff\xff\xff\xff")),
    "WebP without loss": encoded(noise(), "WEBP", lossless=True),
    "WebP with alpha": encoded(noise(mode="RGBA"), "WEBP"),
    "WebP with more behind": WEBP + b"<script>",
    "WebP with camera data": turned("WEBP"),
}


@pytest.mark.parametrize("data", STRANGE.values(), ids=STRANGE)
def test_a_strange_but_sound_picture_is_accepted(data: bytes) -> None:
    facts = inspect(data)
    assert (facts.fault, {facts.width, facts.height}) == ("", {64, 48})
    with Image.open(io.BytesIO(for_decoding(data, facts.format))) as image:
        image.load()


@pytest.mark.parametrize("format_", ["PNG", "JPEG", "WEBP"])
@pytest.mark.parametrize("turn", range(1, 9))
def test_the_turn_is_read_from_every_format(format_: str, turn: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = turn
    facts = inspect(encoded(noise(), format_, exif=exif))
    assert (facts.width, facts.height) == ((48, 64) if turn > 4 else (64, 48))


def test_the_limits_of_the_department_hold() -> None:
    assert inspect(PNG, Limits(picture_ratio=1)).fault.endswith("请裁成长宽不超过 1 比 1 的图。")
    large = encoded(Image.new("L", (2000, 1000)), "PNG")
    assert inspect(large, Limits(picture_megapixels=1)).fault == (
        "图片的像素太多（2000×1000），超过 100 万：请把长边缩到 4000 像素以内，再另存为 JPG 或 PNG。"
    )
    heavy = PNG + b"\0" * (1 << 20)
    assert inspect(heavy, Limits(picture_megabytes=1)).fault == (
        "图片有 1.0 MB，超过 1 MB：请把长边缩到 4000 像素以内，再另存为 JPG 或 PNG。"
    )
    assert inspect(heavy, Limits(picture_megabytes=2)).fault == ""
    webp = encoded(Image.new("L", (1000, 600)), "WEBP")
    assert inspect(webp, Limits(picture_megapixels=1)).fault.startswith("WebP 图片的像素太多（1000×600），超过 50 万：")


def interlaced(width: int, height: int, channels: int) -> bytes:
    rows = b""
    for x, y, across, down in (
        (0, 0, 8, 8),
        (4, 0, 8, 8),
        (0, 4, 4, 8),
        (2, 0, 4, 4),
        (0, 2, 2, 4),
        (1, 0, 2, 2),
        (0, 1, 1, 2),
    ):
        columns, lines = (width - x + across - 1) // across, (height - y + down - 1) // down
        rows += (b"\1" + b"\7" * channels * columns) * lines if columns > 0 else b""
    return png((width, height, 8, {1: 0, 3: 2, 4: 6}[channels], 0, 0, 1), zlib.compress(rows))


@settings(deadline=None, max_examples=60, derandomize=True)
@given(st.integers(1, 19), st.integers(1, 19), st.sampled_from([1, 3, 4]))
def test_interlaced_pictures_are_complete_or_not(width: int, height: int, channels: int) -> None:
    data = interlaced(width, height, channels)
    assert inspect(data).fault == ""
    with Image.open(io.BytesIO(data)) as image:
        image.load()
    pixels = data.index(b"IDAT")
    shorter = png(struct.unpack_from(">IIBBBBB", data, 16), zlib.compress(zlib.decompress(data[pixels + 4 : -16])[:-1]))
    assert inspect(shorter).fault == BROKEN


BASES = [
    PNG,
    JPEG,
    WEBP,
    PROGRESSIVE,
    interlaced(9, 7, 3),
    *(STRANGE[each] for each in ("palette with transparency", "WebP with alpha")),
]


@settings(deadline=None, max_examples=400, derandomize=True)
@given(
    st.sampled_from(BASES), st.lists(st.tuples(st.integers(0, 9000), st.binary(max_size=3)), max_size=4), st.booleans()
)
def test_whatever_is_accepted_can_be_decoded(base: bytes, changes: list[tuple[int, bytes]], mended: bool) -> None:
    data = base
    for place, put in changes:
        place %= len(base)
        data = data[:place] + put + data[place + len(put) :]
    if mended and data.startswith(png_chunks.SIGNATURE):
        data = with_checksums(data)
    facts = inspect(data)
    if not facts.fault:
        with Image.open(io.BytesIO(for_decoding(data, facts.format)), formats=(facts.format.upper(),)) as image:
            image.load()
            image.convert("RGBA")


def with_checksums(data: bytes) -> bytes:
    """The same chunks with checksums that fit, so that a change is not noticed by them."""
    made, place = data[:8], 8
    while place + 12 <= len(data):
        length = int.from_bytes(data[place : place + 4])
        made += chunk(data[place + 4 : place + 8], data[place + 8 : place + 8 + length])
        place += 12 + length
    return made


@settings(deadline=None, max_examples=200, derandomize=True)
@given(st.sampled_from([b"", PNG[:8], b"\xff\xd8\xff", WEBP[:16], b"<svg"]), st.binary(max_size=300))
def test_any_bytes_are_judged(start: bytes, rest: bytes) -> None:
    facts = inspect(start + rest)
    assert facts.fault.endswith("。") or facts.width


def largest_png() -> bytes:
    packer = zlib.compressobj(1)
    row = b"\4" + bytes(range(256)) * 78 + b"\0" * 32
    return png((5000, 5000, 8, 6, 0, 0, 0), b"".join(packer.compress(row) for _ in range(5000)) + packer.flush())


LARGEST: dict[str, Callable[[], bytes]] = {
    "PNG": largest_png,
    "JPEG": lambda: encoded(noise(1250, 1250).resize((5000, 5000)), "JPEG", quality=80),
    "progressive JPEG": lambda: encoded(Image.new("RGB", (5000, 5000)), "JPEG", progressive=True, subsampling=0),
    "repeated scans": lambda: with_scans(encoded(Image.new("RGB", (5000, 5000)), "JPEG", progressive=True), 6),
    "WebP": lambda: encoded(Image.new("RGB", (4000, 3000)), "WEBP", method=0),
}


@pytest.mark.parametrize("make", LARGEST.values(), ids=LARGEST)
def test_the_largest_pictures_are_judged_in_time(make: Callable[[], bytes]) -> None:
    data = make()
    start = resource.getrusage(resource.RUSAGE_SELF).ru_utime
    assert inspect(data).fault == ""
    assert resource.getrusage(resource.RUSAGE_SELF).ru_utime - start < 1.5
