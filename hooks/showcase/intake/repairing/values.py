"""Repairs of a value that is there but not in its form: dates and numbers."""

from __future__ import annotations

import re
import unicodedata

from showcase.domain.dates import LOOSE_DATE
from showcase.domain.fields import Kind
from showcase.domain.problems import Problem

# A plain or quoted value up to where it must end: the line, a comment, or the next item between brackets.
VALUE = re.compile(r"(?P<quote>[\"']?)(?P<text>[^\"',{}\[\]#，]+?)(?P=quote)(?=\s*(?:$|[,\]}]|\s#))")
THOUSANDS = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
PLAIN_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def value(line: str, problem: Problem, kind: Kind | None) -> str | None:
    """The line with the value at the problem's place in its form; None where that is not certain."""
    at = problem.place.column - 1
    if kind in (Kind.NUMBER, Kind.COUNT):
        grouped = THOUSANDS.fullmatch(line[at:].strip())
        if grouped:
            return line[:at] + grouped[0].replace(",", "")
    found = VALUE.match(line, at)
    if not found:
        return None
    good = _date(found["text"]) if kind is Kind.DATE else _number(found["text"], kind)
    return line[:at] + good + line[found.end() :] if good else None


def _date(text: str) -> str:
    found = LOOSE_DATE.fullmatch(unicodedata.normalize("NFKC", text.strip()))
    return "-".join(part.zfill(2) for part in found.groups() if part) if found else ""


def _number(text: str, kind: Kind | None) -> str:
    """Digits of full width as plain ones."""
    plain = unicodedata.normalize("NFKC", text.strip())
    return plain if kind in (Kind.NUMBER, Kind.COUNT) and PLAIN_NUMBER.fullmatch(plain) else ""
