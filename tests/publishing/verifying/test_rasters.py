"""Nothing but the picture is in a picture file, and its size is the one the page says."""

import struct
from io import BytesIO
from zlib import crc32

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from showcase.publishing.verifying.rasters import NotAPicture, Raster, look_at_raster

from .conftest import Copy
from .spoiling import BRAND, append, become, swap

PICTURE = Image.effect_noise((48, 32), 60).convert("RGB")
FORMATS = {".png": "PNG", ".jpg": "JPEG", ".webp": "WEBP"}


def saved(suffix: str, picture: Image.Image = PICTURE, **options: object) -> bytes:
    out = BytesIO()
    picture.save(out, FORMATS[suffix], **options)
    return out.getvalue()


def png_with(kind: bytes, body: bytes) -> bytes:
    chunk = struct.pack(">I", len(body)) + kind + body + struct.pack(">I", crc32(kind + body))
    data = saved(".png")
    return data[:33] + chunk + data[33:]


def jpeg_with(marker: int, body: bytes) -> bytes:
    data = saved(".jpg")
    return data[:20] + struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body + data[20:]


SOUND = {
    "png": (".png", saved(".png")),
    "png of few colours": (".png", saved(".png", PICTURE.quantize(8))),
    "png with a clear colour": (".png", saved(".png", PICTURE.quantize(8), transparency=0)),
    "png see-through": (".png", saved(".png", PICTURE.convert("RGBA"))),
    "jpeg": (".jpg", saved(".jpg")),
    "jpeg in passes": (".jpg", saved(".jpg", progressive=True)),
    "jpeg with restarts": (".jpg", saved(".jpg", restart_marker_blocks=1)),
    "jpeg in greys": (".jpg", saved(".jpg", PICTURE.convert("L"))),
    "webp": (".webp", saved(".webp")),
    "webp without loss": (".webp", saved(".webp", lossless=True)),
    "webp see-through": (".webp", saved(".webp", PICTURE.convert("RGBA"), quality=60)),
}


@pytest.mark.parametrize(("suffix", "data"), SOUND.values(), ids=SOUND)
def test_sound(suffix: str, data: bytes) -> None:
    assert look_at_raster(data, suffix) == Raster(48, 32, ())


EXIF = Image.Exif()
EXIF[0x010E] = "夜间"
EXTRAS = {
    "png text": (".png", png_with(b"tEXt", b"Author\0x"), "PNG 里有多余的数据块 tEXt"),
    "png packed text": (".png", png_with(b"zTXt", b"a\0\0x"), "PNG 里有多余的数据块 zTXt"),
    "png text of the world": (".png", png_with(b"iTXt", b"a\0\0\0\0\0x"), "PNG 里有多余的数据块 iTXt"),
    "png exif": (".png", saved(".png", exif=EXIF), "PNG 里有多余的数据块 eXIf"),
    "png profile": (".png", png_with(b"iCCP", b"a\0\0x"), "PNG 里有多余的数据块 iCCP"),
    "png time": (".png", png_with(b"tIME", bytes(7)), "PNG 里有多余的数据块 tIME"),
    "png animation": (".png", png_with(b"acTL", bytes(8)), "PNG 里有多余的数据块 acTL"),
    "png density": (".png", saved(".png", dpi=(300, 300)), "PNG 里有多余的数据块 pHYs"),
    "png of its own kind": (".png", png_with(b"ca\x01X", b"x"), "PNG 里有多余的数据块 ca\\x01X"),
    "png tail": (".png", saved(".png") + b"<script>", "图片末尾之后还有 8 字节"),
    "jpeg exif": (".jpg", saved(".jpg", exif=EXIF), "JPEG 里有多余的数据段 EXIF 或 XMP"),
    "jpeg profile": (".jpg", saved(".jpg", icc_profile=b"x" * 200), "JPEG 里有多余的数据段 ICC"),
    "jpeg comment": (".jpg", saved(".jpg", comment=b"x"), "JPEG 里有多余的数据段 注释"),
    "jpeg iptc": (".jpg", jpeg_with(0xED, b"Photoshop"), "JPEG 里有多余的数据段 IPTC"),
    "jpeg provenance": (".jpg", jpeg_with(0xEB, b"JP"), "JPEG 里有多余的数据段 FFEB"),
    "jpeg thumbnail": (".jpg", jpeg_with(0xE0, b"JFIF\0" + bytes(12)), "JPEG 里有多余的数据段 FFE0"),
    "jpeg tail": (".jpg", saved(".jpg") + b"PK", "图片末尾之后还有 2 字节"),
    "webp exif": (".webp", saved(".webp", exif=EXIF), "WebP 里有多余的数据块 EXIF"),
    "webp xmp": (".webp", saved(".webp", xmp=b"<x/>"), "WebP 里有多余的数据块 XMP"),
    "webp profile": (".webp", saved(".webp", icc_profile=b"x" * 200), "WebP 里有多余的数据块 ICCP"),
    "webp tail": (".webp", saved(".webp") + b"PK", "图片末尾之后还有 2 字节"),
}


