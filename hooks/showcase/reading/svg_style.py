"""The little CSS that drawing programs write into SVG, turned into presentation attributes.

Illustrator and CorelDRAW write a <style> with rules such as ``.cls-1,.cls-2{fill:#abc;}``, Inkscape and WPS write
``style="fill:#abc"``. Selectors are a name, a class, an id, or a name with one of these; nothing more is understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from .svg_grammar import PROPERTIES, REFUSED_PROPERTIES

# A comment that is never closed runs to the end, as browsers have it.
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_MARKUP = re.compile(r"<!--|-->")
_SELECTOR = re.compile(r"(\*|[a-zA-Z]+)?([.#][\w-]+)?")
_IMPORTANT = re.compile(r" ?! ?important$", re.IGNORECASE)
_KEPT = PROPERTIES.keys() | REFUSED_PROPERTIES.keys()

# What a declaration weighs against another one: important or not, how exact its selector is, its place in the file.
Weight = tuple[bool, int, int]
Declaration = tuple[Weight, str]
_OWN_STYLE = 1 << 10


class StyleNotSimple(Exception):
    """A style sheet holds more than rules for simple selectors; the argument is the part not understood."""


class StyleSheet:
    """The rules of all style sheets of a file, found by what they select. Raises StyleNotSimple."""

    def __init__(self, sheets: Iterable[str]) -> None:
        self._rules: dict[tuple[str, str], dict[str, Declaration]] = {}
        for place, (selectors, body) in enumerate(_rules(_MARKUP.sub("", _without_comments("".join(sheets))))):
            for selector in selectors.split(","):
                self._add(selector.strip(), body, place)

    def _add(self, selector: str, body: str, place: int) -> None:
        matched = _SELECTOR.fullmatch(selector)
        if not selector or matched is None:
            raise StyleNotSimple(selector)
        name, mark = (matched[1] or "*"), matched[2] or ""
        exactness = (name != "*") + {"": 0, ".": 10, "#": 100}[mark[:1]]
        kept = self._rules.setdefault((name, mark), {})
        for key, value, important in _declarations(body):
            weight = (important, exactness, place)
            if key not in kept or kept[key][0] <= weight:
                kept[key] = (weight, value)

    def presentation(self, name: str, attributes: Mapping[str, str]) -> dict[str, str]:
        """The presentation of an element: its attributes, overruled by rules, overruled by its style attribute."""
        found = {key: " ".join(value.split()) for key, value in attributes.items() if key in _KEPT}
        best: dict[str, Declaration] = {}
        for selected in self._selecting(name, attributes):
            for key, declaration in selected.items():
                if key not in best or best[key][0] <= declaration[0]:
                    best[key] = declaration
        for key, value, important in _declarations(attributes.get("style", "")):
            weight = (important, _OWN_STYLE, 0)
            if key not in best or best[key][0] <= weight:
                best[key] = (weight, value)
        return found | {key: value for key, (_, value) in best.items()}

    def _selecting(self, name: str, attributes: Mapping[str, str]) -> Iterator[dict[str, Declaration]]:
        if not self._rules:
            return
        marks = {"", *(f".{each}" for each in attributes.get("class", "").split()), f"#{attributes.get('id', '')}"}
        for mark in sorted(marks):
            for selected in (("*", mark), (name, mark)):
                if selected in self._rules:
                    yield self._rules[selected]


def _rules(text: str) -> Iterator[tuple[str, str]]:
    *rules, rest = text.split("}")
    for rule in rules:
        selectors, brace, body = rule.partition("{")
        if not brace or "{" in body:
            raise StyleNotSimple(selectors.strip())
        # A font is of no use to a drawing without text.
        if selectors.strip() != "@font-face":
            yield selectors, body
    if rest.strip():
        raise StyleNotSimple(rest.strip())


def _declarations(style: str) -> Iterator[tuple[str, str, bool]]:
    """Name and value of the known properties, and whether they are important; others have no effect on a shape."""
    for part in _without_comments(style).split(";"):
        name, _, value = part.partition(":")
        if (name := name.strip().lower()) in _KEPT:
            value, important = _IMPORTANT.subn("", " ".join(value.split()))
            # Figma writes a colour for wide screens behind the same colour for all.
            if not value.startswith("color("):
                yield name, value, bool(important)


def _without_comments(style: str) -> str:
    return _COMMENT.sub("", style) if "/*" in style else style
