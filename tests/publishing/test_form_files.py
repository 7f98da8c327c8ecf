"""What the online form loads: every published brand as its file says it, and pinyin."""

import json
from pathlib import Path
from typing import Any

import pytest

from showcase.domain.collection import Collection
from showcase.pipeline import collect, read_and_check
from showcase.publishing.form_files import form_files
from showcase.reading.front_matter import split
from showcase.writing.draft import draft_of
from showcase.writing.index_text import index_text

HOME = Path(__file__).resolve().parents[2]
START = "globalThis.bs=globalThis.bs||{};bs."


@pytest.fixture(scope="module")
def collection() -> Collection:
    return collect(read_and_check(HOME / "content", "2026-11-21"))


def value(source: str) -> tuple[str, Any]:
    """The name under which a script stores its value, and the value."""
    name, _, text = source.removeprefix(START).partition("=")
    return name, json.loads(text.removesuffix(";\n"))


def test_every_brand_is_there_in_catalogue_order_with_its_text(collection: Collection) -> None:
    files = form_files(collection, 20)
    name, listed = value(files.sources[files.drafts])
    assert (name, listed["each"], len(listed["files"])) == ("drafts", 20, -(-len(collection.brands) // 20))
    shards = [value(files.sources[address]) for address in listed["files"]]
    assert [name for name, _ in shards] == [f"drafts{n}" for n in range(len(shards))]
    rows = [row for _, rows in shards for row in rows]
    assert [row[0]["id"] for row in rows] == [*collection.brands]
    for (draft, body, _), document in zip(rows, collection.brands.values(), strict=True):
        assert index_text(draft, body) == index_text(draft_of(document.record, collection.registry), body)
        contributed = (HOME / document.path).read_text(encoding="utf-8")
        assert split(contributed).body.strip("\n") == body


def test_pictures_are_named_with_what_the_site_shows_of_them(collection: Collection) -> None:
    files = form_files(collection)
    rows = {
        row[0]["id"]: row
        for row in value(next(iter(files.sources[each] for each in files.sources if "draft-0" in each)))[1]
    }
    pictures = {name: rest for name, *rest in rows["qingyuan"][2]}
    facts = collection.brands["qingyuan"].pictures["logo.svg"]
    assert pictures["logo.svg"] == ["svg", facts.width, facts.height, facts.size, f"logo-{facts.digest[:10]}.svg"]
    assert pictures["photos/ting-lou.png"][4].endswith("-960.jpg")


def test_common_characters_have_their_sound(collection: Collection) -> None:
    files = form_files(collection)
    name, sounds = value(files.sources[files.syllables])
    assert name == "syllables"
    assert "清" in sounds["qing"] and "绿" in sounds["lv"] and "略" in sounds["lue"] and "党" in sounds["dang"]
    assert sum(map(len, sounds.values())) == 6763
