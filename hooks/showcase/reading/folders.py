"""Where contributed files lie: one brand or case is one folder. The tree is walked by lstat; no link is followed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from showcase.domain.identifiers import is_identifier
from showcase.domain.limits import Limits
from showcase.domain.problems import Place, Problem, Severity

from . import file_limits, file_names, safe_open
from .faults import Fault, Unreadable
from .listing import listed
from .record_folder import INDEX, PLACES, look_into

STANDARD = Limits()
MOST_TOLD = 100
LINKED_FOLDER = "这是一个链接（快捷方式），网站不跟随。请放真正的文件夹。"
MISPLACED = f"文件放错了地方。请移到它自己的文件夹里：{PLACES}；用不着就删掉。"
NOT_A_UNIT = f"单位的文件夹叫{{}}。{file_names.IDENTIFIER_RULE}请改成单位名录里的编号。"
EMPTY = f"文件夹是空的。请放入 {INDEX}，或删掉这个文件夹。"


@dataclass(frozen=True, slots=True)
class Folder:
    """One record's folder. ``path`` is relative to the content folder's parent (``content/brands/a/b``);
    ``files`` are the names of the plain files below it, with ``/``, sorted. ``fault`` says why nothing in it may be
    read; then there are no ``files``."""

    root: Path
    path: str
    files: tuple[str, ...]
    fault: Fault | None = None

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

    def read(self, name: str, limits: Limits = STANDARD) -> bytes:
        """The bytes of one of ``files``. Raises Unreadable for what is too large, or by now no plain file."""
        if self.fault:
            raise Unreadable(self.fault)
        path = f"{self.root}/{self.path}/{name}"
        key = file_limits.limit_of(name)
        most = file_limits.most_bytes(key, limits)
        try:
            data = safe_open.read_file(path, most)
        except safe_open.Refused as refused:
            raise Unreadable(Fault(1, 1, "files", f"{file_names.quoted(name)}{refused}。")) from None
        if len(data) > most:
            size = file_limits.size_on_disk(path, len(data))
            message = file_limits.too_large(file_names.quoted(name), size, key, limits)
            raise Unreadable(Fault(1, 1, "file-limits", message))
        return data


@dataclass(frozen=True, slots=True)
class Found:
    """The folders below one part of the content, and what stands there that does not belong."""

    folders: tuple[Folder, ...]
    problems: tuple[Problem, ...]


def find(content: Path, part: str, limits: Limits = STANDARD, only: Iterable[str] | None = None) -> Found:
    """All record folders of ``content/<part>/<group>/<id>/``, sorted by path. A missing part is empty.

    What is wrong with one record has the path of its ``index.md``, so that it counts against that record alone.
    ``only`` are paths like those of problems: then nothing is looked at but these, what lies in them, and what lies
    around them.
    """
    walk = _Walk(content.parent, limits, None if only is None else _with_parents(only))
    return Found(tuple(walk.records(f"{content.name}/{part}", units=part == "brands")), tuple(walk.problems))


class _Walk:
    """One walk through a part of the content; gathers problems on its way."""

    def __init__(self, root: Path, limits: Limits, only: frozenset[str] | None) -> None:
        self.problems: list[Problem] = []
        self._only = only
        self._root = root
        self._base = str(root)
        self._limits = limits

    def records(self, top: str, units: bool) -> Iterator[Folder]:
        """The folders two below ``top``. With ``units`` the folders between are called by the ids of units."""
        if not os.path.lexists(f"{self._base}/{top}"):
            return
        rule, message = self._refusal(self._root / top, "")
        if message:
            self._tell(top, rule, message)
            return
        for group in self._folders(top):
            if units and not is_identifier(group):
                self._tell(f"{top}/{group}", "folder-names", NOT_A_UNIT.format(file_names.quoted(group)))
            for name in self._folders(f"{top}/{group}"):
                yield from self._record(f"{top}/{group}/{name}")

    def _record(self, path: str) -> Iterator[Folder]:
        contents = look_into(f"{self._base}/{path}", path, self._limits)
        self.problems += contents.problems
        if contents.nothing:
            self._tell(path, "stray-files", EMPTY, Severity.WARNING)
        else:
            yield Folder(self._root, path, tuple(contents.files), contents.fault)

    def _folders(self, path: str) -> list[str]:
        """The names of the folders in ``path`` that can be entered; tells of everything else."""
        names: list[str] = []
        refused: list[tuple[str, str, str]] = []
        try:
            for entry in listed(f"{self._base}/{path}"):
                if self._only is not None and f"{path}/{entry.name}" not in self._only:
                    continue
                rule, message = self._refusal(entry, entry.name)
                if message:
                    refused.append((f"{path}/{entry.name}", rule, message))
                else:
                    names.append(entry.name)
        except safe_open.Refused as fault:
            self._tell(path, "files", f"文件夹{fault}。")
        for each in refused[:MOST_TOLD]:
            self._tell(*each)
        if len(refused) > MOST_TOLD:
            self._tell(path, "files", f"这个文件夹里还有 {len(refused) - MOST_TOLD} 处放错了地方，没有一一列出。")
        return names

    def _refusal(self, entry: Path | os.DirEntry[str], name: str) -> tuple[str, str]:
        """The rule and the sentence against entering a folder; two empty texts for a folder like others."""
        try:
            if entry.is_symlink():
                return "files", LINKED_FOLDER
            if not entry.is_dir():
                return "files", MISPLACED
        except OSError as error:
            return "files", f"文件夹{safe_open.refusal(error)}。"
        if name.startswith(".") or file_names.unseen(name):
            fault = file_names.fault_of(name, self._limits.name_bytes)
            return "folder-names", f"文件夹{file_names.quoted(name)}的名称{fault}，网站不收。请改名，或删掉它。"
        return "", ""

    def _tell(self, path: str, rule: str, message: str, severity: Severity = Severity.ERROR) -> None:
        self.problems.append(Problem(Place(file_names.shown(path)), severity, rule, message))


def _with_parents(paths: Iterable[str]) -> frozenset[str]:
    """The paths and all folders on the way to them."""
    found: set[str] = set()
    for path in paths:
        while path and path not in found:
            found.add(path)
            path = path.rpartition("/")[0]
    return frozenset(found)
