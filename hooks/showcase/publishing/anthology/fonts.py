"""The fonts of the books: which, from where, what for, and under which licence. None of the system's is used."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import manimgx_fonts_cjk  # type: ignore[import-untyped]
import pylopdf_fonts_zh_cn
import typst
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

THEME = Path(__file__).resolve().parents[4] / "theme" / "book"
_OFL = "SIL Open Font License 1.1"
_SC_IN_COLLECTION = 2  # Japanese, Korean, simplified Chinese, …


@dataclass(frozen=True, slots=True)
class Face:
    """A font: the ``family`` that templates name, what it is called and used for in the colophon, its licence, its
    file and its number in a collection."""

    family: str
    title: str
    use: str
    licence: str
    file: Path
    number: int = 0


SONG = Face("Noto Serif SC", "思源宋体 Noto Serif SC", "正文、书名、标题", _OFL, Path(pylopdf_fonts_zh_cn.serif_path()))
HEI = Face(
    "Noto Sans CJK SC", "思源黑体 Noto Sans CJK SC", "小标题、表格、图注", _OFL,
    Path(manimgx_fonts_cjk.__file__).parent / "NotoSansCJK-VF.otf.ttc", _SC_IN_COLLECTION,
)  # fmt: skip
KAI = Face(
    "Album Kai",
    "霞鹜文楷 LXGW WenKai（国标字符子集，改名 Album Kai）",
    "引文、编语",
    _OFL,
    THEME / "fonts" / "AlbumKai-Regular.ttf",
)
FACES: Sequence[Face] = (SONG, HEI, KAI)
EVERYWHERE: Sequence[Face] = (SONG, HEI)  # what every text falls back to


@cache
def characters(file: Path, number: int) -> frozenset[int]:
    """The code points a font has glyphs for."""
    with TTFont(file, fontNumber=number, lazy=True) as font:
        return frozenset(font.getBestCmap())


def can_be_set(character: str) -> bool:
    """Whether any text of a book can show the character."""
    return any(ord(character) in characters(face.file, face.number) for face in EVERYWHERE)


@cache
def loaded() -> typst.Fonts:
    """The fonts as Typst takes them; reading them once saves time for every further book."""
    folders = sorted({str(face.file.parent) for face in FACES})
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)
