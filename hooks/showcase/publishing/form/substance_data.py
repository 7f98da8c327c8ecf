"""What the online form needs for the rules against slogans: the department's words as patterns, and their numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from showcase.checking import claims
from showcase.checking.brand_rules import connotation_says_more, generic_name, text_claims
from showcase.domain.registry import Registry

CLAIMS: Mapping[str, str] = MappingProxyType(
    {
        "claims.named_numbers": claims.NAMED_NUMBERS,
        "claims.dates": claims.DATES,
        "claims.figures": claims.FIGURES,
        "claims.times": claims.TIMES,
        "claims.rhythms": claims.RHYTHMS,
        "claims.not_claimed": claims.NOT_CLAIMED,
        "claims.quoted": claims.QUOTED,
    }
)


def substance_patterns(registry: Registry) -> dict[str, re.Pattern[str]]:
    """The patterns by the names under which theme/submit/ asks for them."""
    substance = registry.substance
    return {name: re.compile(source) for name, source in CLAIMS.items()} | {
        "substance.claim": substance.claim_pattern,
        "substance.abstract": substance.abstract_pattern,
        "substance.formula": substance.formula_pattern,
        "substance.heading": substance.heading_pattern,
    }


def substance_data(registry: Registry) -> dict[str, Any]:
    """The lists and numbers that are no patterns."""
    substance = registry.substance
    return {
        "has_claims": bool(substance.claim_source),
        "trailing": claims.TRAILING,
        "subject": claims.SUBJECT,
        "joining": "".join(sorted(connotation_says_more.JOINING)),
        "smallest_share": connotation_says_more.SMALLEST_SHARE,
        "longest_claim": text_claims.LONGEST,
        "most_measures": substance.most_measures,
        "generic_words": registry.generic_words,
        "other_words": (*substance.place_words, *substance.industry_words),
        "offices": generic_name.OFFICES,
    }
