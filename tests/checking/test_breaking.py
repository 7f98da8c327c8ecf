"""One thing broken in an accepted brand is one thing told, at its own line: no problem drags others along."""

import re
from pathlib import Path

import pytest

from showcase.checking.context import Context
from showcase.checking.run import check_brand
from showcase.domain.brand import Brand
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry
from showcase.reading.documents import read_document
from showcase.reading.folders import Folder
from showcase.reading.registry import read_registry

EXAMPLES = Path(__file__).parent.parent / "examples"
ACCEPTED = (EXAMPLES / "accepted" / "shining" / "index.md").read_text(encoding="utf-8")
LINES = ACCEPTED.split("\n")
END = LINES.index("---", 1)
BESIDE = {"unused-files", "references", "goal-measures"}  # what a value leaves alone that is gone
VALUE = re.compile(r"^( *(?:- )?[a-z_]+:)(?: (.+))?$")
TOP = [number for number in range(1, END) if LINES[number][0] not in " -"]
LEAVES = [number for number in range(1, END) if (found := VALUE.match(LINES[number])) and found.group(2)]
FILES = ("index.md", "logo.svg", "photos/ting-lou.png")


@pytest.fixture(scope="module")
def registry() -> Registry:
    return read_registry(EXAMPLES)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    path = "content/brands/jingshui/qingyuan"
    home = tmp_path / path
    (home / "photos").mkdir(parents=True)
    for name in FILES[1:]:
        (home / name).write_bytes((EXAMPLES / "files" / name).read_bytes())
    return Folder(tmp_path, path, FILES)


def judged(lines: list[str], folder: Folder, registry: Registry) -> tuple[Problem, ...]:
    (folder.root / folder.path / "index.md").write_text("\n".join(lines), encoding="utf-8")
    document = read_document(folder, Brand, registry, {})
    return check_brand(document, registry, Context("2026-11-21", folder.name, folder.group, folder.files))


def told(problems: tuple[Problem, ...]) -> list[str]:
    return [f"{each.place.line} {each.field} {each.rule} {each.message}" for each in problems]


def test_the_accepted_brand_is_clean(folder: Folder, registry: Registry) -> None:
    assert judged(LINES, folder, registry) == ()


@pytest.mark.parametrize("number", TOP, ids=lambda number: LINES[number].split(":")[0])
def test_a_field_left_out(number: int, folder: Folder, registry: Registry) -> None:
    end = next((other for other in (*TOP, END) if other > number), END)
    found = judged([*LINES[:number], *LINES[end:]], folder, registry)
    assert len(found) <= 1, told(found)
    assert all(each.place.line == 1 for each in found), told(found)


@pytest.mark.parametrize("number", TOP, ids=lambda number: LINES[number].split(":")[0])
def test_a_field_left_empty(number: int, folder: Folder, registry: Registry) -> None:
    end = next((other for other in (*TOP, END) if other > number), END)
    empty = f"{LINES[number].split(':')[0]}:"
    found = judged([*LINES[:number], empty, *LINES[end:]], folder, registry)
    assert len(found) <= 1, told(found)
    assert all(each.place.line == number + 1 for each in found), told(found)


@pytest.mark.parametrize("number", LEAVES, ids=lambda number: f"{number + 1}-{LINES[number].strip()[:12]}")
@pytest.mark.parametrize("value", ["", '"？"', "[[b]]", "{a: b}", "2099-01-01", '"<b>"', "x" * 400])
def test_a_wrong_value(number: int, value: str, folder: Folder, registry: Registry) -> None:
    found_key = VALUE.match(LINES[number])
    assert found_key
    found = judged([*LINES[:number], f"{found_key.group(1)} {value}".rstrip(), *LINES[number + 1 :]], folder, registry)
    at_the_line = [each for each in found if each.place.line == number + 1]
    elsewhere = [each for each in found if each not in at_the_line and each.rule not in BESIDE]
    assert elsewhere == [], told(found)
    assert len(at_the_line) <= 1, told(found)
