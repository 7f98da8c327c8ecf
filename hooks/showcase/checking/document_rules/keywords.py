"""Keywords stand one by one; a Chinese comma does not part them.

Passes::

    keywords: [听漏, 抢修]

Fails::

    keywords: [听漏，抢修]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from showcase.domain.document import Document
from showcase.domain.problems import Problem, Severity
from showcase.domain.registry import Registry

from ..context import Context
from ..reporting import quote, report

ID = "keywords"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "several": "写的是{value}，像是几个词写在了一起。请用英文逗号加空格分开，一词一项。",
    }
)
BETWEEN = re.compile(r"[，、；;,]\s*")


def check(document: Document[Any], registry: Registry, context: Context) -> Iterator[Problem]:
    """A warning for each keyword that is several."""
    for index, keyword in enumerate(document.record.keywords):
        if BETWEEN.search(keyword):
            parts = ", ".join(part for part in BETWEEN.split(keyword) if part)
            message = SENTENCES["several"].format(value=quote(keyword))
            yield report(document, ID, f"keywords[{index}]", message, f"keywords: [{parts}]", Severity.WARNING)
