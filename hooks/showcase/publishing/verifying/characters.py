"""Characters that nobody sees. A text that shows one thing and holds another must not be published."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

# What changes the character before it, and what joins the two beside it: right in emoji and in some scripts only.
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef\u180b-\u180d\u180f"
_JOINERS = "\u200c\u200d\u180e"
# One of these is always wrong.
_NEVER = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls; a line ends with a line feed alone
    "\u00ad\u034f\u061c\u115f\u1160\u2800\u3164\uffa0"  # blank or invisible letters
    "\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"  # zero width, direction, separators, BOM
    "\ud800-\udfff\ufff0-\ufffc\ufdd0-\ufdef\ufffe\uffff"  # halves of characters, annotations, noncharacters
    "\ue000-\uf8ff\U000f0000-\U0010ffff"  # private use, and the noncharacters of the last planes
    "\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"  # marks of notes, tags
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 15))
    + "]"
)
# England, Scotland and Wales: a black flag and the letters of the country as tags.
_COUNTRIES = ("gbeng", "gbsct", "gbwls")
_TAGS = "|".join("".join(chr(0xE0000 + ord(letter)) for letter in country) for country in _COUNTRIES)
_FLAGS = re.compile(f"\U0001f3f4(?:{_TAGS})\U000e007f")
_RUN = re.compile(f"[{_SELECTORS}{_JOINERS}]+")
_ONE_OF_EACH = re.compile(f"[{_SELECTORS}]?[{_JOINERS}]?")
_SCRIPTS_THAT_JOIN = re.compile(
    "[\u0600-\u109f\u1780-\u18af\u1900-\u1cff\ua800-\ua8ff\ua900-\uabff\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc"
    "\U0001f000-\U0001faff]"
)
_ORDINARY = re.compile("[\t\n -~\u00b7\u00d7\u2010-\u2027\u3000-\u3163\u3400-\u9fff\uff01-\uff9f]*")  # only to be quick
_LIMIT = 5


def hidden(text: str) -> Iterator[str]:
    """The hidden characters of a text, as Chinese sentences that name the code points and the first line of each."""
    if _ORDINARY.fullmatch(text):
        return
    text = _FLAGS.sub("", text) if "\U000e007f" in text else text
    places = [match.start() for match in _NEVER.finditer(text)]
    places += [match.start() for match in _RUN.finditer(text) if not _is_meant(text, match)]
    if not places:
        return
    found = Counter(text[place] for place in places)
    for character in sorted(found)[:_LIMIT]:
        line = text.count("\n", 0, min(place for place in places if text[place] == character)) + 1
        yield f"第 {line} 行起有看不见的字符 U+{ord(character):04X}，共 {found[character]} 个"


def _is_meant(text: str, run: re.Match[str]) -> bool:
    """Whether a run does what such characters are for. Page and data may cut a text in two, so either side will do."""
    if not _ONE_OF_EACH.fullmatch(run[0]):
        return False
    before, after = text[run.start() - 1 : run.start()], text[run.end() : run.end() + 1]
    if re.search(f"[{_JOINERS}]", run[0]):
        return _can_join(before) or _can_join(after)
    return bool(before) and not before.isspace()


def _can_join(character: str) -> bool:
    """Emoji are symbols, among them the colours of skin; letters only those of scripts whose letters join."""
    return bool(character) and (
        unicodedata.category(character)[0] == "S" or _SCRIPTS_THAT_JOIN.match(character) is not None
    )
