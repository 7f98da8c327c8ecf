"""What a text says is judged alike in the form and by the checker: the same findings at the same places, the same
sentences, and no number in any of them."""

from __future__ import annotations

import hashlib
import random
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Page
from tests.domain import test_credentials, test_invisible, test_private_data
from tests.hostile.cases import guises, private
from tests.submit.text_cases import DRAFT, IN_BODY, IN_FIELDS, SIGNS, SNIPPETS, WORDS
from tests.submit.verdicts import HOME, Case, Judges, Verdict, load, shown

from showcase.checking.document_rules.secrecy import marks
from showcase.domain.brand import Brand
from showcase.domain.credentials import credentials
from showcase.domain.invisible import first_unseen, harmful, leftovers, visible
from showcase.domain.private_data import Finding, find, find_in_name
from showcase.domain.redaction import redact
from showcase.domain.registry import Review
from showcase.publishing.form.patterns import in_javascript
from showcase.reading.documents import read_document
from showcase.reading.folders import find as folders
from showcase.reading.front_matter import split
from showcase.writing.draft import draft_of
from showcase.writing.index_text import index_text

RULES = frozenset((
    "private-numbers", "secrecy", "credentials", "wordings", "characters", "invisible-characters", "mixed-scripts",
    "mixed-characters", "unpaired-quotes", "pasted-remains", "raw-html",
))  # fmt: skip
STRINGS = 2500


def fuzz(count: int) -> Iterator[str]:
    chance = random.Random(4)
    for _ in range(count):
        parts = range(chance.randint(1, 40))
        yield "".join(chance.choice(WORDS if chance.random() < 0.3 else SIGNS) for _ in parts)


def texts() -> list[str]:
    """Everything that both languages are asked about."""
    told = [
        text
        for table in (test_private_data.GUILTY, test_credentials.GUILTY)
        for found in table.values()
        for text in found
    ]
    told += [*test_private_data.INNOCENT, *test_credentials.INNOCENT, *test_invisible.MEANT.values()]
    told += [text for _, _, text, _ in private.GUILTY]
    told += [text for _, _, text in private.KEYS]
    told += [*guises.NUMBERS, *guises.NOBODYS, *guises.MARKS, *guises.HTML]
    for path in sorted((HOME / "content").rglob("*.md")):
        source = path.read_text(encoding="utf-8")
        told += [source, *{line for line in source.split("\n") if re.search(r"\d{4}|密|@", line)}]
    return [*dict.fromkeys([*told, *fuzz(STRINGS)])]


def plain(found: Sequence[Finding]) -> list[list[Any]]:
    return [[each.kind, each.start, each.end, each.number, each.is_doubtful] for each in found]


def in_python(text: str) -> dict[str, Any]:
    unseen = first_unseen(text)
    return {
        "private": plain(find(text)),
        "in a name": plain(find_in_name(text)),
        "credentials": plain(credentials(text)),
        "marks": plain(marks(text)),
        "leftovers": [[*each] for each in leftovers(text)],
        "harmful": [[*each] for each in harmful(text)],
        "first unseen": [*unseen] if unseen else None,
        "visible": visible(text),
        "redacted": redact(text),
    }


IN_THE_BROWSER = """texts => {
    const { submit } = globalThis.bs;
    const found = (all) => all.map((each) => [each.kind, each.start, each.end, each.number, each.isDoubtful]);
    const unseen = ({ offset, character }) => [offset, character];
    return texts.map((text) => ({
        private: found(submit.findPrivate(text)),
        "in a name": found(submit.findInName(text)),
        credentials: found(submit.findCredentials(text)),
        marks: found(submit.findMarks(text)),
        leftovers: submit.leftovers(text).map(unseen),
        harmful: submit.harmful(text).map(unseen),
        "first unseen": submit.firstUnseen(text) && unseen(submit.firstUnseen(text)),
        visible: submit.visible(text),
        redacted: submit.redact(text),
    }));
}"""


def test_both_find_the_same(judges: Judges) -> None:
    asked = texts()
    expected = [in_python(text) for text in asked]
    told = judges.page.evaluate(IN_THE_BROWSER, asked)
    different = [
        (text, key, a[key], b[key])
        for text, a, b in zip(asked, expected, told, strict=True)
        for key in a
        if a[key] != b[key]
    ]
    assert different[:3] == []
    for key, least in (("private", 500), ("credentials", 60), ("marks", 100), ("leftovers", 500), ("harmful", 300)):
        assert sum(bool(each[key]) for each in expected) > least, key


