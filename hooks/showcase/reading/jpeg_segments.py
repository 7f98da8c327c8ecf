"""JPEG without a decoder: its segments, its header, and the file without its extras."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .raster import Header, Unusable, scattered

SIGNATURE = b"\xff\xd8\xff"
MAX_SEGMENTS = 20_000
MAX_PROFILE = 4 << 20

_START, _END, _SCAN, _COMMENT = 0xD8, 0xD9, 0xDA, 0xFE
_EXIF, _PROFILE = b"Exif\0", b"ICC_PROFILE\0"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_EXTRAS = frozenset(range(0xE0, 0xF0)) | {_COMMENT}
# Between the segments lie the pixels of a scan, in which FF is followed by 00 or by a mark to start afresh.
_NEXT = re.compile(rb"\xff[\x02-\xcf\xd8-\xfe]")

Segment = tuple[int, int, int]


def segments(data: bytes) -> Iterator[Segment]:
    """Kind, start and end of the content of every segment up to the end of the picture, the end mark included.

    Whatever follows it is not looked at: another picture of a phone, an archive. Raises Unusable.
    """
    position = 2
    for _ in range(MAX_SEGMENTS):
        found = _NEXT.search(data, position)
        if found is None:
            return
        kind, position = data[found.end() - 1], found.end()
        if kind in (_START, _END):
            yield kind, position, position
            if kind == _END:
                return
            continue
        end = position + int.from_bytes(data[position : position + 2])
        if end > len(data) or end < position + 2:
            raise Unusable
        yield kind, position + 2, end
        position = end
    raise scattered(MAX_SEGMENTS)


def header(data: bytes) -> Header:
    """What the segments tell without decoding the pixels. Raises Unusable."""
    found = list(segments(data))
    frames = [data[start:end] for kind, start, end in found if kind in _FRAMES]
    kinds = [kind for kind, _, _ in found]
    if len(frames) != 1 or len(frames[0]) < 6 or _SCAN not in kinds or kinds[-1] != _END:
        raise Unusable
    height, width = int.from_bytes(frames[0][1:3]), int.from_bytes(frames[0][3:5])
    if not (width and height):
        raise Unusable
    camera = (data[start + 6 : end] for kind, start, end in found if kind == 0xE1 and data.startswith(_EXIF, start))
    return Header(width, height, passes=kinds.count(_SCAN), exif=next(camera, b""))


def extras(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Kind and content of every segment that holds something beside the picture."""
    return ((kind, data[start:end]) for kind, start, end in segments(data) if kind in _EXTRAS)


def essential(data: bytes) -> bytes:
    """The same picture with its pixels, the marks that tell its colours, and its colour profile only."""
    kept = [data[:2]]
    done, profile = 2, 0
    for kind, start, end in segments(data):
        before = start - (2 if kind in (_START, _END) else 4)
        profile += end - start if _is_profile(data, kind, start) else 0
        if _is_kept(data, kind, start) and profile <= MAX_PROFILE:
            continue
        kept.append(data[done:before])
        done = end
        if kind == _END:
            break
    return b"".join(kept) + b"\xff\xd9"


def _is_kept(data: bytes, kind: int, start: int) -> bool:
    if kind not in _EXTRAS:
        return kind != _END
    colours = (kind == 0xE0 and data.startswith(b"JFIF\0", start)) or (
        kind == 0xEE and data.startswith(b"Adobe", start)
    )
    return colours or _is_profile(data, kind, start)


def _is_profile(data: bytes, kind: int, start: int) -> bool:
    return kind == 0xE2 and data.startswith(_PROFILE, start)
