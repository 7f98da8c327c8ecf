"""Every page of the real content can be drawn, and holds what every page must hold."""

import pickle
import re
from pathlib import Path

import pytest

from showcase.domain.collection import Collection
from showcase.pipeline import collect, read_and_check
from showcase.presenting.head import json_for_html
from showcase.presenting.pages import outline
from showcase.presenting.render import RenderedPage, environment, render

HOME = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def collection() -> Collection:
    return collect(read_and_check(HOME / "content", "2026-11-21"))


@pytest.fixture(scope="module")
def pages(collection: Collection) -> dict[str, RenderedPage]:
    env = environment(HOME / "theme")
    return {key.address: render(key, collection, env, site_url="https://example.com/") for key in outline(collection)}


def test_addresses_are_unique(collection: Collection) -> None:
    addresses = [key.address for key in outline(collection)]
    assert len(addresses) == len(set(addresses))
    pickle.dumps(outline(collection))


def test_every_page_has_one_main_heading_and_nothing_inline(pages: dict[str, RenderedPage]) -> None:
    for address, page in pages.items():
        assert page.body.count("<h1") == 1, address
        assert 'id="main"' in page.body, address
        assert not re.search(r"\sstyle=|\son[a-z]+=|<script|<style", page.body), address
        assert page.title and page.description, address


def test_ids_are_unique_in_a_page(pages: dict[str, RenderedPage]) -> None:
    for address, page in pages.items():
        ids = re.findall(r'\sid="([^"]+)"', page.body)
        assert len(ids) == len(set(ids)), address


def test_a_case_shows_each_picture_once(pages: dict[str, RenderedPage]) -> None:
    cases = [page.body for address, page in pages.items() if re.fullmatch(r"cases/[a-z][a-z-]+/", address)]
    shown = [re.findall(r'<figure.*?<img[^>]*\ssrc="([^"]+)"', body, re.DOTALL) for body in cases]
    assert any(len(each) > 1 for each in shown)
    for each in shown:
        assert len(each) == len(set(each)), each


def test_links_inside_the_site_lead_to_pages(pages: dict[str, RenderedPage]) -> None:
    known = {address.rstrip("/") for address in pages}
    for address, page in pages.items():
        here = address.split("/")[:-1]
        for target in re.findall(r'<a [^>]*?href="([^"#?]*)', page.body):
            if not target or ":" in target or not target.endswith("/"):
                continue
            parts = list(here)
            for step in target.rstrip("/").split("/"):
                parts = parts[:-1] if step == ".." else parts if step == "." else [*parts, step]
            assert "/".join(parts) in known, f"{address} -> {target}"


def test_specimens_are_flagged_on_their_pages(collection: Collection, pages: dict[str, RenderedPage]) -> None:
    for id, entry in collection.brand_entries.items():
        assert ("bs-specimen" in pages[f"brands/{id}/"].body) == (entry.origin == "specimen")


def test_compiled_records_say_what_is_not_known(collection: Collection, pages: dict[str, RenderedPage]) -> None:
    for id, entry in collection.brand_entries.items():
        if entry.origin == "compiled" and not entry.slogan:
            assert "资料未载" in pages[f"brands/{id}/"].body


def test_data_blocks_cannot_be_closed_by_a_text() -> None:
    assert "</script>" not in json_for_html({"name": "</script><b>"})
