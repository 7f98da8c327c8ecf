"""A small site of what changed, with a first page that lists the changed pages; it opens from the disk."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from showcase.presenting.render import environment

from .release import release
from .site import Settings

SITE = "site"
TEMPLATE = "preview/index.html"
SHEETS = ("tokens.css", "base.css", "preview/preview.css")
TONE = "assets/tone.js"
KINDS: Mapping[str, str] = MappingProxyType({"brand": "品牌", "case": "案例"})
FAULTY = "有错误，改好后才有预览"
DRAFT = "草稿，还不发布"
GONE = "已撤下"


@dataclass(frozen=True, slots=True)
class ChangedPage:
    """A changed page: its title, its kind (brand or case), its id, and where it lies. ``note`` says why it has no page,
    '' where it should have one."""

    title: str
    kind: str
    id: str
    path: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the first page; ``note`` says why there is no address, ``faulty`` that it is to be mended."""

    title: str
    kind: str
    path: str
    address: str
    note: str
    faulty: bool


def preview(config_file: Path, content: Path, output: Path, cache: Path, pages: Sequence[ChangedPage]) -> str:
    """Build the preview of ``content`` as the folder ``output``; gives what the checks found, ready to print.

    The site below ``site/`` is built and verified like the one that is published, without pages that have errors.
    Raises what :func:`release` raises.
    """
    theme = config_file.parent / "theme"
    report = release(config_file, output / SITE, Settings(content, cache, None, lenient=True))
    lines = [_line(page, output) for page in pages]
    text = environment(theme).get_template(TEMPLATE).render(pages=lines)
    (output / "index.html").write_text(text, encoding="utf-8", newline="\n")
    styles = "".join((theme / name).read_text(encoding="utf-8") for name in SHEETS)
    (output / "preview.css").write_text(styles, encoding="utf-8", newline="\n")
    shutil.copyfile(theme / TONE, output / "tone.js")
    return report


def _line(page: ChangedPage, output: Path) -> _Line:
    address = f"{SITE}/{page.kind}s/{page.id}/index.html"
    there = (output / address).is_file()
    note = "" if there else page.note or FAULTY
    return _Line(page.title or page.id, KINDS[page.kind], page.path, address if there else "", note, note == FAULTY)
