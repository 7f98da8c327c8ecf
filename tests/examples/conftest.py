"""Lays one example out as a content folder and reports on it."""

import shutil
from pathlib import Path

from showcase.checking.printers import text
from showcase.domain.problems import Problem
from showcase.pipeline import read_and_check

EXAMPLES = Path(__file__).parent
EXPECTED = "expected.txt"
DATE = "2026-11-21"


def lay_out(example: Path, content: Path) -> Path:
    """The content folder of an example, made at ``content``."""
    shutil.copytree(EXAMPLES / "registry", content / "registry")
    if (example / "content").is_dir():
        shutil.copytree(example / "content", content, dirs_exist_ok=True)
    if (example / "index.md").is_file():
        brand = content / "brands" / "jingshui" / "qingyuan"
        shutil.copytree(example, brand, ignore=shutil.ignore_patterns(EXPECTED, "content"))
    for index in content.rglob("index.md"):
        _add_named_pictures(index)
    return content


def _add_named_pictures(index: Path) -> None:
    """A picture that the folder has itself, under whatever case, stays as it is."""
    files = EXAMPLES / "files"
    words = index.read_bytes()
    own = {path.name.lower() for path in index.parent.rglob("*")}
    for path in files.rglob("*.*"):
        name = path.relative_to(files).as_posix()
        if name.encode() in words and path.name not in own:
            (index.parent / name).parent.mkdir(exist_ok=True)
            shutil.copyfile(path, index.parent / name)


def problems_of(example: Path, folder: Path) -> tuple[Problem, ...]:
    """Everything that is told about an example."""
    return read_and_check(lay_out(example, folder / "content"), DATE).problems


def report_on(example: Path, folder: Path) -> str:
    """The report on an example as people read it, without the totals."""
    return "".join(f"{text.line(each)}\n" for each in problems_of(example, folder))
