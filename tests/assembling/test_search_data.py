"""The scripts that browsers search, taken apart again."""

import json
from collections.abc import Sequence
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from showcase.assembling.assemble import assemble
from showcase.assembling.search_data import CardParts, SearchFiles, search_files
from showcase.domain.body import Node
from showcase.domain.brand import Brand, Logo, Measure
from showcase.domain.document import Document
from showcase.domain.pictures import Derivative, PictureFacts
from showcase.domain.registry import ElementScheme, Registry, SiteInfo, Unit
from showcase.traditional import traditional_characters

REGISTRY = Registry(
    site=SiteInfo("一支部一品牌", "展示馆", "编辑部", ""),
    vocabularies={"types": (), "stages": (), "origins": (), "roles": ()},
    units={"a": Unit("a", "示例公司"), "b": Unit("b", "一车间党支部", parent="a")},
    zones={},
    element_schemes={"six": ElementScheme("six", "六要素", "", ())},
    default_scheme="six",
    honour_schemes={},
    honours=(),
    sources={},
)
PARTS = CardParts(
    logo=lambda facts: (Derivative("l-512.webp", "webp", 512, 512), Derivative("l-256.webp", "webp", 256, 256),
                        Derivative("l.png", "png", 256, 256)),
    photo=lambda facts: (),
    honour=lambda state: state.scheme.title,
    slip=lambda name: (name,),
)  # fmt: skip
NO_TEXT = Node("document")


def files(*brands: Brand, body: Node = NO_TEXT, size: int = 200) -> SearchFiles:
    pictures = {"logo.png": PictureFacts("png", 600, 600, 9, "d")}
    documents = [Document(brand.id or "", brand, body, "", pictures=pictures) for brand in brands]
    spellings = {document.path: ("ming", "m") for document in documents}
    return search_files(assemble(documents, (), (), REGISTRY, spellings, "2026-11-21"), PARTS, size)


def value(source: str) -> Any:
    """What a script stores."""
    return json.loads(source.partition(";bs.")[2].partition("=")[2].removesuffix(";\n"))


def rows(found: SearchFiles) -> Sequence[Any]:
    return value(found.sources[found.catalogue])["brands"]


def test_a_row_names_units_by_position_and_the_smallest_modern_logo() -> None:
    (row,) = rows(files(Brand(id="x", name="名", unit="b", logo=Logo(file="logo.png"))))
    assert (row[0], row[2], row[4]) == ("x", "名", 1)
    assert row[15] == {"name": "l-256.webp", "width": 256, "height": 256}


def test_a_brand_without_a_logo_brings_its_slip() -> None:
    assert rows(files(Brand(id="x", name="名", unit="b")))[0][15] == ["名"]


def test_running_words_keep_their_place_and_lines() -> None:
    body = Node("document", (Node("paragraph", (Node("text", text="一"), Node("softbreak"), Node("text", text="二"))),
                             Node("heading", (Node("text", text="三"),))))  # fmt: skip
    found = files(Brand(id="x", unit="b", measures=(Measure(text="甲"), Measure(title="乙", text="丙"))), body=body)
    (address,) = value(found.sources[found.catalogue])["texts"]
    labels = value(found.sources[found.catalogue])["labels"]
    shard = value(found.sources[address])
    assert shard["first"] == 0
    assert [(labels[at], text) for at, text in shard["words"][0]] == [("举措", "甲\n乙　丙"), ("正文", "一二\n三")]


def test_running_words_are_cut_into_files() -> None:
    found = files(*(Brand(id=f"b{n}", unit="b") for n in range(5)), size=2)
    addresses = value(found.sources[found.catalogue])["texts"]
    assert [value(found.sources[each])["first"] for each in addresses] == [0, 2, 4]


def test_names_follow_the_content() -> None:
    first, again = files(Brand(id="x", name="甲", unit="b")), files(Brand(id="x", name="甲", unit="b"))
    other = files(Brand(id="x", name="乙", unit="b"))
    assert first == again
    assert first.catalogue != other.catalogue
    assert first.traditional == other.traditional


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_no_text_can_leave_its_string(name: str) -> None:
    found = files(Brand(id="x", name=name, unit="b"))
    source = found.sources[found.catalogue]
    assert rows(found)[0][2] == name
    assert not set(source.removesuffix("\n")) & set("<\n\r\u2028\u2029\ufeff")


def test_traditional_characters() -> None:
    characters = traditional_characters()
    assert (characters["黨"], characters["鋒"], characters["質"]) == ("党", "锋", "质")
    assert all(len(pair) == 2 for pair in map("".join, characters.items()))
