"""``make hook``: a commit that would bring an error does not come about, and says why in Chinese."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parent.parent.parent
PAGE = Path("content/brands/shili-shuiwu-jingshui/qingyuan/index.md")
CLEAN_ENVIRONMENT = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")} | {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", env=CLEAN_ENVIRONMENT)


def install(repository: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return run(HOME, sys.executable, "scripts/hook.py", "--repository", str(repository), *words)


def commit(repository: Path, *words: str) -> subprocess.CompletedProcess[str]:
    identity = ("-c", "user.name=示例", "-c", "user.email=shili@example.com")
    return run(repository, "git", *identity, "commit", "-q", "-m", "改一改", *words)


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with one of our brands and this checkout's scripts, and the hook installed."""
    folder = tmp_path_factory.mktemp("hooked")
    run(folder, "git", "init", "-q", "-b", "main")
    shutil.copytree(
        HOME / "content" / "registry", folder / "content" / "registry", ignore=shutil.ignore_patterns("editions")
    )
    (folder / "content" / "registry" / "honours.yml").write_text("[]\n")
    shutil.copytree((HOME / PAGE).parent, (folder / PAGE).parent)
    (folder / ".gitignore").write_text("/scripts\n/.venv\n")
    for name in ("scripts", ".venv"):
        (folder / name).symlink_to(HOME / name, target_is_directory=True)
    run(folder, "git", "add", ".")
    assert commit(folder).returncode == 0
    installed = install(folder)
    assert installed.returncode == 0 and installed.stdout.startswith("提交前的检查装好了")
    return folder


def edit(repository: Path, old: str, new: str) -> None:
    text = (repository / PAGE).read_text(encoding="utf-8")
    assert old in text
    (repository / PAGE).write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")


def test_an_error_stops_the_commit(repository: Path) -> None:
    edit(repository, "slogan:", "slogan：")
    run(repository, "git", "add", ".")
    stopped = commit(repository)
    assert stopped.returncode == 1
    told = stopped.stdout + stopped.stderr
    assert f"{PAGE}:" in told and "后面用了中文冒号“：”。请改成英文冒号加一个空格。" in told
    assert "有错误，没有提交。请照上面的说明改好，再 git add、git commit。" in told
    edit(repository, "slogan：", "slogan:")
    run(repository, "git", "add", ".")


def test_what_is_not_staged_stops_nothing(repository: Path) -> None:
    edit(repository, "keywords:", "weather: 晴\nkeywords:")
    (repository / "README.md").write_text("说明\n", encoding="utf-8")
    run(repository, "git", "add", "README.md")
    assert commit(repository).returncode == 0
    edit(repository, "weather: 晴\n", "")


def test_a_sound_change_is_committed(repository: Path) -> None:
    edit(repository, "slogan: 一渠清水，万家安心", "slogan: 一渠清水，万户安心")
    committed = commit(repository, "--all")
    assert committed.returncode == 0, committed.stdout + committed.stderr
    assert run(repository, "git", "status", "--porcelain").stdout == ""


def test_the_hook_of_somebody_else_stays(repository: Path) -> None:
    place = repository / ".git" / "hooks" / "pre-commit"
    ours = place.read_bytes()
    place.write_text("#!/bin/sh\nexit 0\n")
    refused = install(repository)
    assert refused.returncode == 1 and "已经有别的钩子，没有改动它。" in refused.stderr
    assert install(repository, "--remove").returncode == 1
    assert place.read_text() == "#!/bin/sh\nexit 0\n"
    place.write_bytes(ours)


def test_the_hook_can_be_taken_away(repository: Path) -> None:
    assert install(repository, "--remove").stdout == "提交前的检查取下了。\n"
    assert install(repository, "--remove").stdout == "没有装过提交前的检查。\n"
    assert not (repository / ".git" / "hooks" / "pre-commit").exists()


def test_a_folder_without_git_is_refused(tmp_path: Path) -> None:
    refused = install(tmp_path)
    assert refused.returncode == 2 and "不是 git 仓库。" in refused.stderr
