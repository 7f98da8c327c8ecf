"""Is the picture that a field or a text names there, and can it be used?"""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from showcase.domain.document import Document

SUFFIXES = {"svg": (".svg",), "png": (".png",), "jpeg": (".jpg", ".jpeg"), "webp": (".webp",)}
ALL_SUFFIXES = tuple(suffix for suffixes in SUFFIXES.values() for suffix in suffixes)


def fault_of(name: str, document: Document[Any], files: tuple[str, ...]) -> str:
    """A sentence that says why ``name`` cannot be shown and what to do, or ''."""
    if name not in files:
        return _absent(name, files)
    facts = document.pictures.get(name)
    if facts is None:
        return f"写的是“{name}”，这不是网页能显示的图片。请另存为 SVG、PNG、JPG 或 WebP。"
    if facts.fault:
        return f"“{name}”用不了。{facts.fault}"
    if not name.lower().endswith(SUFFIXES[facts.format]):
        right = name.rpartition(".")[0] + SUFFIXES[facts.format][0]
        return f"“{name}”的内容其实是 {facts.format.upper()} 图片，与后缀不符。请把文件改名为“{right}”，这里也照改。"
    return ""


def near_name(name: str, files: tuple[str, ...]) -> str:
    """The file that was probably meant: same letters in another case, the same file in another folder, a near name."""
    pictures = [each for each in files if each.lower().endswith(ALL_SUFFIXES)]
    same = [each for each in pictures if each.lower() == name.lower()]
    moved = [each for each in pictures if each.rpartition("/")[2].lower() == name.rpartition("/")[2].lower()]
    return next(iter([*same, *moved, *get_close_matches(name, pictures, n=1, cutoff=0.7)]), "")


def _absent(name: str, files: tuple[str, ...]) -> str:
    near = near_name(name, files)
    if not near:
        return f"写的是“{name}”，文件夹里没有这个文件。请把图片放进本页的文件夹，名称一字不差。"
    if near.lower() == name.lower():
        return f"写的是“{name}”，文件夹里的是“{near}”，大小写不同。请写得一模一样。"
    return f"写的是“{name}”，文件夹里没有这个文件。是不是“{near}”？"
