"""What the online form needs to judge texts as the checker does: patterns, tables, wordings, reviewed false alarms."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable
from functools import cache
from typing import Any

from showcase.checking import phrases, reviews
from showcase.checking.document_rules import characters, mixed_characters, paired_quotes, pasted_remains, raw_html
from showcase.domain import (
    bank_card,
    credentials,
    digits,
    id_card,
    invisible,
    mobile,
    personal,
    private_data,
    redaction,
)
from showcase.domain.registry import ANY_WORDS, Registry, Wording, phrase_pattern

from .patterns import in_javascript
from .text_patterns import PATTERNS

TABLED = 0x40000  # of the characters from here on only selectors can stand in a text
SETTLED = 16  # hexadecimal digits of a hash
BASE = "0123456789abcdefghijklmnopqrstuvwxyz"


def text_data(registry: Registry, root: str = "content") -> dict[str, Any]:
    """Plain data for ``bs.submit.data.texts``. ``root`` is the name of the content folder, with which paths begin."""
    patterns = {name: in_javascript(pattern) for name, pattern in PATTERNS.items()}
    if registry.wording_pattern:
        patterns["wordings.phrases"] = in_javascript(registry.wording_pattern)
    wordings = []
    for number, wording in enumerate(registry.wordings):
        name = f"wordings.{number}" if ANY_WORDS in wording.wrong else ""
        if name:
            patterns[name] = in_javascript(re.compile(phrase_pattern(wording.wrong)))
        wordings.append(_wording(wording, name))
    return {
        "root": root,
        "patterns": patterns,
        "wordings": wordings,
        "settled": _settled(registry, root),
        "settled_length": SETTLED,
        **_numbers(),
        **_characters(),
        **_markup(),
    }


def _wording(wording: Wording, pattern: str) -> dict[str, str]:
    return {
        "wrong": wording.wrong,
        "kind": wording.kind,
        "right": wording.right,
        "note": wording.note,
        "pattern": pattern,
    }


def _settled(registry: Registry, root: str) -> list[str]:
    """The false alarms of brands that the department has entered, so that a brand opened for editing is judged as on
    its page. Hashes only: who looked at them and why is not for the public."""
    return sorted(
        hashlib.sha256("\0".join((each.path, each.rule, each.code)).encode()).hexdigest()[:SETTLED]
        for each in registry.reviews
        if each.path.startswith(f"{root}/brands/") and not reviews.fault_of(each)
    )


def _numbers() -> dict[str, Any]:
    circled = {character: str(unicodedata.digit(character)) for character in _all_of(f"[{digits.CIRCLED}]")}
    return {
        "digits": {"numerals": digits.NUMERALS, "crosses": "".join(sorted(digits.CROSSES)), "circled": circled},
        "id_card": {
            "weights": id_card.WEIGHTS,
            "check_signs": id_card.CHECK_SIGNS,
            "provinces": sorted(id_card.PROVINCES),
            "first_year": id_card.FIRST_YEAR,
            "last_year": id_card.LAST_YEAR,
        },
        "bank_card": {
            "look_back": bank_card.LOOK_BACK,
            "shortest": bank_card.SHORTEST,
            "longest": bank_card.LONGEST,
        },
        "mobile": {
            "look_back": mobile.LOOK_BACK,
            "splits": sorted(" ".join(map(str, split)) for split in mobile.SPLITS),
        },
        "private": {
            "kinds": {
                "id_card": private_data.ID_CARD,
                "mobile": private_data.MOBILE,
                "bank_card": private_data.BANK_CARD,
                "passport": private_data.PASSPORT,
                "permit": private_data.PERMIT,
                "car": private_data.CAR,
                "mail": private_data.MAIL,
                "home": private_data.HOME,
                "secrecy": private_data.SECRECY_MARK,
            },
            "doubtful": sorted(private_data.DOUBTFUL),
            "most": private_data.MOST,
            "papers": private_data.PAPERS,
            "home_words": personal.HOME_WORDS,
            "before_run": private_data.BEFORE_RUN,
            "after_run": private_data.AFTER_RUN,
        },
        "credentials": {
            "kinds": credentials.NAMES,
            "words": credentials.WORDS,
            "key_block": credentials.KEY_BLOCK,
            "look_back": credentials.LOOK_BACK,
            "look_after": credentials.LOOK_AFTER,
        },
        "redaction": {
            "mask": redaction.MASK,
            "cut": redaction.CUT,
            "gram": redaction.GRAM,
            "most_spelled": redaction.MOST_SPELLED,
        },
    }


def _characters() -> dict[str, Any]:
    traditional, _ = mixed_characters.patterns()
    return {
        "invisible": {
            "harmful": harmful_characters(),
            "symbols": symbols(),
            "keycap": invisible.KEYCAP,
            "keycap_bases": "".join(sorted(invisible.KEYCAP_BASES)),
            "emoji_punctuation": "".join(sorted(invisible.EMOJI_PUNCTUATION)),
        },
        "characters": {"names": sorted(characters.NAMES)},
        "mixed_characters": {"traditional": traditional.pattern[1:-1], "shown": mixed_characters.SHOWN},
        "paired_quotes": {"closing": paired_quotes.CLOSING, "called": paired_quotes.CALLED},
    }


def _markup() -> dict[str, Any]:
    return {
        "pasted_remains": {"short": pasted_remains.SHORT},
        "phrases": {"own_words": sorted(phrases.OWN_WORDS), "of_others": phrases.OF_OTHERS},
        "raw_html": {
            "remedies": raw_html.REMEDIES,
            "take_out": raw_html.TAKE_OUT,
            "no_element": raw_html.NO_ELEMENT,
        },
    }


@cache
def harmful_characters() -> str:
    """The characters that are refused wherever they stand, as :func:`runs`. Browsers know other versions of Unicode."""
    return runs(invisible.is_harmful)


@cache
def symbols() -> str:
    """The characters that are drawn as symbols, as :func:`runs`."""
    return runs(lambda character: unicodedata.category(character)[0] == "S")


def runs(holds: Callable[[str], bool]) -> str:
    """A set of characters below :data:`TABLED`: distances between the places where it begins and ends, to base 36."""
    steps: list[str] = []
    before, last = False, 0
    for number in range(TABLED):
        if holds(chr(number)) is not before:
            before = not before
            steps.append(_to_base_36(number - last))
            last = number
    return " ".join(steps)


def _to_base_36(number: int) -> str:
    digits_of: list[str] = []
    while number or not digits_of:
        number, digit = divmod(number, 36)
        digits_of.append(BASE[digit])
    return "".join(reversed(digits_of))


def _all_of(characters_of: str) -> str:
    """Every character that a set in square brackets holds."""
    found = re.compile(characters_of)
    return "".join(each for each in map(chr, range(0x3000)) if found.match(each))
