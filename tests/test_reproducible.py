"""Same input, same bytes: whatever the hash seed, time zone, locale, file order and number of processes."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parent.parent


def digest(site: Path) -> dict[str, str]:
    """The SHA-256 of every file of a site, by its address."""
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def copy_backwards(source: Path, target: Path) -> None:
    """Copy a folder, creating its files in the reverse order."""
    for path in sorted(source.rglob("*"), reverse=True):
        if path.is_file():
            copy = target / path.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())


def build(output: Path, content: Path, cache: Path, jobs: int, **environment: str) -> dict[str, str]:
    command = [sys.executable, "scripts/build.py", "--no-verify", "--jobs", str(jobs)]
    command += ["--content", str(content), "--output", str(output), "--cache", str(cache)]
    clean = {key: value for key, value in os.environ.items() if not key.startswith("LC_")}
    subprocess.run(command, cwd=HOME, env=clean | environment, check=True, capture_output=True)
    return digest(output)


@pytest.mark.xdist_group("reproducible")
def test_two_builds_are_byte_identical(tmp_path: Path) -> None:
    """The second build makes everything anew; the first may take from the cache what earlier builds have made, which
    is no less to be the same. Encoding pictures takes most of the time of a build without a cache."""
    shutil.copytree(HOME / "content", tmp_path / "here" / "content")
    first = build(
        tmp_path / "one", tmp_path / "here" / "content", HOME / ".cache", 1,
        PYTHONHASHSEED="1", TZ="Asia/Shanghai", LC_ALL="C.UTF-8", SOURCE_DATE_EPOCH="1795219200",
    )  # fmt: skip
    copy_backwards(HOME / "content", tmp_path / "elsewhere" / "content")
    second = build(
        tmp_path / "two", tmp_path / "elsewhere" / "content", tmp_path / "cache-two", 2,
        PYTHONHASHSEED="4242", TZ="America/New_York", LC_ALL="C", PYTHONUTF8="1", SOURCE_DATE_EPOCH="1795219200",
    )  # fmt: skip
    assert len(first) > 100
    assert {name for name in first.keys() | second.keys() if first.get(name) != second.get(name)} == set()
