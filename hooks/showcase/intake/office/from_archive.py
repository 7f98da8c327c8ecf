"""A .zip as the online form makes it -> the folders of brands in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from showcase.domain.identifiers import is_identifier
from showcase.domain.limits import Limits
from showcase.domain.problems import Severity
from showcase.reading import file_names
from showcase.reading.record_folder import INDEX, is_picture

from .entry import Finding, Spot
from .package import Package, Refused

_README = (".txt",)
_NOISE = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")
_NOTHING = f"压缩包里没有品牌页。要有 brands/单位/品牌编号/{INDEX}，请用在线填报页下载的压缩包。"
_NO_INDEX = f"这个文件夹里没有 {INDEX}，没有导入。"
_KIND = "不是品牌页面用的文件（{}、图片），没有导入。"
_NAME = "名称{}，整个品牌没有导入。请改名，页面里写到的地方也照改，重新压缩再交。"
_DEEP = "放得太深，没有导入。图片放在品牌的文件夹或它的 photos 文件夹里。"
_IDENTIFIER = f"文件夹的{file_names.IDENTIFIER_RULE}这个品牌没有导入。"
_WIDTH = "文件太多：有 {} 个，一个品牌最多 {} 个。请只留页面用到的图片。"
_SIZE = "一共有 {:.1f} MB，一个品牌最多 {} MB。请缩小照片。"


@dataclass(slots=True)
class Delivered:
    """The folders in one archive: target (``brands/unit/id``) -> files by name, and what was found wrong."""

    folders: dict[str, dict[str, bytes]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def from_archive(file: str, package: Package, limits: Limits) -> Delivered:
    """The brands of an archive. Raises Refused when there are none."""
    delivered = Delivered()
    refused: set[str] = set()
    for name, data in package.parts.items():
        if any(each in name for each in _NOISE):
            continue
        target, inner = _place(name)
        fault, severity = _fault(name, target, inner, limits)
        if fault:
            delivered.findings.append(Finding(file, Spot(f" 里的{file_names.quoted(name)}"), severity, fault))
            refused |= {target} if severity is Severity.ERROR else set()
        elif target:
            delivered.folders.setdefault(target, {})[inner] = data
    for target in [*delivered.folders]:
        fault = _whole(delivered.folders[target], limits)
        if fault:
            delivered.findings.append(Finding(file, Spot(f" 里的 {target}"), Severity.ERROR, fault))
        if fault or target in refused:
            del delivered.folders[target]
    if not delivered.folders and not delivered.findings:
        raise Refused(_NOTHING)
    return delivered


def _place(name: str) -> tuple[str, str]:
    """``a/brands/unit/id/photos/b.png`` -> (``brands/unit/id``, ``photos/b.png``); two '' for what is not in there."""
    parts = name.split("/")
    if "brands" not in parts:
        return "", ""
    start = parts.index("brands")
    if len(parts) < start + 4:
        return "", ""
    return "/".join(parts[start : start + 3]), "/".join(parts[start + 3 :])


def _fault(name: str, target: str, inner: str, limits: Limits) -> tuple[str, Severity]:
    if not target:
        if name.lower().endswith(_README):
            return "", Severity.WARNING
        return _KIND.format(INDEX), Severity.WARNING
    *_, unit, id = target.split("/")
    if not (is_identifier(unit) and is_identifier(id)):
        return _IDENTIFIER, Severity.ERROR
    if inner.count("/") > 1:
        return _DEEP, Severity.WARNING
    if inner != INDEX and not is_picture(inner):
        return _KIND.format(INDEX), Severity.WARNING
    fault = next(_name_faults(inner, limits), "")
    return (_NAME.format(fault) if fault else "", Severity.ERROR)


def _name_faults(inner: str, limits: Limits) -> Iterator[str]:
    for each in inner.split("/"):
        if fault := file_names.fault_of(each, limits.name_bytes):
            yield fault


def _whole(files: dict[str, bytes], limits: Limits) -> str:
    """What is wrong with a folder as a whole, or ''."""
    if INDEX not in files:
        return _NO_INDEX
    if len(files) > limits.folder_files:
        return _WIDTH.format(len(files), limits.folder_files)
    size = sum(map(len, files.values())) / (1 << 20)
    return _SIZE.format(size, limits.folder_megabytes) if size > limits.folder_megabytes else ""
