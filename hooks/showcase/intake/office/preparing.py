"""What a form says -> the folder of the brand, put together with what is there already."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from showcase.domain.brand import Brand
from showcase.domain.fields import descriptions
from showcase.domain.identifiers import is_identifier
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry
from showcase.reading.record_folder import INDEX
from showcase.writing.draft import Plain, draft_of
from showcase.writing.expanding import collapsed, expanded
from showcase.writing.index_text import index_text

from .body_text import composed, without_remainder
from .completing import fill_new
from .entry import Entry, Spot, spot_of
from .merging import merged
from .prepared import Existing, Prepared

UNKNOWN = "dai-ding"  # stands for a unit or an id that cannot be the name of a folder
_BODY = "正文"


def prepare(entry: Entry, existing: Existing | None, registry: Registry, date: str) -> Prepared:
    """The folder of a new brand, or of ``existing`` after the update."""
    old: dict[str, Plain] = {}
    old_text = ""
    if existing is None:
        fill_new(entry, date, registry)
        draft = entry.draft
    else:
        old = draft_of(existing.document.record, registry)
        old_text = existing.document.text.strip("\n")
        draft = merged(entry.draft, expanded(old), entry.covered)
        draft.setdefault("updated", date)
    draft = collapsed({key: draft[key] for key in descriptions(Brand) if key in draft})
    text, spots = _text(entry, old_text)
    page = index_text(draft, text)
    pictures = entry.pictures
    files = {**(existing.files if existing else {}), **pictures}
    changes: tuple[str, ...] = ()
    if existing:
        changes = tuple(_changes(old, draft, old_text, text))
        if not changes:
            page = existing.files[INDEX].decode("utf-8", "surrogateescape")
    files[INDEX] = page.encode("utf-8", "surrogateescape")
    return Prepared(
        file=entry.file,
        name=entry.name,
        home=entry.home,
        target=_target(entry, draft, existing, registry),
        files=files,
        spot=_finder(entry, spots, page.index("\n---\n", 4) if "\n---\n" in page[4:] else 0, page),
        findings=tuple(entry.findings),
        before=existing,
        changes=changes,
    )


def prepare_folder(file: str, target: str, files: Mapping[str, bytes], existing: Existing | None) -> Prepared:
    """A folder that came finished. Pictures that are there already stay, because the online form packs only new ones;
    the checker tells of those not used."""

    def spot(problem: Problem) -> Spot:
        return Spot(f" 里的 {target}/{INDEX} 第 {problem.place.line} 行", problem.label)

    old = existing.files if existing else {}
    new = {name for name, data in files.items() if old.get(name) != data}
    changes = (*(["整页"] if INDEX in new else []), *(["图片"] if new - {INDEX} else [])) if existing else ()
    kept = tuple(sorted(old.keys() - files.keys()))
    return Prepared(
        file, "", Spot(f" 里的 {target}"), target, {**old, **files}, spot, (), existing, tuple(changes), kept
    )


def as_draft(brand: Prepared) -> Prepared:
    """The brand marked as a draft, which is not published."""
    page = brand.files[INDEX].decode("utf-8", "surrogateescape")
    if re.search(r"^(?:draft|草稿):", page, re.MULTILINE):
        return brand
    marked = page.replace("---\n", "---\ndraft: 是\n", 1)
    return replace(brand, files={**brand.files, INDEX: marked.encode("utf-8", "surrogateescape")})


def _text(entry: Entry, old_text: str) -> tuple[str, list[Spot]]:
    """The running text with the place of every line. An empty box takes no text away that is there."""
    if entry.passages or not old_text:
        return composed(entry.passages, entry.remainder)
    kept = without_remainder(old_text) if entry.remainder else old_text
    text, spots = composed([], entry.remainder)
    first = [Spot(entry.home.where, _BODY)] * (kept.count("\n") + 1)
    return (f"{kept}\n\n{text}", [*first, entry.home, *spots]) if text else (kept, first)


def _changes(old: Mapping[str, Plain], new: Mapping[str, Plain], old_text: str, text: str) -> list[str]:
    fields = descriptions(Brand)
    found = [fields[key].label for key in fields if old.get(key) != new.get(key)]
    return [*found, _BODY] if old_text != text else found


def _target(entry: Entry, draft: Mapping[str, Plain], existing: Existing | None, registry: Registry) -> str:
    """The folder: below the unit, or where it is if that is a folder of the unit or of one above it."""
    id, unit = str(draft.get("id", "")), str(draft.get("unit", ""))
    if existing:
        group = existing.target.split("/")[1]
        if unit not in registry.units or any(each.id == group for each in registry.ancestry(unit)):
            return existing.target
    return f"brands/{unit if unit in registry.units else UNKNOWN}/{id if is_identifier(id) else UNKNOWN}"


def _finder(entry: Entry, spots: list[Spot], fence: int, page: str) -> Callable[[Problem], Spot]:
    """What leads from a problem to its place in the form: by its field, or by its line in the text."""
    first = page.count("\n", 0, fence) + 3

    def find(problem: Problem) -> Spot:
        if not problem.field:
            index = problem.place.line - first
            return spots[index] if 0 <= index < len(spots) else entry.home
        found = spot_of(entry.spots, problem.field, entry.home)
        if found is entry.home:
            top = descriptions(Brand).get(problem.field.partition(".")[0].partition("[")[0])
            inner = "." in problem.field and top is not None and top.label != problem.label
            return replace(found, label=f"{top.label}·{problem.label}" if inner and top else problem.label)
        return found if found.label else replace(found, label=problem.label)

    return find
