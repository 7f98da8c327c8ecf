"""Pictures out of an Office file -> files that a page can show, without camera data, under names that never clash."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from io import BytesIO

from PIL import Image

from showcase.domain.problems import Severity
from showcase.reading.pictures import BROKEN, for_decoding, inspect, orientation
from showcase.writing.draft import Plain

from .entry import Entry, Passage, Spot, set_value
from .sheet_pictures import Pictured
from .table_rows import Grid

SUFFIXES = {"png": ".png", "jpeg": ".jpg", "webp": ".webp", "svg": ".svg"}
_CONVERTED = ("BMP", "GIF", "TIFF")
_MOST_PIXELS = 25_000_000
_UNNAMED = "这里的图片没有说明是什么，存进了文件夹，并放在正文末尾“未能归类的内容”里。"
_NO_CAPTION = "没有写说明的图片"


class NoPicture(Exception):
    """The picture cannot be used; the argument is a Chinese sentence."""


def prepared(data: bytes) -> tuple[str, bytes]:
    """The ending (.png) and the bytes of a picture as it is kept. Raises NoPicture."""
    facts = inspect(data)
    if facts.fault:
        converted = _converted(data)
        if converted is None:
            raise NoPicture(facts.fault)
        return ".png", converted
    if facts.format in ("png", "jpeg") and orientation(data, facts.format) == 1:
        data = for_decoding(data, facts.format)
    return SUFFIXES[facts.format], data


def add_logo(entry: Entry, data: bytes, spot: Spot) -> None:
    """Keep a picture as the brand's logo; tells when it cannot be used."""
    try:
        suffix, kept = prepared(data)
    except NoPicture as fault:
        entry.tell(spot, str(fault), Severity.ERROR)
        return
    name = f"logo{suffix}"
    entry.pictures[name] = kept
    set_value(entry.draft, "logo.file", name)
    entry.spots["logo.file"] = spot
    entry.covered |= {"logo", "logo.file"}


def add_photo(entry: Entry, data: bytes, spot: Spot) -> str:
    """Keep a picture; its name, '' when it cannot be used, which is told."""
    try:
        suffix, kept = prepared(data)
    except NoPicture as fault:
        entry.tell(spot, str(fault), Severity.ERROR)
        return ""
    name = f"photos/tu-{sha256(kept).hexdigest()[:8]}{suffix}"
    entry.pictures[name] = kept
    return name


def add_unnamed(entry: Entry, data: bytes, spot: Spot, caption: str = "") -> None:
    """Keep a picture that nothing says the meaning of, and show it at the end of the text."""
    name = add_photo(entry, data, spot)
    if name:
        entry.remainder.append(Passage(f"![{caption or _NO_CAPTION}]({name})", spot))
        entry.tell(spot, _UNNAMED)


def place_pictures(entry: Entry, drawn: Sequence[Pictured], grid: Grid, item: dict[str, Plain] | None = None) -> None:
    """Pictures in a row of a sheet: in the column of a file they are that file, elsewhere nobody names them."""
    for picture in drawn:
        spot, path = grid.spot(picture.row, picture.column), grid.columns.get(picture.column, "")
        if path == "logo.file" and not grid.table.path:
            add_logo(entry, picture.data, spot)
        elif path == "file" and item is not None and not item.get("file"):
            name = add_photo(entry, picture.data, spot)
            if name:
                item["file"] = name
        else:
            add_unnamed(entry, picture.data, spot)


def _converted(data: bytes) -> bytes | None:
    """A picture of another common kind as PNG, None for what is no such picture or too large."""
    try:
        with Image.open(BytesIO(data), formats=_CONVERTED) as image:
            if image.width * image.height > _MOST_PIXELS:
                return None
            target = BytesIO()
            image.convert("RGBA" if "transparency" in image.info else "RGB").save(target, "PNG")
            return target.getvalue()
    except (*BROKEN, Image.DecompressionBombError):
        return None
