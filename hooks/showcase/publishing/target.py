"""Where a site may be published: a folder of its own, which is replaced as a whole."""

from __future__ import annotations

import os
from pathlib import Path

SIGNS = ("index.html", "404.html")


def objection(output: Path, content: Path, home: Path) -> str:
    """Why the site of ``content`` cannot be published as ``output``, as a Chinese sentence that says what to do
    instead, or ''. ``home`` is the folder of the project. Raises OSError when the place cannot be looked at."""
    if not content.is_dir():
        return f"没有“{content}”这个文件夹。请用 --content 指明内容文件夹。"
    shown = f"输出位置“{output}”"
    if output.is_symlink():
        return f"{shown}是一个链接（快捷方式）。请把 --output 写成真正的文件夹，它指向的是“{output.resolve()}”。"
    if output.exists() and not output.is_dir():
        return f"{shown}已经有一个文件，不是文件夹。请先移走它，或换一个位置。"
    if os.path.ismount(output):
        inside = output / "site"
        return f"{shown}是一个挂载点（整块磁盘或共享目录），不能整个替换。请写它里面的一个文件夹，例如“{inside}”。"
    here, texts = output.resolve(), content.resolve()
    if here.is_relative_to(texts):
        return f"{shown}在内容文件夹“{content}”里面。请换一个内容以外的位置。"
    if texts.is_relative_to(here) or home.resolve().is_relative_to(here):
        return f"{shown}里面有内容文件夹或本项目，替换它会丢失文件。请换一个单独的文件夹。"
    if output.exists() and not _replaceable(output):
        return f"{shown}里有别的文件，不像以前生成的网站，没有动它。请换一个空文件夹。"
    return ""


def _replaceable(output: Path) -> bool:
    """Only an empty folder or an earlier site is replaced."""
    return not any(output.iterdir()) or any((output / name).is_file() for name in SIGNS)
