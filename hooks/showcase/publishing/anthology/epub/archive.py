"""The container: a zip whose bytes follow from its files alone."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

MIMETYPE = b"application/epub+zip"
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # a zip knows no earlier date; the time of making must not show
_UNIX = 3
_READABLE = 0o100644 << 16
_LEVEL = 9
_PRESSED = (".png", ".jpg")  # would not become smaller


def archive(files: Mapping[str, bytes]) -> bytes:
    """The container of files by their path: the media type first and as it is, the others in order."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as container:
        _write(container, "mimetype", MIMETYPE, False)
        for name in sorted(files):
            _write(container, name, files[name], not name.endswith(_PRESSED))
    return out.getvalue()


def _write(container: zipfile.ZipFile, name: str, data: bytes, deflate: bool) -> None:
    entry = zipfile.ZipInfo(name, _EARLIEST)
    entry.create_system = _UNIX
    entry.external_attr = _READABLE
    entry.compress_type = zipfile.ZIP_DEFLATED if deflate else zipfile.ZIP_STORED
    container.writestr(entry, data, compresslevel=_LEVEL if deflate else None)
