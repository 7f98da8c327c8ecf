"""The guide's tables say everything that is known about every field, and there is something to say about each."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from markupsafe import escape

from showcase.domain.brand import Brand
from showcase.domain.case import Case
from showcase.domain.edition import Edition
from showcase.domain.fields import FieldDescription, Kind, descriptions, example_of
from showcase.presenting.guide_page import field_tables
from showcase.reading.registry import read_registry

CONTENT = Path(__file__).resolve().parent.parent.parent / "content"
RECORDS = {"brand": Brand, "case": Case, "edition": Edition}


def fields_of(record: type, inside: str = "") -> Iterator[tuple[str, FieldDescription]]:
    for key, field in descriptions(record).items():
        yield inside + key, field
        if field.record:
            yield from fields_of(field.record, f"{inside}{key}.")


FIELDS = [(name, path, field) for name, record in RECORDS.items() for path, field in fields_of(record)]


@pytest.fixture(scope="module")
def tables() -> dict[str, str]:
    registry = read_registry(CONTENT)
    return {name: field_tables(name, registry) for name in RECORDS}


@pytest.mark.parametrize(("name", "path", "field"), FIELDS, ids=lambda each: str(each) if isinstance(each, str) else "")
def test_a_field_has_a_row_with_all_that_is_said_of_it(
    name: str, path: str, field: FieldDescription, tables: dict[str, str]
) -> None:
    row = next(row for row in tables[name].split("<tr>") if f"<td><code>{path}</code></td>" in row)
    for words in (field.label, field.hint, example_of(field), field.bad, field.why):
        assert str(escape(words)) in row
    assert ("必填" in row) == field.required
    assert not field.max_length or f"{field.max_length} 字以内" in row


@pytest.mark.parametrize(("name", "path", "field"), FIELDS, ids=lambda each: str(each) if isinstance(each, str) else "")
def test_there_is_a_hint_and_an_example_for_every_field(name: str, path: str, field: FieldDescription) -> None:
    assert field.hint or field.kind is Kind.TERM, "a list to choose from explains itself, everything else needs a hint"
    assert example_of(field)
    assert bool(field.bad) == bool(field.why), "a bad example says what is wrong with it"
    assert field.bad or field.record, "every single value has an example of what not to write"


def test_an_example_keeps_its_own_limit() -> None:
    for _, path, field in FIELDS:
        if field.max_length and not field.many:
            assert len(field.good) <= field.max_length, path
