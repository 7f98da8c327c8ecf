"""Photographs are files in the folder, can be opened, and say what they show to those who cannot see them.

Passes::

    photos: [{file: photos/ting-lou.jpg, alt: 夜里，一名队员用听漏棒贴着路面}]

Fails::

    photos: [photos/ting-lou.jpg]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from showcase.domain.brand import Photo
from showcase.domain.document import Document
from showcase.domain.fields import descriptions
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry

from ..context import Context
from ..pictures import fault_of, near_name
from ..reporting import quote, report
from ..walking import is_unread

ID = "photos"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "missing": "还没有写图片说明：请用一句话写出画面里有什么，说给看不见图的人听。",
        "nothing": "写的是{value}，没有说出画面。请用一句话写出画面里有什么。",
    }
)
NOTHING_SAID = re.compile(
    r"(?:图片?|照片|配图|活动照片?|img|image|photo|picture|dsc|p)?[\s_\-—第]*\d*张?(?:\.\w{3,4})?", re.IGNORECASE
)


def check(document: Document[Any], registry: Registry, context: Context) -> Iterator[Problem]:
    """For each photograph one problem with its file and one with its words, as they come."""
    example = descriptions(Photo)["alt"].good
    for entry in context.entries:
        if entry.field.record is not Photo:
            continue
        for index, photo in enumerate(entry.value):
            path = f"{entry.path}[{index}]"
            message = fault_of(photo.file, document, context.files) if photo.file else ""
            if message:
                near = near_name(photo.file, context.files) if photo.file not in context.files else ""
                yield report(document, ID, f"{path}.file", message, f"file: {near}" if near else "")
            if is_unread(document, f"{path}.alt"):
                continue
            if not photo.alt:
                yield report(document, ID, f"{path}.alt", SENTENCES["missing"], f"alt: {example}")
            elif says_nothing(photo.alt):
                message = SENTENCES["nothing"].format(value=quote(photo.alt))
                yield report(document, ID, f"{path}.alt", message, f"alt: {example}")


def says_nothing(words: str) -> bool:
    """Whether these words are only a picture's number or file name (``图片1``, ``IMG_2041.jpg``)."""
    return NOTHING_SAID.fullmatch(words.strip()) is not None
