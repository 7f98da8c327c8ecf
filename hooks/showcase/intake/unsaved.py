"""A page as it would be if it were saved: read and checked like any other, without touching the disk."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from showcase.checking.context import Context
from showcase.checking.run import check_brand, check_case
from showcase.domain.brand import Brand
from showcase.domain.case import Case
from showcase.domain.document import Document
from showcase.domain.limits import Limits
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry
from showcase.reading.documents import read_document
from showcase.reading.folders import Folder
from showcase.reading.record_folder import INDEX

STANDARD = Limits()
NOWHERE = Path("/nowhere")


@dataclass(frozen=True, slots=True)
class UnsavedFolder(Folder):
    """A folder that holds one file, which is not on the disk."""

    data: bytes = b""

    def read(self, name: str, limits: Limits = STANDARD) -> bytes:
        """The bytes of the file, whatever it is called."""
        return self.data


@dataclass(frozen=True, slots=True)
class Judged:
    """What reading and checking one file alone gives. Pictures beside it are not looked at."""

    document: Document[Any]
    problems: tuple[Problem, ...]


def judge(path: str, data: bytes, registry: Registry, date: str) -> Judged:
    """The verdict on ``data`` as the file ``path`` (``content/brands/unit/id/index.md``) on the day ``date``."""
    folder = UnsavedFolder(NOWHERE, path.removesuffix(f"/{INDEX}"), (INDEX,), data=data)
    context = Context(date, folder.name, folder.group, folder.files)
    if path.split("/")[-4] == "cases":
        case = read_document(folder, Case, registry, {})
        return Judged(case, check_case(case, registry, context))
    brand = read_document(folder, Brand, registry, {})
    return Judged(brand, check_brand(brand, registry, context))
