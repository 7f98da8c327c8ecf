"""``scripts/check.py --changed`` and ``--staged``, and ``scripts/preview.py``, as people call them."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.intake.repositories import HOME, Git

EXAMPLES = HOME / "tests" / "examples"
QINGYUAN = "content/brands/jingshui/qingyuan/index.md"


@pytest.fixture
def work(tmp_path: Path) -> Git:
    """A working copy with two brands, one of which has been faulty for long."""
    git = Git(tmp_path / "work")
    shutil.copytree(EXAMPLES / "registry", git.root / "content" / "registry")
    text = (EXAMPLES / "accepted" / "lit" / "index.md").read_text(encoding="utf-8")
    put(git, QINGYUAN, text)
    other = text.replace("qingyuan", "tingquan").replace("清源", "听泉").replace("jingshui", "kefu")
    put(git, "content/brands/kefu/tingquan/index.md", other.replace("slogan: 一渠清水，万家安心\n", ""))
    git.git("init", "--quiet", "--initial-branch=main")
    git.git("config", "user.name", "x")
    git.git("config", "user.email", "x@example.org")
    git.git("add", ".")
    git.git("commit", "--quiet", "-m", "x")
    return git


def put(git: Git, path: str, text: str) -> None:
    place = git.root / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8")


def run(script: str, git: Git, *words: str) -> subprocess.CompletedProcess[str]:
    given = ("--content", str(git.root / "content"), "--cache", str(git.root.parent / "cache"))
    command = [sys.executable, str(HOME / "scripts" / script), *given, *words]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def test_only_what_changed_is_told(work: Git) -> None:
    assert run("check.py", work, "--changed").stdout == "共检查 0 个文件：错误 0，提醒 0，建议 0\n"
    text = (work.root / QINGYUAN).read_text(encoding="utf-8")
    put(work, QINGYUAN, text.replace("stage: 点亮", "stage: 点亮\nparent: tingquang"))
    done = run("check.py", work, "--changed")
    assert done.returncode == 1 and not done.stderr
    errors = [line for line in done.stdout.split("\n") if " 错误 " in line]
    assert errors == [
        f"{QINGYUAN}:13:9 错误 「上级品牌」(parent) 写的是“tingquang”，没有这个品牌。是不是“tingquan”？"
        "例：parent: tingquan [parents]"
    ]
    assert run("check.py", work, "--staged").stdout == "共检查 0 个文件：错误 0，提醒 0，建议 0\n"
    work.git("checkout", "--quiet", "-b", "mine")
    work.git("commit", "--quiet", "-am", "y")
    assert run("check.py", work, "--changed").stdout == done.stdout, "against the main branch, committed or not"
    assert run("check.py", work, "--changed", "HEAD").returncode == 0


def test_a_changed_list_concerns_every_page(work: Git) -> None:
    (work.root / "content" / "registry" / "sources.yml").write_text("[]\n", encoding="utf-8")
    done = run("check.py", work, "--changed")
    assert done.returncode == 1 and "kefu/tingquan" in done.stdout
    assert done.stderr == "名录有改动，每一页都可能受影响，所以检查全部内容。\n"


@pytest.mark.parametrize("script", ["check.py", "preview.py"])
def test_what_cannot_be_compared_is_said(work: Git, script: str, tmp_path: Path) -> None:
    done = run(script, work, "--changed", "nowhere")
    assert done.returncode == 2 and "里没有“nowhere”这个版本。请核对，或先取回完整的历史。" in done.stderr
    shutil.rmtree(work.root / ".git")
    done = run(script, work, "--changed", "HEAD")
    assert done.returncode == 2 and "不是完整的代码仓库" in done.stderr and "Traceback" not in done.stderr
