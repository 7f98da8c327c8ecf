"""No mobile numbers, identity cards, bank cards or passports of persons: what is published cannot be taken back.

They are looked for in every value, in the text, in comments and unknown keys, in the names of files and in what
pictures carry beside their pixels. The sentences never repeat a number.

Passes::

    contact: 示例市水务公司党群工作部

Fails::

    contact: 党群工作部 王工 13800138000
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from showcase.domain.digits import is_long
from showcase.domain.document import Document
from showcase.domain.fields import Kind
from showcase.domain.private_data import SECRECY_MARK, Finding, find, find_in_name
from showcase.domain.problems import Problem, Severity
from showcase.domain.redaction import redact_name
from showcase.domain.registry import Registry

from ..context import Context
from ..reporting import report, report_in
from ..reviews import reviewable
from ..spots import Spot, spots

ID = "private-numbers"
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "found": "{where}像是{kind}{unshown}，{remedy}",
        "unshown": "（页面上不显示的文字也随文件公开）",
        "remedy": "个人信息不能公开。请删去，联系方式只写部门。",
        "doubt": "请确认可以公开；是个人的就删去，联系方式只写部门。",
        "identifier": "里面像有{kind}，{remedy}",
        "folder": "文件夹的名称里像有{kind}，{remedy}",
        "file": "文件“{name}”的名称里像有{kind}，个人信息不能公开。请换一个文件名。",
        "picture": "图片“{name}”附带的说明信息里像有{kinds}，个人信息不能公开。"
        "请清除图片的属性信息，或截图另存后再放。",
    }
)


def check(document: Document[Any], registry: Registry, context: Context) -> Iterator[Problem]:
    """One problem for each place that holds such a number."""
    for spot in spots(document, context, find):
        yield reviewable(_at(document, spot), f"{spot.field}\0{spot.finding.number}")
    if is_long(context.joined):
        yield from _in_identifiers(document, context)
    for name in (context.group, context.name):
        for finding in find_in_name(name):
            message = SENTENCES["folder"].format(kind=finding.kind, remedy=SENTENCES["remedy"])
            yield reviewable(report(document, ID, "", message), finding.number)
    for name in context.files:
        for finding in find_in_name(name):
            message = SENTENCES["file"].format(name=redact_name(name), kind=finding.kind)
            yield reviewable(report(document, ID, "", message), finding.number)
    yield from _in_pictures(document)


def _in_identifiers(document: Document[Any], context: Context) -> Iterator[Problem]:
    for entry in context.of(Kind.IDENTIFIER):
        if not is_long(entry.value) or find(entry.value):
            continue
        for finding in find_in_name(entry.value):
            problem = report(
                document, ID, entry.path, SENTENCES["identifier"].format(kind=finding.kind, remedy=SENTENCES["remedy"])
            )
            yield reviewable(problem, f"{entry.path}\0{finding.number}")


def _at(document: Document[Any], spot: Spot) -> Problem:
    finding: Finding = spot.finding
    severity = Severity.WARNING if finding.is_doubtful else Severity.ERROR
    remedy = SENTENCES["doubt" if finding.is_doubtful else "remedy"]
    unshown = "" if spot.piece else SENTENCES["unshown"]
    message = SENTENCES["found"].format(where=spot.where, kind=finding.kind, unshown=unshown, remedy=remedy)
    return report_in(document, ID, spot.at, message, severity)


def _in_pictures(document: Document[Any]) -> Iterator[Problem]:
    for name, facts in document.pictures.items():
        found = "、".join(kind for kind in facts.private if kind != SECRECY_MARK)
        if found:
            message = SENTENCES["picture"].format(name=redact_name(name), kinds=found)
            yield reviewable(report(document, ID, "", message), facts.digest)
