"""What drawing programs really write is accepted, looks as before, and leaves its words behind."""

import re
from io import BytesIO
from pathlib import Path

import pytest
import resvg_py
from PIL import Image, ImageChops

from showcase.domain.limits import Limits
from showcase.reading.pictures import inspect
from showcase.reading.svg import read_svg, rebuild

EXPORTS = sorted((Path(__file__).parent / "svg_exports").glob("*.svg"))
# Colours for wide screens and a canvas in points are unknown to the program that draws here.
DRAWABLE = [path for path in EXPORTS if path.stem not in {"figma", "no-viewbox-pt"}]
SIZE = re.compile(r"(<(?:svg:)?svg\b[^>]*?)\s(?:width|height)=\"[\d.]*(?:mm|pt|in|%)\"")


def drawn(svg: str) -> Image.Image:
    svg = SIZE.sub(r"\1", SIZE.sub(r"\1", svg))
    image = Image.open(BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg, width=200))))
    return image.convert("RGBA").resize((200, 200))


def test_there_are_many_of_them() -> None:
    assert len(EXPORTS) >= 25


@pytest.mark.parametrize("path", EXPORTS, ids=lambda path: path.stem)
def test_an_export_is_accepted_and_loses_its_words(path: Path) -> None:
    assert inspect(path.read_bytes()).fault == ""
    rebuilt = read_svg(path.read_bytes(), Limits()).data
    assert rebuild(rebuilt) == rebuilt
    words = r"[\u4e00-\u9fff]|id=\"(?!p\d)|<title|<style|<metadata|<use|<!|<\?|class=|xlink|:label|zhibu|Generator"
    assert not re.search(words, rebuilt.decode())


@pytest.mark.parametrize("path", DRAWABLE, ids=lambda path: path.stem)
def test_an_export_looks_as_before(path: Path) -> None:
    data = path.read_bytes()
    difference = ImageChops.difference(drawn(data.decode("utf-8-sig")), drawn(rebuild(data).decode()))
    assert max(most for _, most in difference.getextrema()) <= 8
    assert drawn(rebuild(data).decode()).getextrema()[3][1] > 0, "something is seen"


def test_words_are_told_apart_from_measures() -> None:
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="urn:i" viewBox="0 0 9 9"><!--注释--><?p 指令?>'
        '<title>题&#49;2</title><path d="M0 0h9v9z" id="名" i:label="图层" i:center="1.25" fill="red"/></svg>'
    )
    words = read_svg(drawing.encode(), Limits()).words.split()
    assert words == ["注释", "指令", "题12", "名", "图层"]
