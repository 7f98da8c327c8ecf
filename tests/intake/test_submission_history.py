"""What the commits of a submission bring along, beside what they leave behind."""

import dataclasses
import os
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.intake.repositories import FILE, HOME, Files, Git, Main, page

from showcase.checking.printers.text import line
from showcase.domain.limits import Limits
from showcase.intake.submission.judge import judge
from showcase.intake.submission.repository import Repository, RepositoryUnreadable, read_submission
from showcase.reading.registry import read_registry

REGISTRY = dataclasses.replace(read_registry(HOME / "tests" / "examples"), limits=Limits(submission_megabytes=1))
TINGQUAN = b"content/brands/kefu/tingquan/"
NOISE = os.urandom(1_100_000)
NEW_BRANCH = "请从最新的主分支新建一个分支"


def lines(main: Main, base: str, head: str, maintainer: bool = False) -> list[str]:
    submission = read_submission(Repository(main.git.root), base, head, REGISTRY.limits)
    return [line(each) for each in judge(submission, REGISTRY, maintainer=maintainer)]


def with_files(files: Files, more: Mapping[bytes, bytes]) -> Files:
    return files | {path: (FILE, data) for path, data in more.items()}


def test_too_much_at_once(main: Main) -> None:
    head = main.git.commit(with_files(main.files, {TINGQUAN + b"a.jpg": NOISE}), main.tip)
    said = "一次新增了 1.0 MB，最多 1 MB。请缩小照片，或分几次提交。 [submission-size]"
    assert lines(main, main.tip, head) == [f"content:1:1 错误 {said}"]
    assert lines(main, main.tip, head, maintainer=True) == [f"content:1:1 提醒 {said}"]


def test_a_large_file_that_a_later_commit_removed_is_still_there(main: Main) -> None:
    first = main.git.commit(with_files(main.files, {TINGQUAN + b"a.jpg": NOISE}), main.tip)
    head = main.git.commit(with_files(main.files, {TINGQUAN + b"a.jpg": b"\xff\xd8\xff small"}), first)
    assert lines(main, main.tip, head) == [
        "content:1:1 错误 历次修改一共带来 1.0 MB，最多 1 MB，删掉的大文件也还留在里面。"
        f"{NEW_BRANCH}，只放最后要用的文件，重新提交。 [submission-history]"
    ]


def test_merging_the_main_branch_into_ones_own_is_fine(main: Main) -> None:
    """The main branch has moved on in another unit and in the code; that is not the contributor's doing."""
    own = with_files(main.files, {TINGQUAN + b"index.md": page("kefu", "tingquan", "name: x\n")})
    first = main.git.commit(own, main.tip)
    moved = with_files(main.files, {b"hooks/site_hooks.py": b"new\n", b"content/brands/jingshui/x/index.md": b"x"})
    tip = main.git.commit(moved, main.tip)
    merged = main.git.commit(moved | {TINGQUAN + b"index.md": own[TINGQUAN + b"index.md"]}, first, tip)
    assert lines(main, tip, merged) == []


def test_a_merge_that_takes_back_what_the_main_branch_did_is_a_change(main: Main) -> None:
    moved = with_files(main.files, {b"hooks/site_hooks.py": b"repaired\n"})
    tip = main.git.commit(moved, main.tip)
    first = main.git.commit(with_files(main.files, {TINGQUAN + b"a.jpg": b"a"}), main.tip)
    merged = main.git.commit(with_files(main.files, {TINGQUAN + b"a.jpg": b"a"}), first, tip)
    assert [each.split(":")[0] for each in lines(main, tip, merged)] == ["hooks/site_hooks.py"]


