"""The online form and the checker say the same about the same page, word for word."""

from collections.abc import Mapping
from itertools import islice

import pytest
from tests.submit.cases import cases
from tests.submit.spoiling import spoilt
from tests.submit.verdicts import HOME, Case, Judges, Verdict, shown, written_of

from showcase.domain.brand import Brand
from showcase.domain.rule_titles import RULE_TITLES
from showcase.publishing.form.scope import ONLY_IN_THE_CHECKER
from showcase.reading.documents import read_document
from showcase.reading.folders import find
from showcase.reading.front_matter import split
from showcase.writing.draft import draft_of
from showcase.writing.index_text import index_text

SPOILT = 400
SHOWN = 3


@pytest.fixture(scope="module")
def content(judges: Judges) -> dict[str, Case]:
    """Every brand of the content, as the form would open it."""
    found = {}
    for folder in find(HOME / "content", "brands", judges.registry.limits).folders:
        record = read_document(folder, Brand, judges.registry, {}).record
        files = {name: folder.read(name) for name in folder.files if name != "index.md"}
        body = split(folder.read("index.md").decode()).body
        found[folder.name] = Case(draft_of(record, judges.registry), body, files, folder.name, folder.group)
    return found


def compare(judges: Judges, named: Mapping[str, Case]) -> list[Verdict]:
    """Fails with the first cases on which they differ; gives everything that is told."""
    differing = []
    told = []
    for (name, case), (checker, form) in zip(named.items(), judges.both([*named.values()]), strict=True):
        told += form
        if form != checker:
            only = [f"checker: {each}" for each in checker if each not in form]
            only += [f"form: {each}" for each in form if each not in checker]
            differing.append("\n".join((name, *only, shown(case))))
    assert not differing, f"{len(differing)} differ\n" + "\n\n".join(differing[:SHOWN])
    return told


@pytest.fixture(scope="module")
def wrong(content: dict[str, Case]) -> dict[str, Case]:
    """A sound page with one thing wrong, by what is wrong."""
    return dict(cases(content["qingyuan"]))


def test_every_brand_of_the_content(judges: Judges, content: dict[str, Case]) -> None:
    compare(judges, content)


def test_what_people_get_wrong(judges: Judges, wrong: dict[str, Case]) -> None:
    told = {each[3] for each in compare(judges, wrong)}
    registered = judges.page.evaluate("() => bs.submit.rules.map((rule) => rule.id)")
    assert sorted({*registered} - told) == [], "the table has a case for every rule of the form"
    assert sorted(told & ONLY_IN_THE_CHECKER.keys()) == []
    assert sorted(told | ONLY_IN_THE_CHECKER.keys()) == sorted(RULE_TITLES)


def test_drafts_spoilt_at_random(judges: Judges, content: dict[str, Case]) -> None:
    sound = [*islice(content.values(), 0, None, 4)]
    named = {str(number): case for number, case in enumerate(spoilt(sound, SPOILT, seed=4))}
    assert len(compare(judges, named)) > 2 * SPOILT


def test_the_file_is_the_same_byte_for_byte(judges: Judges, content: dict[str, Case], wrong: dict[str, Case]) -> None:
    drafts = [*content.values(), *wrong.values(), *spoilt([*content.values()], SPOILT // 2, seed=5)]
    texts = judges.page.evaluate(
        "(drafts) => drafts.map(([draft, body]) => bs.submit.indexText(draft, body))",
        [[case.draft, case.body] for case in drafts],
    )
    for case, text in zip(drafts, texts, strict=True):
        assert text == index_text(written_of(case.draft) or {}, case.body), shown(case)
