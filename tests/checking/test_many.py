"""Rules over all records keep their pace and tell the same whatever the order."""

import time

from showcase.checking.run import check_collection
from showcase.domain.body import Node
from showcase.domain.brand import Brand, Pattern
from showcase.domain.document import Document
from showcase.domain.problems import Severity
from showcase.domain.registry import Registry, SiteInfo, Term

ROLES = tuple(Term(id, id) for id in ("mother", "main", "sub", "micro"))
REGISTRY = Registry(
    site=SiteInfo("", "", "", ""),
    vocabularies={"roles": ROLES, "unit_kinds": (), "stages": ()},
    units={},
    zones={},
    element_schemes={},
    default_scheme="",
    honour_schemes={},
    honours=(),
    sources={},
)


def brand(number: int, **details: object) -> Document[Brand]:
    record = Brand(id=f"b{number}", name=f"名称{number}", slogan=f"口号{number}", **details)  # type: ignore[arg-type]
    return Document(f"content/brands/unit/b{number}/index.md", record, Node("document"), "")


def messages(brands: list[Document[Brand]]) -> list[str]:
    found = check_collection(brands, [], REGISTRY, (), "2026-11-21")
    return [each.message for each in found if each.rule != "registry-lists"]


def test_a_long_chain_and_a_ring() -> None:
    chain = [brand(number, parent=f"b{number - 1}" if number else "b4999") for number in range(5000)]
    (message,) = messages(chain)
    assert message.startswith("上下级绕成了一圈：b0 → b4999 → b4998")


def test_thousands_of_wrong_parents_take_no_time() -> None:
    brands = [brand(number, parent=f"c{number}") for number in range(3000)]
    before = time.process_time()
    found = messages(brands)
    assert len(found) == 3000
    assert time.process_time() - before < 10


def test_order_does_not_matter() -> None:
    brands = [brand(1), brand(2, parent="b9"), brand(3, pattern=Pattern("1+1", 1)), brand(4, parent="b3")]
    assert messages(brands) == messages(brands[::-1])


def test_a_child_with_a_wrong_id_is_counted_once() -> None:
    child = Document("content/brands/unit/b2/index.md", Brand(id="x2", parent="b1"), Node("document"), "")
    assert messages([brand(1, pattern=Pattern("1+1", 1)), child]) == []


def test_declared_count_is_a_warning() -> None:
    found = check_collection([brand(1, pattern=Pattern("1+4", 4))], [], REGISTRY, (), "2026-11-21")
    assert [each.severity for each in found if each.rule == "declared-count"] == [Severity.WARNING]
