"""Raw diffs of every shape, and file names of any bytes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from showcase.checking.printers import PRINTERS
from showcase.domain.limits import Limits
from showcase.domain.problems import Place, Problem
from showcase.intake.submission import names
from showcase.intake.submission.changes import Change, DiffUnreadable, parse, shown

A, B = "a" * 40, "b" * 40
NAMES = some.binary(min_size=1, max_size=40).filter(lambda name: b"\0" not in name)


def raw(path: bytes, letter: str = "M") -> bytes:
    return f":100644 100755 {A} {B} {letter}\0".encode() + path + b"\0"


def test_a_change() -> None:
    assert parse(raw("a/文 件".encode())) == (Change("a/文 件", "100644", "100755", A, B),)


def test_nothing() -> None:
    assert parse(b"") == ()


@pytest.mark.parametrize(
    "broken",
    [b"x", b"\0", raw(b"a")[:-1], raw(b""), raw(b"a")[1:], b"commit\0" + raw(b"a"), raw(b"a").replace(b"100644", b"1")],
)
def test_what_git_does_not_write_is_not_guessed_at(broken: bytes) -> None:
    with pytest.raises(DiffUnreadable):
        parse(broken)


@settings(deadline=None, max_examples=300, derandomize=True)
@given(some.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        parse(data)
    except DiffUnreadable:
        return


@settings(deadline=None, max_examples=300, derandomize=True)
@given(some.lists(NAMES, max_size=5))
def test_paths_of_any_bytes_come_back(paths: list[bytes]) -> None:
    found = parse(b"".join(map(raw, paths)))
    assert [each.path.encode("utf-8", "surrogateescape") for each in found] == paths


@settings(deadline=None, max_examples=400, derandomize=True)
@given(some.one_of(NAMES, some.text(min_size=1, max_size=40).map(lambda each: each.encode("utf-8", "replace"))))
def test_no_name_breaks_a_report(name: bytes) -> None:
    path = name.decode("utf-8", "surrogateescape")
    problems = [
        Problem(Place(shown(path)), severity, "submission-name", message)
        for severity, message in names.check(path, Limits().name_bytes)
    ]
    for form in ("text", "github"):
        report = PRINTERS[form](problems, 1).encode("utf-8").decode()
        assert len(report.split("\n")) == len(problems) + 2
        assert sum(each.startswith("::") for each in report.split("\n")) == (len(problems) + 1) * (form == "github")
    PRINTERS["json"](problems, 1).encode("utf-8")
    PRINTERS["markdown"](problems, 1).encode("utf-8")


def test_twins_among_new_files_are_told_once() -> None:
    assert list(names.twins(["a/b/x.jpg", "a/b/X.jpg"], [])) == [("a/b/x.jpg", "a/b/X.jpg")]


def test_a_file_that_is_renamed_within_a_folder_is_no_twin_of_itself() -> None:
    assert list(names.twins(["a/b/x.jpg"], ["a/b/x.jpg", "a/b/y.jpg"])) == []


def test_composed_and_decomposed_spellings_are_twins() -> None:
    assert list(names.twins(["a/lu\u0308.jpg"], ["a/lü.jpg"])) == [("a/lu\u0308.jpg", "a/lü.jpg")]
