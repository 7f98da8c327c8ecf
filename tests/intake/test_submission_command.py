"""``scripts/guard.py`` and ``scripts/submission.py`` as CI calls them."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.intake.repositories import FILE, HOME, LINK, SUBMODULE, Files, Git, Main

EXAMPLES = HOME / "tests" / "examples"
QINGYUAN = b"content/brands/jingshui/qingyuan/"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The content folder that is trusted: registry and guide."""
    folder = tmp_path / "trusted"
    shutil.copytree(EXAMPLES / "registry", folder / "registry")
    (folder / "guide").mkdir()
    (folder / "guide" / "index.md").write_text("guide")
    return folder


@pytest.fixture
def real(tmp_path: Path) -> Main:
    """A repository with one good brand on its main branch."""
    git = Git(tmp_path / "repository")
    git.root.mkdir()
    git.git("init", "--quiet", "--initial-branch=main")
    brand = (EXAMPLES / "accepted" / "lit" / "index.md").read_bytes()
    files: Files = {QINGYUAN + b"index.md": (FILE, brand), b"content/registry/site.yml": (FILE, b"x: y\n")}
    tip = git.commit(files)
    git.git("update-ref", "refs/heads/main", tip)
    return Main(git, files, tip)


def run(script: str, *words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(HOME / "scripts" / script), *map(str, words)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def guard(main: Main, content: Path, head: str, *words: str | Path) -> subprocess.CompletedProcess[str]:
    ours = ("--repository", main.git.root, "--content", content, "--base", "main", "--head", head)
    return run("guard.py", *ours, *words)


def test_a_good_submission(real: Main, content: Path) -> None:
    head = real.git.commit(real.files | {QINGYUAN + b"a.jpg": (FILE, b"\xff\xd8\xff")}, real.tip)
    done = guard(real, content, head, "--unit", "jingshui")
    assert (done.returncode, done.stdout, done.stderr) == (0, "共检查 1 个文件：错误 0，提醒 0，建议 0\n", "")


def test_a_bad_submission_in_every_form(real: Main, content: Path) -> None:
    head = real.git.commit(real.files | {b"hooks/\n::error::.py": (FILE, b"x")}, real.tip)
    for form in ("text", "json", "github", "markdown"):
        done = guard(real, content, head, "--format", form)
        assert done.returncode == 1 and "submission-scope" in done.stdout and not done.stderr
        assert not any(each.startswith("::error::") for each in done.stdout.split("\n"))
        if form == "json":
            assert json.loads(done.stdout)["problems"][0]["path"] == "hooks/〔U+000A〕::error::.py"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--head", "main"), "没有写主分支的版本。请用 --base 指明。"),
        (("--base", "nowhere"), "里没有“nowhere”这个版本。请核对，或先取回完整的历史。"),
        (("--base", "main", "--unit", "nobody"), "名录里没有“nobody”这个单位。请核对 --unit。"),
        (("--nonsense",), "看不懂这样写的命令。请照下面的用法写。"),
        (("--base", "main", "--repository", "nowhere"), "里没有“main”这个版本。请核对，或先取回完整的历史。"),
        (("--base", "main", "--write", "."), "已经有了。请用 --write 指明一个还不存在的文件夹。"),
    ],
)
def test_misuse_is_explained_in_chinese(real: Main, content: Path, words: tuple[str, ...], said: str) -> None:
    done = run("guard.py", "--repository", real.git.root, "--content", content, *words)
    assert done.returncode == 2
    assert said in done.stderr and "Traceback" not in done.stderr
    assert "用法：python scripts/guard.py" in done.stderr


@pytest.mark.parametrize(
    ("author", "maintainers", "code"),
    [
        ("bianjibu", "weihu BianJiBu", 0),
        ("bianji", "weihu bianjibu", 1),
        ("", "", 1),
        ("", "weihu", 1),
        ("weihu", "", 1),
    ],
)
def test_who_may_touch_everything_is_named(real: Main, content: Path, author: str, maintainers: str, code: int) -> None:
    head = real.git.commit(real.files | {b"hooks/x.py": (FILE, b"x")}, real.tip)
    assert guard(real, content, head, f"--author={author}", f"--maintainers={maintainers}").returncode == code


