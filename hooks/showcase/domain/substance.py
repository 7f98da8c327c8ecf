"""What tells substance from slogans, as the department's lists say it (``content/registry/substance.yml``)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

BETWEEN = "(?:地|得到了?|有了?|的)?"
BEFORE_DEGREE = "(?:了|得|十分|非常|较为|更加|更|较|很)?"


@dataclass(frozen=True)
class Substance:
    """Words and numbers that the rules against slogans go by; without the words those rules are silent.

    A claim is a degree with a change (显著提升), a change with a later degree (提升明显), or one of ``claims``.
    ``abstract_goals`` can be said of any branch, ``formulas`` are said by every branch and count neither as figures
    nor as copied, ``result_headings`` stand in the headings over what has come of it. ``copied_characters`` are what
    two brands may share, and what more than ``copied_by_most`` brands share is nobody's.
    """

    degrees: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    later_degrees: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    abstract_goals: tuple[str, ...] = ()
    formulas: tuple[str, ...] = ()
    result_headings: tuple[str, ...] = ()
    place_words: tuple[str, ...] = ()
    industry_words: tuple[str, ...] = ()
    most_measures: int = 8
    copied_characters: int = 70
    copied_by_most: int = 20

    @cached_property
    def claim_source(self) -> str:
        """The pattern of a claim, which means the same in Python and in JavaScript; '' without words."""
        degrees, changes, later, claims = map(
            alternatives, (self.degrees, self.changes, self.later_degrees, self.claims)
        )
        parts = (
            f"(?:{degrees}){BETWEEN}(?:{changes})" if degrees and changes else "",
            f"(?:{changes}){BEFORE_DEGREE}(?:{later})" if changes and later else "",
            claims,
        )
        return "|".join(part for part in parts if part)

    @cached_property
    def claim_pattern(self) -> re.Pattern[str]:
        """What finds a claim; finds nothing without words."""
        return re.compile(self.claim_source or NOTHING)

    @cached_property
    def abstract_pattern(self) -> re.Pattern[str]:
        """What finds a goal that any branch could have; finds nothing without words."""
        return re.compile(alternatives(self.abstract_goals) or NOTHING)

    @cached_property
    def formula_pattern(self) -> re.Pattern[str]:
        """What finds the formulas; finds nothing without any."""
        return re.compile(alternatives(self.formulas) or NOTHING)

    @cached_property
    def heading_pattern(self) -> re.Pattern[str]:
        """What finds the heading over the results; finds nothing without words."""
        return re.compile(alternatives(self.result_headings) or NOTHING)


NOTHING = "(?!)"


def alternatives(words: tuple[str, ...]) -> str:
    """The words as one pattern, longer ones first; '' without any."""
    ordered = sorted({word for word in words if word}, key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, ordered))
