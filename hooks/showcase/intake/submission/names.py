"""File names that mean one thing to the reviewer and another to a computer."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from showcase.domain.problems import Severity
from showcase.reading.file_names import fault_of, quoted
from showcase.reading.listing import LITTER, LITTER_ENDINGS

GIT = re.compile(r"\.git.*|git~\d+.*|\.lfsconfig", re.IGNORECASE | re.DOTALL)

Finding = tuple[Severity, str]


def check(path: str, longest: int) -> Iterator[Finding]:
    """What is wrong with the names of ``path``, a part at a time. ``longest`` is in bytes, for one part."""
    for name in path.split("/"):
        yield from _check_one(name, longest)


def _check_one(name: str, longest: int) -> Iterator[Finding]:
    if name in ("", ".", ".."):
        yield Severity.ERROR, f"路径里有“{name}”这一层，会指到别的文件夹。请把文件放进本单位的文件夹。"
    elif LITTER.fullmatch(name) or name.endswith(LITTER_ENDINGS):
        yield Severity.WARNING, f"{quoted(name)}是电脑自动生成的文件，网站不用。可以删去。"
    elif GIT.fullmatch(name):
        yield Severity.ERROR, f"{quoted(name)}会改变代码仓库的设置，不能提交。请删去这个文件。"
    elif fault := fault_of(name, longest):
        yield Severity.ERROR, f"名字{quoted(name)}{fault}。请改名，最好只用英文小写字母、数字和连字符。"


def twins(added: Iterable[str], existing: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs (added path, the spelling it collides with): names in one folder that differ in case or composition only.

    Of two added twins the later one is named.
    """
    names: dict[str, dict[str, str]] = {}
    new = sorted(set(added))
    wanted = {_key(folder) for path in new for folder in _folders(path)}
    for path in sorted(set(existing) - set(new)):
        for folder, name in _steps(path):
            if _key(folder) in wanted:
                names.setdefault(_key(folder), {}).setdefault(_key(name), name)
    for path in new:
        for folder, name in _steps(path):
            first = names.setdefault(_key(folder), {}).setdefault(_key(name), name)
            if first != name:
                yield path, f"{folder}/{first}"
                break


def _steps(path: str) -> Iterator[tuple[str, str]]:
    parts = path.split("/")
    return (("/".join(parts[:depth]), parts[depth]) for depth in range(1, len(parts)))


def _folders(path: str) -> Iterator[str]:
    return (folder for folder, _ in _steps(path))


def _key(text: str) -> str:
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
