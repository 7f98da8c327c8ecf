"""Chinese set into a picture: where lines may break, where punctuation gives way, how vertical columns stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

OPENING = frozenset("“‘（《〈「『【〔［｛(")
CLOSING = frozenset("”’）》〉」』】〕］｝)，。、；：！？·—…%％+＋,.;:!?")
MISSING = "〓"  # What printers put where a character is missing from the case.

# Wide punctuation is half empty: closing marks on their right, opening marks on their left.
_HALF_OPENING = frozenset("“‘（《〈「『【〔［｛")
_HALF_CLOSING = frozenset("”’）》〉」』】〕］｝，。、；：")
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


def set_line(text: str, face: ImageFont.FreeTypeFont) -> Line:
    """One line: punctuation side by side or at the ends gives up its empty half, Chinese and Latin keep apart."""
    atoms, x, before = [], 0.0, ""
    for atom in _ATOM.findall(text):
        half, advance = face.size / 2, face.getlength(atom)
        if atom == "·":
            # The font's dot is a third wide; a name wants it in the middle of half a square.
            x, advance = x + (half - advance) / 2, (half + advance) / 2
        if atom in _HALF_OPENING and (not before or before in _HALF_OPENING | _HALF_CLOSING):
            x -= half
        elif atom in _HALF_CLOSING and before in _HALF_CLOSING:
            x -= half
        elif before and _apart(before, atom):
            x += face.size / 8
        atoms.append((atom, x))
        x, before = x + advance, atom
    return Line(tuple(atoms), x - face.size / 2 if before in _HALF_CLOSING else x)


def break_lines(text: str, face: ImageFont.FreeTypeFont, width: float) -> tuple[Line, ...]:
    """The fewest lines that fit, as even as they can be, broken after a pause where there is one.

    No line starts with a closing mark or ends with an opening one; a word too wide for a line is left to stick out.
    """
    atoms = _ATOM.findall(text)
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)]
    for end in range(1, len(atoms) + 1):
        options = []
        for start in range(end):
            set_width = set_line("".join(atoms[start:end]).strip(), face).width
            if set_width <= width or start == end - 1:
                lines, penalty, _ = best[start]
                options.append((lines + 1 + _forbidden(atoms, end), penalty + _unevenness(atoms, end, set_width, width), start))
        best.append(min(options))
    ends = [len(atoms)]
    while ends[-1] > 0:
        ends.append(best[ends[-1]][2])
    pairs = zip(ends[:0:-1], ends[-2::-1], strict=True)
    return tuple(set_line("".join(atoms[start:end]).strip(), face) for start, end in pairs)


def draw_line(draw: ImageDraw.ImageDraw, line: Line, at: tuple[float, float], face: ImageFont.FreeTypeFont, fill: str, bold: int = 0) -> None:
    """Draw a line with its baseline's left end at a point. ``bold`` thickens a face that has only one weight."""
    for atom, x in line.atoms:
        draw.text((at[0] + x, at[1]), atom, fill=fill, font=face, anchor="ls", stroke_width=bold, stroke_fill=fill)


def draw_column(draw: ImageDraw.ImageDraw, text: str, centre: float, top: float, pitch: float, face: ImageFont.FreeTypeFont, fill: str, bold: int = 0) -> None:
    """Draw a vertical column from its top; every character stands in the middle of a square of ``pitch``."""
    for place, character in enumerate(text.translate(_VERTICAL)):
        middle = top + pitch * (place + 0.5)
        ascent, descent = face.getmetrics()
        draw.text(
            (centre, middle + face.size * 0.38), character, fill=fill, font=face, anchor="ms", stroke_width=bold, stroke_fill=fill
        )


def _apart(before: str, atom: str) -> bool:
    return bool(_WORD.match(before)) != bool(_WORD.match(atom)) and not {before, atom} & (OPENING | CLOSING | {" "})


def _forbidden(atoms: list[str], end: int) -> int:
    """A break that is not allowed weighs more than any number of lines."""
    return 1000 if end < len(atoms) and (atoms[end] in CLOSING or atoms[end - 1] in OPENING) else 0


def _unevenness(atoms: list[str], end: int, set_width: float, width: float) -> float:
    pause = end < len(atoms) and atoms[end - 1] in _PAUSE
    return ((width - set_width) / width) ** 2 - (0.3 if pause else 0)


def plain(image: Image.Image) -> bytes:
    """Placeholder."""
    return image.tobytes()
