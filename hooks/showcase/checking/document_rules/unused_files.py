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

from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.fields import Kind
from showcase.domain.problems import Place, Problem, Severity
from showcase.domain.registry import Registry

from ..brand_rules import required_elements
from ..context import Context
from ..pictures import ALL_SUFFIXES
from ..reporting import quote

ID = "unused-files"
INDEX = "index.md"


def check(document: Document[Any], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem for each file that no field and no text names. Nothing is said about pictures as long as a name is
    wrong or missing, for that may be the picture meant."""
    named = {entry.value for entry in context.of(Kind.FILE)}
    named |= {unquote(node.text).removeprefix("./") for node in context.nodes if node.kind == "image"}
    settled = named <= set(context.files) and not document.unread and not _lacks_a_picture(document, registry, context)
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


def _lacks_a_picture(document: Document[Any], registry: Registry, context: Context) -> bool:
    files = (entry for entry in context.entries if entry.field.kind is Kind.FILE)
    if any(entry.value is None and entry.field.required for entry in files):
        return True
    if not isinstance(document.record, Brand):
        return False
    return any(each.field == "logo" for each in required_elements.check(document, registry, context))
