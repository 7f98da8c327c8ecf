"""What lies beside the known folders is told of, and never published."""

from pathlib import Path

import pytest

from showcase.domain.problems import Severity
from showcase.reading.stray_files import stray_files

ELSEWHERE = "网站不读，也不发布。内容文件夹里只放 brands、cases、registry、guide，请把它移走或删掉。"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    content = tmp_path / "content"
    for name in ("brands/a/b/index.md", "cases/x.html", "registry/organization/a.yml", "registry/b.yml", "guide/a.md"):
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text("")
    return content


def told(content: Path) -> list[str]:
    found = stray_files(content)
    assert all((each.rule, each.severity) == ("stray-files", Severity.WARNING) for each in found)
    return sorted(f"{each.place.path} {each.message}" for each in found)


def test_nothing_to_tell(content: Path) -> None:
    (content / ".DS_Store").write_text("")
    (content / ".git").mkdir()
    assert told(content) == []
    assert stray_files(content.parent / "nowhere") == ()


def test_beside_the_parts(content: Path) -> None:
    (content / "assets" / "javascripts").mkdir(parents=True)
    (content / "assets" / "javascripts" / "bundle.js").write_text("")
    (content / "evil").symlink_to("/etc")
    for name in (".meta.yml", "CNAME", "index.md", "a\nb"):
        (content / name).write_text("")
    names = (".meta.yml", "CNAME", "assets", "a〔U+000A〕b", "evil", "index.md")
    assert told(content) == [f"content/{name} {ELSEWHERE}" for name in names]


def test_among_the_lists_and_the_guide(content: Path) -> None:
    for name in ("registry/a.html", "registry/organization/units.xlsx", "guide/picture.png", "guide/more/a.md"):
        (content / name).parent.mkdir(exist_ok=True)
        (content / name).write_text("")
    assert told(content) == [
        "content/guide/more 网站不读，也不发布。这里只放 .md 文件，请把它移走或删掉。",
        "content/guide/picture.png 网站不读，也不发布。这里只放 .md 文件，请把它移走或删掉。",
        "content/registry/a.html 网站不读，也不发布。这里只放 .yml 文件，请把它移走或删掉。",
        "content/registry/organization/units.xlsx 网站不读，也不发布。这里只放 .yml 文件，请把它移走或删掉。",
    ]


def test_beside_the_editions(content: Path) -> None:
    editions = content / "registry" / "editions"
    for name in ("2023/preface.md", "2023/afterword.md", "2023/frozen.yml", "2023/cover.png", "2024/preface.md"):
        (editions / name).parent.mkdir(parents=True, exist_ok=True)
        (editions / name).write_text("")
    (editions / "2023.yml").write_text("")
    (editions / "notes.docx").write_text("")
    beside = "网站不读，也不发布。这里只放各本汇编的 .yml 文件和同名的文件夹，请改名、移走或删掉。"
    assert told(content) == [
        "content/registry/editions/2023/cover.png 网站不读，也不发布。"
        "这里只放 preface.md、afterword.md、frozen.yml，请移走或删掉。",
        f"content/registry/editions/2024 {beside}",
        f"content/registry/editions/notes.docx {beside}",
    ]


def test_linked_parts_are_not_looked_into(content: Path, tmp_path: Path) -> None:
    (tmp_path / "else").mkdir()
    (tmp_path / "else" / "secret.txt").write_text("")
    (content / "guide" / "a.md").unlink()
    (content / "guide").rmdir()
    (content / "guide").symlink_to(tmp_path / "else")
    assert told(content) == []
