"""The pictures in the folder are shown on the page.

Passes::

    logo.svg beside    logo: logo.svg

Fails::

    logo-old.svg beside    logo: logo.svg
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.fields import Kind
from showcase.domain.problems import Problem, Severity
from showcase.domain.registry import Registry

from ..brand_rules import required_elements
from ..context import Context
from ..named_files import named_files
from ..reporting import quote, report

ID = "unused-files"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "unused": "图片{name}没有用到。请写进活动的照片或正文，或者移出文件夹。",
    }
)


def check(document: Document[Any], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem for each picture that no field and no text names. Nothing is said as long as a name is wrong or
    missing, for that may be the picture meant."""
    named = named_files(context)
    unused = [name for name, facts in document.pictures.items() if name not in named and facts.digest]
    if not unused or not named <= set(context.files) or document.unread:
        return
    if not _lacks_a_picture(document, registry, context):
        for name in unused:
            message = SENTENCES["unused"].format(name=quote(name))
            yield report(document, ID, "", message, severity=Severity.SUGGESTION)


def _lacks_a_picture(document: Document[Any], registry: Registry, context: Context) -> bool:
    files = (entry for entry in context.entries if entry.field.kind is Kind.FILE)
    if any(entry.value is None and entry.field.required for entry in files):
        return True
    if not isinstance(document.record, Brand):
        return False
    return any(each.field == "logo" for each in required_elements.check(document, registry, context))