def test_crossed_merges_can_hide_a_change_and_are_refused(main: Main) -> None:
    """Against one of two common ancestors the head shows nothing; merged, it would take back the other's change."""
    left = main.git.commit(with_files(main.files, {b"README.md": b"left\n"}), main.tip)
    right = main.git.commit(with_files(main.files, {b"hooks/site_hooks.py": b"repaired\n"}), main.tip)
    both = with_files(main.files, {b"README.md": b"left\n", b"hooks/site_hooks.py": b"repaired\n"})
    tip = main.git.commit(both, left, right)
    head = main.git.commit(with_files(main.files, {b"README.md": b"left\n", TINGQUAN + b"a.jpg": b"a"}), left, right)
    said = f"这个分支和主分支来回合并过，说不清改了哪些。{NEW_BRANCH}，把文件放进去，重新提交。 [submission-history]"
    assert f"content:1:1 错误 {said}" in lines(main, tip, head)


def test_a_history_of_its_own_is_refused(main: Main) -> None:
    head = main.git.commit(with_files(main.files, {TINGQUAN + b"a.jpg": b"a"}))
    said = f"这个分支和主分支没有共同的历史。{NEW_BRANCH}，把文件放进去，重新提交。 [submission-history]"
    assert lines(main, main.tip, head) == [f"content:1:1 错误 {said}"]


def test_a_report_of_very_many_files_ends(main: Main) -> None:
    head = main.git.commit(with_files(main.files, {b"hooks/%d.py" % number: b"x" for number in range(150)}), main.tip)
    found = lines(main, main.tip, head)
    assert len(found) == 101
    assert found[-1] == "content:1:1 错误 还有 50 个问题没有列出。请先改好列出的这些。 [submission-scope]"


def test_settings_in_the_repository_do_not_hide_a_change(main: Main, tmp_path: Path) -> None:
    """Attributes, replaced objects and ignored submodules change what git shows people, not what is judged."""
    modules = b'[submodule "x"]\n\tpath = content/brands/kefu/sub\n\turl = ./x\n\tignore = all\n'
    files = with_files(main.files, {b"hooks/site_hooks.py": b"evil\n", b".gitattributes": b"hooks/** -diff binary\n"})
    files[b"content/brands/kefu/sub"] = ("160000", b"")
    files[b".gitmodules"] = (FILE, modules)
    head = main.git.commit(files, main.tip)
    harmless = main.git.commit(with_files(main.files, {TINGQUAN + b"a.jpg": b"a"}), main.tip)
    main.git.git("replace", head, harmless)
    main.git.git("update-ref", "refs/heads/offered", head)
    main.git.git("clone", "--quiet", "--branch=main", str(main.git.root), str(tmp_path / "clone"))
    clone = Git(tmp_path / "clone")
    clone.git("fetch", "--quiet", "origin", "refs/replace/*:refs/replace/*")
    (clone.root / ".gitmodules").write_bytes(modules)
    clone.git("config", "diff.ignoreSubmodules", "all")
    clone.git("config", "submodule.x.ignore", "all")
    paths = {each.split(":")[0] for each in lines(Main(clone, files, main.tip), main.tip, head)}
    assert paths == {".gitattributes", ".gitmodules", "content/brands/kefu/sub", "hooks/site_hooks.py"}


def test_what_is_no_commit_is_said(main: Main, tmp_path: Path) -> None:
    repository = Repository(main.git.root)
    for name in ("nowhere", "--output=x", "", "main:README.md"):
        with pytest.raises(RepositoryUnreadable, match="这个版本。请核对，或先取回完整的历史。"):
            repository.commit(name)
    with pytest.raises(RepositoryUnreadable, match="这个版本"):
        Repository(tmp_path).commit("main")


def test_a_shallow_clone_is_not_judged(main: Main, tmp_path: Path) -> None:
    main.git.git("clone", "--quiet", "--depth=1", f"file://{main.git.root}", str(tmp_path / "shallow"))
    with pytest.raises(RepositoryUnreadable, match="只取回了一部分历史。请取回完整的历史再试。"):
        Repository(tmp_path / "shallow").bases("HEAD", "HEAD")
