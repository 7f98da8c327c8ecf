"""The connotation says more than name and slogan do; their words in another order explain nothing.

Passes::

    name: 清源
    slogan: 一渠清水，万家安心
    connotation: “清”是水质，也是作风。

Fails::

    name: 清源
    slogan: 一渠清水，万家安心
    connotation: 清源，就是用一渠清水，换万家安心。
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.problems import Problem, Severity
from showcase.domain.registry import Registry

from ..context import Context
from ..normalise import skeleton
from ..reporting import quote, report

ID = "connotation-says-more"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "repeats": "写的是{value}，用的几乎都是名称和传播语里的字。请写出没说过的：名称里的字从哪里来，指的是哪件事。",
        "hint": "connotation: “清”是水质，也是作风；“源”是水源，也是初心。看不见的管网，听得见的诉求，都从源头治起。",
    }
)
# Characters that join words and add nothing.
JOINING = frozenset(
    "的了是就即以用把将让使为而与和及或在于从到向对之其此这那我们也都更要能会有不可能着过换来去做实现坚持通过品牌支部党建"
)
SMALLEST_SHARE = 0.25


def check(document: Document[Brand], registry: Registry, context: Context) -> Iterator[Problem]:
    """A warning when fewer than one in four of its characters are new; joining characters and marks do not count."""
    brand = document.record
    if not brand.connotation or not brand.slogan or brand.origin not in {"submitted", "specimen"}:
        return
    told = [each for each in brand.connotation if each.isalnum() and each not in JOINING]
    known = frozenset(f"{brand.slogan}{brand.name or ''}")
    new = [each for each in told if each not in known]
    if not told or len(new) >= SMALLEST_SHARE * len(told):
        return
    if skeleton(brand.connotation) != skeleton(brand.slogan):  # that is said by connotation-not-slogan
        message = SENTENCES["repeats"].format(value=quote(brand.connotation))
        yield report(document, ID, "connotation", message, SENTENCES["hint"], Severity.WARNING)
