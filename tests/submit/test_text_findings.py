"""The form and the checker find the same in a text, at the same places."""

from __future__ import annotations

import hashlib
import random
import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from tests.domain import test_credentials, test_invisible, test_private_data
from tests.hostile.cases import guises, private
from tests.submit.text_cases import EDGES, SIGNS, WORDS
from tests.submit.verdicts import HOME, Judges

from showcase.checking.document_rules.secrecy import marks
from showcase.domain.credentials import credentials
from showcase.domain.invisible import first_unseen, harmful, leftovers, visible
from showcase.domain.private_data import Finding, find, find_in_name
from showcase.domain.redaction import redact
from showcase.publishing.form.patterns import in_javascript

STRINGS = 2000


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
    told += [*EDGES, *guises.NUMBERS, *guises.NOBODYS, *guises.MARKS, *guises.HTML]
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


@pytest.mark.parametrize("characters", [0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 1000])
def test_the_hash_is_the_standard_one(judges: Judges, characters: int) -> None:
    text = ("党\0a" * characters)[:characters]
    assert (
        judges.page.evaluate("text => globalThis.bs.submit.sha256(text)", text)
        == hashlib.sha256(text.encode()).hexdigest()
    )


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
