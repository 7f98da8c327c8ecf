"""A list of problems in the forms that people and programs read. ``PRINTERS`` has them by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from showcase.domain.problems import Problem

from . import github, gitlab, json, markdown, text

Printer = Callable[[Sequence[Problem], int], str]

PRINTERS: Mapping[str, Printer] = MappingProxyType(
    {
        "text": text.render,
        "json": json.render,
        "github": github.render,
        "markdown": markdown.render,
        "gitlab": gitlab.render,
    }
)
