"""Whatever lies in a folder, reading it gives a Document: never an exception, never another file."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from showcase.checking.context import Context
from showcase.checking.printers import PRINTERS
from showcase.checking.run import check_brand, check_case
from showcase.domain.brand import Brand
from showcase.domain.case import Case
from showcase.domain.document import Document
from showcase.domain.fields import descriptions
from showcase.domain.registry import Registry
from showcase.reading.documents import read_document
from showcase.reading.folders import Folder

PATH = "content/brands/jingshui/qingyuan"
QUICK = settings(
    max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
KEYS = st.sampled_from([*descriptions(Brand), *(each.label for each in descriptions(Brand).values()), "荣誉", "x"])
SCALARS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["", "[]", "{}", "示例", "2026-11", "g1", "logo.svg", "- a", "{id: g1}", "&a", "|"]),
)
LINES = st.lists(st.tuples(KEYS, st.sampled_from([": ", "：", ":", ":\n  - "]), SCALARS).map("".join), max_size=12)


def read(data: bytes, home: Path, registry: Registry, record: type = Brand) -> Document[object]:
    folder = home / PATH
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.md").write_bytes(data)
    return read_document(Folder(home, PATH, ("index.md",)), record, registry, {})


def judge(data: bytes, home: Path, registry: Registry) -> None:
    """Reads and checks as a brand and as a case, and prints what is found."""
    context = Context("2026-11-21", "qingyuan", "jingshui", ("index.md",))
    for record, check in ((Brand, check_brand), (Case, check_case)):
        document = read(data, home, registry, record)
        problems = check(document, registry, context)  # type: ignore[operator]
        lines = data.count(b"\n") + data.count(b"\r") + 1
        assert all(1 <= each.place.line <= lines and each.place.column >= 1 for each in problems)
        assert all(each.place.path == f"{PATH}/index.md" for each in problems)
        for render in PRINTERS.values():
            assert render(problems, 1)


@QUICK
@given(data=st.binary(max_size=300))
def test_any_bytes(data: bytes, tmp_path: Path, registry: Registry) -> None:
    judge(data, tmp_path, registry)


@QUICK
@given(text=st.text(max_size=300))
def test_any_front_matter(text: str, tmp_path: Path, registry: Registry) -> None:
    judge(f"---\n{text}\n---\n{text}".encode(errors="replace"), tmp_path, registry)


@QUICK
@given(lines=LINES, body=st.text(alphabet="<>[]()!*`#|- \n清a:&;", max_size=80))
def test_any_fields(lines: list[str], body: str, tmp_path: Path, registry: Registry) -> None:
    judge("\n".join(["---", *lines, "---", body]).encode(errors="replace"), tmp_path, registry)


def test_an_unreadable_file_is_an_empty_record(tmp_path: Path, registry: Registry) -> None:
    document = read("---\nname: 清源\n---\n".encode("gbk"), tmp_path, registry)
    assert document.record == Brand()
    assert "" in document.unread
    assert [each.rule for each in document.problems] == ["encoding"]


def test_places_are_lines_of_the_file(tmp_path: Path, registry: Registry) -> None:
    document = read("---\nname: 清源\ngoals:\n  - {id: g1}\n---\n\n[文](x)\n".encode(), tmp_path, registry)
    assert document.places["name"] == (2, 7)
    assert document.place("goals[0].text").line == 4
    links = [node for node in document.body.walk() if node.kind == "link"]
    assert [(node.line, node.column) for node in links] == [(7, 1)]


def test_the_digest_tells_the_text(tmp_path: Path, registry: Registry) -> None:
    one, other = (read(f"---\nname: {name}\n---\n".encode(), tmp_path, registry) for name in "甲乙")
    assert one.digest != other.digest


@pytest.mark.parametrize("record", [Brand, Case])
def test_an_empty_front_matter_is_an_empty_record(record: type, tmp_path: Path, registry: Registry) -> None:
    document = read(b"---\n---\n", tmp_path, registry, record)
    assert document.record == record()
    assert document.problems == ()
