"""Every picture in the folder is small enough to be read, also one that nothing names.

Passes::

    photos/ting-lou.jpg of 3 MB

Fails::

    photos/ting-lou.jpg of 13 MB
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from showcase.domain.document import Document
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry

from ..context import Context
from ..named_files import named_files
from ..reporting import quote, report

ID = "file-limits"


def check(document: Document[Any], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem for each picture that was not read; what a field or the text names is told of there."""
    unread = [name for name, facts in document.pictures.items() if facts.fault and not facts.digest]
    if unread:
        named = named_files(context)
        for name in unread:
            if name not in named:
                yield report(document, ID, "", f"{quote(name)}用不了。{document.pictures[name].fault}")
