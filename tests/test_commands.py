"""The commands other tools rely on, run as a user runs them."""

import contextlib
import json
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parent.parent


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *command], cwd=HOME, capture_output=True, text=True, encoding="utf-8")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the project's content that a test may spoil; without its books, which let no case change."""
    return shutil.copytree(HOME / "content", tmp_path / "content", ignore=shutil.ignore_patterns("editions"))


def spoil(content: Path) -> None:
    """Take the slogan out of one brand."""
    path = next(content.glob("brands/*/qingyuan/index.md"))
    text = path.read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if not line.startswith("slogan:")]
    path.write_text("\n".join(lines), encoding="utf-8")


def test_check_is_clean_on_our_own_content() -> None:
    result = run("scripts/check.py", "--format", "json")
    report = json.loads(result.stdout)
    assert result.returncode == 0
    assert report["summary"]["errors"] == report["summary"]["warnings"] == 0
    assert report["summary"]["files"] >= 40


def test_one_missing_element_is_one_message(content: Path) -> None:
    spoil(content)
    result = run("scripts/check.py", "--content", str(content), "--format", "json")
    assert result.returncode == 1
    problems = [each for each in json.loads(result.stdout)["problems"] if each["severity"] == "error"]
    assert [(each["path"], each["rule"], each["field"], each["label"]) for each in problems] == [
        (f"content/brands/{next(content.glob('brands/*/qingyuan')).parent.name}/qingyuan/index.md",
         "required-elements", "slogan", "传播语")
    ]  # fmt: skip


def test_a_refused_build_leaves_what_is_published(content: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("published")
    spoil(content)
    result = run("scripts/build.py", "--content", str(content), "--output", str(site), "--cache", str(HOME / ".cache"))
    assert result.returncode == 1
    assert "传播语" in result.stderr and "Traceback" not in result.stderr
    assert (site / "index.html").read_text() == "published"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "site"]


def test_a_lenient_build_leaves_out_the_bad_one_only(content: Path, tmp_path: Path) -> None:
    spoil(content)
    site = tmp_path / "site"
    result = run(
        "scripts/build.py",
        "--lenient",
        "--content",
        str(content),
        "--output",
        str(site),
        "--cache",
        str(HOME / ".cache"),
    )
    assert result.returncode == 0, result.stderr
    assert not (site / "brands" / "qingyuan").exists()
    assert (site / "brands" / "shoudengren" / "index.html").exists()
    assert "「传播语」(slogan) 还没有填写" in result.stdout and "错误 1，" in result.stdout


def test_mkdocs_builds_the_same_site_strictly(tmp_path: Path) -> None:
    result = run("-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site"))
    assert result.returncode == 0, result.stderr
    assert (tmp_path / "site" / "brands" / "qingyuan" / "index.html").exists()
    sitemap = (tmp_path / "site" / "sitemap.xml").read_text(encoding="utf-8")
    assert "/brands/qingyuan/</loc>" in sitemap


def test_serve_shows_the_site_and_rebuilds_it(content: Path, tmp_path: Path) -> None:
    """The first build and one after a change; what is watched still exists."""
    shutil.copytree(HOME / "theme", tmp_path / "theme")
    shutil.copytree(HOME / "hooks", tmp_path / "hooks")
    shutil.copy(HOME / "mkdocs.yml", tmp_path)
    (tmp_path / ".cache").mkdir()
    (HOME / ".cache" / "pictures").mkdir(parents=True, exist_ok=True)
    (tmp_path / ".cache" / "pictures").symlink_to(HOME / ".cache" / "pictures")  # encoding them takes most of the time
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL) as server:
        try:
            page = f"http://{address}/brands/qingyuan/"
            assert "一渠清水" in wait_for(page, "一渠清水")
            path = next(content.glob("brands/*/qingyuan/index.md"))
            path.write_text(path.read_text(encoding="utf-8").replace("一渠清水", "一渠活水"), encoding="utf-8")
            assert "一渠活水" in wait_for(page, "一渠活水")
        finally:
            server.terminate()


def wait_for(address: str, words: str, patience: float = 150) -> str:
    """The page once it says ``words``, or what it says when patience ends."""
    text, end = "", time.monotonic() + patience
    while time.monotonic() < end and words not in text:
        with contextlib.suppress(OSError), urllib.request.urlopen(address, timeout=5) as answer:
            text = answer.read().decode()
        time.sleep(0.3)
    return text
