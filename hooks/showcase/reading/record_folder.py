"""One record's folder: its files by lstat, and what is wrong with it before a byte is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from os import DirEntry
from stat import S_ISREG

from showcase.domain.limits import Limits
from showcase.domain.problems import Place, Problem, Severity

from . import file_limits, file_names, safe_open
from .faults import Fault
from .listing import listed

INDEX = "index.md"
PICTURE_SUFFIXES = (".svg", ".png", ".jpg", ".jpeg", ".webp")
PLACES = f"brands/单位/品牌编号/{INDEX}，案例是 cases/年份/案例编号/{INDEX}"
NO_INDEX = f"文件夹里没有 {INDEX}。请把品牌页命名为 {INDEX}（全部小写）放在这个文件夹里。"
TOO_DEEP = f"{INDEX} 放得太深了。请放在 {PLACES}，中间不加别的文件夹。"
DEEP_FOLDER = "文件夹套得太深。图片放在本页文件夹或它的 photos 文件夹里。"
HIDDEN_FOLDER = "是隐藏的文件夹，网站不收。请删掉它；图片放在 photos 文件夹里。"


@dataclass(slots=True)
class Contents:
    """``files`` are the plain files that can be named, with ``/``, sorted. ``fault`` says why nothing may be read.
    ``problems`` are the others."""

    files: list[str] = field(default_factory=list)
    fault: Fault | None = None
    problems: list[Problem] = field(default_factory=list)

    @property
    def nothing(self) -> bool:
        """Whether the folder is empty."""
        return not self.files and self.fault is None and not self.problems


def is_picture(name: str) -> bool:
    """Whether a file is called like a picture."""
    return name.lower().endswith(PICTURE_SUFFIXES)


def look_into(place: str, path: str, limits: Limits) -> Contents:
    """What lies in the folder at ``place``, which is called ``path`` in messages. Never raises."""
    look = _Look(place, f"{path}/{INDEX}", limits)
    look.folder("")
    for name in look.subfolders[: limits.folder_files]:
        look.folder(f"{name}/")
    return look.contents()


class _Look:
    """One look into a record's folder."""

    def __init__(self, place: str, index: str, limits: Limits) -> None:
        self.subfolders: list[str] = []
        self._place = place
        self._index = index
        self._limits = limits
        self._found = Contents()
        self._refused: dict[str, str] = {}
        self._size = 0

    def folder(self, prefix: str) -> None:
        """Gather the files of the folder itself ('') or of a folder in it (``photos/``)."""
        try:
            entries = listed(f"{self._place}/{prefix}" if prefix else self._place)
        except safe_open.Refused as refused:
            self._refused[prefix.rstrip("/") or INDEX] = str(refused)
            return
        for entry in entries:
            try:
                if entry.is_dir(follow_symlinks=False):
                    self._subfolder(prefix, entry)
                else:
                    self._file(prefix + entry.name, entry)
            except OSError as error:
                self._refused[prefix + entry.name] = str(safe_open.refusal(error))

    def contents(self) -> Contents:
        """Everything gathered, judged."""
        found = self._found
        found.files.sort()
        found.fault = self._fault()
        if found.fault:
            found.files, found.problems = [], []
            return found
        for name, sentence in self._refused.items():
            self._tell("files", f"{file_names.quoted(name)}{sentence}。")
        self._judge_names()
        return found

    def _file(self, name: str, entry: DirEntry[str]) -> None:
        status = entry.stat(follow_symlinks=False)
        fault = "" if S_ISREG(status.st_mode) and status.st_nlink == 1 else safe_open.fault_of(status)
        if fault:
            self._refused[name] = fault
        else:
            self._found.files.append(name)
            self._size += status.st_size

    def _subfolder(self, prefix: str, entry: DirEntry[str]) -> None:
        shown = file_names.quoted(prefix + entry.name)
        fault = file_names.fault_of(entry.name, self._limits.name_bytes)
        if prefix:
            self._tell("files", f"{shown}这个{DEEP_FOLDER}")
        elif entry.name.startswith("."):
            self._tell("file-kinds", f"{shown}{HIDDEN_FOLDER}")
        elif fault:
            good = file_names.suggestion(entry.name, self._limits.name_bytes)
            self._tell("file-names", f"文件夹{shown}的名称{fault}。请改名，页面里写到的地方也照改。", good)
        else:
            self.subfolders.append(entry.name)

    def _fault(self) -> Fault | None:
        """Why the record cannot be read at all."""
        limits, count = self._limits, len(self._found.files) + len(self._refused)
        most = max(count + len(self._found.problems), len(self.subfolders))
        if most > limits.folder_files:
            return _fault("file-limits", file_limits.too_many(most, limits))
        if self._size > file_limits.most_bytes("folder_megabytes", limits):
            return _fault("file-limits", file_limits.too_large("文件夹共", self._size, "folder_megabytes", limits))
        if INDEX in self._refused:
            return _fault("files", f"“{INDEX}”{self._refused[INDEX]}。")
        if INDEX in self._found.files or not (count or self.subfolders or self._found.problems):
            return None
        deep = any(name.endswith(f"/{INDEX}") for name in self._found.files)
        return _fault("files", TOO_DEEP if deep else NO_INDEX)

    def _judge_names(self) -> None:
        """A name that cannot be printed is not handed on; of the others only pictures' names matter, for the rest is
        refused whatever it is called."""
        sound: list[str] = [*self.subfolders]
        most = self._limits.name_bytes
        for name in tuple(self._found.files):
            plain = len(name) <= most and file_names.PLAIN_PICTURE.fullmatch(name)
            if plain or (name != INDEX and self._sound(name)):
                sound.append(name)
        for name, first in file_names.twins(sound) if len(sound) > 1 else ():
            message = f"“{name}”和“{first}”只差大小写或写法，有的电脑分不清，会互相覆盖。请给其中一个改名。"
            self._tell("file-names", message)

    def _sound(self, name: str) -> bool:
        """Whether this is a picture with a good name; tells of a bad one."""
        last = name.rpartition("/")[2]
        picture = is_picture(last)
        if file_names.unseen(last):
            self._found.files.remove(name)
        elif not picture:
            return False
        fault = file_names.fault_of(last, self._limits.name_bytes)
        if fault:
            good = file_names.suggestion(last, self._limits.name_bytes)
            message = f"文件名{file_names.quoted(name)}{fault}。请改名，页面里写到的地方也照改。"
            self._tell("file-names", message, good)
        return not fault

    def _tell(self, rule: str, message: str, hint: str = "") -> None:
        self._found.problems.append(Problem(Place(self._index), Severity.ERROR, rule, message, hint=hint))


def _fault(rule: str, message: str) -> Fault:
    return Fault(1, 1, rule, message)
