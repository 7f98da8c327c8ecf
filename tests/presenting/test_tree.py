"""A cluster is drawn whole; a page of one brand of a large one shows its own branch only."""

import dataclasses

import pytest

from showcase.assembling.assemble import assemble
from showcase.domain.body import Node
from showcase.domain.brand import Brand
from showcase.domain.collection import Collection
from showcase.domain.document import Document
from showcase.domain.registry import ElementScheme, Registry, SiteInfo, Unit
from showcase.presenting.tree import LARGE, Tree, TreeNode, tree

REGISTRY = Registry(
    site=SiteInfo("", "", "", ""),
    vocabularies={"types": (), "stages": (), "roles": (), "origins": ()},
    units={"u": Unit("u", "示例单位")},
    zones={},
    element_schemes={"six": ElementScheme("six", "", "", ())},
    default_scheme="six",
    honour_schemes={},
    honours=(),
    sources={},
)


def cluster_of(count: int) -> Collection:
    """A mother brand with ``count`` brands below it; the first of them has one of its own."""
    brands = [Brand(id="m", name="母", unit="u")]
    brands += [Brand(id=f"s{index:03d}", name=f"子{index}", unit="u", parent="m") for index in range(count)]
    brands.append(Brand(id="grandchild", name="孙", unit="u", parent="s000"))
    documents = [Document(f"{brand.id}.md", brand, Node("document"), "") for brand in brands]
    return assemble(documents, [], (), REGISTRY, {each.path: ("", "") for each in documents}, "2026-11-21")


def names(node: TreeNode) -> list[str]:
    return [node.name, *(name for child in node.children for name in names(child))]


def test_a_small_cluster_is_whole_on_every_page() -> None:
    collection = cluster_of(3)
    assert sorted(names(tree(collection, "m", "s001").root)) == sorted(["母", "子0", "孙", "子1", "子2"])


@pytest.mark.parametrize(("current", "shown"), [("s001", ["母", "子1"]), ("grandchild", ["母", "子0", "孙"])])
def test_a_large_cluster_shows_the_branch_of_the_page(current: str, shown: list[str]) -> None:
    drawn: Tree = tree(cluster_of(LARGE + 1), "m", current)
    assert names(drawn.root) == shown
    assert drawn.note == "一个品牌，下有五十个品牌；这里只画本品牌所在的一支。"


def test_the_mother_brand_shows_the_first_of_many() -> None:
    drawn = tree(cluster_of(LARGE + 20), "m", "m")
    assert len(drawn.root.children) == LARGE
    assert dataclasses.asdict(drawn)["layout"] == "wall"


def test_the_page_of_the_cluster_shows_all() -> None:
    assert len(names(tree(cluster_of(LARGE + 1), "m").root)) == LARGE + 3
