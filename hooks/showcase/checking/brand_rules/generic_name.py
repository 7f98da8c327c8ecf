"""A name says something of its own; common words, places and trades alone could stand on any door.

Passes::

    name: 清源

Fails::

    name: 党建引领
    name: 示例水务党建品牌
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from functools import lru_cache
from types import MappingProxyType

from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.problems import Problem, Severity
from showcase.domain.registry import Registry

from ..context import Context
from ..normalise import skeleton
from ..reporting import report

ID = "generic-name"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "generic": "“{name}”全是常见的词，别的支部也能用。请想一个只属于本支部的名称，从所做的事里取。",
        "placed": "“{name}”只有地名、行业、单位名和常见的词，看不出做的是什么。"
        "请想一个只属于本支部的名称，从所做的事里取。",
        "hint": "name: 夜里听漏人",
    }
)
OFFICES = ("党支部", "党总支", "党委", "支部", "公司", "（公司）")


def check(document: Document[Brand], registry: Registry, context: Context) -> Iterator[Problem]:
    """A warning for a name put together from nothing but such words; compiled records keep theirs."""
    brand = document.record
    if not brand.name or brand.origin == "compiled" or not registry.generic_words:
        return
    name = skeleton(brand.name)
    if not name:
        return
    generic = _skeletons(registry.generic_words)
    sentence = "generic" if _made_of(name, generic) else ""
    if not sentence:
        substance = registry.substance
        listed = _skeletons((*registry.generic_words, *substance.place_words, *substance.industry_words))
        own = {skeleton(each) for each in _own_names(brand, registry) if each[:2] in brand.name}
        sentence = "placed" if _made_of(name, listed | own if own else listed) else ""
    if sentence:
        message = SENTENCES[sentence].format(name=brand.name)
        yield report(document, ID, "name", message, SENTENCES["hint"], Severity.WARNING)


@lru_cache(maxsize=2)  # the lists are the same for every brand
def _skeletons(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(skeleton, words))


def _own_names(brand: Brand, registry: Registry) -> Iterator[str]:
    """What the brand's unit and those above it are called, with and without the kind of office at the end."""
    for unit in registry.ancestry(brand.unit or ""):
        for name in filter(None, (unit.label, unit.short)):
            yield name
            yield from (name.removesuffix(office) for office in OFFICES if name.endswith(office))


def _made_of(name: str, words: Set[str]) -> bool:
    """Whether the name can be cut into these words without a rest."""
    reached = {0}
    for end in range(1, len(name) + 1):
        if any(name[start:end] in words for start in reached):
            reached.add(end)
    return len(name) in reached
