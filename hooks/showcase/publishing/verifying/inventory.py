"""Every file of the site: its kind, its name, its place and its size."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from . import editor
from .findings import Finding

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*(?:\.[a-z0-9_-]+)*")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?")
_LONGEST_NAME = 120
_LONGEST_PATH = 200
_MEGABYTE = 1_000_000

# The kinds of files a site consists of, each with the most bytes one may have.
KINDS = MappingProxyType(
    {
        ".html": 5 * _MEGABYTE,
        ".css": _MEGABYTE,
        ".js": 50 * _MEGABYTE,
        ".svg": 2 * _MEGABYTE,
        ".png": 5 * _MEGABYTE,
        ".jpg": 5 * _MEGABYTE,
        ".webp": 5 * _MEGABYTE,
        ".xml": 50 * _MEGABYTE,
        ".gz": 50 * _MEGABYTE,
        ".xlsx": 2 * _MEGABYTE,
        ".docx": 2 * _MEGABYTE,
        ".pdf": 100 * _MEGABYTE,
        ".epub": 100 * _MEGABYTE,
    }
)
_ID = "[a-z0-9][a-z0-9-]*"
# Where files of a kind may lie; the others may lie beside any page.
_PLACES = MappingProxyType(
    {
        ".html": re.compile(r"404\.html|(?:.+/)?index\.html"),
        ".css": re.compile(r"assets/[^/]+"),
        ".js": re.compile(r"(?:assets|search)/[^/]+"),
        ".xml": re.compile(r"sitemap\.xml"),
        ".gz": re.compile(r"sitemap\.xml\.gz"),
        ".xlsx": re.compile(r"submit/brand-form\.xlsx"),
        ".docx": re.compile(r"submit/brand-form\.docx"),
        # A book lies beside the page of its edition, the PDF of one record beside the page of that.
        ".pdf": re.compile(
            rf"anthology/(?P<edition>{_ID})/(?P=edition)(?:-print)?\.pdf|(?:brands|cases)/(?P<id>{_ID})/(?P=id)\.pdf"
        ),
        ".epub": re.compile(rf"anthology/(?P<edition>{_ID})/(?P=edition)\.epub"),
        **dict.fromkeys((".svg", ".png", ".jpg", ".webp"), re.compile(r"(?:assets|brands|cases|guide)/.+")),
    }
)


@dataclass(frozen=True, slots=True)
class Inventory:
    """The files that may be looked at, by path, with the bytes of each; and what is wrong with names and places."""

    files: dict[str, int]
    findings: tuple[Finding, ...]


def take_inventory(site: Path, megabytes: int | None, *, with_editor: bool = False) -> Inventory:
    """Walk the folder without following any link. ``megabytes`` is the most the whole site may weigh, if given;
    ``with_editor`` says whether the browser editor is meant to be there."""
    files: dict[str, int] = {}
    found: list[Finding] = []
    for path, entry in _walk(site):
        status = entry.stat(follow_symlinks=False)
        found += [Finding(path, "文件名", text) for text in _name_faults(path)]
        if stat.S_ISDIR(status.st_mode):
            continue
        if not stat.S_ISREG(status.st_mode):
            found.append(Finding(path, "文件种类", "不是普通文件（链接、管道或设备）"))
            continue
        suffix = PurePosixPath(path).suffix
        if path.startswith(editor.FOLDER):
            faults = editor.place_faults(path, status.st_size) if with_editor else (editor.UNWANTED,)
            found += [Finding(path, "网页编辑器", text) for text in faults]
            files |= {path: status.st_size} if with_editor else {}
            continue
        if suffix not in KINDS:
            found.append(Finding(path, "文件种类", "不允许发布的文件种类"))
            continue
        files[path] = status.st_size
        found += [Finding(path, "文件的位置和大小", text) for text in _place_faults(path, suffix, status.st_size)]
    total = sum(files.values())
    if megabytes is not None and total > megabytes * _MEGABYTE:
        found.append(Finding("", "网站的大小", f"整个网站有 {total / _MEGABYTE:.1f} MB，超过 {megabytes} MB"))
    pages = ("index.html", "404.html", *([editor.PAGE] if with_editor else []))
    found += [Finding("", "缺页面", f"缺 {page}") for page in pages if page not in files]
    return Inventory(files, tuple(found))


def _walk(site: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    waiting = [""]
    while waiting:
        above = waiting.pop()
        with os.scandir(site / above) as entries:
            for entry in entries:
                path = f"{above}/{entry.name}".removeprefix("/")
                yield path, entry
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(path)


def _name_faults(path: str) -> Iterator[str]:
    """Names are small letters, digits and hyphens: alike on every system, and never two that differ in case only."""
    name = path.rpartition("/")[2]
    if not _NAME.fullmatch(name):
        yield "文件名只能有小写字母、数字、连字符、下划线和点，不能以点开头"
    elif _RESERVED.fullmatch(name):
        yield "文件名是 Windows 保留的名称"
    if len(name) > _LONGEST_NAME or len(path) > _LONGEST_PATH:
        yield "文件名或路径太长"


def _place_faults(path: str, suffix: str, size: int) -> Iterator[str]:
    if not _PLACES[suffix].fullmatch(path):
        yield f"{suffix} 文件不该在这里"
    if size == 0:
        yield "文件是空的"
    if size > KINDS[suffix]:
        yield f"文件有 {size / _MEGABYTE:.1f} MB，超过 {KINDS[suffix] // _MEGABYTE} MB"
