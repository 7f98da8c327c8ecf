"""SVG files are static shapes and nothing else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.publishing.verifying import drawings

from .conftest import Copy
from .spoiling import swap

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">'


def svg(inside: str) -> str:
    return f"{HEAD}{inside}</svg>\n"


SOUND = [
    svg('<path d="M0 0L1e2 1.5z" fill="#bf2b18" stroke="rgb(1, 2, 3)" stroke-dasharray="1,2"/>'),
    svg(
        '<defs><linearGradient id="p1"><stop offset="50%" stop-color="red"/></linearGradient></defs>'
        '<g transform="rotate(5 1 1)"><rect width="1" height="1" fill="url(#p1)"/></g>'
    ),
    svg('<linearGradient id="p1"/><radialGradient id="p2" href="#p1" cx="1"/><circle r="1" fill="url(#p2)"/>'),
    svg('<clipPath id="p1"><polygon points="0,0 1,1 0,1"/></clipPath><ellipse rx="1" ry="2" clip-path="url(#p1)"/>'),
    '<?xml version="1.0" encoding="UTF-8"?>' + svg('<line x1="0" x2="1"/><polyline points="0 0 1 1"/>'),
]


@pytest.mark.parametrize("text", SOUND)
def test_sound(text: str) -> None:
    assert list(drawings.faults(text)) == []


FAULTS = {
    "script": (svg("<script>1</script>"), "SVG 里有不允许的标签 <script>"),
    "script of another space": (
        svg('<x:script xmlns:x="http://www.w3.org/1999/xhtml"/>'),
        "SVG 里有不允许的标签 <script>",
    ),
    "page inside": (svg("<foreignObject/>"), "SVG 里有不允许的标签 <foreignObject>"),
    "copies": (svg('<use href="#a"/>'), "SVG 里有不允许的标签 <use>"),
    "picture": (svg('<image href="x.png"/>'), "SVG 里有不允许的标签 <image>"),
    "link": (svg('<a href="#x"/>'), "SVG 里有不允许的标签 <a>"),
    "motion": (svg("<animate/>"), "SVG 里有不允许的标签 <animate>"),
    "style": (svg("<style>a{}</style>"), "SVG 里有不允许的标签 <style>"),
    "words": (svg("<text>甲</text>"), "SVG 里有不允许的标签 <text>"),
    "title": (svg("<title>甲</title>"), "SVG 里有不允许的标签 <title>"),
    "svg in svg": (svg(f"{HEAD}</svg>"), "SVG 里有不允许的标签 <svg>"),
    "loose words": (svg("甲<g/>"), "SVG 里有文字"),
    "handler": (svg('<g onload="x()"/>'), "SVG 的 <g> 带有不允许的属性 onload"),
    "style of an element": (svg('<g style="fill:red"/>'), "SVG 的 <g> 带有不允许的属性 style"),
    "reference out": (svg('<linearGradient href="https://example.com/#a"/>'), "SVG 的 href 里有不允许的写法"),
    "old reference": (
        svg('<linearGradient xmlns:x="http://www.w3.org/1999/xlink" x:href="#a"/>'),
        "SVG 的 <linearGradient> 带有不允许的属性 href",
    ),
    "reference to nothing": (svg('<rect fill="url(#p9)"/>'), "SVG 引用了没有的 id"),
    "gradient of nothing": (svg('<linearGradient href="#p9"/>'), "SVG 引用了没有的 id"),
    "paint from outside": (svg('<rect fill="url(https://example.com/)"/>'), "SVG 的 fill 里有不允许的写法"),
    "paint in disguise": (svg('<rect fill="u\\72l(#a)"/>'), "SVG 的 fill 里有不允许的写法"),
    "two paints": (svg('<rect fill="url(#a) url(#b)"/>'), "SVG 的 fill 里有不允许的写法"),
    "strange id": (svg('<g id="a:b"/>'), "SVG 的 id 写法不允许"),
    "id twice": (svg('<g id="a"/><g id="a"/>'), "SVG 里的 id 重复"),
    "comment": (svg("<!-- 甲 -->"), "SVG 里有注释、声明或处理指令"),
    "type declaration": ("<!DOCTYPE svg>" + svg("<g/>"), "SVG 里有注释、声明或处理指令"),
    "style sheet": ('<?xml-stylesheet href="x.css"?>' + svg("<g/>"), "SVG 里有注释、声明或处理指令"),
    "other root": ("<svg/>", "SVG 的最外层不是 <svg>"),
    "page": ("<html/>", "SVG 的最外层不是 <svg>"),
    "no XML": (HEAD, "SVG 不是正确的 XML"),
    "too many": (svg("<g/>" * 20_001), "SVG 里的图形超过 20000 个"),
}


@pytest.mark.parametrize(("text", "fault"), FAULTS.values(), ids=FAULTS)
def test_faults(text: str, fault: str) -> None:
    assert fault in list(drawings.faults(text))


@pytest.mark.parametrize(
    ("root", "size"),
    [
        ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60"/>', (120, 60)),
        ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0,0,1e3,5.5"/>', (1000, 5.5)),
        ('<svg xmlns="http://www.w3.org/2000/svg" width="20px" height="10" viewBox="0 0 1 1"/>', (20, 10)),
        ('<svg xmlns="http://www.w3.org/2000/svg"/>', (0, 0)),
    ],
)
def test_size(root: str, size: tuple[float, float]) -> None:
    assert drawings.size(root) == size


@settings(deadline=None, max_examples=300, derandomize=True)
@given(st.sampled_from(SOUND), st.integers(0, 400), st.text("<>/=\"'&#; aurl()\\!?-:gx0\u200b", max_size=8))
def test_whatever_the_text_is_there_is_an_answer(text: str, place: int, more: str) -> None:
    spoilt = text[: place % len(text)] + more + text[place % len(text) :]
    assert all(isinstance(each, str) for each in drawings.faults(spoilt))


def test_what_is_told_of_a_site(copy: Copy) -> None:
    address = copy.change("brands/qingyuan/logo-*.svg", swap("<circle", "<script/><circle"))
    assert copy.verdict() == (f"{address}：SVG 里有不允许的标签 <script>",)
