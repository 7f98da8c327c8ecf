"""The pictures of the guide: PNG files below ``guide/pictures/``, made from the real pages by a script."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from showcase.domain.body import Node
from showcase.domain.pictures import PictureFacts

from . import department_files, file_names
from .faults import Fault
from .pictures import inspect
from .safe_open import Refused

FOLDER = "pictures"
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.(?:png|jpg|webp|svg)")


def guide_pictures(body: Node, guide: Path) -> tuple[dict[str, PictureFacts], list[Fault]]:
    """The facts of every picture that a page of the folder ``guide`` shows, by the address written there; and a fault
    for each that is missing, cannot be used, or stands there without words for those who do not see it."""
    found: dict[str, PictureFacts] = {}
    faults: list[Fault] = []
    for node in body.walk():
        if node.kind != "image":
            continue
        for message in _faults(node, guide, found):
            faults.append(Fault(node.line, node.column, "guide", message))
    return found, faults


def _faults(node: Node, guide: Path, found: dict[str, PictureFacts]) -> Iterator[str]:
    shown = file_names.quoted(node.text)
    folder, _, name = node.text.rpartition("/")
    if folder != FOLDER or not NAME.fullmatch(name):
        yield (
            f"图片写的是{shown}：参展说明的图片放在 guide/{FOLDER}/ 里，文件名只用小写字母、数字和连字符，"
            f"这里写“{FOLDER}/文件名”。"
        )
        return
    if not "".join(each.plain() for each in node.children).strip():
        yield f"图片{shown}没有说明。请在方括号里写画面里有什么，说给看不见图的人听。"
    if not os.path.lexists(guide / FOLDER / name):
        yield f"图片{shown}没有找到。请把它放进 guide/{FOLDER}/，名称一字不差。"
        return
    try:
        facts = inspect(department_files.read(guide / FOLDER / name))
    except Refused as refused:
        yield f"图片{refused}"
        return
    if facts.fault:
        yield f"图片{shown}用不了。{facts.fault}"
    else:
        found[node.text] = facts
