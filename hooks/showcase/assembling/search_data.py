"""What the browser searches: a catalogue of all cards, the running words in parts, and the traditional characters.

Every file is a classic script that stores one value under ``globalThis.bs``: pages opened from a disk can load
scripts but nothing else. Names carry a digest of their content, so browsers may keep them for ever.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from showcase.domain.collection import BrandEntry, CaseEntry, Collection, HonourState
from showcase.domain.pictures import Derivative, PictureFacts
from showcase.traditional import traditional_characters

from .book_search import book_catalogue
from .entries import unit_name
from .search_text import LABELS, brand_words, case_words
from .spelling import spell

_STORE = "globalThis.bs=globalThis.bs||{};bs."
_TERM_LISTS = ("types", "stages", "origins", "roles")

Positions = Mapping[str, Mapping[str, int]]  # name of a list -> id -> position


@dataclass(frozen=True, slots=True)
class CardParts:
    """How cards show what a record says, so that cards drawn in the browser are those of the server.

    ``logo`` and ``photo`` name the files made from a picture, largest first, the widely readable one last;
    ``honour`` words an honour that holds; ``slip`` breaks a name into the columns of a title slip.
    """

    logo: Callable[[PictureFacts], Sequence[Derivative]]
    photo: Callable[[PictureFacts], Sequence[Derivative]]
    honour: Callable[[HonourState], str]
    slip: Callable[[str], Sequence[str]]


@dataclass(frozen=True, slots=True)
class SearchFiles:
    """The scripts to publish, by address from the site's root; pages name ``catalogue`` and ``traditional``, those of
    an edition also the one of ``books`` that holds its words, by its id."""

    catalogue: str
    traditional: str
    sources: Mapping[str, str]
    books: Mapping[str, str] = field(default_factory=dict)


def search_files(collection: Collection, parts: CardParts, texts_per_file: int = 200) -> SearchFiles:
    """All scripts of the search. The same collection gives the same names and bytes."""
    texts = dict(text_shards(collection, texts_per_file))
    catalogue, catalogue_source = named_script("catalogue", catalogue_script(collection, parts, tuple(texts)))
    traditional, traditional_source = named_script("traditional", traditional_script())
    books = {
        id: named_script(f"book-{id}", data_script("book", book_catalogue(book)))
        for id, book in collection.books.items()
    }
    sources = {catalogue: catalogue_source, traditional: traditional_source, **texts, **dict(books.values())}
    return SearchFiles(catalogue, traditional, sources, {id: address for id, (address, _) in books.items()})


def catalogue_script(collection: Collection, parts: CardParts, texts: Sequence[str] = ()) -> str:
    """The catalogue: the lists of terms once, and one row of plain values for each unit, brand and case.

    Rows name terms, units and brands by their position in the lists, -1 for none. ``texts`` are the addresses of the
    files that :func:`text_shards` gives. The order of the columns is read in theme/components/search-rows.js.
    """
    registry = collection.registry
    unit_at = _positions(registry.units)
    lists = {name: [[term.id, term.label] for term in registry.vocabularies[name]] for name in _TERM_LISTS}
    lists["zones"] = [[zone.id, zone.label] for zone in registry.zones.values()]
    lists["honours"] = [[scheme.id, scheme.title] for scheme in registry.honour_schemes.values()]
    at = {name: _positions(row[0] for row in rows) for name, rows in lists.items()} | {"units": unit_at}
    at["brands"] = _positions(collection.brand_entries)
    names = {id: unit_name(registry, id) for id in registry.units}
    units = [
        [unit.id, names[unit.id], unit.short, unit_at.get(unit.parent, -1), spell(names[unit.id])[0]]
        for unit in registry.units.values()
    ]
    brands = [_brand_row(entry, collection, at, parts) for entry in collection.brand_entries.values()]
    cases = [_case_row(entry, collection, at, parts) for entry in collection.case_entries.values()]
    rows = {**lists, "units": units, "brands": brands, "cases": cases}
    return data_script("catalogue", {**rows, "labels": LABELS, "texts": texts})


def text_shards(collection: Collection, size: int = 200) -> Mapping[str, str]:
    """The running words of all records, brands before cases in catalogue order, ``size`` records to a file."""
    words = [
        *(brand_words(collection.brands[id]) for id in collection.brand_entries),
        *(case_words(collection.cases[id]) for id in collection.case_entries),
    ]
    shards = ({"first": start, "words": words[start : start + size]} for start in range(0, len(words), size))
    return dict(named_script(f"text-{n}", data_script(f"texts{n}", shard)) for n, shard in enumerate(shards))


def traditional_script() -> str:
    """Two texts of equal length: traditional characters, and the simplified ones they stand for."""
    pairs = traditional_characters()
    return data_script("traditional", ["".join(pairs), "".join(pairs.values())])


def _brand_row(entry: BrandEntry, collection: Collection, at: Positions, parts: CardParts) -> list[Any]:
    logo = _picture(parts.logo(entry.logo)) if entry.logo else None
    return [
        entry.id,
        entry.number,
        entry.name,
        entry.slogan,
        at["units"].get(entry.unit, -1),
        at["zones"].get(entry.zone, -1),
        at["types"].get(entry.type, -1),
        at["stages"].get(entry.stage, -1),
        at["origins"].get(entry.origin, -1),
        at["roles"].get(entry.role, -1),
        entry.keywords,
        _honours(entry.honours, at, parts),
        collection.brands[entry.id].record.aliases,
        entry.pinyin,
        entry.updated,
        logo or parts.slip(entry.name),
        int(entry.ground == "ink"),
    ]


def _case_row(entry: CaseEntry, collection: Collection, at: Positions, parts: CardParts) -> list[Any]:
    document = collection.cases[entry.id]
    photos = filter(None, (document.pictures.get(each.file or "") for each in document.record.photos))
    return [
        entry.id,
        entry.number,
        entry.title,
        entry.subtitle,
        entry.summary,
        entry.year,
        at["units"].get(entry.unit, -1),
        at["types"].get(entry.type, -1),
        at["origins"].get(entry.origin, -1),
        entry.keywords,
        [at["brands"][id] for id in entry.brands if id in at["brands"]],
        _honours(entry.honours, at, parts),
        entry.pinyin,
        entry.updated,
        next(filter(None, (_picture(parts.photo(facts)) for facts in photos)), None),
    ]


def _honours(honours: Iterable[HonourState], at: Positions, parts: CardParts) -> list[list[Any]]:
    """Only what is valid on the build date is shown on a card: [scheme, words]."""
    return [[at["honours"][each.scheme.id], parts.honour(each)] for each in honours if each.valid]


def _picture(made: Sequence[Derivative]) -> Mapping[str, Any] | None:
    """The smallest modern file, else the readable one; None for a picture that cannot be used."""
    if not made:
        return None
    modern = [each for each in made if each.format == "webp"]
    chosen = min(modern, key=lambda each: each.width) if modern else made[-1]
    return {"name": chosen.name, "width": chosen.width, "height": chosen.height}


def _positions(ids: Iterable[str]) -> dict[str, int]:
    return {id: position for position, id in enumerate(ids)}


def data_script(name: str, value: Any) -> str:
    """A script that stores a value. No character in it can end a string, a line or an HTML element early."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character in "<\u2028\u2029\ufeff":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return f"{_STORE}{name}={text};\n"


def named_script(stem: str, source: str) -> tuple[str, str]:
    """The address of a data file, which tells its content, and the content."""
    digest = hashlib.sha256(source.encode()).hexdigest()[:10]
    return f"search/{stem}.{digest}.js", source
