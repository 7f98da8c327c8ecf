"""Rebuilt drawings in a real browser: they look as before, run nothing and ask for nothing."""

import base64
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Page
from tests.reading.test_svg_hostile import VECTORS

from showcase.domain.limits import Limits
from showcase.reading.svg import SvgRefused, read_svg

EXPORTS = sorted((Path(__file__).parent.parent / "reading" / "svg_exports").glob("*.svg"))
LOOK = "display:block;width:300px;height:300px;object-fit:contain"
SHOWN = f'<body style="margin:0"><img style="{LOOK}" src="data:image/svg+xml;base64,{{}}">'


def seen(page: Page, drawing: bytes) -> Image.Image:
    page.set_content(SHOWN.format(base64.b64encode(drawing).decode()))
    page.wait_for_function("document.images[0].complete")
    shot = page.screenshot(clip={"x": 0, "y": 0, "width": 300, "height": 300})
    return Image.open(BytesIO(shot)).convert("RGB")


def test_exports_look_as_before(page: Page) -> None:
    different = {}
    for path in EXPORTS:
        data = path.read_bytes()
        before, after = seen(page, data), seen(page, read_svg(data, Limits()).data)
        different[path.stem] = max(most for _, most in ImageChops.difference(before, after).getextrema())
        assert len(after.getcolors(90_000)) > 1, f"{path.stem} shows something"
    # Figma writes two colours for one shape; the one for wide screens is left out.
    assert different.pop("figma") < 40
    assert {name for name, most in different.items() if most > 2} == set()


def test_rebuilt_drawings_do_nothing_when_opened_as_pages(page: Page, tmp_path: Path) -> None:
    asked, said = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    page.on("console", lambda message: said.append(message.text))
    opened = 0
    for name, (data, _) in VECTORS.items():
        try:
            rebuilt = read_svg(data, Limits()).data
        except SvgRefused:
            continue
        path = tmp_path / f"{opened}.svg"
        path.write_bytes(rebuilt)
        asked.clear()
        page.goto(path.as_uri())
        page.mouse.click(100, 100)
        assert asked == [path.as_uri()], name
        opened += 1
    assert opened > 20 and not said


@pytest.mark.parametrize("payload", ["<script>alert(1)</script>", '<g onclick="alert(1)">'])
def test_the_watch_would_notice(page: Page, tmp_path: Path, payload: str) -> None:
    """What is refused or cleaned above does run when it is opened as it came."""
    said: list[str] = []
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    closing = "</g>" if payload.startswith("<g") else ""
    path = tmp_path / "raw.svg"
    drawing = f'{payload}<rect width="9" height="9"/>{closing}'
    path.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{drawing}</svg>', encoding="utf-8")
    page.goto(path.as_uri())
    page.mouse.click(400, 400)
    assert said == ["1"]
