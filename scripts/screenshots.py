"""Photograph the finished site for the README and for the guide.

``python scripts/screenshots.py [SITE_DIR]`` writes ``docs/screenshots/`` and ``content/guide/pictures/``.

Needs Chromium and the test dependencies; the pages are opened as plain files, so no server is needed.
"""

import argparse
import io
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from command_line import DONE, FAULTY, HOME, Parser, carry_out
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

USAGE = "python scripts/screenshots.py [网站文件夹]"
PURPOSE = "为 README 和参展说明拍摄网站截图。"
TARGET = HOME / "docs" / "screenshots"
GUIDE = HOME / "content" / "guide" / "pictures"


@dataclass(frozen=True)
class Shot:
    """One picture: the page, the window, the colour scheme, how far down to scroll, what is written first into which
    box, and the folder it is for."""

    name: str
    address: str
    width: int = 1440
    height: int = 900
    scheme: Literal["light", "dark"] = "light"
    scroll: int = 0
    fill: tuple[str, str] = ("", "")
    target: Path = TARGET


FORM = "submit/index.html?brand=qingyuan"
SLOGAN = ("#f-slogan", "以高质量党建引领供水事业高质量发展，一渠清水流进千家万户心坎里")
SHOTS = (
    Shot("home", "index.html"),
    Shot("brands", "brands/index.html"),
    Shot("brand", "brands/qingyuan/index.html"),
    Shot("brand-thread", "brands/qingyuan/index.html", scroll=940),
    Shot("brand-public", "brands/zhisi-baolei/index.html"),
    Shot("brand-dark", "brands/shoudengren/index.html", scheme="dark"),
    Shot("case", "cases/ting-shui-sheng/index.html"),
    Shot("phone-home", "index.html", 390, 844),
    Shot("phone-brand", "brands/qingyuan/index.html", 390, 844),
    Shot("phone-brands", "brands/index.html", 390, 844, "dark"),
    Shot("submit", FORM, fill=SLOGAN),
    Shot("phone-submit", FORM, 390, 844, fill=SLOGAN),
    Shot("submit-form", FORM, 1200, 800, fill=SLOGAN, target=GUIDE),
    Shot("unit-report", "report/shili-shuiwu/index.html", 1200, 900, target=GUIDE),
)


def main(words: list[str]) -> int:
    """Exit code: 0 taken, 1 when there is no Chromium, 2 a command that cannot be carried out."""
    parser = Parser(USAGE, PURPOSE)
    site = "已生成的网站，默认 site"
    parser.add_argument("site", type=Path, nargs="?", default=HOME / "site", metavar="网站文件夹", help=site)
    return carry_out(_take_all, parser, words)


def _take_all(chosen: argparse.Namespace) -> int:
    site = chosen.site.resolve()
    chromium = os.environ.get("SHOWCASE_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        print("没有找到 Chromium。", file=sys.stderr)
        return FAULTY
    for folder in {shot.target for shot in SHOTS}:
        folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for shot in SHOTS:
            _take(browser, site, shot)
        browser.close()
    return DONE


def _take(browser: Browser, site: Path, shot: Shot) -> None:
    context = browser.new_context(
        viewport={"width": shot.width, "height": shot.height},
        color_scheme=shot.scheme,
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(f"{site.as_uri()}/{shot.address}")
    if any(shot.fill):
        page.wait_for_timeout(1000)
        page.fill(*shot.fill)
        page.keyboard.press("Tab")
        page.wait_for_timeout(500)
        page.locator(shot.fill[0]).evaluate("box => box.scrollIntoView({ block: 'center' })")
    else:
        page.evaluate("top => window.scrollTo(0, top)", shot.scroll)
    page.wait_for_timeout(300)
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    picture.quantize(256, dither=Image.Dither.NONE).save(shot.target / f"{shot.name}.png", optimize=True)
    context.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
