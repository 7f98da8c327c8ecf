"""What is published is one whole version at every moment."""

from pathlib import Path

import pytest

from showcase.publishing import exchange as module
from showcase.publishing.exchange import exchange


def folder(path: Path, text: str) -> Path:
    path.mkdir()
    (path / "index.html").write_text(text)
    return path


@pytest.mark.parametrize("atomic", [True, False])
def test_new_takes_the_place_and_old_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, atomic: bool) -> None:
    if not atomic:
        monkeypatch.setattr(module.sys, "platform", "win32")
    site = folder(tmp_path / "site", "old")
    exchange(folder(tmp_path / "fresh", "new"), site)
    assert (site / "index.html").read_text() == "new"
    assert (tmp_path / "site.previous" / "index.html").read_text() == "old"
    exchange(folder(tmp_path / "fresh", "newer"), site)
    assert (site / "index.html").read_text() == "newer"
    assert (tmp_path / "site.previous" / "index.html").read_text() == "new"
    assert not (tmp_path / "fresh").exists()


def test_first_publication(tmp_path: Path) -> None:
    exchange(folder(tmp_path / "fresh", "first"), tmp_path / "site")
    assert (tmp_path / "site" / "index.html").read_text() == "first"


def test_a_failed_rename_leaves_the_old_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.sys, "platform", "win32")
    site = folder(tmp_path / "site", "old")
    with pytest.raises(OSError):
        exchange(tmp_path / "not-there", site)
    assert (site / "index.html").read_text() == "old"
