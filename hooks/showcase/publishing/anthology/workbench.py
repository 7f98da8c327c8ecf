"""A folder of its own for one run of Typst: the templates, the data, the rebuilt pictures, and nothing else.

Typst may read what lies in this folder only, so whatever a text says, no other file can get into a book.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ...domain.book import BookPicture
from .fonts import THEME
from .impression import impression
from .pictures import Pictures
from .typst_data import Ways

TEMPLATES = THEME / "typst"


class Workbench:
    """The folder ``root`` with templates; pictures are put there when their names are asked for."""

    def __init__(self, root: Path, pictures: Pictures) -> None:
        self.root = root
        self._pictures = pictures
        self._folder = root / "pictures"
        self._folder.mkdir()

    @property
    def ways(self) -> Ways:
        """How the data names pictures."""
        return Ways(self._place, self._place_impression)

    def write(self, data: Any) -> None:
        """Put the data where the templates read it."""
        (self.root / "data.json").write_text(json.dumps(data, ensure_ascii=False, sort_keys=True), encoding="utf-8")

    def _place(self, picture: BookPicture) -> str:
        staged = self._pictures.staged(picture)
        (self._folder / staged.name).write_bytes(staged.data)
        return staged.name

    def _place_impression(self, picture: BookPicture) -> str:
        staged = self._pictures.staged(picture)
        name = f"{Path(staged.name).stem}-ink.png"
        (self._folder / name).write_bytes(impression(staged))
        return name


@contextmanager
def workbench(pictures: Pictures) -> Iterator[Workbench]:
    """A workbench that is gone afterwards."""
    with TemporaryDirectory(prefix="anthology-") as folder:
        root = Path(folder).resolve() / "book"
        shutil.copytree(TEMPLATES, root)
        yield Workbench(root, pictures)
