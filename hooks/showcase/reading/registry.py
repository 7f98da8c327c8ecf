"""``content/registry/`` -> Registry. The department's files are read as strictly as everybody's."""

from __future__ import annotations

import dataclasses
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from showcase.domain.admin import Admin
from showcase.domain.admin import faults as admin_faults
from showcase.domain.limits import Limits
from showcase.domain.problems import Problem
from showcase.domain.registry import (
    Element,
    ElementScheme,
    Honour,
    HonourScheme,
    Registry,
    Review,
    SiteInfo,
    Source,
    StageTask,
    Term,
    Unit,
    Wording,
    Zone,
)
from showcase.domain.substance import Substance

from . import department_files, encoding, file_names, yaml_text
from .faults import Fault, Unreadable
from .safe_open import Refused
from .yaml_text import Mapping, Scalar, Sequence, Value

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

R = TypeVar("R", bound="DataclassInstance")
WITH_A_PAGE = (Unit, Zone, Term)  # their ids are parts of addresses
ADDRESS = re.compile(r"(?=.{1,60}\Z)[a-z0-9]+(?:[-_][a-z0-9]+)*")
LONGEST_LIMIT = 10
LISTS = (
    "types",
    "approaches",
    "stages",
    "origins",
    "roles",
    "directions",
    "grounds",
    "media_kinds",
    "outlets",
    "unit_kinds",
)


