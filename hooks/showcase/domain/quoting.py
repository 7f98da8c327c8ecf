"""Values as sentences quote them: on one line, not too long, with nothing hidden in them."""

from __future__ import annotations

from .invisible import visible

QUOTED = 60
_INNER = str.maketrans({"“": "‘", "”": "’", "\n": " ", "\t": " "})


def shown(text: str) -> str:
    """A value on one line, cut when it is long, invisible characters named; without quotation marks."""
    plain = visible(text[: QUOTED + 1].translate(_INNER))
    return f"{plain[:QUOTED]}……" if len(plain) > QUOTED else plain


def quote(text: str) -> str:
    """:func:`shown` between Chinese quotation marks."""
    return f"“{shown(text)}”"
