"""Put a finished folder in the place of the published one, so that at every moment a whole version is published.

Beside the published folder ``site`` there may stand, until the next build tidies up:

- ``site.new-…``: half a version, of a build that was ended; worth nothing.
- ``site.next-<number>``: a whole version on its way. The number is that of the folder (its inode) which was to be
  published, so the name tells what a build that was ended there left behind: that folder itself, or, after the
  exchange, the version it took the place of.
- ``site.previous``: the version before.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2
HALF = ".new-"
ON_ITS_WAY = ".next-"
OLD = ".next-0"  # no folder has this number
PREVIOUS = ".previous"


def exchange(fresh: Path, published: Path) -> None:
    """Make ``fresh`` the folder ``published``; what was published before is kept as ``<published>.previous``.

    On Linux the two folders change places in one atomic rename, and only then is the previous version replaced.
    Elsewhere the published one is moved aside first and moved back if the second rename fails.
    Raises OSError when the target cannot be written; then what is published has not changed.
    """
    waiting = _beside(published, f"{ON_ITS_WAY}{fresh.stat().st_ino}")
    fresh.rename(waiting)
    if not published.exists() or not any(published.iterdir()):
        _put(waiting, published)
    elif _swap(waiting, published):
        _keep(waiting, published)
    else:
        _replace(waiting, published)


def tidy(published: Path) -> None:
    """Remove what ended builds left beside ``published``, and finish an exchange that was broken off.

    Nobody else may be building. What cannot be removed stays for the next time.
    """
    for left in _left(published, ON_ITS_WAY):
        if str(left.stat().st_ino) == left.name.rpartition("-")[2]:
            remove(left)
        elif published.exists():
            _keep(left, published)
        else:
            left.rename(published)
    for left in _left(published, HALF):
        remove(left)


def remove(path: Path) -> None:
    """Remove a folder or a file, as far as possible."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def _put(waiting: Path, published: Path) -> None:
    """Where nothing is published yet."""
    if sys.platform == "win32" and published.exists():
        published.rmdir()
    waiting.rename(published)


def _replace(waiting: Path, published: Path) -> None:
    old = _beside(published, OLD)
    published.rename(old)
    try:
        waiting.rename(published)
    except OSError:
        old.rename(published)
        raise
    _keep(old, published)


def _keep(old: Path, published: Path) -> None:
    """Make ``old`` the previous version; it has a whole version under some name at every moment."""
    previous, gone = _beside(published, PREVIOUS), _beside(published, f"{HALF}gone")
    if previous.exists() or previous.is_symlink():
        remove(gone)
        previous.rename(gone)
    old.rename(previous)
    remove(gone)


def _beside(published: Path, ending: str) -> Path:
    return published.with_name(published.name + ending)


def _left(published: Path, ending: str) -> Iterator[Path]:
    if published.parent.is_dir():
        yield from sorted(each for each in published.parent.iterdir() if each.name.startswith(published.name + ending))


def _swap(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; false when this system or this file system cannot."""
    if not sys.platform.startswith("linux"):
        return False
    library = ctypes.CDLL(None, use_errno=True)
    if not hasattr(library, "renameat2"):
        return False
    failed: int = library.renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE)
    return failed == 0
