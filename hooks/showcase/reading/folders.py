"""Where contributed files lie: one brand or case is one folder, told from the folder tree without following links."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from showcase.domain.problems import Place, Problem, Severity

INDEX = "index.md"
IGNORED = frozenset((".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep"))
MAX_FILES = 60


@dataclass(frozen=True, slots=True)
class Folder:
    """One folder with an ``index.md``. ``path`` is relative to the content folder's parent (``content/brands/a/b``);
    ``files`` are the names below it, with ``/``, sorted."""

    root: Path
    path: str
    files: tuple[str, ...]

    @property
    def index(self) -> str:
        """The path of the record's own file."""
        return f"{self.path}/{INDEX}"

    @property
    def name(self) -> str:
        """The last part of the path: the id of the record."""
        return self.path.rpartition("/")[2]

    @property
    def group(self) -> str:
        """The part before the name: the unit's folder of a brand, the year of a case."""
        return self.path.split("/")[-2]

    def read(self, name: str) -> bytes:
        """The bytes of one of ``files``."""
        return (self.root / self.path / name).read_bytes()


@dataclass(frozen=True, slots=True)
class Found:
    """The folders below one part of the content, and what stands there that does not belong."""

    folders: tuple[Folder, ...]
    problems: tuple[Problem, ...]


def find(content: Path, part: str) -> Found:
    """All record folders of ``content/<part>/<group>/<id>/``, sorted by path. A missing part is empty."""
    folders: list[Folder] = []
    problems: list[Problem] = []
    base = f"{content.name}/{part}"
    for group in _entries(content / part):
        path = f"{base}/{group.name}"
        if not _is_plain_folder(group, path, problems):
            continue
        for entry in _entries(Path(group.path)):
            here = f"{path}/{entry.name}"
            if not _is_plain_folder(entry, here, problems):
                continue
            files = tuple(_files(Path(entry.path), "", here, problems))
            if INDEX not in files:
                message = f"文件夹里没有 {INDEX}。请把品牌页命名为 {INDEX}（全部小写）放在这个文件夹里。"
                problems.append(_problem(here, message))
            elif len(files) > MAX_FILES:
                message = f"文件夹里有 {len(files)} 个文件，最多 {MAX_FILES} 个。请只留页面用到的图片。"
                problems.append(_problem(here, message))
            else:
                folders.append(Folder(content.parent, here, files))
    return Found(tuple(folders), tuple(problems))


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    if not folder.is_dir():
        return []
    with os.scandir(folder) as entries:
        return sorted((entry for entry in entries if entry.name not in IGNORED), key=lambda entry: entry.name)


def _is_plain_folder(entry: os.DirEntry[str], path: str, problems: list[Problem]) -> bool:
    if entry.is_symlink():
        problems.append(_problem(path, "这是一个链接（快捷方式），网站不跟随。请放真正的文件夹。"))
        return False
    if entry.is_dir(follow_symlinks=False):
        return True
    message = "文件放错了地方。一个品牌一个文件夹：brands/单位/品牌编号/index.md；案例是 cases/年份/案例编号/index.md。"
    problems.append(_problem(path, message))
    return False


def _files(folder: Path, prefix: str, path: str, problems: list[Problem]) -> Iterator[str]:
    for entry in _entries(folder):
        name = prefix + entry.name
        if entry.is_symlink() or not (entry.is_file(follow_symlinks=False) or entry.is_dir(follow_symlinks=False)):
            problems.append(_problem(f"{path}/{name}", "这是一个链接或特殊文件，网站不收。请放真正的文件。"))
        elif entry.is_file(follow_symlinks=False):
            yield name
        elif prefix:
            problems.append(_problem(f"{path}/{name}", "文件夹套得太深。图片放在本页文件夹或它的 photos 文件夹里。"))
        else:
            yield from _files(Path(entry.path), f"{name}/", path, problems)


def _problem(path: str, message: str) -> Problem:
    return Problem(Place(path), Severity.ERROR, "files", message)
