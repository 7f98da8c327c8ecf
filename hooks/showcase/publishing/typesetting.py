"""Chinese set into a picture: where lines may break, where punctuation gives way, how vertical columns stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

from PIL import ImageDraw, ImageFont

OPENING = frozenset("“‘（《〈「『【〔［｛(")
CLOSING = frozenset("”’）》〉」』】〕］｝)，。、；：！？·—…%％+＋,.;:!?")
MISSING = "〓"  # What printers put where a character is missing from the case.

_QUOTE_ENDS = frozenset("”’）》〉」』】〕］｝")
# Wide punctuation is half empty: closing marks on their right, opening marks on their left.
_HALF_OPENING = frozenset("“‘（《〈「『【〔［｛")
_HALF_CLOSING = _QUOTE_ENDS | frozenset("，。、；：")
_ATOM = re.compile(r"[A-Za-z0-9][A-Za-z0-9.,'+%-]*|.", re.DOTALL)
_WORD = re.compile(r"[A-Za-z0-9]")
_PAUSE = frozenset("·，、；：。！？")
_VERTICAL = str.maketrans("“”‘’（）《》〈〉—…", "﹃﹄﹁﹂︵︶︽︾︿﹀︱︙")
_NEVER_A_GLYPH = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Line:
    """A line ready to draw: atoms (a character or a Latin word) with their distances from its start."""

    atoms: tuple[tuple[str, float], ...]
    width: float


@lru_cache(maxsize=64)
def font(path: Path, size: int) -> ImageFont.FreeTypeFont:
    """A font at a size in pixels. The basic engine is the same on every system."""
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


@cache
def has_glyph(path: Path, character: str) -> bool:
    """Whether the font can draw the character: an empty box is what it draws for all it does not have."""
    face = font(path, 24)
    return character.isspace() or bytes(face.getmask(character)) != bytes(face.getmask(_NEVER_A_GLYPH))


def drawable(text: str, path: Path) -> str:
    """The text in one line, with 〓 for every character the font lacks."""
    return "".join(c if has_glyph(path, c) else MISSING for c in " ".join(text.split()))


@lru_cache(maxsize=8192)
def _advance(face: ImageFont.FreeTypeFont, atom: str) -> float:
    return face.getlength(atom)


def set_line(text: str, face: ImageFont.FreeTypeFont) -> Line:
    """One line: punctuation side by side or at the ends gives up its empty half, Chinese and Latin keep apart."""
    atoms, x, before = [], 0.0, ""
    for atom in _ATOM.findall(text):
        half, advance = face.size / 2, _advance(face, atom)
        if atom == "·":
            # The font's dot is a third wide; a name wants it in the middle of half a square.
            x, advance = x + (half - advance) / 2, (half + advance) / 2
        after_closing = before in _HALF_CLOSING
        opens = atom in _HALF_OPENING and (after_closing or not before or before in _HALF_OPENING)
        if opens or (atom in _HALF_CLOSING and after_closing):
            x -= half
        elif before and _apart(before, atom):
            x += face.size / 12
        atoms.append((atom, x))
        x, before = x + advance, atom
    return Line(tuple(atoms), x - face.size / 2 if before in _HALF_CLOSING else x)


def break_lines(text: str, face: ImageFont.FreeTypeFont, width: float) -> tuple[Line, ...]:
    """Few lines that fit, as even as they can be, broken at a pause where there is one and not within quotes.

    No line starts with a closing mark or ends with an opening one; a word too wide for a line is left to stick out.
    """
    atoms = _ATOM.findall(text)
    costs = [_break_cost(atoms, end) for end in range(len(atoms) + 1)]
    # For every place where the text may end: what it costs, where its last line starts, that line.
    best: list[tuple[float, int, Line]] = [(0.0, 0, Line((), 0))]
    for end in range(1, len(atoms) + 1):
        options = []
        for start in range(end - 1, -1, -1):
            line = set_line("".join(atoms[start:end]).strip(), face)
            if line.width > width and start < end - 1:
                break
            options.append((best[start][0] + costs[end] + 1 + (1 - line.width / width) ** 2, start, line))
        best.append(min(options, key=lambda option: option[:2]))
    lines = []
    end = len(atoms)
    while end:
        _, start, line = best[end]
        lines.append(line)
        end = start
    return tuple(reversed(lines))


def broken_at_pauses(lines: tuple[Line, ...]) -> bool:
    """Whether every break falls where a reader would pause, so that no word can be cut."""
    return all(_pause(line.atoms[-1][0], following.atoms[0][0]) for line, following in pairwise(lines))


@dataclass(frozen=True, slots=True)
class Pen:
    """What text is drawn with. ``bold`` thickens a face that has only one weight, in pixels."""

    draw: ImageDraw.ImageDraw
    face: ImageFont.FreeTypeFont
    fill: str
    bold: float = 0

    def line(self, line: Line, x: float, baseline: float) -> None:
        """Draw a line from its left end."""
        for atom, offset in line.atoms:
            self._text(atom, (x + offset, baseline), "ls")

    def column(self, text: str, centre: float, top: float, pitch: float) -> None:
        """Draw a vertical column: every character stands in the middle of a square of ``pitch``."""
        for place, character in enumerate(text.translate(_VERTICAL)):
            self._text(character, (centre, top + pitch * (place + 0.5) + self.face.size * 0.38), "ms")

    def _text(self, text: str, at: tuple[float, float], anchor: str) -> None:
        self.draw.text(at, text, self.fill, self.face, anchor, stroke_width=self.bold, stroke_fill=self.fill)


def _apart(before: str, atom: str) -> bool:
    return bool(_WORD.match(before)) != bool(_WORD.match(atom)) and not {before, atom} & (OPENING | CLOSING | {" "})


def _pause(before: str, after: str) -> bool:
    return before in _PAUSE or before in _HALF_CLOSING or after in _HALF_OPENING


def _break_cost(atoms: list[str], end: int) -> float:
    """What a break before the atom at ``end`` costs, in lines: much where it is forbidden, least at a pause."""
    if end in (0, len(atoms)):
        return 0.0
    if atoms[end] in CLOSING or atoms[end - 1] in OPENING:
        return 1000.0
    quoted = sum(a in _HALF_OPENING for a in atoms[:end]) > sum(a in _QUOTE_ENDS for a in atoms[:end])
    return (0.0 if _pause(atoms[end - 1], atoms[end]) else 0.4) + (0.3 if quoted else 0.0)
