"""Sentences about a file never repeat what must not be public, wherever it stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .credentials import credentials
from .digits import fold, only_digits
from .private_data import Finding, find, find_in_name
from .quoting import shown

MASK = "〔已隐去〕"
GRAM = 5  # so many characters in a row tell a part of a number from a year or a limit
MOST_SPELLED = 200
MASKS = re.compile(rf"{MASK}(?:[ \-—.·]?{MASK})+")
CUT = "……"
PATH = re.compile(r"[^\s“”‘’：，。；（）「」]+")


def secrets_in(text: str) -> tuple[str, ...]:
    """Everything in ``text`` that no sentence may repeat, as it is written there."""
    return tuple(text[each.start : each.end] for each in (*find(text), *credentials(text)))


def secrets_in_names(names: Iterable[str]) -> tuple[str, ...]:
    """Like :func:`secrets_in`, for the names of files and folders."""
    return tuple(name[each.start : each.end] for name in names for each in find_in_name(name))


class Redactor:
    """Masks all private numbers and keys in sentences, of those ``known`` from the file also parts: a value may have
    been cut, or turned into a text to paste, before it came into the sentence."""

    def __init__(self, known: Iterable[str] = ()) -> None:
        secrets = frozenset(known)
        self._spelled = frozenset(spelled for each in secrets for spelled in (each, shown(each)) if not each.isascii())
        self._forms = frozenset(form for each in secrets for form in _forms(each))
        self._grams = frozenset(
            form[start : start + GRAM] for form in self._forms for start in range(len(form) - GRAM + 1)
        )
        self._beginnings = frozenset(form[:length] for form in self._forms for length in range(1, GRAM))

    def redact(self, text: str) -> str:
        """The sentence with a mask in the place of each."""
        for spelled in self._spelled if len(self._spelled) <= MOST_SPELLED else ():
            text = text.replace(spelled, MASK)
        text = _masked(text, (*find(text), *credentials(text)))
        text = PATH.sub(lambda found: redact_name(found.group()), text)
        return MASKS.sub(MASK, self._without_parts(text) if self._grams else text)

    def _without_parts(self, text: str) -> str:
        hidden = {
            position + offset
            for position in range(len(text) - GRAM + 1)
            if text[position : position + GRAM] in self._grams
            for offset in range(GRAM)
        }
        for cut in re.finditer(CUT, text):
            for length in range(1, min(GRAM, cut.start() + 1)):
                if text[cut.start() - length : cut.start()] in self._beginnings:
                    hidden.update(range(cut.start() - length, cut.start()))
        return "".join(_with_masks(text, hidden)) if hidden else text


def redact(text: str, known: Iterable[str] = ()) -> str:
    """:meth:`Redactor.redact` for a single sentence."""
    return Redactor(known).redact(text)


def redact_name(path: str) -> str:
    """The path of a file with a mask in the place of numbers in its names."""
    return "/".join(_masked(part, find_in_name(part)) for part in path.split("/"))


def _masked(text: str, findings: Iterable[Finding]) -> str:
    for each in sorted(findings, key=lambda finding: finding.start, reverse=True):
        text = f"{text[: each.start]}{MASK}{text[each.end :]}"
    return text


def _forms(secret: str) -> Iterator[str]:
    folded = fold(secret)
    yield from (secret, folded, secret.lower(), folded.lower())
    digits = only_digits(folded)
    if len(digits) > GRAM:
        yield from (digits, digits.lower())


def _with_masks(text: str, hidden: set[int]) -> Iterator[str]:
    for position, character in enumerate(text):
        if position not in hidden:
            yield character
        elif position - 1 not in hidden:
            yield MASK
