"""The files of the department: its lists and its texts, read as warily as contributed ones."""

from __future__ import annotations

import os
from pathlib import Path

from . import file_limits, file_names, safe_open
from .listing import listed

# A list of every unit of a large organisation has a few megabytes.
MOST_MEGABYTES = 64


def files_in(folder: Path, ending: str) -> tuple[Path, ...]:
    """The files in a folder whose names end so, by name; none when there is no such folder. Raises Refused."""
    if not os.path.lexists(folder):
        return ()
    if folder.is_symlink():
        raise safe_open.Refused(f"“{folder.name}”{safe_open.LINK}夹。")
    try:
        return tuple(folder / entry.name for entry in listed(folder) if entry.name.endswith(ending))
    except safe_open.Refused as refused:
        raise safe_open.Refused(f"“{folder.name}”{refused}。") from None


def read(path: Path) -> bytes:
    """The bytes of one file. Raises Refused with a full sentence."""
    shown = file_names.quoted(path.name)
    most = MOST_MEGABYTES * file_limits.MEGABYTE
    try:
        data = safe_open.read_file(path, most)
    except safe_open.Refused as refused:
        raise safe_open.Refused(f"{shown}{refused}。") from None
    if len(data) > most:
        raise safe_open.Refused(f"{shown}超过 {MOST_MEGABYTES} MB，不像一份名录。请从版本库里恢复它。")
    return data
