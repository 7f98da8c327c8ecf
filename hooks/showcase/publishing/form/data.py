"""One script with everything the form takes from Python, so that nothing is written twice."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from typing import Any
from unicodedata import is_normalized

from showcase.assembling.search_data import data_script
from showcase.checking.lookalikes import prototypes
from showcase.domain.brand import Brand
from showcase.domain.fields import FieldDescription, Kind, descriptions
from showcase.domain.registry import ElementScheme, Registry
from showcase.domain.rule_titles import RULE_TITLES
from showcase.traditional import traditional_characters
from showcase.writing.index_text import BLOCK_LINE, PLAIN_TEXT

from . import rule_data as rules
from .patterns import in_javascript
from .rule_data import rule_data
from .sentences import sentences
from .substance_data import substance_data, substance_patterns
from .text_data import text_data

FOLDED = (range(0xDF, 0x2000), range(0xAB00, 0xAC00))  # where such characters are


def form_script(registry: Registry) -> str:
    """The script that sets ``bs.form``; the same registry gives the same bytes."""
    return data_script("form", form_data(registry))


def form_data(registry: Registry) -> dict[str, Any]:
    """Fields, lists, limits, sentences and patterns. Keys are those that theme/submit/ reads."""
    traditional = traditional_characters()
    return {
        "record": Brand.__name__,
        "records": {record.__name__: [*map(_field, descriptions(record).values())] for record in _records(Brand)},
        "vocabularies": {
            name: [{"id": term.id, "label": term.label, "text": term.text} for term in terms]
            for name, terms in registry.vocabularies.items()
        },
        "units": [
            {key: getattr(unit, key) for key in ("id", "label", "short", "kind", "parent", "scheme", "origin")}
            for unit in registry.units.values()
        ],
        "sources": [{"id": source.id, "title": source.title} for source in registry.sources.values()],
        "schemes": {id: _scheme(scheme) for id, scheme in registry.element_schemes.items()},
        "default_scheme": registry.default_scheme,
        "link_hosts": registry.site.link_hosts,
        "limits": dataclasses.asdict(registry.limits),
        "patterns": {"plain_text": PLAIN_TEXT, "block_line": BLOCK_LINE},
        "rules": rule_data(),
        "sentences": sentences(),
        "titles": dict(RULE_TITLES),
        "traditional": ["".join(traditional), "".join(traditional.values())],
        "lookalikes": _by_latin(prototypes()),
        "folded": folded(),
        "substance": substance_data(registry),
        "texts": _texts(registry),
    }


def _texts(registry: Registry) -> dict[str, Any]:
    texts = text_data(registry)
    patterns = {**rules.PATTERNS, **substance_patterns(registry)}
    own = {name: in_javascript(pattern) for name, pattern in patterns.items()}
    return texts | {"patterns": texts["patterns"] | own}


def _records(record: type) -> Iterable[type]:
    """The record and all those in it, each once."""
    found = {record: None}
    for each in descriptions(record).values():
        if each.record is not None:
            found |= dict.fromkeys(_records(each.record))
    return found


def _field(field: FieldDescription) -> dict[str, Any]:
    """A description without what it leaves at its default."""
    plain = FieldDescription("", "", Kind.LINE)
    own = {each.name: getattr(field, each.name) for each in dataclasses.fields(field)}
    told = {key: value for key, value in own.items() if key in {"key", "label", "kind"} or value != getattr(plain, key)}
    return told | ({"record": field.record.__name__} if field.record else {})


def _scheme(scheme: ElementScheme) -> dict[str, Any]:
    return {"label": scheme.label, "elements": [dataclasses.asdict(each) for each in scheme.elements]}


def folded() -> dict[str, str]:
    """What becomes of characters that Python folds otherwise than it writes them small (ß): JavaScript cannot fold."""
    signs = [chr(code) for block in FOLDED for code in block]
    return {sign: sign.casefold() for sign in signs if sign.casefold() != sign.lower() and is_normalized("NFKC", sign)}


def _by_latin(latin: Mapping[str, str]) -> dict[str, str]:
    """Latin letters -> all characters that look like them."""
    found: dict[str, list[str]] = {}
    for character, letters in latin.items():
        found.setdefault(letters, []).append(character)
    return {letters: "".join(alike) for letters, alike in found.items()}
