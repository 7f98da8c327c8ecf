"""Where a new brand goes, who may not go there, and how its folder comes to be: whole or not at all."""

from __future__ import annotations

import os
from difflib import get_close_matches
from pathlib import Path

from showcase.assembling.spelling import spell
from showcase.domain.identifiers import is_identifier
from showcase.domain.registry import Registry, Unit
from showcase.reading.record_folder import INDEX

from ..saving import write_whole

LONGEST_GUESS = 24
NEAR = 0.6
FEW = 3


class Refused(Exception):
    """The brand cannot be made; the text says why and what to do."""


def units_like(words: str, registry: Registry) -> tuple[Unit, ...]:
    """The units that are called so, else those whose names or ids hold the words, else those that are nearly so."""
    units = registry.units.values()
    exact = [each for each in units if words in (each.id, each.label, each.short)]
    holding = exact or [each for each in units if all(word in _named(each) for word in words.split())]
    if holding:
        return tuple(holding)
    by_name = {name: each for each in units for name in (each.id, each.label, each.short) if name}
    return tuple(dict.fromkeys(by_name[name] for name in get_close_matches(words, by_name, FEW, NEAR)))


def _named(unit: Unit) -> str:
    return f"{unit.label} {unit.short} {unit.id}"


def unit_called(words: str, registry: Registry) -> Unit:
    """The one unit with that id or exact name. Raises Refused, naming those that are near."""
    like = units_like(words, registry)
    exact = [each for each in like if words in (each.id, each.label, each.short)]
    if len(exact) == 1:
        return exact[0]
    listed = "、".join(f"{each.id}（{each.label}）" for each in like[:FEW])
    guess = f"是不是 {listed}？" if listed else "请在网站的“单位”页查编号；新单位请先联系主管部门登记。"
    raise Refused(f"单位名录里没有“{words}”。{guess}")


def taken_by(id: str, content: Path) -> str:
    """The folder of the brand or case that has this id, as seen from beside the content folder; '' when it is free."""
    for part in ("brands", "cases"):
        for group in sorted(_folders(content / part)):
            if id in _folders(content / part / group):
                return f"{content.name}/{part}/{group}/{id}"
    return ""


def _folders(path: Path) -> set[str]:
    """The names in a folder as the least careful computer tells them apart."""
    return {each.name.casefold() for each in path.iterdir()} if path.is_dir() else set()


def free_id(name: str, content: Path) -> str:
    """An id for a brand of that name: its pinyin, or its initials where that is long, with a number if it is taken."""
    spelled, initials = spell(name)
    plain = "".join(each for each in spelled if each.isascii() and each.isalnum())
    short = "".join(each for each in initials if each.isascii() and each.isalnum())
    guess = next((each for each in (plain, short) if is_identifier(each) and len(each) <= LONGEST_GUESS), "pinpai")
    number = 1
    while taken_by(_numbered(guess, number), content):
        number += 1
    return _numbered(guess, number)


def _numbered(id: str, number: int) -> str:
    return id if number == 1 else f"{id}-{number}"


def path_of(unit: str, id: str, content: Path) -> str:
    """The path of the brand's file as problems name it."""
    return f"{content.name}/brands/{unit}/{id}/{INDEX}"


def create(path: str, text: str, content: Path) -> Path:
    """Make the folder and the file ``path``. Raises Refused; then nothing is left behind."""
    file = content.parent / path
    folder = file.parent
    for above in (content / "brands", folder.parent):
        if above.is_symlink() or (os.path.lexists(above) and not above.is_dir()):
            raise Refused(f"“{above.relative_to(content.parent).as_posix()}”不是普通的文件夹。请先把它改成普通文件夹。")
    made = [each for each in (folder, folder.parent, content / "brands") if not each.exists()]
    if folder not in made:
        raise Refused(f"“{folder.relative_to(content.parent).as_posix()}”已经有了，没有改动它。请换一个编号。")
    written = False
    try:
        folder.mkdir(parents=True)
        write_whole(file, text.encode())
        written = True
    except OSError:
        raise Refused(f"写不进“{path}”。请看看磁盘有没有满、文件夹能不能写。") from None
    finally:
        for each in () if written else made:
            if each.is_dir():
                each.rmdir()
    return file
