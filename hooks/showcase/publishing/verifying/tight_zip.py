"""A zip without a byte beside its parts, where something else could be hidden or a reader could see another content."""

from __future__ import annotations

import struct
import zipfile

_LOCAL, _END = 30, 22  # bytes of the head of a part without its name, and of the end of a zip


def is_tight(data: bytes, entries: list[zipfile.ZipInfo]) -> bool:
    """Whether the parts follow each other without a gap, from the first byte to the directory, and that to the end."""
    place = 0
    for each in sorted(entries, key=lambda entry: entry.header_offset):
        if each.header_offset != place or each.extra or each.comment:
            return False
        name, extra = struct.unpack_from("<HH", data, place + 26)
        if extra:
            return False
        place += _LOCAL + name + each.compress_size
    size, start, comment = struct.unpack_from("<IIH", data, len(data) - _END + 12)
    return (start, start + size + _END, comment) == (place, len(data), 0)
