"""The published files of contributed pictures, made once and kept.

A picture is decoded and encoded anew, so that nothing but pixels goes out: no place, no name of a photographer, no
serial number of a camera, nothing hidden behind the end of the file. What is made lies in a cache under a name that
holds everything it depends on; several processes may share the cache.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Collection, Iterable, Mapping
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import PIL
from PIL import Image, ImageCms

from ..domain.pictures import Derivative, PictureFacts
from ..reading.pictures import BROKEN, for_decoding, orientation
from ..reading.raster import Unusable
from ..reading.safe_open import Refused, read_file
from ..reading.svg import SvgRefused, rebuild

# Raise it whenever the same picture would come out differently.
RECIPE = 2
_VERSION = f"r{RECIPE}p{PIL.__version__}"

_FLAT_COLOURS = 1024
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_270, 7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}  # fmt: skip


class PictureUnmade(Exception):
    """Nothing could be made of a picture; the argument is a Chinese sentence that names the file."""


class PictureChanged(PictureUnmade):
    """The file is no longer the one whose facts were read."""


class PictureStore:
    """Files made of pictures, below ``cache``. Removing the folder costs time only."""

    def __init__(self, cache: Path) -> None:
        self._cache = cache

    def derive(self, source: Path, facts: PictureFacts, derivatives: Iterable[Derivative]) -> Mapping[str, Path]:
        """For every derivative of a picture its name and the file that holds it.

        ``source`` is opened only when one is missing. Raises PictureChanged, or PictureUnmade if it cannot be read.
        """
        wanted = {derivative: self._place(facts, derivative) for derivative in derivatives}
        missing = {derivative: place for derivative, place in wanted.items() if not place.exists()}
        if missing:
            self._make(source, facts, missing)
        return {derivative.name: place for derivative, place in wanted.items()}

    def produce(self, key: str, suffix: str, make: Callable[[], bytes]) -> Path:
        """The file kept under ``key``, made by ``make`` when it is missing. The key stands for all it depends on."""
        place = self._cache / key[:2] / f"{key}{suffix}"
        if not place.exists():
            _write(place, make())
        return place

    def _place(self, facts: PictureFacts, derivative: Derivative) -> Path:
        size = "" if derivative.format == "svg" else f"-{derivative.width}x{derivative.height}"
        return self._cache / facts.digest[:2] / f"{facts.digest}{size}-{_VERSION}.{derivative.format}"

    def _make(self, source: Path, facts: PictureFacts, missing: Mapping[Derivative, Path]) -> None:
        try:
            data = read_file(source, facts.size)
        except Refused as refused:
            raise PictureUnmade(f"“{source.name}”{refused}。") from None
        if sha256(data).hexdigest() != facts.digest:
            raise PictureChanged(f"“{source.name}”在生成网站的过程中被改动了：请不要改动，重新生成一次。")
        try:
            made = _made(data, facts.format, missing)
        except (*BROKEN, SvgRefused, Unusable, MemoryError, Image.DecompressionBombError):
            raise PictureUnmade(
                f"“{source.name}”转换不成网页用的图片：请用看图软件打开，另存为 JPG 再放进来。"
            ) from None
        for derivative, content in made.items():
            _write(missing[derivative], content)


def _made(data: bytes, format_: str, wanted: Collection[Derivative]) -> Mapping[Derivative, bytes]:
    """The content of every file wanted."""
    if format_ == "svg":
        return dict.fromkeys(wanted, rebuild(data))
    pixels = _pixels(data, format_, max(wanted, key=lambda derivative: derivative.width))
    flat = pixels.getcolors(_FLAT_COLOURS) is not None
    made = {}
    for derivative in wanted:
        sized = pixels.resize((derivative.width, derivative.height), Image.Resampling.LANCZOS, reducing_gap=3.0)
        made[derivative] = _encoded(sized, derivative.format, flat)
    return made


def _pixels(data: bytes, format_: str, largest: Derivative) -> Image.Image:
    """The picture upright, in sRGB, as RGB or RGBA, without anything but its pixels."""
    turn = _TURNS.get(orientation(data, format_))
    with Image.open(BytesIO(for_decoding(data, format_)), formats=(format_.upper(),)) as image:
        # A JPEG is decoded at an eighth, a quarter or half its size when that is still twice what is wanted.
        side = 2 * max(largest.width, largest.height)
        image.draft(None, (side, side))
        image.load()
        pixels = _in_srgb(image)
    if turn is not None:
        pixels = pixels.transpose(turn)
    pixels.info.clear()
    if pixels.mode == "RGBA" and pixels.getchannel("A").getextrema() == (255, 255):
        pixels = pixels.convert("RGB")
    return pixels


def _in_srgb(image: Image.Image) -> Image.Image:
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I"):
        # 16 bits of grey: converting alone would cut off everything above 255.
        image = image.convert("I").point(lambda value: value / 256).convert("L")
    if image.mode in ("P", "PA", "LA", "La", "RGBa") or "transparency" in image.info:
        image = image.convert("RGBA")
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    if not profile:
        return image.convert(mode)
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        transform = ImageCms.buildTransform(source, ImageCms.createProfile("sRGB"), image.mode, mode)
        return ImageCms.applyTransform(image, transform) or image.convert(mode)
    except (ImageCms.PyCMSError, OSError, ValueError):
        # A profile that is spoilt or meant for other pixels: browsers would not heed it either.
        return image.convert(mode)


def _encoded(image: Image.Image, format_: str, flat: bool) -> bytes:
    if format_ == "webp":
        lossy = _saved(image, "WEBP", quality=80, method=4)
        if not flat:
            return lossy
        # Drawings of few colours stay crisp when nothing is thrown away; that is worth twice the bytes, no more.
        whole = _saved(image, "WEBP", lossless=True, quality=50, method=4)
        return whole if len(whole) <= 2 * len(lossy) else lossy
    if format_ == "jpeg":
        return _saved(_on_white(image), "JPEG", quality=82, optimize=True, progressive=True)
    return _saved(image, "PNG", optimize=True)


def _saved(image: Image.Image, format_: str, **options: object) -> bytes:
    out = BytesIO()
    image.save(out, format_, **options)
    return out.getvalue()


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode != "RGBA":
        return image
    white = Image.new("RGB", image.size, "white")
    white.paste(image, mask=image.getchannel("A"))
    return white


def _write(place: Path, data: bytes) -> None:
    """Write so that others see all of the file or none of it."""
    place.parent.mkdir(parents=True, exist_ok=True)
    unfinished = place.with_name(f".{place.name}.{os.getpid()}.{threading.get_ident()}")
    try:
        unfinished.write_bytes(data)
        unfinished.replace(place)
    finally:
        unfinished.unlink(missing_ok=True)
