"""Two versions of the content: the one that was there, and what it is to become."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from showcase.reading.record_folder import INDEX, is_picture

from ..submission.changes import NOTHING, Change
from ..submission.kinds import EXECUTABLE, FILE
from ..submission.repository import Entry, Repository, RepositoryUnreadable
from ..submission.staging import write_files

MAIN = ("origin/HEAD", "origin/main", "main", "origin/master", "master")
PARTS = ("brands", "cases")
NO_MAIN = "没有找到主分支。请在 --changed 后面写明和哪个版本比，例如 --changed HEAD~1。"
OTHER_HISTORY = "和“{}”没有共同的历史，比不出改了什么。请先取回完整的历史。"


@dataclass
class Version:
    """The content of one version. ``files`` are its files by the path that problems name (``content/brands/…``).

    Where ``on_disk`` is None, files are written below ``scratch`` when they are asked for.
    """

    repository: Repository
    files: Mapping[str, Entry]
    scratch: Path
    name: str
    on_disk: Path | None = None
    _written: set[str] = field(default_factory=set)

    def content(self, paths: Iterable[str]) -> Path:
        """A content folder in which at least these files and all files of these folders are. Raises OSError."""
        if self.on_disk is not None:
            return self.on_disk
        wanted = set(paths) - self._written
        self._written |= wanted
        chosen = {path: entry for path, entry in self.files.items() if not wanted.isdisjoint(_ways(path))}
        write_files(self.repository, chosen, self.scratch)
        folder = self.scratch / self.name
        folder.mkdir(parents=True, exist_ok=True)
        return folder


@dataclass(frozen=True)
class Comparison:
    """``changes`` is what differs between ``before`` and ``after``, by the path that problems name."""

    before: Version
    after: Version
    changes: Mapping[str, Change]

    @property
    def records(self) -> frozenset[str]:
        """The folders of brands and cases in which something differs."""
        return frozenset(found for path in self.changes if (found := record_of(path)))

    def untouched(self) -> Mapping[str, Mapping[str, str]]:
        """The folder of every record in which nothing differs -> the object ids of its page, which comes first, and of
        the pictures beside it, of which one may be the logo."""
        touched = self.records
        found: dict[str, dict[str, str]] = {}
        for path, entry in self.before.files.items():
            folder, _, name = path.rpartition("/")
            if name != INDEX and not is_picture(name):
                continue
            if record_of(path) == folder and folder not in touched and entry.mode in (FILE, EXECUTABLE):
                found.setdefault(folder, {})[name] = entry.id
        return {
            folder: {INDEX: files.pop(INDEX), **dict(sorted(files.items()))}
            for folder, files in found.items()
            if INDEX in files
        }

    def is_in_registry(self) -> bool:
        """Whether a list of the department differs, on which everything may depend."""
        return any(path.split("/")[1:2] == ["registry"] for path in self.changes)


def record_of(path: str) -> str:
    """The folder of the record in which a file lies, '' for a file anywhere else."""
    parts = path.split("/")
    return "/".join(parts[:4]) if len(parts) > 4 and parts[1] in PARTS else ""


def of_commits(repository: Repository, base: str, head: str, own: str, scratch: Path) -> Comparison:
    """What ``head`` brings since it left ``base``; both are names of commits. ``own`` is the way from the root of the
    repository to the content folder, with ``/`` at its end. Raises RepositoryUnreadable and DiffUnreadable."""
    start, end = _start(repository, base, head), repository.commit(head)
    place = _Place(repository, own, own.rstrip("/").rpartition("/")[2])
    before = place.version(repository.files(start, own), scratch / "before")
    after = place.version(repository.files(end, own), scratch / "after")
    return Comparison(before, after, place.changes(repository.changes(start, end)))


def of_work(content: Path, base: str, scratch: Path, *, staged: bool) -> Comparison:
    """What is staged, or what lies on the disk, against ``base``: '' is where the branch left the main one, or, for
    what is staged, the last commit. Raises RepositoryUnreadable and DiffUnreadable."""
    root, own = Repository(content, trusted=True).place_of(content)
    repository = Repository(root, trusted=True)
    place, here = _Place(repository, own, content.name), own or "."
    start = repository.commit("HEAD") if staged and not base else _start(repository, base or _main(repository), "HEAD")
    before = place.version(repository.files(start, *filter(None, [own])), scratch / "before")
    changes = place.changes(repository.worked_on(start, here, staged=staged))
    if staged:
        return Comparison(before, place.version(repository.staged(here), scratch / "after"), changes)
    unknown = (Change(path, NOTHING, FILE, "", "") for path in repository.untracked(here))
    after = Version(repository, {}, scratch, content.name, content)
    return Comparison(before, after, {**changes, **place.changes(unknown)})


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the content lies in a repository, and what problems call its folder."""

    repository: Repository
    own: str
    name: str

    def version(self, files: Mapping[str, Entry], scratch: Path) -> Version:
        named = {self._named(path): entry for path, entry in files.items() if path.startswith(self.own)}
        return Version(self.repository, named, scratch, self.name)

    def changes(self, changes: Iterable[Change]) -> dict[str, Change]:
        return {self._named(each.path): each for each in changes if each.path.startswith(self.own)}

    def _named(self, path: str) -> str:
        return f"{self.name}/{path.removeprefix(self.own)}"


def _start(repository: Repository, base: str, head: str) -> str:
    bases = repository.bases(repository.commit(base), repository.commit(head))
    if not bases:
        raise RepositoryUnreadable(OTHER_HISTORY.format(base))
    return bases[0]


def _main(repository: Repository) -> str:
    for name in MAIN:
        try:
            repository.commit(name)
        except RepositoryUnreadable:
            continue
        return name
    raise RepositoryUnreadable(NO_MAIN)


def _ways(path: str) -> Iterator[str]:
    """The path and every folder around it."""
    while path:
        yield path
        path = path.rpartition("/")[0]
