"""The pictures of a book are rebuilt: nothing of the contributed file but what it shows gets into one."""

from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from tests.publishing.anthology.epub_books import picture

from showcase.domain.book import BookPicture
from showcase.domain.pictures import PictureFacts
from showcase.publishing.anthology.impression import INK, impression
from showcase.publishing.anthology.pictures import Pictures, Staged
from showcase.publishing.pictures import PictureChanged, PictureStore, PictureUnmade

SECRET = b"GPS 31.2304"


def photograph(size: tuple[int, int]) -> Image.Image:
    """Many colours, so that a PNG of it is large."""
    return Image.effect_noise(size, 90).convert("RGB")


def encoded(image: Image.Image, format_: str) -> bytes:
    out = BytesIO()
    image.save(out, format_, **({"comment": SECRET} if format_ == "JPEG" else {}))
    return out.getvalue()


def contributed(
    root: Path, name: str, data: bytes, size: tuple[int, int], format_: str, fault: str = ""
) -> BookPicture:
    (root / name).write_bytes(data)
    facts = PictureFacts(format_, *size, len(data), sha256(data).hexdigest(), fault)
    place = picture().place
    return BookPicture(name, facts, "一张图", "", place)


def staged(root: Path, *args: object, most: int = 200, **changes: str) -> Staged:
    return Pictures(root, PictureStore(root / "cache"), most).staged(contributed(root, *args, **changes))  # type: ignore[arg-type]


def test_a_photograph_is_a_jpeg_of_its_pixels_alone_and_no_larger_than_wanted(tmp_path: Path) -> None:
    data = encoded(photograph((600, 300)), "JPEG")
    assert SECRET in data
    made = staged(tmp_path, "tu.jpg", data, (600, 300), "jpeg")
    assert (made.width, made.height, made.media_type) == (200, 100, "image/jpeg")
    with Image.open(BytesIO(made.data)) as image:
        assert image.size == (200, 100) and image.format == "JPEG" and "comment" not in image.info
    assert made.name == f"p{sha256(data).hexdigest()[:16]}-200x100.jpg"


def test_a_tall_picture_is_measured_by_its_height_and_a_small_one_is_not_enlarged(tmp_path: Path) -> None:
    tall = staged(tmp_path, "a.jpg", encoded(photograph((100, 400)), "JPEG"), (100, 400), "jpeg")
    small = staged(tmp_path, "b.jpg", encoded(photograph((90, 60)), "JPEG"), (90, 60), "jpeg")
    assert (tall.width, tall.height, small.width, small.height) == (50, 200, 90, 60)


@pytest.mark.parametrize("format_", ["PNG", "WEBP"])
def test_what_shows_through_stays_so_and_a_photograph_does_not_stay_a_large_png(tmp_path: Path, format_: str) -> None:
    logo = Image.new("RGBA", (120, 120))
    ImageDraw.Draw(logo).ellipse((10, 10, 110, 110), fill="#8f2a1c")
    shape = staged(tmp_path, "logo", encoded(logo, format_), (120, 120), format_.lower())
    photo = staged(tmp_path, "photo", encoded(photograph((120, 120)), format_), (120, 120), format_.lower())
    flat = staged(tmp_path, "flat", encoded(Image.new("RGB", (120, 120), "#fff"), format_), (120, 120), format_.lower())
    assert [each.media_type for each in (shape, photo, flat)] == ["image/png", "image/jpeg", "image/png"]


def test_a_drawing_is_the_rebuilt_one(tmp_path: Path) -> None:
    data = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><title>who</title><path d="M0 0h9v9z"/></svg>'
    made = staged(tmp_path, "a.svg", data, (40, 20), "svg")
    assert made.media_type == "image/svg+xml" and b"who" not in made.data and b"M0 0h9v9z" in made.data
    assert made.name.endswith(".svg")


def test_a_picture_with_a_fault_or_changed_since_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PictureUnmade, match="太大了"):
        staged(tmp_path, "a.jpg", b"x", (1, 1), "jpeg", fault="太大了。")
    known = contributed(tmp_path, "b.jpg", encoded(photograph((9, 9)), "JPEG"), (9, 9), "jpeg")
    (tmp_path / "b.jpg").write_bytes(encoded(photograph((9, 9)), "JPEG")[:-3] + b"abc")
    with pytest.raises(PictureChanged):
        Pictures(tmp_path, PictureStore(tmp_path / "cache"), 100).staged(known)


def test_the_impression_of_a_logo_is_one_ink_as_strong_as_the_logo_is_dark() -> None:
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><rect width="10" height="10" fill="#000"/>'
        '<rect x="10" width="10" height="10" fill="#888"/></svg>'
    )
    made = impression(Staged("a.svg", drawing.encode(), 30, 10, "image/svg+xml"))
    with Image.open(BytesIO(made)) as image:
        assert image.size == (600, 200)
        black, grey, empty = (image.getpixel((x, 100)) for x in (100, 300, 500))
    assert black[:3] == tuple(bytes.fromhex(INK[1:])) and black[3] > 230
    assert 90 < grey[3] < 140 and empty[3] == 0
    assert impression(Staged("a.svg", drawing.encode(), 30, 10, "image/svg+xml")) == made
