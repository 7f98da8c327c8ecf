"""One submitted file, of whatever kind -> what it holds, or the sentence why it is not read."""

from __future__ import annotations

from pathlib import Path

from showcase.domain.problems import Severity
from showcase.domain.registry import Registry
from showcase.writing.office.units import Units

from .entry import Finding, Spot, Submitted
from .from_archive import Delivered, from_archive
from .from_form import from_form
from .from_workbook import from_workbook
from .package import Refused, read_file, unpack

Received = Submitted | Delivered | Finding
SECONDS_A_FILE = 120.0  # of processor time
_NO_KIND = "不是申报表。只收 .xlsx 表格、.docx 文档和在线填报页下载的 .zip。"
_OTHER_KINDS = {
    ".xls": "是旧版表格。请用 WPS 或 Excel 打开，另存为 .xlsx 再交。",
    ".et": "是 WPS 表格。请用 WPS 打开，另存为 .xlsx 再交。",
    ".csv": "是文本表格，容易乱码。请用 WPS 或 Excel 打开，另存为 .xlsx 再交。",
    ".doc": "是旧版文档。请用 WPS 或 Word 打开，另存为 .docx 再交。",
    ".wps": "是 WPS 文字。请用 WPS 打开，另存为 .docx 再交。",
    ".pdf": "是 PDF，读不出填的是哪一项。请交填写用的 .docx 或 .xlsx。",
    ".xlsm": "带有宏（程序），不收。请另存为不带宏的 .xlsx，再交一次。",
    ".docm": "带有宏（程序），不收。请另存为不带宏的 .docx，再交一次。",
    ".rar": "是 RAR 压缩包。请改用 .zip 压缩，或直接交里面的申报表。",
    ".7z": "是 7z 压缩包。请改用 .zip 压缩，或直接交里面的申报表。",
}
_LOST = {
    "time": "读了太久，已经停下，没有导入。请删去用不着的工作表和大图片，另存一份再交。",
    "memory": "里面的内容太大，读不了，没有导入。请删去用不着的工作表和大图片，另存一份再交。",
    "fault": "读不懂，没有导入。请用 WPS 或 Office 打开，另存为新的 .xlsx 或 .docx 文件再交。",
}


def receive(registry: Registry, path: Path) -> Received:
    """What one file holds. For a worker that can be ended: libraries read here what nobody has looked at."""
    kind = path.suffix.lower()
    units = Units(registry)
    try:
        if kind not in (".xlsx", ".docx", ".zip"):
            raise Refused(_OTHER_KINDS.get(kind, _NO_KIND))
        package = unpack(read_file(path))
        if kind == ".zip":
            return from_archive(path.name, package, registry.limits)
        return (from_workbook if kind == ".xlsx" else from_form)(path.name, package, units)
    except Refused as refused:
        return Finding(path.name, Spot(""), Severity.ERROR, str(refused))


def lost(path: Path, reason: str) -> Finding:
    """The sentence about a file whose reading was ended; ``reason`` as workers.Lost has it."""
    return Finding(path.name, Spot(""), Severity.ERROR, _LOST[reason])


def allowance(path: Path) -> float:
    """The seconds of processor time in which a file must be read."""
    return SECONDS_A_FILE
