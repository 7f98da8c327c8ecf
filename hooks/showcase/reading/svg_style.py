"""The little CSS that drawing programs write into SVG, turned into presentation attributes.

Illustrator and CorelDRAW write a <style> with rules such as ``.cls-1,.cls-2{fill:#abc;}``, Inkscape and WPS write
``style="fill:#abc"``. Nothing more is understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from .svg_grammar import PROPERTIES, REFUSED_PROPERTIES

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_CLASS = re.compile(r"\.([\w-]+)")
_KEPT = PROPERTIES.keys() | REFUSED_PROPERTIES.keys()

Declarations = Mapping[str, str]
ClassRules = tuple[tuple[str, Declarations], ...]


class StyleNotSimple(Exception):
    """A style sheet holds more than rules for single classes; the argument is the part not understood."""


def declarations(style: str) -> dict[str, str]:
    """The known properties of a ``style`` attribute, the last of each name; unknown ones have no effect on a shape."""
    found = {}
    for part in _COMMENT.sub("", style).split(";"):
        name, _, value = part.partition(":")
        if (name := name.strip().lower()) in _KEPT:
            found[name] = " ".join(value.split())
    return found


def class_rules(sheets: Iterable[str]) -> ClassRules:
    """The rules of all style sheets in order, one for each class. Raises StyleNotSimple."""
    rules: list[tuple[str, Declarations]] = []
    text = _COMMENT.sub("", "".join(sheets))
    if rest := _RULE.sub("", text).strip():
        raise StyleNotSimple(_shortened(rest))
    for selectors, body in _RULE.findall(text):
        for selector in selectors.split(","):
            matched = _CLASS.fullmatch(selector.strip())
            if matched is None:
                raise StyleNotSimple(_shortened(selector.strip()))
            rules.append((matched[1], declarations(body)))
    return tuple(rules)


def styled(attributes: Mapping[str, str], rules: ClassRules) -> dict[str, str]:
    """The presentation of an element: its attributes, overruled by class rules, overruled by its style attribute."""
    found = {name: " ".join(value.split()) for name, value in attributes.items() if name in _KEPT}
    classes = set(attributes.get("class", "").split())
    for name, properties in rules:
        if name in classes:
            found |= properties
    return found | declarations(attributes.get("style", ""))


def _shortened(text: str) -> str:
    return text if len(text) <= 30 else text[:30] + "……"
