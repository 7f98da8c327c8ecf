"""How large a file or folder may be, and the sentences that say so."""

from __future__ import annotations

import os

from showcase.domain.limits import Limits, limit_descriptions

KILOBYTE = 1024
MEGABYTE = 1024 * KILOBYTE
_TENTH = MEGABYTE // 10


def limit_of(name: str) -> str:
    """The key of the limit on the size of a file with that name."""
    if name.endswith(".md"):
        return "page_kilobytes"
    return "svg_kilobytes" if name.lower().endswith(".svg") else "picture_megabytes"


def most_bytes(key: str, limits: Limits) -> int:
    """A limit in KB or MB as bytes."""
    number: int = getattr(limits, key)
    return number * (KILOBYTE if key.endswith("kilobytes") else MEGABYTE)


def too_large(what: str, size: int, key: str, limits: Limits) -> str:
    """The sentence for ``what`` of ``size`` bytes above the limit ``key``."""
    limit = limit_descriptions()[key]
    return f"{what}有 {amount(size)}，最多 {getattr(limits, key)} {limit.unit}。请{limit.remedy}。"


def too_many(count: int, limits: Limits) -> str:
    """The sentence for a folder of too many files."""
    remedy = limit_descriptions()["folder_files"].remedy
    return f"文件夹里有 {count} 个文件，最多 {limits.folder_files} 个。请{remedy}。"


def amount(size: int) -> str:
    """A number of bytes in KB or MB, rounded up so that what is above a limit reads so."""
    return f"{-(-size // KILOBYTE)} KB" if size < MEGABYTE else f"{-(-size // _TENTH) / 10:.1f} MB"


def size_on_disk(path: str, least: int) -> int:
    """The size of a file in bytes; ``least`` when it is gone by now."""
    try:
        return max(os.lstat(path).st_size, least)
    except OSError:
        return least
