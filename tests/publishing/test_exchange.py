"""What is published is one whole version at every moment."""

from pathlib import Path

import pytest

from showcase.publishing import exchange as module
from showcase.publishing.exchange import exchange, tidy


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
    rename = Path.rename

    def refused(self: Path, target: Path) -> Path:
        if self.name.startswith("site.next-") and target == site and self.name != "site.next-0":
            raise PermissionError(13, "refused", str(self))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refused)
    with pytest.raises(PermissionError):
        exchange(folder(tmp_path / "fresh", "new"), site)
    assert (site / "index.html").read_text() == "old"


def text(site: Path) -> str:
    return (site / "index.html").read_text()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_an_empty_folder_is_no_previous_version(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    exchange(folder(tmp_path / "fresh", "first"), tmp_path / "site")
    assert text(tmp_path / "site") == "first" and names(tmp_path) == ["site"]


def test_halves_of_ended_builds_go_and_other_folders_stay(tmp_path: Path) -> None:
    for name in ("site", "site.new-123", "site.new-gone", "site.newer", "another.new-1"):
        folder(tmp_path / name, name)
    tidy(tmp_path / "site")
    assert names(tmp_path) == ["another.new-1", "site", "site.newer"]


def test_a_version_that_was_never_published_goes(tmp_path: Path) -> None:
    folder(tmp_path / "site", "old")
    waiting = folder(tmp_path / "waiting", "new")
    waiting.rename(tmp_path / f"site.next-{waiting.stat().st_ino}")
    tidy(tmp_path / "site")
    assert text(tmp_path / "site") == "old" and names(tmp_path) == ["site"]


def test_the_version_that_was_replaced_becomes_the_previous_one(tmp_path: Path) -> None:
    site = folder(tmp_path / "site", "new")
    folder(tmp_path / f"site.next-{site.stat().st_ino}", "old")
    folder(tmp_path / "site.previous", "older")
    tidy(site)
    assert text(site) == "new" and text(tmp_path / "site.previous") == "old"
    assert names(tmp_path) == ["site", "site.previous"]


def test_a_version_moved_aside_comes_back(tmp_path: Path) -> None:
    """Where folders cannot change places in one step, a build may be ended between two."""
    folder(tmp_path / "site.next-0", "old")
    waiting = folder(tmp_path / "waiting", "new")
    waiting.rename(tmp_path / f"site.next-{waiting.stat().st_ino}")
    tidy(tmp_path / "site")
    assert text(tmp_path / "site") == "old" and names(tmp_path) == ["site"]
