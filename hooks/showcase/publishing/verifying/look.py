"""One file of the site looked at by its kind; this runs in worker processes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath

from . import characters, code, drawings, numbers
from .addresses import Place
from .allowed_form import LIBRARIES
from .editor import FOLDER, look_at_editor
from .epub import look_at_epub
from .facts import FileFacts
from .findings import Finding
from .office import SUFFIXES, look_at_office
from .page import look_at_page
from .pdf import look_at_pdf
from .rasters import NotAPicture, look_at_raster

_RASTERS = frozenset({".png", ".jpg", ".webp"})
_NAMED = re.compile(r"[a-z0-9-]+\.([0-9a-f]{10})\.(?:js|css)")


@dataclass(frozen=True, slots=True)
class Whole:
    """What must be known to judge one file: the folder, the addresses, the ids of the home page, and the hosts that the
    browser editor may speak to."""

    site: Path
    place: Place
    home_ids: frozenset[str] = frozenset()
    editor_hosts: tuple[str, ...] = ()


def look(whole: Whole, path: str) -> FileFacts:
    """What is wrong with one file, and what is to be compared with others."""
    data = (whole.site / path).read_bytes()
    if path.startswith(FOLDER):
        return look_at_editor(path, data, whole.place, whole.editor_hosts)
    suffix = PurePosixPath(path).suffix
    if suffix in _RASTERS:
        return _raster(path, data, suffix)
    if suffix in SUFFIXES:
        return look_at_office(path, data, suffix)
    if suffix == ".pdf":
        return look_at_pdf(path, data)
    if suffix == ".epub":
        return look_at_epub(path, data)
    if suffix == ".gz":
        return FileFacts(path)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return FileFacts(path, (Finding(path, "编码", "不是 UTF-8 文字"),))
    if suffix == ".html":
        return look_at_page(path, text, whole.place)
    if sha256(data).hexdigest() in LIBRARIES:
        return FileFacts(path, tuple(_named_by_content(path, data)))
    found = [Finding(path, "隐藏字符", each) for each in characters.hidden(text)]
    if suffix == ".svg":
        return _drawing(path, text, found)
    if suffix in {".js", ".css"}:
        found += _named_by_content(path, data)
    if suffix == ".css":
        faults = code.style_faults(text, path, whole.place, whole.home_ids)
        found += [Finding(path, "样式表", each) for each in faults]
    elif path.startswith("search/"):
        return _search_data(path, text, found)
    elif suffix == ".js":
        found += [Finding(path, "脚本", each) for each in code.script_faults(text)]
    return FileFacts(path, tuple(found))


def _raster(path: str, data: bytes, suffix: str) -> FileFacts:
    try:
        raster = look_at_raster(data, suffix)
    except NotAPicture as fault:
        return FileFacts(path, (Finding(path, "图片", str(fault)),))
    found = tuple(Finding(path, "图片里的附带信息", each) for each in raster.extras)
    return FileFacts(path, found, size=(raster.width, raster.height))


def _drawing(path: str, text: str, found: list[Finding]) -> FileFacts:
    faults = [Finding(path, "SVG", each) for each in drawings.faults(text)]
    return FileFacts(path, (*found, *faults), size=(0, 0) if faults else drawings.size(text))


def _search_data(path: str, text: str, found: list[Finding]) -> FileFacts:
    words = code.search_data(text)
    if words is None:
        return FileFacts(path, (*found, Finding(path, "检索数据", "不是检索数据应有的样子")))
    found += [Finding(path, "隐藏字符", each) for each in characters.hidden(words)]
    return FileFacts(path, tuple(found), numbers=frozenset(numbers.of_people(words)))


def _named_by_content(path: str, data: bytes) -> Iterator[Finding]:
    """Browsers keep such files for ever: a name must tell the content, or an old content is shown."""
    named = _NAMED.fullmatch(path.rpartition("/")[2])
    if named is None or named[1] != sha256(data).hexdigest()[:10]:
        yield Finding(path, "文件名里的指纹", "文件名里应有内容的指纹（SHA-256 前 10 位），而且与内容相符")
