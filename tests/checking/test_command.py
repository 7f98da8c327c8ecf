"""``python scripts/check.py`` as people and programs call it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parent.parent.parent
EXAMPLES = HOME / "tests" / "examples"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Two brands: one clean, one without a slogan."""
    folder = tmp_path / "content"
    shutil.copytree(EXAMPLES / "registry", folder / "registry")
    for unit, example in (("jingshui", "accepted/lit"), ("kefu", "rejected/SLOGAN_EMPTY")):
        text = (EXAMPLES / example / "index.md").read_text(encoding="utf-8")
        if unit == "kefu":
            text = text.replace("id: qingyuan", "id: tingquan").replace("name: 清源", "name: 听泉")
            text = text.replace("unit: jingshui", "unit: kefu")
        home = folder / "brands" / unit / ("tingquan" if unit == "kefu" else "qingyuan")
        home.mkdir(parents=True)
        (home / "index.md").write_text(text, encoding="utf-8")
    return folder


def check(*words: str | Path, without_mkdocs: bool = False) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(HOME / "hooks"), "SOURCE_DATE_EPOCH": "1795219200"}
    command = [str(HOME / "scripts" / "check.py"), *map(str, words)]
    if without_mkdocs:
        start = "import runpy, sys; sys.modules['mkdocs'] = None; sys.argv = sys.argv[1:]; "
        command = ["-c", f"{start}runpy.run_path(sys.argv[0], run_name='__main__')", *command]
    return subprocess.run(
        [sys.executable, *command], capture_output=True, encoding="utf-8", env=environment, check=False
    )


def test_errors(content: Path) -> None:
    done = check("--content", content)
    assert done.returncode == 1
    assert done.stdout == (
        "content/brands/kefu/tingquan/index.md:7:1 错误 「传播语」(slogan) 还没有填写：请写一句 24 字以内的话。"
        "例：slogan: 一渠清水，万家安心 [required-elements]\n"
        "共检查 2 个文件：错误 1，提醒 0，建议 0\n"
    )


def test_one_clean_file_of_many(content: Path) -> None:
    done = check(content / "brands" / "jingshui", "--content", content)
    assert (done.returncode, done.stdout) == (0, "共检查 1 个文件：错误 0，提醒 0，建议 0\n")


def test_a_path_as_problems_name_it(content: Path) -> None:
    done = check("content/brands/kefu/tingquan/index.md", "--content", content, "--format", "json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["summary"] == {"files": 1, "errors": 1, "warnings": 0, "suggestions": 0}


@pytest.mark.parametrize("words", [("--format", "xml"), ("--nonsense",), ("nowhere.md",), ("--content", "nowhere")])
def test_misuse_is_explained_in_chinese(words: tuple[str, ...]) -> None:
    done = check(*words)
    assert done.returncode == 2
    assert "用法：python scripts/check.py" in done.stderr
    assert "usage" not in done.stderr


def test_mkdocs_is_not_needed(content: Path) -> None:
    assert check("--content", content, without_mkdocs=True).returncode == 1


def test_a_broken_registry_is_told(content: Path) -> None:
    (content / "registry" / "units.yml").unlink(missing_ok=True)
    (content / "registry" / "site.yml").unlink()
    done = check("--content", content)
    assert done.returncode == 1
    assert done.stdout.startswith("content/registry/site.yml:1:1 错误 名录文件不见了。")


def test_a_picture_is_looked_at_once(content: Path, tmp_path: Path) -> None:
    """What is remembered of it speaks in its place; --no-save remembers nothing."""
    cache = tmp_path / "cache"
    logo = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60"><path d="M5 5h20v50H5z"/></svg>'
    folder = content / "brands" / "jingshui" / "qingyuan"
    (folder / "logo.svg").write_bytes(logo)
    text = (folder / "index.md").read_text(encoding="utf-8")
    (folder / "index.md").write_text(text.replace("name:", "logo: logo.svg\nname:", 1), encoding="utf-8")
    check("--content", content, "--cache", cache, "--no-save")
    assert not cache.exists()
    check("--content", content, "--cache", cache)
    kept = cache / "picture-facts.json"
    kept.write_text(
        kept.read_text(encoding="utf-8").replace('"fault": ""', '"fault": "记得打不开。"'), encoding="utf-8"
    )
    assert "记得打不开" in check("--content", content, "--cache", cache).stdout
