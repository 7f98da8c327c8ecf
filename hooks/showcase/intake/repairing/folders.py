"""The contributed files below a content folder, put right one by one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from showcase.domain.registry import Registry
from showcase.reading.faults import Unreadable
from showcase.reading.folders import Folder, find
from showcase.reading.record_folder import INDEX

from ..saving import write_whole
from .repair import Repaired, repair

PARTS = ("brands", "cases")


def repair_all(
    content: Path,
    registry: Registry,
    date: str,
    wanted: Callable[[str], bool],
    *,
    gbk: bool = False,
    write: bool = True,
) -> list[Repaired]:
    """Every file whose path is ``wanted`` and what became of it; with ``write`` it is also written, in one step and
    with its mode. A file that cannot be opened, or that somebody else changes meanwhile, is left alone."""
    found: list[Repaired] = []
    for part in PARTS:
        for folder in find(content, part, registry.limits).folders:
            if wanted(folder.index) and INDEX in folder.files:
                repaired = _repaired(folder, registry, date, gbk)
                if repaired and repaired.is_changed and write and not _written(folder, repaired):
                    continue
                if repaired:
                    found.append(repaired)
    return found


def _repaired(folder: Folder, registry: Registry, date: str, gbk: bool) -> Repaired | None:
    try:
        data = folder.read(INDEX, registry.limits)
    except Unreadable:
        return None
    return repair(folder.index, data, registry, date, gbk)


def _written(folder: Folder, repaired: Repaired) -> bool:
    path = folder.root / folder.index
    try:
        if path.is_symlink() or path.read_bytes() != repaired.before:
            return False
        write_whole(path, repaired.after)
    except OSError:
        return False
    return True
