"""One record, one folder; links and things in the wrong place are told, not followed."""

from pathlib import Path

import pytest

from showcase.reading.folders import find


@pytest.fixture
def brand(tmp_path: Path) -> Path:
    folder = tmp_path / "content" / "brands" / "jingshui" / "qingyuan"
    (folder / "photos").mkdir(parents=True)
    for name in ("index.md", "logo.svg", "photos/a.png", ".DS_Store"):
        (folder / name).write_bytes(b"")
    return folder


def problems(content: Path) -> list[str]:
    return [f"{each.place.path}: {each.message}" for each in find(content, "brands").problems]


def test_found(brand: Path, tmp_path: Path) -> None:
    (folder,) = find(tmp_path / "content", "brands").folders
    assert folder.index == "content/brands/jingshui/qingyuan/index.md"
    assert (folder.group, folder.name) == ("jingshui", "qingyuan")
    assert folder.files == ("index.md", "logo.svg", "photos/a.png")


def test_nothing_there(tmp_path: Path) -> None:
    assert find(tmp_path / "content", "cases").folders == ()


def test_links_are_not_followed(brand: Path, tmp_path: Path) -> None:
    (brand / "photos" / "b.png").symlink_to("/etc/hostname")
    (brand.parent / "loop").symlink_to(brand.parent)
    found = find(tmp_path / "content", "brands")
    assert len(found.folders) == 1
    assert "photos/b.png" not in found.folders[0].files
    assert len(found.problems) == 2


def test_a_file_between_the_folders(brand: Path, tmp_path: Path) -> None:
    (brand.parent / "notes.md").write_text("")
    assert problems(tmp_path / "content") == [
        "content/brands/jingshui/notes.md: 文件放错了地方。一个品牌一个文件夹："
        "brands/单位/品牌编号/index.md；案例是 cases/年份/案例编号/index.md。"
    ]


def test_a_folder_without_its_page(brand: Path, tmp_path: Path) -> None:
    (brand / "index.md").rename(brand / "Index.md")
    (message,) = problems(tmp_path / "content")
    assert "没有 index.md" in message


def test_folders_in_folders(brand: Path, tmp_path: Path) -> None:
    (brand / "photos" / "2026").mkdir()
    (message,) = problems(tmp_path / "content")
    assert "套得太深" in message


def test_too_many_files(brand: Path, tmp_path: Path) -> None:
    for number in range(61):
        (brand / "photos" / f"{number}.png").write_bytes(b"")
    (message,) = problems(tmp_path / "content")
    assert "最多 60 个" in message
