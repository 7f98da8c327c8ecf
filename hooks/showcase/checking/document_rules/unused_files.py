"""What lies in the folder is shown on the page.

Passes::

    logo.svg beside    logo: logo.svg

Fails::

    logo-old.svg beside    logo: logo.svg
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from showcase.domain.document import Document
from showcase.domain.fields import Kind
from showcase.domain.problems import Place, Problem, Severity
from showcase.domain.registry import Registry

from ..context import Context
from ..pictures import ALL_SUFFIXES
from ..reporting import quote
from ..walking import values

ID = "unused-files"
INDEX = "index.md"


def check(document: Document[Any], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem for each file that no field and no text names. Nothing is said about pictures as long as a name is
    wrong, for that may be the picture meant."""
    named = {entry.value for entry in values(document.record, Kind.FILE)}
    named |= {unquote(node.text).removeprefix("./") for node in document.body.walk() if node.kind == "image"}
    settled = named <= set(context.files) and not document.unread
    for name in context.files:
        if name == INDEX or name in named:
            continue
        place = Place(document.path)
        if not name.lower().endswith(ALL_SUFFIXES):
            message = f"文件夹里的{quote(name)}网站不收，页面上看不到。请把它移出文件夹。"
            yield Problem(place, Severity.WARNING, ID, message)
        elif settled:
            message = f"图片{quote(name)}没有用到。请写进活动的照片或正文，或者移出文件夹。"
            yield Problem(place, Severity.SUGGESTION, ID, message)
