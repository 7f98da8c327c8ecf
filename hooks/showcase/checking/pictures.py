"""Is the picture that a field or a text names there, and can it be used?"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any

from showcase.domain.document import Document

SUFFIXES = {"svg": (".svg",), "png": (".png",), "jpeg": (".jpg", ".jpeg"), "webp": (".webp",)}
ALL_SUFFIXES = tuple(suffix for suffixes in SUFFIXES.values() for suffix in suffixes)
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "absent": "写的是“{name}”，文件夹里没有这个文件。请把图片放进本页的文件夹，名称一字不差。",
        "case": "写的是“{name}”，文件夹里的是“{near}”，大小写不同。请写得一模一样。",
        "near": "写的是“{name}”，文件夹里没有这个文件。是不是“{near}”？",
        "kind": "写的是“{name}”，这不是网页能显示的图片。请另存为 SVG、PNG、JPG 或 WebP。",
        "fault": "“{name}”用不了。{fault}",
        "suffix": "“{name}”的内容其实是 {format} 图片，与后缀不符。请把文件改名为“{right}”，这里也照改。",
    }
)


def fault_of(name: str, document: Document[Any], files: tuple[str, ...]) -> str:
    """A sentence that says why ``name`` cannot be shown and what to do, or ''."""
    if name not in files:
        return _absent(name, files)
    facts = document.pictures.get(name)
    if facts is None:
        return SENTENCES["kind"].format(name=name)
    if facts.fault:
        return SENTENCES["fault"].format(name=name, fault=facts.fault)
    if not name.lower().endswith(SUFFIXES[facts.format]):
        right = name.rpartition(".")[0] + SUFFIXES[facts.format][0]
        return SENTENCES["suffix"].format(name=name, format=facts.format.upper(), right=right)
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
        return SENTENCES["absent"].format(name=name)
    if near.lower() == name.lower():
        return SENTENCES["case"].format(name=name, near=near)
    return SENTENCES["near"].format(name=name, near=near)
