"""What is told of a contributed picture from its bytes."""

from hashlib import sha256
from io import BytesIO

import pytest
from PIL import Image

from showcase.domain.pictures import PictureFacts
from showcase.reading.pictures import inspect

BROKEN = "图片打不开，可能没有传完整：请从原处重新导出为 PNG 或 JPG 再放进来。"


def encoded(image: Image.Image, format_: str, **options: object) -> bytes:
    out = BytesIO()
    image.save(out, format_, **options)
    return out.getvalue()


def noise(width: int = 80, height: int = 60) -> Image.Image:
    return Image.effect_noise((width, height), 60).convert("RGB")


@pytest.mark.parametrize("format_", ["PNG", "JPEG", "WEBP"])
def test_a_raster_is_known_by_its_bytes(format_: str) -> None:
    data = encoded(noise(), format_)
    assert inspect(data) == PictureFacts(format_.lower(), 80, 60, len(data), sha256(data).hexdigest())


def test_an_svg_has_the_size_of_its_view_box() -> None:
    facts = inspect('﻿<?xml version="1.0"?>\n<svg viewBox="0 0 120 90"><path d="M0 0h9"/></svg>'.encode())
    assert (facts.format, facts.width, facts.height, facts.fault) == ("svg", 120, 90, "")


def test_the_turn_of_a_camera_counts() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    facts = inspect(encoded(noise(), "JPEG", exif=exif))
    assert (facts.width, facts.height) == (60, 80)


@pytest.mark.parametrize("format_", ["PNG", "JPEG", "WEBP"])
def test_a_picture_cut_short_is_found(format_: str) -> None:
    data = encoded(noise(400, 300), format_)
    assert inspect(data[: len(data) // 2]).fault == BROKEN


def test_too_many_pixels_are_refused_from_the_header() -> None:
    large = encoded(Image.new("1", (6000, 5000)), "PNG")
    bomb = encoded(Image.new("1", (30000, 30000)), "PNG")
    assert inspect(large).fault == (
        "图片的像素太多（6000×5000），超过 2500 万：请把长边缩到 4000 像素以内，再另存为 JPG 或 PNG。"
    )
    assert inspect(bomb).fault.startswith("图片的像素太多（30000×30000），超过 2500 万：")


def test_moving_and_very_narrow_pictures_are_refused() -> None:
    moving = encoded(noise(), "WEBP", save_all=True, append_images=[noise()])
    assert inspect(moving).fault == "这是会动的图片：请导出其中一帧，存成静止的 PNG 或 JPG 再放进来。"
    narrow = encoded(noise(500, 5), "PNG")
    assert inspect(narrow).fault == "图片是 500×5 的细长条，页面上看不清：请裁成长宽不超过 20 比 1 的图。"


@pytest.mark.parametrize(
    ("data", "start"),
    [
        (encoded(noise(), "GIF"), "这是 GIF 图片，"),
        (encoded(noise(), "TIFF"), "这是 TIFF 图片，"),
        (encoded(noise(), "BMP"), "这是 BMP 图片，"),
        (b"\0\0\0\x18ftypheic....", "这是手机的 HEIC 照片，"),
        (b"PK\x03\x04....", "这是压缩包或 Office 文件，"),
        (b"hello", "这个文件认不出来，"),
    ],
)
def test_other_files_are_named(data: bytes, start: str) -> None:
    facts = inspect(data)
    assert facts.fault == start + "不是网页能用的图片：请另存为 PNG 或 JPG（标识最好是 SVG）再放进来。"
    assert (facts.format, facts.width) == ("", 0)


def test_an_empty_file_and_a_refused_svg_have_their_sentence() -> None:
    assert inspect(b"").fault == "图片是空文件：请从原处重新导出为 PNG 或 JPG 再放进来。"
    refused = inspect(b'<svg viewBox="0 0 9 9"><image/></svg>')
    assert refused.fault == "图里嵌了位图（image）：请描成矢量图形，或者直接交一张 512 像素以上的 PNG。"
    assert refused.format == "svg"
