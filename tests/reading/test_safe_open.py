"""Nothing is opened but a plain file, and nothing waits."""

import os
from pathlib import Path

import pytest

from showcase.reading import safe_open
from showcase.reading.safe_open import Refused, read_file


@pytest.mark.parametrize(("most", "expected"), [(2, b"abc"), (3, b"abcd"), (4, b"abcd"), (9, b"abcd")])
def test_one_byte_more_than_asked_for_shows_that_there_is_more(most: int, expected: bytes, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abcd")
    assert read_file(tmp_path / "a", most) == expected


def test_a_large_file_is_not_read_whole(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    os.truncate(tmp_path / "a", 10**12)
    assert len(read_file(tmp_path / "a", 1000)) == 1001


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="Linux tells what is open")
def test_nothing_stays_open(tmp_path: Path) -> None:
    before = len(os.listdir("/proc/self/fd"))  # noqa: PTH208
    for _ in range(50):
        with pytest.raises(Refused):
            read_file(tmp_path, 10)
    assert len(os.listdir("/proc/self/fd")) == before  # noqa: PTH208


def test_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    assert read_file(str(tmp_path / "a"), 10) == b""


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("link", safe_open.LINK),
        ("dangling", safe_open.LINK),
        ("loop", safe_open.LINK),
        ("linked twice", safe_open.TWICE),
        ("pipe", safe_open.SPECIAL),
        ("device", safe_open.SPECIAL),
        ("folder", safe_open.SPECIAL),
        ("absent", safe_open.VANISHED),
        ("below a file", safe_open.VANISHED),
    ],
    ids=lambda value: value if value.isascii() else "",
)
def test_refused(kind: str, sentence: str, tmp_path: Path) -> None:
    path = tmp_path / "a"
    (tmp_path / "true").write_bytes(b"x")
    match kind:
        case "link":
            path.symlink_to("true")
        case "dangling":
            path.symlink_to("nothing")
        case "loop":
            path.symlink_to("a")
        case "linked twice":
            os.link(tmp_path / "true", path)
        case "pipe":
            os.mkfifo(path)
        case "device":
            path = Path(os.devnull)
        case "folder":
            path.mkdir()
        case "below a file":
            path = tmp_path / "true" / "a"
    with pytest.raises(Refused) as refused:
        read_file(path, 10)
    assert str(refused.value) == sentence


def test_where_the_system_cannot_be_told_not_to_follow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_open, "_FOLLOWS", True)
    monkeypatch.setattr(safe_open, "_FLAGS", os.O_RDONLY)
    (tmp_path / "true").write_bytes(b"x")
    (tmp_path / "a").symlink_to("true")
    with pytest.raises(Refused, match="链接"):
        read_file(tmp_path / "a", 10)
    assert read_file(tmp_path / "true", 10) == b"x"
