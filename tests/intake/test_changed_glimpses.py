"""What is kept of untouched records: all that rules between records read, and never more than is believed."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.intake.repositories import FILE, HOME, Files, Git

from showcase.checking.run import check_collection
from showcase.domain.case import Case
from showcase.intake.changed import cache
from showcase.intake.changed.check import Kept, glimpses
from showcase.intake.changed.glimpses import BRAND_FIELDS, CASE_FIELDS, document_of, glimpse_of
from showcase.intake.changed.versions import Comparison, of_commits
from showcase.intake.submission.repository import Repository
from showcase.pipeline import Checked, read_and_check
from showcase.reading.registry import read_registry

REGISTRY = read_registry(HOME / "tests" / "examples")
DATE = "2026-11-21"
PATH = "content/brands/jingshui/qingyuan"


@pytest.fixture(scope="module")
def checked() -> Checked:
    return read_and_check(HOME / "content", DATE, 2)


class Watched:
    """A record that notes what is asked of it."""

    def __init__(self, record: Any, asked: set[str]) -> None:
        self._record, self._asked = record, asked

    @property  # type: ignore[misc]
    def __class__(self) -> type:  # rules tell brands from cases
        return type(self._record)

    def __getattr__(self, name: str) -> Any:
        self._asked.add(name)
        return getattr(self._record, name)


def test_rules_between_records_read_nothing_else(checked: Checked) -> None:
    brand: set[str] = set()
    case: set[str] = set()
    brands = [replace(each, record=Watched(each.record, brand)) for each in checked.brands]
    cases = [replace(each, record=Watched(each.record, case)) for each in checked.cases]
    check_collection(brands, cases, checked.registry, (), DATE)  # type: ignore[arg-type]
    assert "name" in brand and brand <= {*BRAND_FIELDS, "pattern"}
    assert "brands" in case and case <= {*CASE_FIELDS, "brands", "added"}


def test_a_glimpse_is_judged_like_the_record(checked: Checked) -> None:
    """All untouched records at once, through the form in which they are kept."""

    def seen(documents: Any) -> list[Any]:
        kept = ((each.path.rpartition("/")[0], json.loads(json.dumps(glimpse_of(each)))) for each in documents)
        return [document_of(path, each) for path, each in kept]

    whole = check_collection(checked.brands, checked.cases, checked.registry, (), DATE)
    assert check_collection(seen(checked.brands), seen(checked.cases), checked.registry, (), DATE) == whole


@pytest.fixture
def compared(tmp_path: Path) -> Comparison:
    """One untouched brand and a case of it."""
    git = Git(tmp_path / "git")
    git.root.mkdir()
    git.git("init", "--quiet")
    text = (HOME / "tests/examples/accepted/lit/index.md").read_bytes()
    case = b"---\nid: ting-shui\ntitle: x\nbrands: [qingyuan]\n---\n"
    files: Files = {f"{PATH}/index.md".encode(): (FILE, text), b"content/cases/2026/ting-shui/index.md": (FILE, case)}
    base = git.commit(files)
    return of_commits(Repository(git.root), base, base, "content/", tmp_path / "scratch")


def names(found: dict[str, Any]) -> list[str]:
    return [getattr(each.record, "title" if isinstance(each.record, Case) else "name") for each in found.values()]


def test_what_is_kept_is_used_until_something_has_a_say(
    compared: Comparison, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Kept(tmp_path / "kept", writable=True)
    assert names(glimpses(compared, REGISTRY, 1, kept)) == ["清源", "x"]
    place = tmp_path / "kept" / cache.NAME
    place.write_text(place.read_text(encoding="utf-8").replace("清源", "记得"), encoding="utf-8")
    assert names(glimpses(compared, REGISTRY, 1, kept)) == ["记得", "x"]
    other = replace(REGISTRY, sources={})
    assert names(glimpses(compared, other, 1, Kept(tmp_path / "kept"))) == ["清源", "x"]
    monkeypatch.setattr(cache, "FORM", 99)
    assert names(glimpses(compared, REGISTRY, 1, Kept(tmp_path / "kept"))) == ["清源", "x"]


def spoilt(good: str) -> Iterator[str]:
    yield from ("", "[]", "{}", "[" * 99_999, good[: len(good) // 2], good.replace('"glimpses":', '"other":'))
    whole = json.loads(good)
    key = next(iter(whole["glimpses"]))
    rows: list[Any] = [None, [], "x", 3, {}, {"values": [], "places": {}, "unread": [], "links": []}]
    wrong: list[tuple[str, Any]] = [("values", {"name": 3}), ("values", {"nonsense": "x"}), ("values", {"id": ["x"]})]
    wrong += [("places", {"name": "x"}), ("unread", [None]), ("links", [["a"]]), ("links", [[3, 1, 1]])]
    wrong += [("values", {"pattern": "1+4"}), ("values", {"pattern": [3, 4]}), ("places", {"name": [1, None]})]
    for row in [*rows, *({**whole["glimpses"][key], part: value} for part, value in wrong)]:
        yield json.dumps({**whole, "glimpses": {**whole["glimpses"], key: row}})


@pytest.mark.usefixtures("in_this_process")
def test_what_is_spoilt_is_read_anew(compared: Comparison, tmp_path: Path) -> None:
    kept = Kept(tmp_path / "kept", writable=True)
    glimpses(compared, REGISTRY, 1, kept)
    place = tmp_path / "kept" / cache.NAME
    good = place.read_text(encoding="utf-8")
    for bad in spoilt(good):
        place.write_text(bad, encoding="utf-8")
        assert names(glimpses(compared, REGISTRY, 1, Kept(tmp_path / "kept"))) == ["清源", "x"], bad
        assert place.read_text(encoding="utf-8") == bad, "only read"


def test_nothing_that_is_published_reads_what_is_kept() -> None:
    """A cache that somebody has spoilt must not reach the site: the build and the guard do not know it."""
    package = HOME / "hooks" / "showcase"
    knowing = [path for path in package.rglob("*.py") if "glimpses" in path.read_text(encoding="utf-8")]
    assert {path.parent.relative_to(package).as_posix() for path in knowing} == {"intake/changed"}
    for script in ("build.py", "guard.py"):
        assert "changed" not in (HOME / "scripts" / script).read_text(encoding="utf-8")