def own(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """What the rules about texts say."""
    return sorted(each for each in verdicts if each[3] in RULES)


def in_the_form(verdict: Verdict, case: Case) -> Verdict:
    """A file counts its lines from the first of the fields, the form those of the text below them."""
    above = index_text(case.draft).count("\n")
    message = re.sub(r"(?<=这一行到第 )\d+", lambda line: str(int(line.group()) - above), verdict[4])
    return (*verdict[:4], message, verdict[5])


def compare(judges: Judges, cases: Sequence[Case]) -> list[list[Verdict]]:
    """What both say about each case; fails with the first on which they differ."""
    expected = [[in_the_form(each, case) for each in own(judges.checker(case))] for case in cases]
    told = [own(verdicts) for verdicts in judges.form(cases)]
    for case, checker, form in zip(cases, expected, told, strict=True):
        missing = [each for each in checker if each not in form]
        extra = [each for each in form if each not in checker]
        assert (missing, extra) == ([], []), shown(case)
    return told


def test_each_rule_speaks_alike(judges: Judges) -> None:
    cases = [Case(DRAFT, body) for body, _ in IN_BODY] + [
        Case({**DRAFT, **fields}, "正文。") for fields, _ in IN_FIELDS
    ]
    rules = [rule for _, rule in (*IN_BODY, *IN_FIELDS)]
    for rule, case, told in zip(rules, cases, compare(judges, cases), strict=True):
        assert rule in {each[3] for each in told}, shown(case)
    assert set(rules) == RULES


def test_names_of_files_and_folders_speak_alike(judges: Judges) -> None:
    names = {"13800138000.png": b"", "机密★.png": b""}
    cases = [
        Case(DRAFT, "正文。", names),
        Case(DRAFT, "正文。", unit="13800138000"),
        Case(DRAFT, "正文。", folder="tel-13800138000"),
    ]
    for case, told in zip(cases, compare(judges, cases), strict=True):
        assert "private-numbers" in {each[3] for each in told}, shown(case)


def test_sums_in_fields_for_numbers_are_no_phones(judges: Judges) -> None:
    goal = {"id": "g1", "text": "多送水", "baseline": "13812345678", "target": "13912345678"}
    spoken = {**goal, "text": "电话 13912345678"}
    innocent, guilty = compare(judges, [Case({**DRAFT, "goals": [each]}, "正文。") for each in (goal, spoken)])
    assert [each[3] for each in innocent] == []
    assert [each[0] for each in guilty] == ["goals[0].text"]


def test_hostile_texts_speak_alike(judges: Judges) -> None:
    bodies = [text for _, _, text, _ in private.GUILTY]
    bodies += [*guises.NUMBERS, *guises.NOBODYS, *guises.MARKS, *guises.HTML, *(text for _, _, text in private.KEYS)]
    compare(judges, [Case(DRAFT, body) for body in bodies])


def test_spoilt_content_speaks_alike(judges: Judges, brands: list[Case]) -> None:
    told = compare(judges, [*spoilt(brands, 250)])
    assert {each[3] for verdicts in told for each in verdicts} >= RULES - {"mixed-scripts"}  # there are few names


@pytest.fixture(scope="module")
def brands(judges: Judges) -> list[Case]:
    """The brands of the content, as the form would open them."""
    registry = judges.registry
    return [
        Case(
            draft_of(read_document(each, Brand, registry, {}).record, registry),
            split(each.read("index.md").decode()).body.strip("\n"),
        )
        for each in folders(HOME / "content", "brands", registry.limits).folders
    ]


def spoilt(brands: Sequence[Case], count: int) -> Iterator[Case]:
    """Brands with something put into a field or into the text."""
    chance = random.Random(7)
    for _ in range(count):
        case = chance.choice(brands)
        for _ in range(chance.randint(1, 3)):
            case = with_snippet(case, chance)
        yield case


def with_snippet(case: Case, chance: random.Random) -> Case:
    snippet = chance.choice(SNIPPETS)
    if chance.random() < 0.5:
        keys = [key for key, value in case.draft.items() if isinstance(value, str) and key not in {"id", "unit"}]
        key = chance.choice(keys)
        at = chance.randint(0, len(case.draft[key]))
        return replace(case, draft={**case.draft, key: case.draft[key][:at] + snippet + case.draft[key][at:]})
    at = chance.randint(0, len(case.body))
    return replace(case, body=case.body[:at] + snippet + case.body[at:])


def test_no_sentence_repeats_a_number(judges: Judges) -> None:
    numbers = ("13800138000", "110101190003070037", "6222020000000000000", "密码：Lumen#2026")
    drafts = [
        {**DRAFT, key: f"电话{number}"} for number in numbers for key in ("id", "name", "type", "added", "contact")
    ]
    for case, verdicts in zip(drafts, judges.form([Case(draft, "正文。") for draft in drafts]), strict=True):
        assert verdicts
        assert not [
            each for each in verdicts for number in numbers if number.removeprefix("密码：") in "".join(each)
        ], case


def test_the_line_is_that_of_the_text_below_the_fields(judges: Judges) -> None:
    body = "第一行。\n\n第三行 13800138000。\n\n第五行“半个。\n\n第七行国家级。"
    found = judges.page.evaluate(
        "([draft, context]) => globalThis.bs.submit.check(draft, context).map(({ rule, line }) => [rule, line])",
        [DRAFT, {"date": "2026-11-21", "id": "a", "unit": "b", "files": {}, "body": body, "known": None}],
    )
    assert [[*each] for each in found if each[0] in RULES] == [
        ["private-numbers", 3],
        ["unpaired-quotes", 5],
        ["wordings", 7],
    ]


@pytest.mark.parametrize("characters", [0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 1000])
def test_the_hash_is_the_standard_one(judges: Judges, characters: int) -> None:
    text = ("党\0a" * characters)[:characters]
    assert (
        judges.page.evaluate("text => globalThis.bs.submit.sha256(text)", text)
        == hashlib.sha256(text.encode()).hexdigest()
    )


def test_what_the_department_has_entered_is_not_told_again(judges: Judges, blank_page: Page) -> None:
    case = Case(DRAFT, "联系 13800138000。")
    (code,) = re.findall("复核码 (....)", str(compare(judges, [case])))
    path = f"content/brands/{case.group}/{case.id}/index.md"
    review = Review(path, "private-numbers", code, "公开的服务热线", "党群工作部", "2026-11-02")
    with_review = replace(judges, registry=replace(judges.registry, reviews=(review,)))
    try:
        load(blank_page, with_review.registry)
        assert own(with_review.form([case])[0]) == []
        assert [each[2] for each in own(with_review.checker(case))] == ["suggestion"]
        assert "公开的服务热线" not in blank_page.evaluate("JSON.stringify(globalThis.bs.submit.data)")
    finally:
        load(blank_page, judges.registry)


def test_classes_of_characters_are_the_same(judges: Judges) -> None:
    patterns = (r"\d", r"\D", r"\w", r"\W", r"\s", r"\S", r".", r"[\w\s]", r"[^\d]")
    tried = [*range(1, 0x3300), *range(0xF900, 0x10200), *range(0x1D400, 0x1D800), *range(0x1F100, 0x1F200)]
    characters = [each for each in map(chr, tried) if unicodedata.category(each) not in {"Cn", "Cs"}]
    told = judges.page.evaluate(
        """([patterns, characters]) => patterns.map(([source, flags]) => {
            const pattern = new RegExp(source, flags);
            return [...characters].filter((each) => pattern.test(each)).join("");
        })""",
        [[in_javascript(re.compile(each)) for each in patterns], "".join(characters)],
    )
    for pattern, found in zip(patterns, told, strict=True):
        assert found == "".join(each for each in characters if re.match(pattern, each)), pattern


def test_a_browser_too_old_for_a_pattern_judges_the_rest(judges: Judges) -> None:
    assert judges.page.evaluate(
        """() => {
            const { submit } = globalThis.bs;
            submit.data.texts.patterns.newer = ["(?<![", "u"];
            return [submit.holds("newer", "a"), submit.findAll("newer", "a").length];
        }"""
    ) == [False, 0]


def test_a_brand_is_judged_between_two_strokes_of_a_key(judges: Judges, brands: list[Case]) -> None:
    cases = [*spoilt(brands, 40)]
    took = judges.page.evaluate(
        """cases => {
            const judgeAll = () => cases.forEach(({ draft, context }) => globalThis.bs.submit.check(draft, context));
            judgeAll();
            const start = performance.now();
            judgeAll();
            return (performance.now() - start) / cases.length;
        }""",
        [
            {
                "draft": each.draft,
                "context": {
                    "date": "2026-11-21",
                    "id": "a",
                    "unit": "b",
                    "files": {},
                    "body": each.body,
                    "known": None,
                },
            }
            for each in cases
        ],
    )
    assert took < 20, took
