"""What lies wrong in one folder counts against that folder alone, and everything is told at once."""

import os
import shutil
from pathlib import Path

import pytest

from showcase.checking.printers import text
from showcase.pipeline import Checked, collect, read_and_check

EXAMPLES = Path(__file__).parent / "examples"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A mother brand in one unit and a sub-brand below it in another."""
    content = tmp_path / "content"
    shutil.copytree(EXAMPLES / "registry", content / "registry")
    shutil.copytree(EXAMPLES / "accepted" / "cluster-and-case" / "content", content, dirs_exist_ok=True)
    return content


def checked(content: Path) -> Checked:
    return read_and_check(content, "2026-11-21")


def errors(found: Checked) -> list[str]:
    return [text.line(each) for each in found.problems if each.severity == "error"]


def test_everything_is_told_at_once(content: Path) -> None:
    home = content / "brands" / "kefu" / "tingquan"
    page = home / "index.md"
    page.write_text(page.read_text(encoding="utf-8").replace("\nunit: kefu", "\nunit: kefuu"), encoding="utf-8")
    (home / "a.html").write_text("<script>")
    (home / "b.png").symlink_to("/etc/hostname")
    (home / "c:d.svg").write_bytes(b"")
    told = errors(checked(content))
    assert [each.rpartition(" ")[2] for each in told] == ["[file-kinds]", "[file-names]", "[files]", "[known-units]"]
    assert all(each.startswith("content/brands/kefu/tingquan/index.md:") for each in told)


@pytest.mark.parametrize("damage", ["a stray file", "no page", "a linked page", "too many files", "a pipe"])
def test_a_bad_parent_does_not_take_its_children_down(damage: str, content: Path) -> None:
    home = content / "brands" / "jingshui" / "qingyuan"
    page = home / "index.md"
    match damage:
        case "a stray file":
            (home / "a.html").write_text("")
        case "no page":
            page.rename(home / "Index.md")
        case "a linked page":
            page.rename(content.parent / "page")
            page.symlink_to(content.parent / "page")
        case "too many files":
            for number in range(60):
                (home / f"{number}.png").write_bytes(b"")
        case "a pipe":
            page.unlink()
            os.mkfifo(page)
    found = checked(content)
    assert found.faulty == {"content/brands/jingshui/qingyuan/index.md"}
    assert set(collect(found).brands) == {"tingquan"}


def test_what_is_stray_stops_nobody(content: Path) -> None:
    (content / "CNAME").write_text("example.com")
    (content / "brands" / "evil.html").write_text("")
    os.mkfifo(content / "brands" / "kefu" / "pipe")
    found = checked(content)
    assert set(collect(found).brands) == {"qingyuan", "tingquan"}
    assert found.faulty == {"content/brands/evil.html", "content/brands/kefu/pipe"}
