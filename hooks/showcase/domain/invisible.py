"""Characters that nobody sees: which belong to a script or an emoji, which are left from pasting, which do harm."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

# Left by word processors and chat programs; a text reads the same without them.
_LEFTOVERS = r"\u00ad\u034f\u061c\u200b\u200e\u200f\u2060-\u2064\ufeff\ufffc"
# Variation selectors and joiners: some scripts and emoji need them, everywhere else they are left over as well.
_SELECTORS = r"\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef"
_JOINERS = r"\u180e\u200c\u200d"
ALWAYS = re.compile(f"[{_LEFTOVERS}]")
JOINER = re.compile(f"[{_JOINERS}]")
RUN = re.compile(f"[{_SELECTORS}{_JOINERS}]+")
# What leftovers() judges; search for it first, for most files have none.
SUSPECT = re.compile(f"[{_LEFTOVERS}{_SELECTORS}{_JOINERS}]")
ORDINARY = re.compile(r"[\n\t -~\u3000-\u303f\u4e00-\u9fa5\uff01-\uff5e‘’“”—…·×]*")  # only to be quick

IDEOGRAPH = re.compile(r"[\u3005-\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd]")
VARIED = re.compile(r"[0\u1000-\u109f\u2190-\u22ff\u2a00-\u2aff\u3000-\u303f\ua840-\ua87f\uff00-\uff65]")
MONGOLIAN = re.compile(r"[\u1807\u1820-\u18aa]")
_ARABIC = r"\u0620-\u06ff\u0710-\u07fa\u0840-\u08ff\ufb50-\ufdfb\ufe70-\ufefc"
JOINING = re.compile(rf"[{_ARABIC}\u1807\u1820-\u18aa\ua840-\ua87f]")
INDIC = re.compile(r"[\u0900-\u109f\u1780-\u17dd\u1920-\u1aad\u1b00-\u1bf3\ua800-\ua82c\ua880-\uabed]")
EMOJI_PUNCTUATION = frozenset("‼⁉〰〽ℹ")
KEYCAP_BASES = frozenset("#*0123456789")
KEYCAP = "\u20e3"

_BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")  # letters to Unicode, nothing to the eye
_UNSEEN = frozenset(("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"))
# Given out after the Unicode of this Python: emoji, Tangut, and ideographs on the two planes that are theirs.
_YOUNGER = re.compile(
    r"[\u2ffc-\u2fff\u31e4-\u31ef\ua7cb-\ua7f1\U00017000-\U00018d8f\U0001f000-\U0001faff"
    r"\U00020000-\U0002fffd\U00030000-\U0003fffd]"
)
# The flags of England, Scotland and Wales are the only sequences with tag characters that Unicode lists.
TAGGED_FLAG = re.compile(
    "\U0001f3f4\U000e0067\U000e0062"
    "(?:\U000e0065\U000e006e\U000e0067|\U000e0073\U000e0063\U000e0074|\U000e0077\U000e006c\U000e0073)\U000e007f"
)


class Unseen(NamedTuple):
    """An invisible character and how many characters stand before it."""

    offset: int
    character: str


def code(character: str) -> str:
    """How a character is named that cannot be shown: ``U+200B``."""
    return f"U+{ord(character):04X}"


def leftovers(text: str) -> tuple[Unseen, ...]:
    """Every invisible character left from pasting that means nothing where it stands, in order."""
    if not SUSPECT.search(text):
        return ()
    gone = {each.start() for each in ALWAYS.finditer(text)}
    kept = [index for index in range(len(text)) if index not in gone]
    rest = ALWAYS.sub("", text)
    for run in RUN.finditer(rest):
        meant = _meant(rest[: run.start()][-1:], run.group(), rest[run.end() : run.end() + 1])
        gone.update(kept[run.start() + meant : run.end()])
    return tuple(Unseen(index, text[index]) for index in sorted(gone))


def clean(text: str) -> str:
    """The text without :func:`leftovers`; cleaning it again changes nothing."""
    return without(text, leftovers(text))


def without(text: str, unseen: tuple[Unseen, ...]) -> str:
    """The text without these characters of it."""
    if not unseen:
        return text
    starts = [0, *(each.offset + 1 for each in unseen)]
    ends = [*(each.offset for each in unseen), len(text)]
    return "".join(text[start:end] for start, end in zip(starts, ends, strict=True))


def _meant(before: str, run: str, after: str) -> int:
    """How many of a run of selectors and joiners mean something: a selector for the character before, then a joiner."""
    used = 1 if _selects(before, run[0], after) else 0
    if used < len(run) and _joins(before, run[used], after):
        used += 1
    return used


def _selects(before: str, selector: str, after: str) -> bool:
    if not before or JOINER.match(selector):
        return False
    if selector in "\ufe0e\ufe0f":
        return after == KEYCAP if before in KEYCAP_BASES else _is_emoji(before) or before in EMOJI_PUNCTUATION
    if "\u180b" <= selector <= "\u180f":
        return bool(MONGOLIAN.match(before))
    return bool(IDEOGRAPH.match(before)) or (selector < "\ufe0e" and bool(VARIED.match(before)))


def _joins(before: str, joiner: str, after: str) -> bool:
    if joiner == "\u180e":
        return bool(MONGOLIAN.match(before))
    if joiner == "\u200c":
        return bool(INDIC.match(before) or (JOINING.match(before) and JOINING.match(after)))
    if joiner != "\u200d":
        return False
    if INDIC.match(before) or JOINING.match(before) or JOINING.match(after):
        return True
    return bool(before and after) and _is_emoji(before) and _is_emoji(after)


def _is_emoji(character: str) -> bool:
    """Whether it is drawn as a symbol; generous, since a symbol imitates no name."""
    return unicodedata.category(character)[0] == "S" or "\U0001f000" <= character <= "\U0001faff"


def harmful(text: str) -> Iterator[Unseen]:
    """The characters that are refused wherever they stand: controls, marks that turn the reading direction, private
    and unassigned characters, tags, blank letters. Characters that :func:`leftovers` judges are not among them."""
    if ORDINARY.fullmatch(text):
        return
    flags = {index for each in TAGGED_FLAG.finditer(text) for index in range(*each.span())}
    for index, character in enumerate(text):
        if is_harmful(character) and index not in flags:
            yield Unseen(index, character)


def first_unseen(text: str) -> Unseen | None:
    """The first character that is harmful, else the first that is left over; None in a text without either."""
    if ORDINARY.fullmatch(text):
        return None
    return next(harmful(text), None) or next(iter(leftovers(text)), None)


def visible(text: str) -> str:
    """The text with every character that cannot be seen written as 〔U+200B〕, except in emoji and scripts that
    need it."""
    if ORDINARY.fullmatch(text):
        return text
    hidden = {each.offset for each in (*leftovers(text), *harmful(text))}
    return "".join(f"〔{code(each)}〕" if index in hidden else each for index, each in enumerate(text))


def is_harmful(character: str) -> bool:
    """Whether a character is refused wherever it stands, outside of the flags that need it."""
    if character in "\n\t" or SUSPECT.match(character):
        return False
    if character in _BLANK_LETTERS:
        return True
    category = unicodedata.category(character)
    return category in _UNSEEN and not (category == "Cn" and _YOUNGER.match(character))
