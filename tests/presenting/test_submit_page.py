"""The form has a place for every field there is, filled in the way that suits it."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from showcase.domain.brand import Brand
from showcase.domain.collection import Collection
from showcase.domain.fields import descriptions
from showcase.pipeline import collect, read_and_check
from showcase.presenting.submit_page import HINTS, FieldView, SubmitPage, submit_page

HOME = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def collection() -> Collection:
    return collect(read_and_check(HOME / "content", "2026-11-21"))


@pytest.fixture(scope="module")
def page(collection: Collection) -> SubmitPage:
    return submit_page(collection)


def fields_of(page: SubmitPage) -> Iterator[tuple[str, FieldView]]:
    """Every field of the form with its path."""
    waiting = [(each.key, each) for chapter in page.chapters for each in (*chapter.fields, *chapter.folded)]
    while waiting:
        path, field = waiting.pop()
        yield path, field
        waiting += [(f"{path}.{each.key}", each) for each in field.inner]


def described(record: type, prefix: str = "") -> Iterator[str]:
    for key, field in descriptions(record).items():
        yield prefix + key
        if field.record:
            yield from described(field.record, f"{prefix}{key}.")


def test_every_field_stands_in_the_form_once(page: SubmitPage) -> None:
    paths = [path for path, _ in fields_of(page)]
    assert sorted(paths) == sorted(described(Brand))
    assert page.order.split() == [*descriptions(Brand)]


def test_every_hint_of_its_own_belongs_to_a_field() -> None:
    assert set(HINTS) <= {*described(Brand)}


@pytest.mark.parametrize(
    ("path", "shape", "hint"),
    [
        ("slogan", "line", "一句 24 字以内的话，念得上口"),
        ("unit", "unit", "写单位名称里的几个字或拼音首字母，再从下面选"),
        ("type", "tiles", ""),
        ("stage.current", "tiles", ""),
        ("stage.history.stage", "select", None),
        ("goals.id", "auto", None),
        ("measures.goals", "refs", "勾选它服务的目标"),
        ("outcomes.goal", "ref", None),
        ("outcomes.evidence", "lines", "一行一个，每个 80 字以内"),
        ("activities.photos", "list", None),
        ("activities.photos.file", "file", "手机照片直接放进来就行"),
        ("measures.innovation", "flag", "本支部首创"),
        ("parent", "brand", None),
    ],
)
def test_a_field_is_filled_in_as_suits_it(page: SubmitPage, path: str, shape: str, hint: str | None) -> None:
    field = dict(fields_of(page))[path]
    assert field.shape == shape
    assert hint is None or field.hint == hint


def test_what_must_be_filled_in_a_record_that_may_be_left_out_is_no_must(page: SubmitPage) -> None:
    required = {path for path, field in fields_of(page) if field.required}
    assert "name" in required and "goals.text" in required and "activities.photos.file" in required
    assert "logo.file" not in required and "stage.current" not in required


def test_lists_are_those_of_the_registry(collection: Collection, page: SubmitPage) -> None:
    field = dict(fields_of(page))["type"]
    assert [each.label for each in field.choices] == [each.label for each in collection.registry.vocabularies["types"]]
    assert all(each.mark for each in field.choices)
    assert dict(fields_of(page))["sources.ref"].choices[0].label == "S0 《打造特色品牌 创新基层党建》"


def test_the_package_goes_where_the_department_says(collection: Collection, page: SubmitPage) -> None:
    assert page.mail == ""
    site = dataclasses.replace(collection.registry.site, submit_mail="dangjian@example.com")
    registry = dataclasses.replace(collection.registry, site=site)
    assert submit_page(dataclasses.replace(collection, registry=registry)).mail == "dangjian@example.com"
