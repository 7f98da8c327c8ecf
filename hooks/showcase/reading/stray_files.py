"""What lies in the content folder beside brands, cases, registry and guide: never published, and told of."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from os import DirEntry
from pathlib import Path

from showcase.domain.problems import Place, Problem, Severity

from . import editions, file_names, guide_pictures, safe_open
from .listing import listed

FOLDERS = ("organization", editions.FOLDER.name, guide_pictures.FOLDER)
EDITION_FILES = (*(f"{name}.md" for name in editions.TEXTS), editions.FROZEN)
PARTS = ("brands", "cases", "registry", "guide")
BESIDE_EDITIONS = "网站不读，也不发布。这里只放各本汇编的 .yml 文件和同名的文件夹，请改名、移走或删掉。"
BESIDE_TEXTS = f"网站不读，也不发布。这里只放 {'、'.join(EDITION_FILES)}，请移走或删掉。"
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
    return (*found, *_beside_editions(content))


def _beside_editions(content: Path) -> Iterator[Problem]:
    """A reminder for what belongs to no edition: only a folder of the name of one, with its texts and its freezes."""
    folder = content / editions.FOLDER
    names = [entry.name for entry in _listed(folder)]
    for name in names:
        path = f"{content.name}/{editions.FOLDER.as_posix()}/{name}"
        if f"{name}.yml" in names:
            others = (each.name for each in _listed(folder / name) if each.name not in EDITION_FILES)
            yield from (_problem(f"{path}/{each}", BESIDE_TEXTS) for each in others)
        elif not name.endswith(".yml"):
            yield _problem(path, BESIDE_EDITIONS)


def _listed(folder: Path) -> Iterator[DirEntry[str]]:
    """The entries of a folder; none where there is no true folder, for then its own reader says so."""
    if not folder.is_symlink():
        with suppress(safe_open.Refused):
            yield from listed(folder)


def _problem(path: str, message: str) -> Problem:
    return Problem(Place(file_names.shown(path)), Severity.WARNING, "stray-files", message)
