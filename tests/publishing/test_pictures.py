"""Published pictures hold pixels and nothing else, and are made once."""

import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from showcase.domain.pictures import Derivative, PictureFacts
from showcase.presenting.pictures import logo_derivatives, photo_derivatives
from showcase.publishing.pictures import PictureChanged, PictureStore, PictureUnmade
from showcase.reading.pictures import inspect

SECRET = "31.2304N 张三 SN0042"


def encoded(image: Image.Image, format_: str, **options: object) -> bytes:
    out = BytesIO()
    image.save(out, format_, **options)
    return out.getvalue()


def soft(width: int, height: int) -> Image.Image:
    """A picture of many colours."""
    return Image.effect_noise((40, 30), 80).convert("RGB").resize((width, height), Image.Resampling.BICUBIC)


def placed(folder: Path, data: bytes) -> tuple[Path, PictureFacts]:
    source = folder / "source"
    source.write_bytes(data)
    return source, inspect(data)


def jpeg_with_secrets() -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x013B] = SECRET
    exif.get_ifd(0x8825)[1] = "N"
    xmp = f'<x:xmpmeta xmlns:x="adobe:ns:meta/">{SECRET}</x:xmpmeta>'.encode()
    return encoded(soft(80, 60), "JPEG", exif=exif, comment=SECRET.encode(), xmp=xmp) + SECRET.encode()


def png_with_secrets() -> bytes:
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", "SN0042")
    info.add_itxt("XML:com.adobe.xmp", SECRET)
    return encoded(soft(80, 60), "PNG", pnginfo=info) + SECRET.encode()


def webp_with_secrets() -> bytes:
    exif = Image.Exif()
    exif[0x013B] = SECRET
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return encoded(soft(80, 60), "WEBP", exif=exif, xmp=SECRET.encode(), icc_profile=profile) + SECRET.encode()