class RegistryUnreadable(Exception):
    """A registry file is missing or wrong, so nothing can be judged; ``problems`` say where and why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems[0].message)
        self.problems = problems


def read_registry(content: Path) -> Registry:
    """The registry below ``content``. Raises RegistryUnreadable."""
    folder = content / "registry"
    organization = _organization(content)
    vocabulary = _mapping(folder / "vocabulary.yml", content)
    schemes = _mapping(folder / "element_schemes.yml", content)
    units: list[Unit] = []
    zones: list[Zone] = []
    for path in organization:
        tree = _mapping(path, content)
        units += _records(tree.get("units"), Unit, path, content)
        zones += _records(tree.get("zones"), Zone, path, content)
    vocabulary_path = folder / "vocabulary.yml"
    return Registry(
        site=_one(_load(folder / "site.yml", content), SiteInfo, folder / "site.yml", content),
        vocabularies={name: tuple(_records(vocabulary.get(name), Term, vocabulary_path, content)) for name in LISTS},
        units={unit.id: unit for unit in units},
        zones={zone.id: zone for zone in zones},
        element_schemes={
            scheme.id: scheme
            for scheme in _records(schemes.get("schemes"), ElementScheme, folder / "element_schemes.yml", content)
        },
        default_scheme=_text(schemes.get("default")),
        honour_schemes={each.id: each for each in _file(folder / "schemes.yml", HonourScheme, content)},
        honours=tuple(_file(folder / "honours.yml", Honour, content)),
        sources={each.id: each for each in _file(folder / "sources.yml", Source, content)},
        generic_words=_texts(vocabulary.get("generic_words")),
        limits=_limits(folder / "limits.yml", content),
        wordings=tuple(_optional(folder / "wordings.yml", Wording, content)),
        reviews=tuple(_optional(folder / "reviews.yml", Review, content)),
        substance=_substance(folder / "substance.yml", content),
        stage_tasks=tuple(_optional(folder / "stage_tasks.yml", StageTask, content)),
    )


def honour_lines(content: Path) -> tuple[tuple[int, int], ...]:
    """The place of every entry of honours.yml, in order, for messages about it."""
    value = _load(content / "registry" / "honours.yml", content)
    return tuple((item.line, item.column) for item in value.items) if isinstance(value, Sequence) else ()


def _load(path: Path, content: Path) -> Value:
    shown = path.relative_to(content.parent).as_posix()
    if not os.path.lexists(path):
        raise _unreadable(path, content, "名录文件不见了。请从版本库里恢复它。")
    try:
        return yaml_text.parse_value(encoding.decode(department_files.read(path)))
    except Refused as refused:
        raise _unreadable(path, content, str(refused)) from None
    except Unreadable as unreadable:
        raise RegistryUnreadable(tuple(fault.at(shown) for fault in unreadable.faults)) from unreadable


def _organization(content: Path) -> tuple[Path, ...]:
    """The files of the units. Every list lies below these two folders, so a link in their place is told of first."""
    registry = content / "registry"
    try:
        department_files.files_in(registry, ".yml")
        return department_files.files_in(registry / "organization", ".yml")
    except Refused as refused:
        raise _unreadable(registry, content, str(refused)) from None


def _unreadable(path: Path, content: Path, message: str) -> RegistryUnreadable:
    fault = Fault(1, 1, "registry", message)
    return RegistryUnreadable((fault.at(file_names.shown(path.relative_to(content.parent).as_posix())),))


def _mapping(path: Path, content: Path) -> dict[str, Value]:
    value = _load(path, content)
    return {key.text: each for key, each in value.pairs} if isinstance(value, Mapping) else {}


def _file(path: Path, record: type[R], content: Path) -> Iterator[R]:
    return _records(_load(path, content), record, path, content)


def _optional(path: Path, record: type[R], content: Path) -> Iterator[R]:
    """Like :func:`_file`, for a list that need not be there."""
    return _file(path, record, content) if os.path.lexists(path) else iter(())


def _limits(path: Path, content: Path) -> Limits:
    """The limits; the file need name only those that differ. A limit of 0 would refuse every file."""
    if not os.path.lexists(path):
        return Limits()
    value = _load(path, content)
    for key, each in value.pairs if isinstance(value, Mapping) else ():
        text = _text(each)
        if text.isdecimal() and not 1 <= int(text[:LONGEST_LIMIT]) < 10 ** (LONGEST_LIMIT - 1):
            message = f"写的是{file_names.quoted(text)}：这里至少写 1，不超过 {LONGEST_LIMIT - 1} 位数。"
            fault = Fault(each.line, each.column, "registry", message, key.text)
            raise RegistryUnreadable((fault.at(path.relative_to(content.parent).as_posix()),))
    return _one(value, Limits, path, content)


def _substance(path: Path, content: Path) -> Substance:
    """What the rules against slogans go by; without the file they have no words to look for."""
    return _one(_load(path, content), Substance, path, content) if os.path.lexists(path) else Substance()


def _records(value: Value | None, record: type[R], path: Path, content: Path) -> Iterator[R]:
    for item in value.items if isinstance(value, Sequence) else ():
        yield _one(item, record, path, content)


def _one(value: Value, record: type[R], path: Path, content: Path) -> R:
    """One entry as ``record``; an unknown key or a missing one is a RegistryUnreadable."""
    shown = path.relative_to(content.parent).as_posix()
    fields = {each.name: each for each in dataclasses.fields(record)}
    pairs = value.pairs if isinstance(value, Mapping) else ()
    found: dict[str, Any] = {}
    for key, each in pairs:
        if key.text not in fields:
            message = f"没有“{key.text}”这一项。可以写：{'、'.join(fields)}。"
            raise RegistryUnreadable((Fault(key.line, key.column, "registry", message, key.text).at(shown),))
        found[key.text] = _typed(each, str(fields[key.text].type), path, content)
        if key.text == "id" and record in WITH_A_PAGE and not ADDRESS.fullmatch(_text(each)):
            message = f"编号写的是{file_names.quoted(_text(each))}。只用小写字母、数字和连字符（-），60 个字符以内。"
            raise RegistryUnreadable((Fault(each.line, each.column, "registry", message, "id").at(shown),))
    missing = [
        name
        for name, each in fields.items()
        if name not in found and each.default is dataclasses.MISSING and each.default_factory is dataclasses.MISSING
    ]
    if missing:
        message = f"这一条缺“{'、'.join(missing)}”。请补上。"
        raise RegistryUnreadable((Fault(value.line, value.column, "registry", message, missing[0]).at(shown),))
    return record(**found)


def _typed(value: Value, annotation: str, path: Path, content: Path) -> object:
    if annotation == "tuple[Element, ...]":
        return tuple(_records(value, Element, path, content))
    if annotation.startswith("tuple"):
        return _texts(value)
    if annotation == "Admin | None":
        return _admin(value, path, content)
    if annotation == "int":
        text = _text(value)
        if not text.isdecimal():
            shown = path.relative_to(content.parent).as_posix()
            fault = Fault(value.line, value.column, "registry", f"写的是“{text}”：这里只写整数。")
            raise RegistryUnreadable((fault.at(shown),))
        return int(text)
    return _text(value)


def _admin(value: Value, path: Path, content: Path) -> Admin | None:
    """The settings of the browser editor; nothing written is a site without one."""
    if isinstance(value, Scalar) and not value.text:
        return None
    if not isinstance(value, Mapping):
        message = "这里要分开写 service 和 repo。不用网页编辑器的，删去这一项。"
        hint = "admin: {service: github, repo: 所有者/仓库名}"
        fault = Fault(value.line, value.column, "registry", message, "admin", hint=hint)
        raise RegistryUnreadable((fault.at(path.relative_to(content.parent).as_posix()),))
    admin = _one(value, Admin, path, content)
    written = {key.text: each for key, each in value.pairs}
    problems = [
        Fault(written[key].line, written[key].column, "registry", f"写的是{file_names.quoted(text)}：{remedy}", key)
        for key, text, remedy in admin_faults(admin)
    ]
    if problems:
        raise RegistryUnreadable(tuple(each.at(path.relative_to(content.parent).as_posix()) for each in problems))
    return admin


def _text(value: Value | None) -> str:
    return value.text if isinstance(value, Scalar) else ""


def _texts(value: Value | None) -> tuple[str, ...]:
    if isinstance(value, Sequence):
        return tuple(_text(item) for item in value.items)
    return (_text(value),) if isinstance(value, Scalar) and value.text else ()
