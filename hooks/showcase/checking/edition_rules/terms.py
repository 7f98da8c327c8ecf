"""The words of an edition's description are on their lists, and its numbers and dates have their form.

Passes::

    year: "2026"
    cloth: pine

Fails::

    cloth: green
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from showcase.domain.document import Document
from showcase.domain.edition import BRANDS, CLOTHS, MOST_SEALS, Edition, Rule
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry
from showcase.domain.selection import KINDS as TAKEN

from ..context import Context
from ..near import NearNames
from ..reporting import quote, report

ID = "edition-terms"
YEAR = re.compile(r"\d{4}")
VERSION = re.compile(r"\d{1,4}(\.\d{1,4}){0,2}")
Fault = tuple[str, str, str]  # field, sentence, text to paste


def check(document: Document[Edition], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem for each word that is on no list."""
    edition = document.record
    found = [*_description(edition)]
    for index, part in enumerate(edition.parts):
        found += _rule(part.rule, f"parts[{index}].rule", registry) if part.rule else ()
    for path, message, hint in found:
        yield report(document, ID, path, message, hint)


def _description(edition: Edition) -> Iterator[Fault]:
    if edition.year and not YEAR.fullmatch(edition.year):
        yield "year", f"写的是{quote(edition.year)}。年卷只写四位年份。", f'year: "{edition.year[:4]}"'
    if YEAR.fullmatch(edition.date):
        message = f"写的是{quote(edition.date)}，只有年份。请写到月或日，荣誉在那时是否有效要照它算。"
        yield "date", message, f"date: {edition.date}-12"
    if edition.version and not VERSION.fullmatch(edition.version):
        yield "version", f"写的是{quote(edition.version)}。版次写成 1.0、1.1 这样的数。", 'version: "1.0"'
    if edition.cloth not in CLOTHS:
        named = {name: key for key, name in CLOTHS.items()}
        choices = "、".join(f"{key}（{name}）" for key, name in CLOTHS.items())
        hint = f"cloth: {named.get(edition.cloth, next(iter(CLOTHS)))}"
        yield "cloth", f"写的是{quote(edition.cloth)}，没有这种颜色。可以写：{choices}。", hint
    if len(edition.seals) > MOST_SEALS:
        message = f"写了 {len(edition.seals)} 个品牌，封面上最多印 {MOST_SEALS} 个标识。请删去几个。"
        yield "seals", message, f"seals: [{', '.join(edition.seals[:MOST_SEALS])}]"


def _rule(rule: Rule, path: str, registry: Registry) -> Iterator[Fault]:
    if rule.take not in TAKEN:
        message = f"写的是{quote(rule.take)}。选案例写 cases，选品牌写 brands。"
        yield f"{path}.take", message, "take: brands" if rule.take in {"brand", "品牌"} else "take: cases"
    elif rule.take == BRANDS and rule.years:
        yield f"{path}.years", "品牌没有年份，选品牌时不能按年份选。请删去这一项。", ""
    for at, year in enumerate(rule.years):
        if rule.take != BRANDS and not YEAR.fullmatch(year):
            yield f"{path}.years[{at}]", f"写的是{quote(year)}。这里只写四位年份。", f'years: ["{year[:4]}"]'
    schemes = registry.honour_schemes
    for at, id in enumerate(rule.honours):
        if id not in schemes:
            near = NearNames(schemes).like(id)
            guess = f"是不是“{near}”（{schemes[near].title}）？" if near else f"可以写：{'、'.join(schemes)}。"
            yield f"{path}.honours[{at}]", f"写的是{quote(id)}，schemes.yml 里没有。{guess}", near
