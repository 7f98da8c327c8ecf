"""The logo is a file in the folder, can be opened, and is large and square enough for every place it is shown in.

Passes::

    logo: logo.svg

Fails (the file is called Logo.svg)::

    logo: logo.svg
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.pictures import PictureFacts
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry

from ..context import Context
from ..pictures import fault_of, near_name
from ..reporting import report

ID = "logo"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "small": "“{name}”只有 {width}×{height} 像素，放大会模糊。请换成 SVG，或长边不小于 {smallest} 像素的图片。",
        "wide": "“{name}”太扁（{width}×{height}）。标识的宽不能超过高的 {steepest} 倍，请去掉旁边的文字，只留图形。",
        "tall": "“{name}”太长（{width}×{height}）。标识的高不能超过宽的 {steepest} 倍，请去掉上下的文字，只留图形。",
    }
)
PATH = "logo.file"
SMALLEST = 512
STEEPEST = 2


def check(document: Document[Brand], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem at most: the first reason why the file will not do."""
    logo = document.record.logo
    if logo is None or not logo.file:
        return
    message = fault_of(logo.file, document, context.files)
    if message:
        near = near_name(logo.file, context.files) if logo.file not in context.files else ""
        yield report(document, ID, PATH, message, f"file: {near}" if near else "")
        return
    message = _unfit(logo.file, document.pictures[logo.file])
    if message:
        yield report(document, ID, PATH, message)


def _unfit(name: str, facts: PictureFacts) -> str:
    width, height = facts.width, facts.height
    if facts.format != "svg" and max(width, height) < SMALLEST:
        return SENTENCES["small"].format(name=name, width=width, height=height, smallest=SMALLEST)
    if width > STEEPEST * height:
        return SENTENCES["wide"].format(name=name, width=width, height=height, steepest=STEEPEST)
    if height > STEEPEST * width:
        return SENTENCES["tall"].format(name=name, width=width, height=height, steepest=STEEPEST)
    return ""
