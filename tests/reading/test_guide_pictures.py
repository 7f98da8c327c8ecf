"""Pictures of the guide lie in one folder, say what is on them, and are rebuilt like all others."""

from pathlib import Path

import pytest
from PIL import Image

from showcase.reading.guide import read_guide
from showcase.reading.stray_files import stray_files

PAGE = "---\ntitle: 题\norder: 1\n---\n{}\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content" / "guide" / "pictures"
    folder.mkdir(parents=True)
    Image.new("RGB", (640, 400), "#b32").save(folder / "form.png")
    (folder / "broken.png").write_bytes(b"\x89PNG nothing")
    return tmp_path / "content"


def read(content: Path, text: str) -> tuple[list[str], list[str]]:
    (content / "guide" / "index.md").write_text(PAGE.format(text), encoding="utf-8")
    pages, problems = read_guide(content)
    return [*pages[0].document.pictures], [f"{each.place.line}:{each.place.column} {each.message}" for each in problems]


def test_a_picture_is_read(content: Path) -> None:
    assert read(content, "![填报页](pictures/form.png)") == (["pictures/form.png"], [])
    assert stray_files(content) == ()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("![](pictures/form.png)", "图片“pictures/form.png”没有说明。请在方括号里写画面里有什么，说给看不见图的人听。"),
        (
            "![填报页](form.png)",
            "图片写的是“form.png”：参展说明的图片放在 guide/pictures/ 里，文件名只用小写字母、数字和连字符，"
            "这里写“pictures/文件名”。",
        ),
        (
            "![填报页](pictures/../../registry/site.yml)",
            "图片写的是“pictures/../../registry/site.yml”：参展说明的图片放在 guide/pictures/ 里，"
            "文件名只用小写字母、数字和连字符，这里写“pictures/文件名”。",
        ),
        ("![填报页](pictures/none.png)", "图片“pictures/none.png”没有找到。请把它放进 guide/pictures/，名称一字不差。"),
    ],
)
def test_what_is_wrong_is_said(text: str, sentence: str, content: Path) -> None:
    _, problems = read(content, text)
    assert problems == [f"5:1 {sentence}"]


def test_a_broken_picture_is_left_out(content: Path) -> None:
    found, problems = read(content, "![填报页](pictures/broken.png)")
    assert found == [] and len(problems) == 1 and problems[0].startswith("5:1 图片“pictures/broken.png”用不了。")
