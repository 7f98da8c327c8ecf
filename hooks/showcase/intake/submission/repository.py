"""The git repository that holds a submission. Objects are read; nothing is checked out, filtered or run."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from showcase.domain.limits import Limits

from .changes import Change, Submission, parse
from .places import record_of

POINTER_BYTES = 1024


class RepositoryUnreadable(Exception):
    """The repository or a commit of it cannot be read; the text says what to do, in Chinese."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of a commit."""

    mode: str
    id: str


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository in the folder ``root``. ``trusted`` is one that is worked in: there git heeds what is set around it,
    such as the index of a commit that is just being made."""

    root: Path
    trusted: bool = False

    def commit(self, name: str) -> str:
        """The id of the commit that ``name`` stands for. Raises RepositoryUnreadable."""
        try:
            return (
                self._git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}").decode().strip()
            )
        except RepositoryUnreadable:
            raise RepositoryUnreadable(
                f"代码仓库“{self.root}”里没有“{name}”这个版本。请核对，或先取回完整的历史。"
            ) from None

    def bases(self, base: str, head: str) -> tuple[str, ...]:
        """The best common ancestors of two commits; empty when they share no history. Raises RepositoryUnreadable."""
        if self._git("rev-parse", "--is-shallow-repository").strip() == b"true":
            raise RepositoryUnreadable(f"代码仓库“{self.root}”只取回了一部分历史。请取回完整的历史再试。")
        return tuple(self._git("merge-base", "--all", base, head, none=1).decode().split())

    def changes(self, old: str, new: str) -> tuple[Change, ...]:
        """How the tree of one commit differs from that of another. Raises DiffUnreadable."""
        wanted = ("-r", "--raw", "-z", "--no-abbrev", "--no-renames", "--ignore-submodules=none", "--no-ext-diff")
        return parse(self._git("diff-tree", *wanted, old, new, "--"))

    def files(self, commit: str, *folders: str) -> dict[str, Entry]:
        """Every path of a commit, or of some of its folders, with its mode and object id."""
        return _entries(self._git("ls-tree", "-r", "-z", "--full-tree", commit, "--", *folders), id_at=2)

    def staged(self, folder: str) -> dict[str, Entry]:
        """Every path below ``folder`` that the next commit would hold, from the root of the repository."""
        return _entries(self._git("ls-files", "--stage", "-z", "--full-name", "--", folder), id_at=1)

    def worked_on(self, commit: str, folder: str, *, staged: bool) -> tuple[Change, ...]:
        """How what is staged, or what lies on the disk, differs below ``folder`` from a commit. Raises
        DiffUnreadable."""
        wanted = ("--raw", "-z", "--no-abbrev", "--no-renames", "--ignore-submodules=none", "--no-ext-diff")
        return parse(self._git("diff-index", *wanted, *(("--cached",) if staged else ()), commit, "--", folder))

    def untracked(self, folder: str) -> tuple[str, ...]:
        """The files below ``folder`` that git does not know, also those it was told to ignore."""
        raw = self._git("ls-files", "--others", "-z", "--full-name", "--", folder)
        return tuple(each.decode("utf-8", "surrogateescape") for each in raw.split(b"\0") if each)

    def place_of(self, folder: Path) -> tuple[Path, str]:
        """The root of the repository and the way from there to ``folder``, which ends in ``/`` or is ''."""
        inside = Repository(folder, self.trusted)
        root = inside._git("rev-parse", "--show-toplevel").decode("utf-8", "surrogateescape").rstrip("\n")
        prefix = inside._git("rev-parse", "--show-prefix").decode("utf-8", "surrogateescape").rstrip("\n")
        return Path(root), prefix

    def sizes(self, ids: Iterable[str]) -> dict[str, int]:
        """Bytes by object id, of those that are files here."""
        asked = "".join(f"{id}\n" for id in ids).encode()
        raw = self._git("cat-file", "--batch-check=%(objectname) %(objecttype) %(objectsize)", data=asked)
        lines = (line.split(" ") for line in raw.decode("ascii").splitlines())
        return {parts[0]: int(parts[2]) for parts in lines if len(parts) == 3 and parts[1] == "blob"}

    def brought(self, base: str, head: str) -> dict[str, int]:
        """Bytes by object id, of all files that the commits of ``head`` bring to ``base``."""
        return self.sizes(self._git("rev-list", "--objects", "--no-object-names", head, f"^{base}").decode().split())

    def contents(self, ids: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """Object id and bytes of each, one after the other. The ids are of files that are there."""
        with tempfile.TemporaryFile() as asked:
            asked.write("".join(f"{id}\n" for id in ids).encode())
            asked.seek(0)
            command = ["git", "cat-file", "--batch"]
            with subprocess.Popen(
                command,
                cwd=self.root,
                env=_environment(self.trusted),
                stdin=asked,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            ) as git:
                assert git.stdout is not None  # asked for above
                while line := git.stdout.readline():
                    id, kind, *size = line.decode("ascii").split()
                    if kind != "blob":
                        raise RepositoryUnreadable(f"代码仓库“{self.root}”缺文件“{id}”。请取回完整的历史再试。")
                    yield id, git.stdout.read(int(size[0]))
                    git.stdout.read(1)

    def _git(self, *words: str, data: bytes | None = None, none: int = 0) -> bytes:
        """What git prints. ``none`` is an exit code that means nothing was found."""
        try:
            done = subprocess.run(
                ["git", *words],
                cwd=self.root,
                env=_environment(self.trusted),
                input=data,
                capture_output=True,
                check=False,
            )
        except OSError:
            raise RepositoryUnreadable(f"打不开代码仓库“{self.root}”，或电脑上没有 git。请核对。") from None
        if done.returncode not in (0, none):
            raise RepositoryUnreadable(f"“{self.root}”不是完整的代码仓库，读不出这次提交。请取回完整的历史再试。")
        return done.stdout


def _entries(listed: bytes, id_at: int) -> dict[str, Entry]:
    """The files of a listing by their paths; of the words before a path the first is its mode."""
    found: dict[str, Entry] = {}
    for line in filter(None, listed.split(b"\0")):
        facts, _, path = line.partition(b"\t")
        words = facts.decode("ascii").split(" ")
        found[path.decode("utf-8", "surrogateescape")] = Entry(words[0], words[id_at])
    return found


def read_submission(repository: Repository, base: str, head: str, limits: Limits) -> Submission:
    """What ``head`` changes since it left ``base``. Raises RepositoryUnreadable and DiffUnreadable."""
    bases = repository.bases(base, head)
    start = bases[0] if bases else base
    changes = repository.changes(start, head)
    before, after = (
        {path: entry.id for path, entry in repository.files(each, "content/").items()} for each in (start, head)
    )
    sizes = repository.sizes({each.new for each in changes if not each.deleted})
    return Submission(
        changes=changes,
        before=before,
        after=after,
        sizes=sizes,
        texts=_texts(repository, changes, before, after, limits.page_kilobytes * 1024),
        history=sum(repository.brought(base, head).values()),
        bases=len(bases),
    )


def _texts(
    repository: Repository,
    changes: tuple[Change, ...],
    before: Mapping[str, str],
    after: Mapping[str, str],
    longest: int,
) -> dict[str, bytes]:
    """The pages of the records that are touched, and files so small that they may stand for others."""
    records = {record for each in changes if (record := record_of(each.path))}
    pages = {listed[each.index] for each in records for listed in (before, after) if each.index in listed}
    small = {each.new for each in changes if not each.deleted and record_of(each.path)}
    sizes = repository.sizes(pages | small)
    wanted = [id for id, size in sorted(sizes.items()) if size <= (longest if id in pages else POINTER_BYTES)]
    return dict(repository.contents(wanted))


def _environment(trusted: bool) -> dict[str, str]:
    """Nothing that a submission or a machine sets changes what the objects say."""
    kept = {name: value for name, value in os.environ.items() if trusted or not name.startswith("GIT_")}
    return kept | {"GIT_NO_REPLACE_OBJECTS": "1", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
