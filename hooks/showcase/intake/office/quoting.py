"""Values of submitted files as sentences quote them. What must not be public is masked before a long value is cut,
because a part of a number could not be told for one any more."""

from __future__ import annotations

from showcase.domain import quoting
from showcase.domain.redaction import redact


def shown(text: str) -> str:
    """A value on one line, cut when it is long, without quotation marks."""
    return quoting.shown(redact(text))


def quote(text: str) -> str:
    """:func:`shown` between Chinese quotation marks."""
    return quoting.quote(redact(text))
