"""``content/registry/editions/`` -> Editions, each with its texts and with what was frozen of it.

An edition is one file, ``2023.yml``. Beside it, in the folder ``2023``, stand ``preface.md`` and ``afterword.md``,
whose first line is their title, and ``frozen.yml``, which ``scripts/anthology.py freeze`` writes.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, replace
from pathlib import Path

from showcase.domain.body import Node
from showcase.domain.document import Document
from showcase.domain.edition import Edition, EditionText, Freeze
from showcase.domain.identifiers import is_identifier
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry

from . import department_files, encoding, file_names, markdown, yaml_text
from .faults import Fault, Unreadable
from .record import Reading, build
from .safe_open import Refused

FOLDER = Path("registry", "editions")
TEXTS = {"preface": "编者的话", "afterword": "后记"}
FROZEN = "frozen.yml"
RULE = "edition-file"


@dataclass(frozen=True, slots=True)
class _File:
    """A file of the department with the name that messages call it by."""

    path: Path
    shown: str

    @classmethod
    def of(cls, path: Path, content: Path) -> _File:
        return cls(path, file_names.shown(path.relative_to(content.parent).as_posix()))

    def read(self) -> str:
        """Its text. Raises Unreadable."""
        try:
            return encoding.decode(department_files.read(self.path))
        except Refused as refused:
            raise Unreadable(Fault(1, 1, RULE, str(refused))) from None


def read_editions(content: Path, registry: Registry) -> tuple[tuple[Document[Edition], ...], tuple[Problem, ...]]:
    """All editions by name, each with its problems, and the problems of files that can be no edition at all. An edition
    whose file cannot be read is an empty one whose ``unread`` holds ''."""
    folder = content / FOLDER
    try:
        paths = department_files.files_in(folder, ".yml")
    except Refused as refused:
        return (), (Fault(1, 1, RULE, str(refused)).at(f"{content.name}/{FOLDER.as_posix()}"),)
    documents: list[Document[Edition]] = []
    problems: list[Problem] = []
    for path in paths:
        if is_identifier(path.stem):
            documents.append(_read_edition(path, content, registry))
        else:
            message = f"{file_names.quoted(path.name)}不能作网址。{file_names.IDENTIFIER_RULE}"
            problems.append(Fault(1, 1, RULE, message).at(_File.of(path, content).shown))
    return tuple(documents), tuple(problems)


def _read_edition(path: Path, content: Path, registry: Registry) -> Document[Edition]:
    file = _File.of(path, content)
    reading = Reading(registry)
    edition, source = Edition(), ""
    try:
        source = file.read()
        edition = build(Edition, _mapping(yaml_text.parse_value(source)), reading)
    except Unreadable as unreadable:
        reading.faults += unreadable.faults
        reading.unread.add("")
    problems = [fault.at(file.shown) for fault in reading.faults]
    texts: dict[str, EditionText | None] = {}
    for name, title in TEXTS.items():
        texts[name], found = _text(path.with_suffix("") / f"{name}.md", title, content)
        problems += found
    freezes, found = _freezes(path.with_suffix("") / FROZEN, content, registry)
    edition = replace(
        edition,
        id=path.stem,
        path=file.shown,
        preface=texts["preface"],
        afterword=texts["afterword"],
        freezes=freezes,
        places=reading.places,
    )
    return Document(
        path=file.shown,
        record=edition,
        body=Node("document"),
        digest=hashlib.sha256(source.encode()).hexdigest(),
        places=reading.places,
        problems=(*problems, *found),
        unread=frozenset(reading.unread),
        source=source,
    )


def _text(path: Path, usual: str, content: Path) -> tuple[EditionText | None, tuple[Problem, ...]]:
    """A text of the department, None where there is none; its first heading is its title."""
    if not os.path.lexists(path):
        return None, ()
    file = _File.of(path, content)
    try:
        text = markdown.read(file.read())
    except Unreadable as unreadable:
        return None, tuple(fault.at(file.shown) for fault in unreadable.faults)
    faults = [*text.faults, *_pictures(text.body)]
    blocks, title = text.body.children, usual
    if blocks and blocks[0].kind == "heading":
        title, blocks = blocks[0].plain(), blocks[1:]
    found = EditionText(title, text.body._replace(children=blocks), file.shown)
    return found, tuple(fault.at(file.shown) for fault in faults)


def _pictures(body: Node) -> list[Fault]:
    message = "编者的话和后记里不放图片。请删去这张图，或放进案例里。"
    return [Fault(each.line, each.column, RULE, message) for each in body.walk() if each.kind == "image"]


def _freezes(path: Path, content: Path, registry: Registry) -> tuple[tuple[Freeze, ...], tuple[Problem, ...]]:
    if not os.path.lexists(path):
        return (), ()
    file = _File.of(path, content)
    reading = Reading(registry)
    try:
        value = yaml_text.parse_value(file.read())
        if not isinstance(value, yaml_text.Sequence):
            raise Unreadable(Fault(value.line, value.column, RULE, "定稿记录应是一张清单。请从版本库里恢复它。"))
        freezes = tuple(build(Freeze, _mapping(item), reading, f"[{index}].") for index, item in enumerate(value.items))
    except Unreadable as unreadable:
        return (), tuple(fault.at(file.shown) for fault in unreadable.faults)
    return freezes, tuple(fault.at(file.shown) for fault in reading.faults)


def _mapping(value: yaml_text.Value) -> yaml_text.Mapping:
    """A value that must be keys and values. Raises Unreadable."""
    if isinstance(value, yaml_text.Mapping):
        return value
    raise Unreadable(Fault(value.line, value.column, RULE, "这里要分开写，一行一项，如“title: 案例集萃”。"))
