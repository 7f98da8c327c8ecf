"""A name says something of its own; common words alone could stand on any door.

Passes::

    name: 清源

Fails::

    name: 党建引领
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.problems import Problem, Severity
from showcase.domain.registry import Registry

from ..context import Context
from ..normalise import skeleton
from ..reporting import report

ID = "generic-name"


def check(document: Document[Brand], registry: Registry, context: Context) -> Iterator[Problem]:
    """A suggestion for a name made of nothing but the registry's generic words; compiled records keep theirs."""
    brand = document.record
    if not brand.name or brand.origin == "compiled" or not registry.generic_words:
        return
    words = "|".join(re.escape(skeleton(word)) for word in registry.generic_words)
    name = skeleton(brand.name)
    if name and re.fullmatch(f"(?:{words})+", name):
        message = f"“{brand.name}”全是常见的词，别的支部也能用。请想一个只属于本支部的名称，从所做的事里取。"
        yield report(document, ID, "name", message, severity=Severity.SUGGESTION)