def parts(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Name and content of every part of a published file, read without the code that wrote it."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        place = 8
        while place < len(data):
            (length,) = struct.unpack_from(">I", data, place)
            yield data[place + 4 : place + 8], data[place + 8 : place + 8 + length]
            place += 12 + length
    elif data.startswith(b"RIFF"):
        assert int.from_bytes(data[4:8], "little") + 8 == len(data)
        place = 12
        while place < len(data):
            length = int.from_bytes(data[place + 4 : place + 8], "little")
            yield data[place : place + 4], data[place + 8 : place + 8 + length]
            place += 8 + length + length % 2
    else:
        assert data[:2] == b"\xff\xd8"
        place = 2
        while data[place : place + 2] != b"\xff\xd9":
            assert data[place] == 0xFF
            (length,) = struct.unpack_from(">H", data, place + 2)
            yield data[place : place + 2], data[place + 4 : place + 2 + length]
            scan = data[place + 1] == 0xDA
            place += 2 + length
            while scan and (data[place] != 0xFF or data[place + 1] == 0 or 0xD0 <= data[place + 1] <= 0xD7):
                place += 1
        assert place + 2 == len(data)


PIXELS_ONLY = {
    *(b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"VP8 ", b"VP8L", b"VP8X", b"ALPH"),
    *(b"\xff\xe0", b"\xff\xdb", b"\xff\xc4", b"\xff\xc0", b"\xff\xc2", b"\xff\xda"),
}


def assert_only_pixels(data: bytes) -> None:
    for name, content in parts(data):
        assert name in PIXELS_ONLY
        assert name != b"\xff\xe0" or (len(content) == 14 and content.startswith(b"JFIF\0")), "no thumbnail"
        assert name != b"VP8X" or not content[0] & ~0x10, "alpha only: no profile, no camera data, no XMP"


def with_hidden(data: bytes) -> bytes:
    """A PNG with an extra private chunk and an archive behind its end."""
    hidden = b"C2PA" + SECRET.encode()
    chunk = struct.pack(">I", len(hidden) - 4) + hidden + struct.pack(">I", zlib.crc32(hidden))
    return data[:33] + chunk.replace(b"C2PA", b"caBX") + data[33:] + b"PK\x03\x04" + SECRET.encode()


CARRIERS = {
    "jpeg": jpeg_with_secrets(),
    "png": png_with_secrets(),
    "webp": webp_with_secrets(),
    "page behind": encoded(soft(80, 60), "PNG") + b"<script>SN0042</script>",
    "page in a comment": encoded(soft(80, 60), "JPEG", comment=b"*/<script>SN0042</script>/*"),
    "archive behind": with_hidden(encoded(soft(80, 60), "PNG")),
    "second picture": encoded(soft(80, 60), "MPO", save_all=True, append_images=[soft(80, 60)]) + b"SN0042",
}


@pytest.mark.parametrize("data", CARRIERS.values(), ids=CARRIERS)
def test_nothing_but_pixels_is_published(tmp_path: Path, data: bytes) -> None:
    source, facts = placed(tmp_path, data)
    wanted = photo_derivatives(facts) + logo_derivatives(facts)
    assert b"SN0042" in data and len(wanted) == 4
    for path in PictureStore(tmp_path / "cache").derive(source, facts, wanted).values():
        made = path.read_bytes()
        assert_only_pixels(made)
        assert not any(mark in made for mark in (b"SN0042", b"script", b"PK\x03\x04", b"Lavc", b"Adobe", b"Exif"))


def test_names_sizes_and_order_of_a_photograph() -> None:
    facts = PictureFacts("jpeg", 3000, 2000, 1, "0123456789abcdef" * 4)
    assert photo_derivatives(facts) == (
        Derivative("0123456789-1600.webp", "webp", 1600, 1067),
        Derivative("0123456789-960.webp", "webp", 960, 640),
        Derivative("0123456789-480.webp", "webp", 480, 320),
        Derivative("0123456789-960.jpg", "jpeg", 960, 640),
    )


def test_nothing_is_enlarged_or_made_twice() -> None:
    small = PictureFacts("png", 200, 100, 1, "0123456789abcdef" * 4)
    assert [each.name for each in photo_derivatives(small)] == ["0123456789-200.webp", "0123456789-200.jpg"]
    assert [each.name for each in logo_derivatives(small)] == ["logo-0123456789-200.webp", "logo-0123456789-200.png"]
    tall = PictureFacts("png", 500, 1000, 1, "0123456789abcdef" * 4)
    assert [(each.width, each.height) for each in logo_derivatives(tall)] == [(256, 512), (128, 256), (128, 256)]
    assert photo_derivatives(PictureFacts("", 0, 0, 0, "", "打不开")) == ()


def test_every_file_is_what_its_derivative_says(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    source, facts = placed(tmp_path, encoded(soft(1300, 1000), "JPEG", exif=exif))
    wanted = photo_derivatives(facts)
    made = PictureStore(tmp_path / "cache").derive(source, facts, wanted)
    assert list(made) == [each.name for each in wanted]
    for each in wanted:
        with Image.open(made[each.name]) as image:
            assert (image.format or "").lower() == each.format
            assert image.size == (each.width, each.height)


@pytest.mark.parametrize("turn", range(1, 9))
def test_a_turned_photograph_stands_upright(tmp_path: Path, turn: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = turn
    stored = Image.new("RGB", (80, 40), "white")
    stored.paste("red", (0, 0, 40, 20))
    source, facts = placed(tmp_path, encoded(stored, "PNG", exif=exif))
    path = PictureStore(tmp_path / "cache").derive(source, facts, logo_derivatives(facts)).popitem()[1]
    corner = {1: (0, 0), 2: (1, 0), 3: (1, 1), 4: (0, 1), 5: (0, 0), 6: (1, 0), 7: (1, 1), 8: (0, 1)}[turn]
    with Image.open(path) as image:
        shown = image.convert("RGB")
    places = {(x, y): shown.getpixel((x * (shown.width - 1), y * (shown.height - 1))) for x in (0, 1) for y in (0, 1)}
    assert [place for place, colour in places.items() if colour == (255, 0, 0)] == [corner]


def test_colours_arrive_as_srgb(tmp_path: Path) -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    cases = {
        "cmyk": (encoded(Image.new("CMYK", (8, 8), (0, 255, 255, 0)), "JPEG"), (254, 0, 0)),
        "grey16": (encoded(Image.new("I;16", (8, 8), 0x8000), "PNG"), (128, 128, 128)),
        "profile": (encoded(Image.new("RGB", (8, 8), (10, 200, 30)), "PNG", icc_profile=lab), (10, 200, 30)),
        "spoilt profile": (encoded(Image.new("L", (8, 8), 77), "PNG", icc_profile=b"spoilt"), (77, 77, 77)),
    }
    for name, (data, colour) in cases.items():
        source, facts = placed(tmp_path, data)
        made = PictureStore(tmp_path / "cache").derive(source, facts, logo_derivatives(facts))
        with Image.open(list(made.values())[-1]) as image:
            shown = image.convert("RGB").getpixel((4, 4))
        assert max(abs(a - b) for a, b in zip(shown, colour, strict=True)) <= 2, name


def test_transparency_is_kept_and_white_in_jpeg(tmp_path: Path) -> None:
    source, facts = placed(tmp_path, encoded(Image.new("RGBA", (60, 60), (0, 0, 0, 0)), "PNG"))
    made = PictureStore(tmp_path / "cache").derive(source, facts, photo_derivatives(facts))
    webp, jpeg = (Image.open(path) for path in made.values())
    assert webp.convert("RGBA").getpixel((5, 5))[3] == 0
    assert jpeg.getpixel((5, 5)) == (255, 255, 255)


def test_an_svg_is_published_rebuilt(tmp_path: Path) -> None:
    source, facts = placed(tmp_path, b'<svg viewBox="0 0 9 9" onload="x()"><path d="M0 0h8v8z"/></svg>')
    made = PictureStore(tmp_path / "cache").derive(source, facts, logo_derivatives(facts))
    assert list(made) == [f"logo-{facts.digest[:10]}.svg"]
    assert made.popitem()[1].read_bytes() == (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h8v8z"/></svg>\n'
    )


def test_two_caches_hold_the_same_bytes_and_a_full_one_needs_no_source(tmp_path: Path) -> None:
    source, facts = placed(tmp_path, encoded(soft(700, 500), "JPEG"))
    one, other = (PictureStore(tmp_path / name).derive(source, facts, photo_derivatives(facts)) for name in "ab")
    assert [path.read_bytes() for path in one.values()] == [path.read_bytes() for path in other.values()]
    source.unlink()
    assert PictureStore(tmp_path / "a").derive(source, facts, photo_derivatives(facts)) == one
    assert not [path for path in (tmp_path / "a").rglob(".*")]


def test_a_file_changed_in_between_is_noticed(tmp_path: Path) -> None:
    source, facts = placed(tmp_path, encoded(soft(80, 60), "JPEG"))
    source.write_bytes(b"other")
    with pytest.raises(PictureChanged, match="“source”在生成网站的过程中被改动了：请不要改动，重新生成一次。"):
        PictureStore(tmp_path / "cache").derive(source, facts, photo_derivatives(facts))


def test_what_is_produced_is_produced_once(tmp_path: Path) -> None:
    store = PictureStore(tmp_path)
    first = store.produce("share-1", ".png", lambda: b"made")
    assert store.produce("share-1", ".png", lambda: b"again") == first
    assert first.read_bytes() == b"made"


def test_colours_of_inks_stored_upside_down_are_kept(tmp_path: Path) -> None:
    """Photoshop stores four inks inverted and says so; a profile must not be lost on the way either."""
    data = encoded(Image.new("CMYK", (16, 16), (0, 255, 255, 0)), "JPEG", quality=95)
    for each in (data, data[:2] + b"\xff\xe1\x00\x0aExif\0\0ab" + data[2:]):
        source, facts = placed(tmp_path, each)
        made = PictureStore(tmp_path / "cache").derive(source, facts, logo_derivatives(facts))
        with Image.open(list(made.values())[-1]) as image:
            red, green, blue = image.convert("RGB").getpixel((8, 8))
        assert red > 240 and green < 15 and blue < 15


def test_a_wide_profile_is_brought_to_srgb(tmp_path: Path) -> None:
    """The same numbers mean a stronger green in a profile whose green lies further out."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    count = struct.unpack_from(">I", profile, 128)[0]
    tags = {profile[132 + 12 * n : 136 + 12 * n].decode(): 132 + 12 * n for n in range(count)}
    swapped = profile[tags["rXYZ"] + 4 : tags["rXYZ"] + 12], profile[tags["bXYZ"] + 4 : tags["bXYZ"] + 12]
    profile[tags["bXYZ"] + 4 : tags["bXYZ"] + 12], profile[tags["rXYZ"] + 4 : tags["rXYZ"] + 12] = swapped
    for format_, options in (("PNG", {}), ("JPEG", {"quality": 100, "subsampling": 0}), ("WEBP", {"lossless": True})):
        data = encoded(Image.new("RGB", (16, 16), (250, 20, 20)), format_, icc_profile=bytes(profile), **options)
        source, facts = placed(tmp_path, data)
        made = PictureStore(tmp_path / "cache").derive(source, facts, logo_derivatives(facts))
        with Image.open(list(made.values())[-1]) as image:
            red, _, blue = image.convert("RGB").getpixel((8, 8))
        assert blue > 200 > 60 > red, format_


def test_a_picture_that_cannot_be_made_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, facts = placed(tmp_path, encoded(soft(80, 60), "JPEG"))
    store = PictureStore(tmp_path / "cache")
    with monkeypatch.context() as patched:
        patched.setattr("showcase.publishing.pictures._encoded", lambda *_: (_ for _ in ()).throw(OSError("encoder")))
        with pytest.raises(PictureUnmade) as caught:
            store.derive(source, facts, photo_derivatives(facts))
    assert str(caught.value) == "“source”转换不成网页用的图片：请用看图软件打开，另存为 JPG 再放进来。"
    assert not list((tmp_path / "cache").rglob("*.*"))
    source.unlink()
    with pytest.raises(PictureUnmade, match=r"^“source”在检查的过程中不见了。"):
        store.derive(source, facts, photo_derivatives(facts))
