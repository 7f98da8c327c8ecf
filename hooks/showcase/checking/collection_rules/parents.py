"""A parent brand exists, no brand stands above itself, and roles go downward (母品牌、主品牌、子品牌、微品牌).

Passes::

    id: chenlu
    parent: qingyuan
    role: 微品牌

Fails::

    id: qingyuan
    parent: qingyuan
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.problems import Problem

from ..clusters import rings
from ..context import Collected, folder_of
from ..reporting import report
from ..walking import is_unread

ID = "parents"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "itself": "写的是“{id}”，就是本品牌自己。请填上一级品牌的编号；没有上级就删去这一项。",
        "ring": "上下级绕成了一圈：{ring}。请删去其中一个品牌的“上级品牌”。",
        "missing": "集群角色写的是“{role}”，却没有上级品牌。请填上级品牌的编号，或改正集群角色。",
        "unknown": "写的是“{id}”，没有这个品牌。{guess}",
        "guess": "是不是“{id}”？",
        "ask": "请填展示馆里已有品牌的编号，编号就是它网址的最后一段。",
        "on-top": "写的是“{role}”，却又填了上级品牌“{id}”。请删去上级品牌，或改正集群角色。",
        "order": "写的是“{role}”，上级品牌“{name}”写的是“{theirs}”。下级的角色要排在上级之后（{order}），请核对。",
    }
)
BELOW_OTHERS = frozenset(("sub", "micro"))
ON_TOP = "mother"


def check(collected: Collected) -> Iterator[Problem]:
    """One problem at most for each brand, and one for each ring."""
    ringed: set[str] = set()
    for ring in rings(collected):
        ringed.update(ring)
        yield _ring(collected, ring)
    for document in collected.brands:
        if folder_of(document) not in ringed:
            yield from _one(document, collected)


def _ring(collected: Collected, ring: tuple[str, ...]) -> Problem:
    around = [collected.brand_by_id[id] for id in ring]
    document = max(around, key=lambda each: (each.path in collected.faulty, each.path))
    if len(ring) == 1:
        message = SENTENCES["itself"].format(id=ring[0])
    else:
        message = SENTENCES["ring"].format(ring=" → ".join((*ring, ring[0])))
    return report(document, ID, "parent", message)


def _one(document: Document[Brand], collected: Collected) -> Iterator[Problem]:
    brand = document.record
    if is_unread(document, "parent") or is_unread(document, "role"):
        return
    role = collected.registry.term("roles", brand.role)
    if brand.parent is None:
        if role and role.id in BELOW_OTHERS:
            message = SENTENCES["missing"].format(role=role.label)
            yield report(document, ID, "parent" if "parent" in document.places else "role", message, "parent: qingyuan")
        return
    above = collected.brand_by_id.get(brand.parent)
    if above is None:
        near = collected.near_brand.like(brand.parent)
        guess = SENTENCES["guess"].format(id=near) if near else SENTENCES["ask"]
        message = SENTENCES["unknown"].format(id=brand.parent, guess=guess)
        yield report(document, ID, "parent", message, f"parent: {near}" if near else "")
    elif role and role.id == ON_TOP:
        message = SENTENCES["on-top"].format(role=role.label, id=brand.parent)
        yield report(document, ID, "role", message)
    else:
        yield from _order(document, above, collected)


def _order(document: Document[Brand], above: Document[Brand], collected: Collected) -> Iterator[Problem]:
    terms = collected.registry.terms["roles"]
    order = list(terms)
    own, theirs = document.record.role, above.record.role
    if above.path in collected.faulty:
        return  # what a faulty page says of itself is no reason to keep another from being published
    if own is None or theirs is None or own not in terms or theirs not in terms:
        return
    if order.index(own) <= order.index(theirs):
        whole = "、".join(each.label for each in terms.values())
        name = above.record.name or document.record.parent
        message = SENTENCES["order"].format(role=terms[own].label, name=name, theirs=terms[theirs].label, order=whole)
        yield report(document, ID, "role", message)
