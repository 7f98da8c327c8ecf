"""What the boxes of a Word form mean: labels of fields, of entries in a list, headings, places for photos."""

from __future__ import annotations

import re
import unicodedata

from showcase.writing.office.bare import bare
from showcase.writing.office.listed_items import ordinal
from showcase.writing.office.shape import BODY, Table, main_table, table_by_path, tables

from . import heads

PHOTO = "photo"
SERIAL = "serial"  # a column that only counts
_PHOTO = re.compile(r"(?:品牌|活动|现场)?(?:照片|图片)\d*")
_TITLES = ("申报表", "申报书", "登记表", "审批表", "推荐表")
_SECTION = re.compile(
    r"(?:第?[一二三四五六七八九十]{1,3}[、.．部]|[(（][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[、.．])[^，。；：！？,;]{0,14}"
)
_PLACEHOLDER = re.compile(
    r"[(（【\[]?(?:请|单击|点击|或点击|在|此处|这里|可){1,5}.{0,6}(?:输入|插入|填写|粘贴|放入).{0,8}"
)


def meaning(label: str) -> str | None:
    """The path that a label in front of a box means: a field of the brand, a list, a part of the text, PHOTO; None if
    unknown."""
    plain = bare(label)
    if not plain:
        return None
    found = heads.column_path(label, main_table()) or heads.list_path(label)
    if found:
        return found
    return PHOTO if _PHOTO.fullmatch(plain) else None


def entry_meaning(label: str) -> tuple[str, int | None, str] | None:
    """``建设目标1·内容`` -> the list, the number and the field in it; None for other labels."""
    plain = unicodedata.normalize("NFKC", label).strip().strip(":：")
    for cut in range(len(plain), 1, -1):
        path = heads.list_path(re.sub(r"[\d一二三四五六七八九十\s]+$", "", plain[:cut]))
        if not path:
            continue
        number = re.search(r"[\d一二三四五六七八九十]+\s*$", plain[:cut])
        table = table_by_path()[path]
        column = heads.column_path(plain[cut:], table) if bare(plain[cut:]) else ""
        if column is not None and (number or column):
            return path, ordinal(number.group().strip()) if number else None, column or _main_column(table)
    return None


def _main_column(table: Table) -> str:
    paths = [each.path for each in table.columns]
    return next(each for each in ("text", "title", "partner") if each in paths)


def grid_columns(words: list[str], context: str) -> tuple[str, dict[int, str]] | None:
    """The list whose entries stand below this row of heads, with the path by column; ``context`` is the list that the
    heading above names, or ''. A list within it may have columns too (``photos.file``). None for a row of another
    kind."""
    named = heads.list_path(words[0]) if len(words) > 2 else None
    start = 1 if named else 0
    candidates = (
        (named or context,) if named or context else tuple(each.path for each in tables()[1:] if not each.owner)
    )
    path = max(candidates, key=lambda each: sum(_column(word, each) is not None for word in words[start:]))
    columns = {index: found for index, word in enumerate(words) if index >= start and (found := _column(word, path))}
    known = [each for each in columns.values() if each != SERIAL]
    enough = len(known) >= 2 and (len(columns) + start) * 5 >= len([each for each in words if each]) * 3
    return (path, columns) if enough and len({*known}) == len(known) else None


def _column(word: str, path: str) -> str | None:
    if heads.is_serial(word):
        return SERIAL
    found = heads.column_path(word, table_by_path()[path])
    if found:
        return found
    for inner in tables():
        if inner.path.rpartition(".")[0] == path and inner.owner:
            key = inner.path.rpartition(".")[2]
            if _PHOTO.fullmatch(bare(word)):
                return f"{key}.file"
            nested = heads.column_path(word, inner)
            return f"{key}.{nested}" if nested else None
    return None


def is_heading(text: str) -> bool:
    """Whether a line only says what comes below it, so that nothing is lost without it."""
    plain = bare(text)
    return (
        not plain
        or plain.endswith(_TITLES)
        or meaning(text) not in (None, "id")
        or _SECTION.fullmatch(unicodedata.normalize("NFC", text.strip())) is not None
    )


def is_placeholder(text: str) -> bool:
    """Whether a box holds nothing but the words that ask to fill it in."""
    return _PLACEHOLDER.fullmatch(text.strip()) is not None


def is_text(path: str) -> bool:
    """Whether a path is the running text or a part of it."""
    return path == BODY or path.startswith((f"{BODY}.", f"{BODY}+"))
