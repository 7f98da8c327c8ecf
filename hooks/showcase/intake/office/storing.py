"""A finished brand folder takes its place in one step, or nothing happens."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath

from showcase.reading.record_folder import INDEX

_PREFIX = ".import-"


class NotStored(OSError):
    """A brand could not be written; nothing was changed. The argument is a Chinese sentence."""


def store(content: Path, target: str, files: Mapping[str, bytes], replaced: str = "") -> None:
    """Make the folder ``brands/<unit>/<id>`` of these files, in the place of the folder ``replaced`` if one is named.

    The other folders of ``content`` are never touched. Raises NotStored.
    """
    brands = content / "brands"
    place = _checked(content, target)
    old = _checked(content, replaced) if replaced else None
    if os.path.lexists(place) and place != old:
        raise NotStored(f"“{target}”已经有了，没有改动它。要更新请加上 --update。")
    try:
        brands.mkdir(exist_ok=True)
        working = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=content))
    except OSError:
        raise NotStored(f"写不进“{content}”。请看看磁盘有没有满、文件夹能不能写。") from None
    try:
        _write(working / "new", files)
        _exchange(working, place, old)
    except OSError:
        raise NotStored(f"写不进“{target}”，没有改动它。请看看磁盘有没有满、文件夹能不能写。") from None
    finally:
        shutil.rmtree(working, ignore_errors=True)


def _checked(content: Path, name: str) -> Path:
    """The full path of ``brands/<unit>/<id>``; no part of it may be a link."""
    parts = PurePosixPath(name).parts
    if len(parts) != 3 or parts[0] != "brands" or any(each in ("", ".", "..") or "\\" in each for each in parts):
        raise NotStored(f"“{name}”不在内容文件夹的 brands/单位/品牌编号 里，没有写入。")
    for count in range(1, 4):
        path = content.joinpath(*parts[:count])
        if path.is_symlink() or (os.path.lexists(path) and not path.is_dir()):
            raise NotStored(f"“{'/'.join(parts[:count])}”是链接，或不是文件夹，没有写入。请换成真正的文件夹。")
    return content.joinpath(*parts)


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.mkdir()
    for name, data in sorted(files.items()):
        path = folder.joinpath(*name.split("/"))
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    assert INDEX in files


def _exchange(working: Path, place: Path, old: Path | None) -> None:
    """Put the new folder into its place; what goes wrong half way is undone."""
    made = not place.parent.exists()
    place.parent.mkdir(exist_ok=True)
    try:
        if old is not None:
            old.rename(working / "old")
        try:
            (working / "new").rename(place)
        except OSError:
            if old is not None:
                (working / "old").rename(old)
            raise
    except OSError:
        if made:
            with suppress(OSError):
                place.parent.rmdir()
        raise
    if old is not None and old.parent != place.parent:
        with suppress(OSError):
            old.parent.rmdir()
