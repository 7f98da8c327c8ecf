"""The finished files in the folder of books: what they are called, and the lists that say what each was made from.

Beside its files an edition has its list (``2023.json``); the single PDFs of records have one for all.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from json import JSONDecodeError
from pathlib import Path
from types import MappingProxyType
from typing import Any

from showcase.domain.book import BookFile

SCREEN, PRINT, EPUB = "pdf", "print", "epub"
KINDS: Mapping[str, str] = MappingProxyType({SCREEN: "PDF 屏幕版", PRINT: "PDF 印刷版", EPUB: "EPUB"})
ENDINGS: Mapping[str, str] = MappingProxyType({SCREEN: ".pdf", PRINT: "-print.pdf", EPUB: ".epub"})
LEAVES = "leaves.json"
LEAF_NAME = re.compile(r"(brand|case)s/([a-z0-9][a-z0-9-]*)\.pdf")


def file_name(edition: str, kind: str) -> str:
    """The name of a file of an edition; ``kind`` is a key of :data:`KINDS`."""
    return f"{edition}{ENDINGS[kind]}"


def list_name(edition: str) -> str:
    """The name of the list of an edition's files."""
    return f"{edition}.json"


def leaf_name(kind: str, id: str) -> str:
    """The name of the single PDF of a case or brand."""
    return f"{kind}s/{id}.pdf"


def described(name: str, data: bytes, pages: int, content_version: str) -> BookFile:
    """What a list says of a file with these bytes."""
    return BookFile(name, len(data), sha256(data).hexdigest(), pages, content_version)


def list_text(files: Iterable[BookFile]) -> str:
    """A list, a line for each file, by name."""
    rows = (json.dumps(dataclasses.asdict(each), ensure_ascii=False) for each in sorted(files, key=lambda f: f.name))
    return "[\n" + ",\n".join(rows) + "\n]\n"


def listed(path: Path) -> tuple[BookFile, ...] | None:
    """The files of a list, none when there is no list, None when it is not one."""
    try:
        return tuple(_file(row) for row in json.loads(path.read_bytes()))
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except (OSError, JSONDecodeError, UnicodeDecodeError, RecursionError, KeyError, TypeError):
        return None


def _file(row: dict[str, Any]) -> BookFile:
    """Raises KeyError or TypeError for what is not such a file."""
    texts = {key: row[key] for key in ("name", "sha256", "content_version")}
    numbers = {key: row[key] for key in ("size", "pages")}
    if any(type(each) is not str for each in texts.values()) or any(type(each) is not int for each in numbers.values()):
        raise TypeError
    return BookFile(**texts, **numbers)