def test_what_is_written_is_plain_files_beside_the_trusted_registry(real: Main, content: Path, tmp_path: Path) -> None:
    offered = {
        QINGYUAN + b"a.jpg": (FILE, b"\xff\xd8\xff"),
        QINGYUAN + b"link.png": (LINK, b"/etc/passwd"),
        QINGYUAN + b"more": (SUBMODULE, b""),
        QINGYUAN + b"../../../../../out.txt": (FILE, b"x"),
        QINGYUAN + b".git/config": (FILE, b"x"),
        b"content/registry/site.yml": (FILE, b"title: evil\n"),
        b"content/registry/limits.yml": (FILE, b"submission_files: 9\n"),
        b"content/guide": (LINK, b"/etc"),
        b"hooks/x.py": (FILE, b"x"),
    }
    head = real.git.commit(real.files | offered, real.tip)
    written = tmp_path / "written"
    assert guard(real, content, head, "--write", written).returncode == 1
    found = {path.relative_to(written).as_posix() for path in written.rglob("*") if not path.is_dir()}
    registry = {f"content/{path.relative_to(content).as_posix()}" for path in content.rglob("*") if path.is_file()}
    assert found == registry | {QINGYUAN.decode() + "index.md", QINGYUAN.decode() + "a.jpg"}
    assert (written / "content/registry/site.yml").read_bytes() == (content / "registry/site.yml").read_bytes()
    assert not any(path.is_symlink() for path in written.rglob("*"))
    assert not (tmp_path / "out.txt").exists()


def test_a_maintainers_registry_is_written(real: Main, content: Path, tmp_path: Path) -> None:
    head = real.git.commit(real.files | {b"content/registry/site.yml": (FILE, b"title: new\n")}, real.tip)
    assert guard(real, content, head, "--maintainer", "--write", tmp_path / "written").returncode == 0
    assert (tmp_path / "written/content/registry/site.yml").read_bytes() == b"title: new\n"


def test_too_much_is_not_written(real: Main, content: Path, tmp_path: Path) -> None:
    many: Files = {QINGYUAN + b"%d.jpg" % number: (FILE, b"x") for number in range(201)}
    head = real.git.commit(real.files | many, real.tip)
    assert guard(real, content, head, "--write", tmp_path / "written").returncode == 1
    assert not (tmp_path / "written").exists()


def test_one_command_judges_shows_and_reports(main: Main, tmp_path: Path) -> None:
    """With the project's own registry, so the units of the example brand are unknown: an error of the content."""
    faulty = QINGYUAN + b"index.md"
    brand = (HOME / "content/brands/shili-shuiwu-jingshui/qingyuan/index.md").read_bytes()
    sound = b"content/brands/shili-shuiwu-jingshui/qingyuan-er/index.md"
    changes = {faulty: (FILE, brand), b"hooks/evil.py": (FILE, b"x")}
    changes[sound] = (
        FILE,
        (EXAMPLES / "accepted/lit/index.md").read_bytes().replace(b"jingshui", b"shili-shuiwu-jingshui"),
    )
    changes[sound] = (
        FILE,
        changes[sound][1].replace(b"qingyuan", b"qingyuan-er").replace("申报".encode(), "示例".encode()),
    )
    head = main.git.commit(main.files | changes, main.tip)
    output = tmp_path / "judged"
    words = ("--repository", main.git.root, "--base", "main", "--head", head, "--output", output)
    done = run("submission.py", *words, "--format", "github")
    assert done.returncode == 1, done.stderr
    assert "::error file=hooks/evil.py," in done.stdout
    text = (output / "report.txt").read_text(encoding="utf-8")
    assert text.startswith("改动范围：\n") and "hooks/evil.py:1:1 错误 " in text and "\n内容：\ncontent/brands/" in text
    assert "yinquan" not in text and "tingquan" not in text, "only what changed is told of"
    assert (output / "report.md").read_text(encoding="utf-8").startswith("# 改动范围\n\n## 检查结果\n")
    found = json.loads((output / "report.json").read_text(encoding="utf-8"))
    assert [each["path"] for each in found["records"]] == [
        QINGYUAN.decode().rstrip("/"),
        sound.decode()[: -len("/index.md")],
    ]
    assert {each["path"] for each in found["scope"]} >= {"hooks/evil.py"} and found["previewed"] is True
    quality = json.loads((output / "codequality.json").read_text(encoding="utf-8"))
    assert {each["location"]["path"] for each in quality} >= {"hooks/evil.py", faulty.decode()}
    first = (output / "preview" / "index.html").read_text(encoding="utf-8")
    assert 'href="site/brands/qingyuan-er/index.html"' in first
    assert '<span class="bs-preview__note is-faulty">有错误，改好后才有预览</span>' in first
    assert f'<span class="bs-preview__path">品牌<code>{sound.decode()[: -len("/index.md")]}</code></span>' in first
    assert (output / "preview" / "tone.js").is_file()
    assert (output / "preview" / "site" / "brands" / "qingyuan-er" / "index.html").is_file()
    assert not (output / "preview" / "site" / "brands" / "yinquan").exists()
