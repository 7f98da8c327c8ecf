"""Patterns, numbers and short lists that the rules about fields, pictures and links go by."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from showcase.checking import addresses, hosts, near, normalise, pictures, reporting, web_links
from showcase.checking.brand_rules import logo
from showcase.checking.collection_rules import parents
from showcase.checking.document_rules import body_pictures, dates, keywords, photos, reserved_id
from showcase.checking.lookalikes import HAN_TWINS
from showcase.domain import identifiers, quoting
from showcase.domain.dates import LOOSE_DATE
from showcase.reading import faults, invisible, record, values

# Named as theme/submit/ asks for them.
PATTERNS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "addresses.host": addresses.HOST,
        "addresses.record": addresses.RECORD,
        "addresses.scheme": addresses.SCHEME,
        "hosts.name": hosts.NAME,
        "hosts.numeric": hosts.NUMERIC,
        "hosts.shown_name": hosts.SHOWN_NAME,
        "identifiers.identifier": identifiers.IDENTIFIER,
        "identifiers.windows_keeps": identifiers.WINDOWS_KEEPS,
        "keywords.between": keywords.BETWEEN,
        "normalise.dashes": normalise.DASHES,
        "normalise.other_alphabets": normalise.OTHER_ALPHABETS,
        "photos.nothing_said": photos.NOTHING_SAID,
        "values.count": values.COUNT,
        "values.date": values.DATE,
        "values.digits": values.NUMBER,
        "values.link": values.LINK,
        "values.loose_date": LOOSE_DATE,
        "web_links.mail": web_links.MAIL,
        "web_links.web": web_links.WEB,
    }
)


def rule_data() -> dict[str, Any]:
    """Everything that is no pattern."""
    return {
        "quoted": quoting.QUOTED,
        "longest_hint": faults.LONGEST_HINT,
        "longest_id": identifiers.LONGEST,
        "reserved_ids": sorted(reserved_id.KEPT),
        "department_keys": sorted(record.DEPARTMENT_KEYS),
        "guessed": record.GUESSED,
        "names": sorted(invisible.NAMES),
        "flags": values.FLAGS,
        "most_digits": values.MOST_DIGITS,
        "most_decimals": values.MOST_DECIMALS,
        "many_terms": values.MANY_TERMS,
        "few_terms": reporting.FEW,
        "by_number": sorted(reporting.LISTS_OF_FILES),
        "dates_ahead": sorted(dates.AHEAD),
        "suffixes": pictures.SUFFIXES,
        "logo": {"smallest": logo.SMALLEST, "steepest": logo.STEEPEST},
        "guessed_pictures": body_pictures.GUESSED,
        "below_others": sorted(parents.BELOW_OTHERS),
        "on_top": parents.ON_TOP,
        "products": sorted(hosts.PRODUCTS),
        "longest_words": web_links.LONGEST_WORDS,
        "neighbours": near.NEIGHBOURS,
        "alike": near.ALIKE,
        "round": {chr(sign): letter for sign, letter in normalise.ROUND.items()},
        "twins": HAN_TWINS,
    }
