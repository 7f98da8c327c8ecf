"""Put a finished folder in the place of the published one, so that at every moment a whole version is published."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2


def exchange(fresh: Path, published: Path) -> None:
    """Make ``fresh`` the folder ``published``; what was published before is kept as ``<published>.previous``.

    On Linux the two folders change places in one atomic rename. Elsewhere the old one is moved aside first and
    moved back if the second rename fails. Raises OSError when the target cannot be written; then nothing has changed.
    """
    previous = published.with_name(published.name + ".previous")
    if not published.exists():
        fresh.rename(published)
        return
    shutil.rmtree(previous, ignore_errors=True)
    if sys.platform.startswith("linux") and _swap(fresh, published):
        fresh.rename(previous)
        return
    published.rename(previous)
    try:
        fresh.rename(published)
    except OSError:
        previous.rename(published)
        raise


def _swap(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; false when this file system cannot."""
    library = ctypes.CDLL(None, use_errno=True)
    if not hasattr(library, "renameat2"):
        return False
    failed: int = library.renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE)
    return failed == 0
