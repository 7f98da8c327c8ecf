"""Snippets for Visual Studio Code: somebody types 传播语 or slogan in a page and gets the line, ready to be filled."""

from __future__ import annotations

import re
from typing import Any

from showcase.domain.brand import Brand
from showcase.domain.case import Case
from showcase.domain.fields import FieldDescription, descriptions
from showcase.domain.registry import Registry
from showcase.writing.field_words import choices, what_not_to_write, what_to_write
from showcase.writing.index_text import STEP, scalar

TODAY = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"  # the editor puts in the day
OF_TODAY = frozenset(("added", "updated"))
SPECIAL = re.compile(r"([\\$}])")
SPECIAL_IN_CHOICE = re.compile(r"([\\,|])")


def snippets(registry: Registry) -> dict[str, Any]:
    """The contents of a file of snippets: one for every field of brands, and for those that cases have of their own."""
    found = {f"品牌：{field.label}": _snippet(field, registry) for field in descriptions(Brand).values()}
    own = {key: field for key, field in descriptions(Case).items() if key not in descriptions(Brand)}
    return found | {f"案例：{field.label}": _snippet(field, registry) for field in own.values()}


def _snippet(field: FieldDescription, registry: Registry) -> dict[str, Any]:
    said = f"{what_to_write(field, registry)}{what_not_to_write(field)}"
    must = "（必填）" if field.required else ""
    return {
        "scope": "markdown",
        "prefix": [field.label, field.key],
        "body": _Body(registry).of(field),
        "description": f"{field.label}{must}：{said}",
    }


class _Body:
    """The lines of one snippet, with numbered places that the tab key leads to."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._last = 0

    def of(self, field: FieldDescription, indent: str = "") -> list[str]:
        """The lines of a field and of all that is in it."""
        if field.record is None:
            return [f"{indent}{field.key}: {self._place(field)}"]
        inner = indent + STEP * (2 if field.many else 1)
        lines = [line for part in descriptions(field.record).values() for line in self.of(part, inner)]
        if field.many:
            lines[0] = f"{indent}{STEP}- {lines[0].removeprefix(inner)}"
        return [f"{indent}{field.key}:", *lines]

    def _place(self, field: FieldDescription) -> str:
        self._last += 1
        if field.key in OF_TODAY:
            return f"${{{self._last}:{TODAY}}}"
        listed = choices(field, self._registry)
        if listed:
            ordered = sorted(listed, key=lambda label: label != field.good)
            return f"${{{self._last}|{','.join(SPECIAL_IN_CHOICE.sub(_escaped, each) for each in ordered)}|}}"
        good = field.good if field.many else scalar(field.good)
        return f"${{{self._last}:{SPECIAL.sub(_escaped, good)}}}"


def _escaped(found: re.Match[str]) -> str:
    return f"\\{found[0]}"
