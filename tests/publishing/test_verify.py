"""The verification finds what must never be published."""

from pathlib import Path

import pytest

from showcase.publishing.verify import verify

PAGE = """<!doctype html><html lang="zh"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<title>页</title></head><body><h1 id="top">页</h1>{}</body></html>"""


def site(tmp_path: Path, body: str) -> Path:
    (tmp_path / "a").mkdir()
    (tmp_path / "index.html").write_text(PAGE.format(body), encoding="utf-8")
    (tmp_path / "404.html").write_text(PAGE.format(""), encoding="utf-8")
    (tmp_path / "a" / "index.html").write_text(PAGE.format('<a href="../">回</a>'), encoding="utf-8")
    return tmp_path


def test_a_sound_site(tmp_path: Path) -> None:
    body = '<a href="a/">甲</a><a href="a/#top">甲</a><a href="#top">上</a><a href="https://example.com/">外</a>'
    assert verify(site(tmp_path, body)) == ()


@pytest.mark.parametrize(
    ("body", "finding"),
    [
        ('<a href="b/">乙</a>', "index.html：链接指向不存在的文件：b/"),
        ('<a href="a/#x">甲</a>', "index.html：链接指向不存在的锚点：a/#x"),
        ('<a href="javascript:alert(1)">点</a>', "index.html：链接的协议不允许：javascript:alert(1)"),
        ('<img src="https://example.com/x.png">', "index.html：从外站加载：https://example.com/x.png"),
        ('<script src="//example.com/x.js"></script>', "index.html：从外站加载：//example.com/x.js"),
        ("<script>1</script>", "index.html：页面里有内嵌的 <script>"),
        ('<p style="color:red">红</p>', "index.html：<p> 带有不允许的属性 style"),
        ('<p onclick="x()">红</p>', "index.html：<p> 带有不允许的属性 onclick"),
        ("<h1>又一个</h1>", "index.html：一级标题有 2 个，应为 1 个"),
        ('<p id="top">重</p>', "index.html：锚点重复：top"),
    ],
)
def test_a_finding(tmp_path: Path, body: str, finding: str) -> None:
    assert verify(site(tmp_path, body)) == (finding,)
