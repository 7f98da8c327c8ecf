"""Writes the content of a submission to a folder as plain files, to be checked there."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from .kinds import EXECUTABLE, FILE
from .repository import Entry, Repository

CONTRIBUTED = ("content/brands/", "content/cases/")
LONGEST_NAME = 255


def write_content(repository: Repository, commit: str, own: Path, target: Path, maintainer: bool) -> int:
    """How many files of ``commit`` were written below ``target/content``. Raises OSError.

    Brands and cases come from the commit; registry and guide are copied from ``own``, the content folder that is
    trusted, unless a maintainer offers them. Links, submodules and names that lead elsewhere are left out.
    """
    folders = ("content/",) if maintainer else CONTRIBUTED
    if not maintainer:
        for part in ("registry", "guide"):
            shutil.copytree(own / part, target / "content" / part, symlinks=True)
    return write_files(repository, repository.files(commit, *folders), target)


def write_files(repository: Repository, files: Mapping[str, Entry], target: Path) -> int:
    """How many of ``files`` were written below ``target``, each at its path. Links, submodules and names that lead
    elsewhere are left out. Raises OSError."""
    paths: dict[str, list[Path]] = {}
    for path, entry in _plain(files):
        paths.setdefault(entry.id, []).append(target / path)
    for id, data in repository.contents(paths):
        for file in paths[id]:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
    return sum(map(len, paths.values()))


def _plain(files: Mapping[str, Entry]) -> Iterator[tuple[str, Entry]]:
    for path, entry in files.items():
        if entry.mode in (FILE, EXECUTABLE) and all(map(_is_plain, path.split("/"))):
            yield path, entry


def _is_plain(name: str) -> bool:
    return (
        name not in ("", ".", "..")
        and not name.lower().startswith(".git")
        and not any(each in "\\:" or "\ud800" <= each <= "\udfff" for each in name)
        and len(name.encode()) <= LONGEST_NAME
    )
