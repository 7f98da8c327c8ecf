"""Office files with the same bytes every time: the libraries write the time of the day into them."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

_DAY = (2026, 1, 1, 0, 0, 0)
_STAMP = b"2026-01-01T00:00:00Z"
_CHANGING = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")


def fixed(data: bytes) -> bytes:
    """The same Office file with its parts in order and without any time."""
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in source.namelist():
            part = source.read(name)
            if name == "docProps/core.xml":
                part = _CHANGING.sub(rb"\g<1>" + _STAMP + rb"\g<2>", part)
            entry = zipfile.ZipInfo(name, _DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, part)
    return target.getvalue()
