"""Submission -> problems: what a contribution may touch, and how much of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from showcase.domain.limits import Limits
from showcase.domain.problems import Place, Problem, Severity
from showcase.domain.registry import Registry

from . import kinds, names, owners
from .changes import Change, Submission, shown
from .places import BRANDS, record_of

EMPTY, HISTORY, SCOPE, KIND, NAME, SIZE, REMOVAL = (
    "submission-empty",
    "submission-history",
    "submission-scope",
    "submission-kind",
    "submission-name",
    "submission-size",
    "submission-removal",
)
MEGABYTE = 1024 * 1024
MOST_LISTED = 100
ALLOWED = "一次提交只能改 content/brands/单位/品牌/ 和 content/cases/年份/案例/ 里的文件。"
UNDO = "请把它恢复原样；确要改，请找维护者。"
ELSEWHERE = (
    ("content/registry/", f"名录由主管部门登记。{UNDO}"),
    ("content/guide/", f"参展说明由编辑部维护。{UNDO}"),
    ("content/brands/", "文件放错了地方。一个品牌一个文件夹：content/brands/单位/品牌编号/index.md。请移过去。"),
    ("content/cases/", "文件放错了地方。一个案例一个文件夹：content/cases/年份/案例编号/index.md。请移过去。"),
)


def judge(submission: Submission, registry: Registry, unit: str = "", maintainer: bool = False) -> tuple[Problem, ...]:
    """All that is wrong, sorted, at most a screenful. ``unit`` is the only unit that may be touched, '' allows any one;
    a maintainer may touch everything, but links, submodules and the like are refused all the same."""
    if not submission.changes:
        message = "这次提交没有改动任何文件。请确认改好的文件已经提交。"
        return (Problem(Place("content"), Severity.ERROR, EMPTY, message),)
    found = [*_history(submission, registry.limits), *_sizes(submission, registry.limits, maintainer)]
    for change in submission.changes:
        found += _change(change, submission, registry.limits, maintainer)
    added = [each.path for each in submission.changes if each.added and record_of(each.path)]
    for path, other in names.twins(added, submission.after):
        message = f"这个名字和“{shown(other)}”只差大小写或写法，有的电脑分不开。请改名。"
        found.append(Problem(Place(shown(path)), Severity.ERROR, NAME, message))
    found += _removals(submission, maintainer)
    if not maintainer:
        found += owners.check(submission, registry.units, unit)
    return _listed(sorted(set(found), key=lambda each: each.order))


def _history(submission: Submission, limits: Limits) -> Iterator[Problem]:
    if submission.bases != 1:
        cause = "没有共同的历史" if submission.bases == 0 else "来回合并过，说不清改了哪些"
        message = f"这个分支和主分支{cause}。请从最新的主分支新建一个分支，把文件放进去，重新提交。"
        yield Problem(Place("content"), Severity.ERROR, HISTORY, message)
    elif submission.history > limits.submission_megabytes * MEGABYTE >= _bytes(submission):
        message = (
            f"历次修改一共带来 {_megabytes(submission.history)} MB，最多 {limits.submission_megabytes} MB，"
            "删掉的大文件也还留在里面。请从最新的主分支新建一个分支，只放最后要用的文件，重新提交。"
        )
        yield Problem(Place("content"), Severity.ERROR, HISTORY, message)


def _sizes(submission: Submission, limits: Limits, maintainer: bool) -> Iterator[Problem]:
    severity = Severity.WARNING if maintainer else Severity.ERROR
    if len(submission.changes) > limits.submission_files:
        message = f"一次改了 {len(submission.changes)} 个文件，最多 {limits.submission_files} 个。请分几次提交。"
        yield Problem(Place("content"), severity, SIZE, message)
    if _bytes(submission) > limits.submission_megabytes * MEGABYTE:
        message = (
            f"一次新增了 {_megabytes(_bytes(submission))} MB，最多 {limits.submission_megabytes} MB。"
            "请缩小照片，或分几次提交。"
        )
        yield Problem(Place("content"), severity, SIZE, message)


def _bytes(submission: Submission) -> int:
    return sum(submission.sizes.get(each.new, 0) for each in submission.changes if not each.deleted)


def _megabytes(number: int) -> str:
    return f"{number / MEGABYTE:.1f}"


def _change(change: Change, submission: Submission, limits: Limits, maintainer: bool) -> Iterator[Problem]:
    place = Place(shown(change.path))
    for severity, message in kinds.check_mode(change):
        yield Problem(place, severity, KIND, message)
    if record_of(change.path) is None:
        if not maintainer:
            yield Problem(place, Severity.ERROR, SCOPE, _elsewhere(change.path))
    elif not change.deleted:
        for severity, message in names.check(change.path, limits.name_bytes):
            yield Problem(place, severity, NAME, message)
        for severity, message in kinds.check_content(change, submission.texts.get(change.new)):
            yield Problem(place, severity, KIND, message)


def _elsewhere(path: str) -> str:
    return next((words for start, words in ELSEWHERE if path.startswith(start)), f"{ALLOWED}{UNDO}")


def _removals(submission: Submission, maintainer: bool) -> Iterator[Problem]:
    """A page that is taken down is named; that a unit loses its last brand is the department's decision."""
    left = {record for path in submission.after if (record := record_of(path))}
    gone = {record for each in submission.changes if each.deleted and (record := record_of(each.path))} - left
    units = {record.group for record in left if record.part == BRANDS}
    for record in sorted(gone):
        what = "品牌" if record.part == BRANDS else "案例"
        if record.part == BRANDS and record.group not in units and not maintainer:
            message = f"单位“{shown(record.group)}”的品牌全删去了。{UNDO}"
            yield Problem(Place(shown(record.path)), Severity.ERROR, REMOVAL, message)
        else:
            message = f"这次提交撤下了整个{what}“{shown(record.id)}”。请审核时确认。"
            yield Problem(Place(shown(record.path)), Severity.WARNING, REMOVAL, message)


def _listed(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """The problems, the errors first to be kept when there are too many for a report that is read."""
    if len(problems) <= MOST_LISTED:
        return tuple(problems)
    kept = sorted(problems, key=lambda each: each.severity is not Severity.ERROR)[:MOST_LISTED]
    message = f"还有 {len(problems) - MOST_LISTED} 个问题没有列出。请先改好列出的这些。"
    severity = kept[0].severity
    return (*sorted(kept, key=lambda each: each.order), Problem(Place("content"), severity, SCOPE, message))
