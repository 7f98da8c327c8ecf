"""Prepared brands -> the checker's verdict on each, as if they were part of the content already."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from showcase.checking.run import check_collection
from showcase.domain.problems import Problem, Severity
from showcase.pipeline import Checked, read_folders
from showcase.reading.folders import find
from showcase.reading.record_folder import INDEX
from showcase.reading.registry import honour_lines

from .entry import Finding
from .prepared import Prepared

_YAML_HINT = re.compile(r"^[a-z_]+:\s*")
_ONE_VALUE = re.compile(r"(?!.*: )[^{}\[\]\n]{1,60}")


def verdicts(brands: Sequence[Prepared], content: Path, checked: Checked, jobs: int) -> dict[str, tuple[Problem, ...]]:
    """Every problem of the prepared brands, by target; ``checked`` is the content without them."""
    if not brands:
        return {}
    registry = checked.registry
    replaced = {f"{content.name}/{each.before.target}/{INDEX}" for each in brands if each.before}
    with tempfile.TemporaryDirectory(prefix="import-") as folder:
        staged = Path(folder) / content.name
        for brand in brands:
            _write(staged / brand.target, brand.files)
        found = find(staged, "brands", registry.limits)
        read = read_folders(found.folders, registry, checked.date, jobs)
    own = [*found.problems, *(problem for each in read for problem in each.problems)]
    others = [each for each in checked.problems if each.place.path not in replaced]
    documents = [each for each in checked.brands if each.path not in replaced] + [each.document for each in read]
    documents.sort(key=lambda each: each.path)
    own += check_collection(documents, checked.cases, registry, honour_lines(content), checked.date, [*others, *own])
    by_path: dict[str, list[Problem]] = {}
    for problem in own:
        by_path.setdefault(problem.place.path, []).append(problem)
    return {
        each.target: tuple(sorted(by_path.get(f"{content.name}/{each.target}/{INDEX}", ()), key=lambda one: one.order))
        for each in brands
    }


def told(brand: Prepared, problems: Sequence[Problem]) -> list[Finding]:
    """The checker's sentences at the places of the submitted file; suggestions are for the completeness page."""
    found = []
    told_of = {each.spot for each in brand.findings if each.severity is Severity.ERROR and each.spot.label}
    for problem in problems:
        if brand.spot(problem) in told_of:
            continue  # the box could not be read, so that the field is empty says nothing new
        if problem.severity is not Severity.SUGGESTION:
            hint = _YAML_HINT.sub("", problem.hint).strip("\"'")
            example = f"例：{hint}" if hint and _ONE_VALUE.fullmatch(hint) else ""
            found.append(Finding(brand.file, brand.spot(problem), problem.severity, f"{problem.message}{example}"))
    return found


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        path = folder.joinpath(*name.split("/"))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
