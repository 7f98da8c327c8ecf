"""体检报告: what the checks found, for everybody to see.

What a file says is never repeated here, for the file may be one that must not be published: not its values, not the
sentences that quote them, not names of files and folders out of the ordinary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ..domain.brand import Brand
from ..domain.case import Case
from ..domain.collection import Collection
from ..domain.fields import descriptions
from ..domain.health import Finding, Health, Sheet
from ..domain.problems import Severity
from ..domain.rule_titles import OTHER, RULE_TITLES, rule_title
from . import links
from .completeness_page import UnitLine, unit_lines
from .words import quoted

UNNAMED = "名称不规范的文件夹"
RECORD_FILE = "index.md"
PLAIN_NAME = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*(?:\.(?:md|yml|svg|png|jpg|jpeg|webp))?")
NUMBER = re.compile(r"\d(?:[-_]?\d){5}")  # long enough to be somebody's
LONGEST_NAME = 60
HONOUR_LABELS = ("荣誉", "品牌", "案例", "授予日期", "有效期至")
GROUPS = (
    ("withheld", "未发布", "有错误的文件不发布，改好后再次生成就会出现。其余页面不受影响。"),
    ("lists", "名录与杂项", "主管部门的名录里有对不上的地方，或内容文件夹里有多余的东西。"),
    ("shown", "已发布，可改进", "不影响发布。提醒请核对，建议供参考。"),
)


@dataclass(frozen=True, slots=True)
class FindingLine:
    """One finding in words. ``severity`` is error, warning or suggestion."""

    position: str
    severity: str
    severity_label: str
    label: str
    title: str
    rule: str


@dataclass(frozen=True, slots=True)
class SheetView:
    """One file: the name of its page with the address, or of its folder without one, and where the file lies."""

    name: str
    address: str
    place: str
    lines: tuple[FindingLine, ...]
    more: int


@dataclass(frozen=True, slots=True)
class SheetGroup:
    """A chapter of the report."""

    id: str
    title: str
    note: str
    sheets: tuple[SheetView, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class HealthReport:
    """The whole page. ``well`` when there is nothing to tell."""

    trail: tuple[tuple[str, str], ...]
    date: str
    figures: tuple[tuple[str, int, str], ...]
    well: bool
    groups: tuple[SheetGroup, ...]
    units: tuple[UnitLine, ...]


def health_report(collection: Collection) -> HealthReport:
    """The view of the report."""
    health = collection.health
    groups = tuple(_groups(collection, health))
    figures = (
        ("检查", health.looked_at, "份"),
        ("发布", health.published, "份"),
        ("未发布", health.skipped, "份"),
        (Severity.ERROR.label, health.errors, "处"),
        (Severity.WARNING.label, health.warnings, "处"),
        (Severity.SUGGESTION.label, health.suggestions, "处"),
    )
    trail = (("首页", "./"), ("体检报告", ""))
    return HealthReport(trail, collection.date, figures, not groups, groups, unit_lines(collection))


def shown_path(path: str) -> str:
    """Where a file lies, below the content folder, if all of its names are plain; else words that repeat nothing."""
    parts = path.split("/")[1:]
    if len(parts) > 1 and parts[-1] == RECORD_FILE:
        parts.pop()
    plain = all(len(part) <= LONGEST_NAME and PLAIN_NAME.fullmatch(part) and not NUMBER.search(part) for part in parts)
    return "/".join(parts) if parts and plain else UNNAMED


def _groups(collection: Collection, health: Health) -> Iterator[SheetGroup]:
    for (id, title, note), left_out in zip(GROUPS, health.left_out, strict=True):
        sheets: tuple[Sheet, ...] = getattr(health, id)
        if sheets:
            yield SheetGroup(id, title, note, tuple(_sheet(collection, each) for each in sheets), left_out)


def _sheet(collection: Collection, sheet: Sheet) -> SheetView:
    place = shown_path(sheet.path)
    name, address = _page(collection, sheet)
    return SheetView(
        name or place.rpartition("/")[2], address, place, tuple(_line(each) for each in sheet.findings), sheet.more
    )


def _page(collection: Collection, sheet: Sheet) -> tuple[str, str]:
    match sheet.kind:
        case "brand":
            return collection.brand_entries[sheet.id].name, links.brand(sheet.id)
        case "case":
            return quoted(collection.case_entries[sheet.id].title), links.case(sheet.id)
        case "guide":
            title = next((page.title for page in collection.guide if page.id == sheet.id), "")
            return title, links.guide(sheet.id) if title else ""
    return "", ""


def _line(finding: Finding) -> FindingLine:
    known = finding.rule in RULE_TITLES
    return FindingLine(
        position=f"{finding.line}:{finding.column}",
        severity=finding.severity.value,
        severity_label=finding.severity.label,
        label=finding.label if finding.label in _labels() else "",
        title=rule_title(finding.rule) if known else OTHER,
        rule=finding.rule if known else "",
    )


@cache
def _labels() -> frozenset[str]:
    """The labels of all fields there are: a label that is none of these came from a file."""
    return frozenset((*_labels_of(Brand), *_labels_of(Case), *HONOUR_LABELS))


def _labels_of(record: type) -> Iterator[str]:
    for field in descriptions(record).values():
        yield field.label
        if field.record:
            yield from _labels_of(field.record)
