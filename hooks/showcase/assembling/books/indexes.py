"""索引 of a book: where to look up a unit, a type, an honour, a brand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from showcase.domain.book import BookIndex, Chapter, IndexEntry

from ..spelling import spell

NO_LETTER = "#"
INDEXES: Sequence[tuple[str, str, Callable[[Chapter], Iterable[str]]]] = (
    ("unit", "单位索引", lambda chapter: (chapter.unit_label,)),
    ("type", "类型索引", lambda chapter: (chapter.type_label,)),
    ("honour", "荣誉索引", lambda chapter: (honour.title for honour in chapter.honours)),
    ("brand", "品牌索引", lambda chapter: (box.name for box in chapter.brands)),
)


def indexes(chapters: Sequence[Chapter]) -> tuple[BookIndex, ...]:
    """All indexes that have an entry. Words are in the order of their sound, chapters in that of the book."""
    made = (BookIndex(kind, title, _entries(chapters, words)) for kind, title, words in INDEXES)
    return tuple(each for each in made if each.entries)


def _entries(chapters: Sequence[Chapter], words: Callable[[Chapter], Iterable[str]]) -> tuple[IndexEntry, ...]:
    found: dict[str, dict[str, None]] = {}
    for chapter in chapters:
        for word in words(chapter):
            if word:
                found.setdefault(word, {})[chapter.id] = None
    ordered = sorted((spell(word)[0], word) for word in found)
    return tuple(IndexEntry(word, _letter(sound), tuple(found[word])) for sound, word in ordered)


def _letter(sound: str) -> str:
    first = sound[:1].upper()
    return first if first.isascii() and first.isalpha() else NO_LETTER
