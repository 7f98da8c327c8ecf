"""A pattern of Python's as JavaScript reads it: the same texts match, at the same places.

Only what our patterns use is known; anything else raises ValueError, so that no pattern is published that means
something else in a browser.
"""

from __future__ import annotations

import re
import string

_BLANKS = r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_WORD = r"\p{L}\p{N}_"
_CLASSES = {
    "d": r"\p{Nd}",
    "D": r"\P{Nd}",
    "w": f"[{_WORD}]",
    "W": f"[^{_WORD}]",
    "s": f"[{_BLANKS}]",
    "S": f"[^{_BLANKS}]",
}
_IN_SET = {"d": r"\p{Nd}", "D": r"\P{Nd}", "w": _WORD, "s": _BLANKS}
_SAME = frozenset("tnrfvux0") | frozenset(r"^$\.*+?()[]{}|/")
_GROUPS = re.compile(r"\(\?(?:[:=!]|<[=!]|P<(?P<named>\w+)>|P=(?P<again>\w+)\))")
_LONG = re.compile(r"\\U([0-9a-fA-F]{8})")


def in_javascript(pattern: re.Pattern[str]) -> list[str]:
    """Source and flags for ``new RegExp``. Raises ValueError for what a browser cannot read alike."""
    if pattern.flags & ~(re.IGNORECASE | re.UNICODE):
        raise ValueError(f"flags of {pattern.pattern!r}")
    source = _Translation(pattern.pattern).whole()
    shown = "".join(each if each.isprintable() else f"\\u{{{ord(each):x}}}" for each in source)
    return [shown, "iu" if pattern.flags & re.IGNORECASE else "u"]


class _Translation:
    """Goes through one pattern from left to right."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0
        self.in_set = False

    def whole(self) -> str:
        """The pattern for JavaScript."""
        found: list[str] = []
        while self.at < len(self.pattern):
            found.append(self._escape() if self.pattern[self.at] == "\\" else self._sign())
        return "".join(found)

    def _sign(self) -> str:
        sign = self.pattern[self.at]
        self.at += 1
        if self.in_set:
            self.in_set = sign != "]"
            return r"\[" if sign == "[" else sign
        if sign == "[":
            self.in_set = True
        elif sign == "(" and self.pattern.startswith("?", self.at):
            return self._group()
        return {".": r"[^\n]", "$": r"(?=\n?$)"}.get(sign, sign)

    def _group(self) -> str:
        found = _GROUPS.match(self.pattern, self.at - 1)
        if found is None:
            raise ValueError(f"group of {self.pattern!r}")
        self.at = found.end()
        if found["again"]:
            return rf"\k<{found['again']}>"
        return f"(?<{found['named']}>" if found["named"] else found.group()

    def _escape(self) -> str:
        sign = self.pattern[self.at + 1]
        far = _LONG.match(self.pattern, self.at)
        self.at = far.end() if far else self.at + 2
        if far:
            return rf"\u{{{int(far[1], 16):x}}}"
        known = (_IN_SET if self.in_set else _CLASSES).get(sign)
        if known:
            return known
        if sign in _SAME or (sign == "-" and self.in_set):
            return f"\\{sign}"
        if sign == "Z" and not self.in_set:
            return "$"
        if sign in string.ascii_letters or sign in string.digits:
            raise ValueError(f"\\{sign} in {self.pattern!r}")
        return sign