@pytest.mark.parametrize(("suffix", "data", "extra"), EXTRAS.values(), ids=EXTRAS)
def test_extras(suffix: str, data: bytes, extra: str) -> None:
    assert extra in look_at_raster(data, suffix).extras


def test_the_flags_of_webp_are_believed() -> None:
    data = bytearray(saved(".webp", PICTURE.convert("RGBA").rotate(5), quality=60))
    data[20] |= 0b00000010
    assert "WebP 声明带有 EXIF、XMP、ICC 或动画" in look_at_raster(bytes(data), ".webp").extras


@pytest.mark.parametrize(
    ("suffix", "data", "sentence"),
    [
        (".png", saved(".jpg"), "不是 PNG 图片"),
        (".jpg", saved(".png"), "不是 JPEG 图片"),
        (".webp", saved(".png"), "不是 WebP 图片"),
        (".webp", b"RIFF\4\0\0\0WAVE", "不是 WebP 图片"),
        (".webp", b"RIFX\4\0\0\0WEBP", "不是 WebP 图片"),
        (".png", b"GIF89a", "不是 PNG 图片"),
        (".png", saved(".png")[:-4], "图片文件不完整"),
        (".jpg", saved(".jpg")[:-2], "图片文件不完整"),
        (".jpg", saved(".jpg")[:60], "图片文件不完整"),
        (".webp", saved(".webp")[:-3], "图片文件不完整"),
        (".png", saved(".png").replace(b"IDAT", b"IDAX", 1), "PNG 的数据块损坏"),
        (".jpg", saved(".jpg").replace(b"\xff\xdb", b"\x00\xdb", 1), "JPEG 的数据段损坏"),
        (".png", b"\x89PNG\r\n\x1a\n" + png_with(b"tEXt", b"x")[-12:], "图片文件不完整"),
    ],
)
def test_what_is_no_picture(suffix: str, data: bytes, sentence: str) -> None:
    with pytest.raises(NotAPicture, match=f"^{sentence}$"):
        look_at_raster(data, suffix)


@settings(deadline=None, max_examples=300, derandomize=True)
@given(
    st.sampled_from(sorted(SOUND)),
    st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 255)), max_size=6),
    st.integers(0, 2000),
)
def test_whatever_the_bytes_are_there_is_an_answer(name: str, changes: list[tuple[int, int]], end: int) -> None:
    suffix, data = SOUND[name]
    spoilt = bytearray(data)
    for place, value in changes:
        spoilt[place % len(spoilt)] = value
    try:
        look_at_raster(bytes(spoilt[: max(end, 1) if end % 3 == 0 else None]), suffix)
    except NotAPicture as fault:
        assert str(fault)


def test_a_size_that_the_page_tells_otherwise(copy: Copy) -> None:
    copy.change(BRAND, swap('width="960" height="720"', 'width="960" height="540"'))
    photo = copy.path("brands/qingyuan/*-960.jpg").relative_to(copy.folder).as_posix()
    assert copy.verdict() == (f"{BRAND}：图片 {photo} 写的尺寸是 960×540，实际是 960×720",)


def test_a_width_of_a_set_that_is_not_so(copy: Copy) -> None:
    copy.change(BRAND, swap("-480.webp 480w", "-480.webp 640w"))
    photo = copy.path("brands/qingyuan/*-480.webp").relative_to(copy.folder).as_posix()
    assert copy.verdict() == (f"{BRAND}：图片 {photo} 写的尺寸是 宽 640，实际是 480×360",)


def test_a_drawing_has_a_shape_only(copy: Copy) -> None:
    copy.change(BRAND, swap('width="100" height="100"', 'width="300" height="300"'))
    assert copy.verdict() == ()
    copy.change(BRAND, swap('width="300" height="300"', 'width="300" height="200"'))
    logo = copy.path("brands/qingyuan/logo-*.svg").relative_to(copy.folder).as_posix()
    assert copy.verdict() == (f"{BRAND}：图片 {logo} 写的尺寸是 300×200，实际是 100×100",)


def test_a_share_image_of_another_size(copy: Copy) -> None:
    copy.change(BRAND, swap('"og:image:width" content="1200"', '"og:image:width" content="600"'))
    image = copy.path("brands/qingyuan/share-*.png").relative_to(copy.folder).as_posix()
    assert copy.verdict() == (f"{BRAND}：图片 {image} 写的尺寸是 600×630，实际是 1200×630",)


def test_what_is_told_of_a_site(copy: Copy) -> None:
    address = copy.change("brands/qingyuan/*-960.jpg", append(b"PK"))
    assert copy.verdict() == (f"{address}：图片末尾之后还有 2 字节",)
    copy.change(address, become(b"GIF89a"))
    assert copy.verdict() == (f"{address}：不是 JPEG 图片",)
