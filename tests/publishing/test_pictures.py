"""Published pictures hold pixels and nothing else, and are made once."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from showcase.domain.pictures import Derivative, PictureFacts
from showcase.presenting.pictures import logo_derivatives, photo_derivatives
from showcase.publishing.pictures import PictureChanged, PictureStore
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


@pytest.mark.parametrize("data", [jpeg_with_secrets(), png_with_secrets()], ids=["jpeg", "png"])
def test_nothing_but_pixels_is_published(tmp_path: Path, data: bytes) -> None:
    source, facts = placed(tmp_path, data)
    wanted = photo_derivatives(facts) + logo_derivatives(facts)
    assert b"SN0042" in data
    for path in PictureStore(tmp_path / "cache").derive(source, facts, wanted).values():
        made = path.read_bytes()
        assert not any(
            mark in made for mark in (b"SN0042", b"Exif", b"EXIF", b"ICCP", b"iCCP", b"tEXt", b"iTXt", b"xmp", b"XMP")
        )
        with Image.open(path) as image:
            assert not image.getexif()
            assert not {"comment", "icc_profile", "exif", "xmp", "Author"} & image.info.keys()


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
