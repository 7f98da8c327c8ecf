"""The verdict on a finished site: every file alone, then what files say of each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from turbohtml import parse

from showcase import workers

from . import sitemap
from .addresses import Place
from .facts import FileFacts, Shown
from .findings import Finding, sentences
from .inventory import take_inventory
from .look import Whole, look
from .page import BOOKS

_ROUNDING = 0.02  # a page says whole pixels of a drawing


def verify(
    site: Path,
    jobs: int = 1,
    *,
    reviewed_numbers: int = 0,
    megabytes: int | None = None,
    editor_hosts: tuple[str, ...] = (),
) -> tuple[str, ...]:
    """Everything that is wrong with the site in the folder ``site``, as Chinese sentences; empty when it is sound.

    ``reviewed_numbers`` is how many different numbers that look like those of people were looked at by a person and
    found harmless; ``megabytes`` is the most that the place of publication takes; ``editor_hosts`` are the hosts that
    the browser editor may speak to, none for a site without one. Raises OSError if a file cannot be read.
    """
    inventory = take_inventory(site, megabytes, with_editor=bool(editor_hosts))
    whole = replace(_whole(site, inventory.files), editor_hosts=editor_hosts)
    facts = {each.path: each for each in workers.each(look, whole, sorted(inventory.files), jobs, "核验网站")}
    found = [*inventory.findings]
    for each in facts.values():
        found += each.findings
        found += _anchor_faults(each, facts)
        found += _size_faults(each, facts)
    found += _books_nobody_offers(facts)
    found += _numbers(facts.values(), reviewed_numbers)
    pages = {path for path, each in facts.items() if path.endswith(".html") and path != "404.html" and each.listed}
    found += sitemap.findings(site, whole.place, pages)
    return sentences(found)


def _whole(site: Path, files: dict[str, int]) -> Whole:
    """What the home page says of the site: its address, and the ids that stylesheets may use."""
    place = Place(frozenset(files))
    if "index.html" not in files:
        return Whole(site, place)
    home = parse((site / "index.html").read_bytes())
    ids = frozenset(str(each.attrs["id"]) for each in home.find_all() if "id" in each.attrs)
    canonical = home.select_one("link[rel=canonical]")
    address = urlsplit(str(canonical.attrs.get("href", ""))) if canonical is not None else urlsplit("")
    if address.scheme not in {"http", "https"} or not address.netloc:
        return Whole(site, place, ids)
    return Whole(site, Place(place.files, f"{address.scheme}://{address.netloc}", address.path or "/"), ids)


def _anchor_faults(page: FileFacts, facts: dict[str, FileFacts]) -> Iterator[Finding]:
    for file, anchor in page.anchors:
        if file in facts and anchor not in facts[file].ids:
            yield Finding(page.path, "链接指向不存在的锚点", f"链接指向不存在的锚点：{file}#{anchor}")


def _books_nobody_offers(facts: dict[str, FileFacts]) -> Iterator[Finding]:
    """A book that no page leads to is one that was left behind."""
    offered = {file for each in facts.values() for file in each.offered}
    for path in facts:
        if path.endswith(BOOKS) and path not in offered:
            yield Finding(path, "没有链接的文件", "没有页面链接到它")


def _size_faults(page: FileFacts, facts: dict[str, FileFacts]) -> Iterator[Finding]:
    for shown in page.pictures:
        width, height = facts[shown.file].size if shown.file in facts else (0, 0)
        if width and not _fits(shown, width, height):
            said = f"{shown.width}×{shown.height}" if shown.height else f"宽 {shown.width}"
            real = f"{width:g}×{height:g}"
            yield Finding(page.path, "图片的尺寸", f"图片 {shown.file} 写的尺寸是 {said}，实际是 {real}")


def _fits(shown: Shown, width: float, height: float) -> bool:
    """Pixels must agree; a drawing has a shape only."""
    if not shown.file.endswith(".svg"):
        return shown.width == width and shown.height in (0, height)
    return abs(shown.width * height - shown.height * width) <= _ROUNDING * max(
        shown.width * height, shown.height * width
    )


def _numbers(facts: Iterable[FileFacts], reviewed: int) -> Iterator[Finding]:
    pages = [(number, each.path) for each in facts for number in each.numbers]
    if len({number.digest for number, _ in pages}) <= reviewed:
        return
    for number, path in pages:
        yield Finding(path, "个人信息", f"有一处像{number.kind}的数字，不应公布")
