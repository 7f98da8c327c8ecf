"""Digits in any dress: full width, circled, raised, of another script, or Chinese numerals in a row."""

from __future__ import annotations

import re
import unicodedata

NUMERALS = {
    character: str(value)
    for value, characters in enumerate(
        ("〇零○", "一壹幺", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
    )
    for character in characters
}
_NUMERAL = f"[{''.join(NUMERALS)}]"
CIRCLED = "①-⑨⓪⑴-⑼⒈-⒐❶-❾➀-➈➊-➒⓵-⓽⁰¹²³⁴-⁹₀-₉"
DRESSED = re.compile(rf"[^\x00-\x7f\D]|[{CIRCLED}Ａ-Ｚａ-ｚ＠Ⅹⅹ×ХхΧχ]")
IN_CHINESE = re.compile(rf"{_NUMERAL}(?:[ \-—－]?{_NUMERAL}){{10,}}")
# Spelled out, because one set of characters is searched for faster than the class of all digits.
DIGIT = rf"[0-9０-９٠-٩۰-۹०-९০-৯๐-๙໐-໙༠-༩၀-၉០-៩᠐-᠙𝟎-𝟿{CIRCLED}]"
CROSSES = frozenset("Ⅹⅹ×ХхΧχ")

LISTED = re.compile(rf"(?<![\d{CIRCLED}])[{CIRCLED}](?=1\d{{10}}(?!\d))")  # ① before a number is no part of it

# What nearly all texts are made of; holds nothing that LISTED or DRESSED could find, and is only to be quick.
UNDRESSED = re.compile(r"[\x00-\x7f\u3000-\u303f\u4e00-\u9fa5！-／：-？［-｀｛-～‘’“”—…·]*")
SHORTEST = 9

# What people put between the digits of one number; the last ones cannot be seen.
GAP = (
    r"[ \t\n\u00a0\u2002-\u200a\u202f\u205f\u3000\-‐‑‒–—―−－·・•．._()（）"
    r"\u00ad\u034f\u180e\u200b-\u200f\u2060-\u2064\ufeff]"
)
LONG = re.compile(rf"{DIGIT}(?:{GAP}{{0,3}}{DIGIT}){{8,}}")


def fold(text: str) -> str:
    """The text with plain digits and plain Latin letters in the place of dressed ones; every position is kept.

    Chinese numerals count as digits where eleven or more stand in a row.
    """
    if not UNDRESSED.fullmatch(text):
        text = DRESSED.sub(_plain, LISTED.sub("、", text))
    return IN_CHINESE.sub(lambda found: "".join(NUMERALS.get(each, each) for each in found.group()), text)


def is_long(text: str) -> bool:
    """Whether the text holds nine digits or more in a row, gaps between them included; a quick first look."""
    return len(text) >= SHORTEST and (LONG.search(text) is not None or IN_CHINESE.search(text) is not None)


def only_digits(text: str) -> str:
    """The digits of a folded text, and the X that ends some numbers."""
    return "".join(each for each in text.upper() if each in "0123456789X")


def _plain(found: re.Match[str]) -> str:
    character = found.group()
    if character in CROSSES:
        return "X"
    digit = unicodedata.digit(character, None)
    return unicodedata.normalize("NFKC", character) if digit is None else str(digit)
