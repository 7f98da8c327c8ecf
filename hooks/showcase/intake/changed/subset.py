"""A small content folder with what changed and what it stands beside, from which a preview is made."""

from __future__ import annotations

import dataclasses
import json
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from showcase.checking.addresses import record_name
from showcase.domain.document import Document
from showcase.domain.registry import Registry

from .check import Outcome
from .versions import Comparison, record_of

MOST = 150
EDITIONS = shutil.ignore_patterns("editions")  # a book needs all it names, and is not what a preview is for


def write_subset(comparison: Comparison, outcome: Outcome, content: Path, registry: Registry, target: Path) -> Path:
    """The content folder below ``target``: the changed records, what they refer to, and their clusters, at most
    ``MOST``; ``content`` has the lists and the guide. Of awards and reviews only those of these records are kept.
    Raises OSError."""
    chosen = list(_chosen(outcome))[:MOST]
    source = comparison.after.content(chosen).parent
    folder = target / comparison.after.name
    for path in chosen:
        if (source / path).is_dir():
            shutil.copytree(source / path, target / path, symlinks=True)
    for part in ("registry", "guide"):
        if (content / part).is_dir():
            shutil.copytree(content / part, folder / part, symlinks=True, dirs_exist_ok=True, ignore=EDITIONS)
    names = {path.rpartition("/")[2] for path in chosen}
    honours = [each for each in registry.honours if (each.brand or each.case) in names]
    reviews = [each for each in registry.reviews if record_of(each.path) in chosen]
    _write_list(folder / "registry" / "honours.yml", honours)
    _write_list(folder / "registry" / "reviews.yml", reviews)
    return folder


def _chosen(outcome: Outcome) -> Iterator[str]:
    """Folders, the changed ones first, then those nearest to them."""
    documents = {**outcome.others, **outcome.read}
    by_name: dict[str, str] = {}
    below: dict[str, list[str]] = {}
    for path, document in documents.items():
        by_name.setdefault(path.rpartition("/")[2], path)
        for name in filter(None, [getattr(document.record, "parent", None)]):
            below.setdefault(name, []).append(path)
    waiting = list(outcome.read)
    seen = set(waiting)
    for path in waiting:  # grows while it is walked
        yield path
        around = [by_name[name] for name in _references(documents[path]) if name in by_name]
        for other in (*around, *below.get(path.rpartition("/")[2], ())):
            if other not in seen:
                seen.add(other)
                waiting.append(other)


def _references(document: Document[Any]) -> Iterator[str]:
    record = document.record
    yield from filter(None, [getattr(record, "parent", None)])
    yield from getattr(record, "brands", ())
    yield from filter(None, (record_name(node.text) for node in document.body.walk() if node.kind == "link"))


def _write_list(path: Path, records: Iterable[Any]) -> None:
    """A list of the department; JSON is YAML as well."""
    text = json.dumps([dataclasses.asdict(each) for each in records], ensure_ascii=False, indent=2)
    path.unlink(missing_ok=True)
    path.write_text(text + "\n", encoding="utf-8")
