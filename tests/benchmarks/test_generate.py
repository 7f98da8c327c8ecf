"""The invented brands are fit for measuring: valid, complete, all different, and the same every time."""

import filecmp
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from showcase.domain.brand import Brand
from showcase.domain.document import Document
from showcase.domain.problems import Severity
from showcase.domain.registry import Registry
from showcase.pipeline import Checked, read_and_check

HOME = Path(__file__).resolve().parent.parent.parent
COUNT = 240
DATE = "2026-11-21"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """What a person types."""
    command = [sys.executable, str(HOME / "benchmarks" / "generate.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("generated") / "content"
    made = run(str(COUNT), str(folder))
    assert made.returncode == 0, made.stderr
    return folder


@pytest.fixture(scope="module")
def checked(content: Path) -> Checked:
    return read_and_check(content, DATE)


def records(checked: Checked) -> Sequence[Brand]:
    return [document.record for document in checked.brands]


def test_nothing_is_wrong_with_them(checked: Checked) -> None:
    told = [each for each in checked.problems if each.severity is not Severity.SUGGESTION]
    assert told == []
    assert len(checked.brands) == COUNT
    assert checked.cases


def test_no_two_are_alike(checked: Checked) -> None:
    brands = records(checked)
    for field in ("id", "name", "slogan"):
        found = [unicodedata.normalize("NFKC", getattr(brand, field)) for brand in brands]
        assert len(set(found)) == COUNT, field
    assert len({document.pictures["logo.svg"].digest for document in checked.brands}) == COUNT


def test_they_are_varied_and_complete(checked: Checked) -> None:
    brands, registry = records(checked), checked.registry
    assert {brand.type for brand in brands} == set(registry.terms["types"])
    assert {brand.stage.current for brand in brands if brand.stage} == set(registry.stage_order)
    origins = Counter(brand.origin for brand in brands)
    assert origins["submitted"] > 0.9 * COUNT and origins["compiled"] and not origins["specimen"]
    assert sum(1 for brand in brands if brand.parent) == 4 * sum(1 for brand in brands if brand.pattern)
    assert all(complete(document, registry) for document in checked.brands)


def complete(document: Document[Brand], registry: Registry) -> bool:
    """All six elements are there, every outcome with its figures, and a text to read."""
    brand = document.record
    scheme = registry.scheme_of(brand.unit or "")
    filled = all(any(getattr(brand, field) for field in element.fields) for element in scheme.elements)
    counted = all(outcome.before is not None and outcome.after is not None for outcome in brand.outcomes)
    return filled and counted and 900 < len(document.body.plain().encode()) < 2500


def test_the_same_seed_gives_the_same_bytes(content: Path, tmp_path: Path) -> None:
    again, other = tmp_path / "again", tmp_path / "other"
    run(str(COUNT), str(again))
    run(str(COUNT), str(other), "--seed", "2")
    assert differing(content, again) == []
    assert len(differing(content, other)) >= COUNT


def differing(first: Path, second: Path) -> list[str]:
    """The files that are not the same in both folders."""
    names = {
        path.relative_to(root).as_posix() for root in (first, second) for path in root.rglob("*") if path.is_file()
    }
    _, unequal, missing = filecmp.cmpfiles(first, second, sorted(names), shallow=False)
    return [*unequal, *missing]


@pytest.mark.parametrize("count", ["0", "20001"])
def test_a_number_that_cannot_be_is_refused(count: str, tmp_path: Path) -> None:
    refused = run(count, str(tmp_path / "content"))
    assert refused.returncode == 2
    assert "品牌个数请写 1 到 20000。" in refused.stderr
    assert not (tmp_path / "content").exists()


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "kept.txt").write_text("留着", encoding="utf-8")
    refused = run("1", str(tmp_path))
    assert refused.returncode == 2
    assert "不会删除。请换一个文件夹。" in refused.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["kept.txt"]
