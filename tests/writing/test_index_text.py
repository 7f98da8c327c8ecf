"""What is written is read again as the same record, for all content and for any text."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.domain.brand import Brand
from showcase.domain.case import Case
from showcase.reading.documents import read_document
from showcase.reading.folders import Folder, find
from showcase.reading.front_matter import split
from showcase.reading.registry import read_registry
from showcase.reading.yaml_text import Mapping, Scalar, Sequence, parse
from showcase.writing.draft import draft_of
from showcase.writing.index_text import index_text

CONTENT = Path(__file__).resolve().parents[2] / "content"
REGISTRY = read_registry(CONTENT)
FOLDERS = [*find(CONTENT, "brands").folders, *find(CONTENT, "cases").folders]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_record_survives_being_written(folder: Folder, tmp_path: Path) -> None:
    kind = Case if "/cases/" in folder.path else Brand
    before = read_document(folder, kind, REGISTRY, {})
    written = index_text(draft_of(before.record, REGISTRY), split(before.source).body)
    target = tmp_path / folder.path.removeprefix("content/")
    target.mkdir(parents=True)
    (target / "index.md").write_text(written, encoding="utf-8")
    (again,) = find(tmp_path, folder.path.split("/")[1]).folders
    after = read_document(again, kind, REGISTRY, {})
    assert not after.problems
    assert after.record == before.record
    assert after.body.plain() == before.body.plain()


TEXTS = st.text(
    alphabet=st.one_of(
        st.sampled_from("清源ab1 :#-?,[]{}&*!|>'\"%@`~=<\\\n：“”。、/.n"),
        st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn", "Co")),
    ),
    min_size=1,
    max_size=30,
).map(lambda text: text.strip())


def values(value: object) -> object:
    """The parsed tree without places."""
    if isinstance(value, Scalar):
        return value.text
    if isinstance(value, Sequence):
        return [values(each) for each in value.items]
    assert isinstance(value, Mapping)
    return {key.text: values(each) for key, each in value.pairs}


@settings(max_examples=400, deadline=None, derandomize=True)
@given(one=TEXTS, two=TEXTS, three=TEXTS)
def test_any_text_survives(one: str, two: str, three: str) -> None:
    draft = {"name": one or "x", "goals": [{"id": "g1", "text": two or "x"}], "keywords": [three or "x", one or "x"]}
    assert values(parse(split(index_text(draft)).front)) == draft


def test_the_form_is_the_one_people_know() -> None:
    draft = {
        "name": "清源",
        "unit": "%",
        "connotation": "一行\n\n二行",
        "logo": {"file": "logo.svg"},
        "goals": [{"id": "g1", "text": "到得快: 三十分钟"}],
        "keywords": ["听漏", "# 抢修"],
    }
    assert index_text(draft, "## 背景\n\n老城。\n") == (
        '---\nname: 清源\nunit: "%"\nconnotation: |-\n  一行\n\n  二行\nlogo:\n  file: logo.svg\ngoals:\n'
        '  - id: g1\n    text: "到得快: 三十分钟"\nkeywords:\n  - 听漏\n  - "# 抢修"\n---\n## 背景\n\n老城。\n'
    )
