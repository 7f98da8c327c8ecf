"""What lies in the content folder beside brands, cases, registry and guide: never published, and told of."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from os import DirEntry
from pathlib import Path

from showcase.domain.problems import Place, Problem, Severity

from . import file_names, guide_pictures, safe_open
from .listing import listed

FOLDERS = ("organization", guide_pictures.FOLDER)
PARTS = ("brands", "cases", "registry", "guide")
VERSIONS = ".git"  # where the content is a repository of its own
ELSEWHERE = f"网站不读，也不发布。内容文件夹里只放 {'、'.join(PARTS)}，请把它移走或删掉。"


def stray_files(content: Path) -> tuple[Problem, ...]:
    """A reminder for everything that is not read, in the content folder itself and among the department's lists."""
    others = (entry.name for entry in _listed(content) if entry.name not in PARTS and entry.name != VERSIONS)
    found = [_problem(f"{content.name}/{name}", ELSEWHERE) for name in others]
    for folder, ending in (("registry", ".yml"), ("registry/organization", ".yml"), ("guide", ".md")):
        for entry in _listed(content / folder):
            if not entry.name.endswith(ending) and entry.name not in FOLDERS:
                message = f"网站不读，也不发布。这里只放 {ending} 文件，请把它移走或删掉。"
                found.append(_problem(f"{content.name}/{folder}/{entry.name}", message))
    return tuple(found)


def _listed(folder: Path) -> Iterator[DirEntry[str]]:
    """The entries of a folder; none where there is no true folder, for then its own reader says so."""
    if not folder.is_symlink():
        with suppress(safe_open.Refused):
            yield from listed(folder)


def _problem(path: str, message: str) -> Problem:
    return Problem(Place(file_names.shown(path)), Severity.WARNING, "stray-files", message)
