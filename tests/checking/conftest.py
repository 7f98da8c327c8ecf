"""A small sound brand that tests break, and what is told about it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from showcase.checking.context import Context
from showcase.checking.run import check_brand
from showcase.domain.brand import Brand
from showcase.domain.problems import Problem
from showcase.domain.registry import Registry, Review
from showcase.reading.documents import read_document
from showcase.reading.folders import Folder
from showcase.reading.registry import read_registry

EXAMPLES = Path(__file__).parent.parent / "examples"
LIT = (EXAMPLES / "accepted" / "lit" / "index.md").read_text(encoding="utf-8")

Judge = Callable[..., tuple[Problem, ...]]


@pytest.fixture(scope="session")
def example_registry() -> Registry:
    return read_registry(EXAMPLES)


@pytest.fixture
def judge(tmp_path: Path, example_registry: Registry) -> Judge:
    """``judge(body=, old=, new=, text=, name=, files=, reviews=)``: the problems of the brand with another body, with
    one part replaced, or with a whole other text; in the folder ``name``, beside ``files``."""

    def told(
        *,
        body: str = "",
        old: str = "",
        new: str = "",
        text: str = LIT,
        name: str = "qingyuan",
        files: tuple[str, ...] = (),
        reviews: tuple[Review, ...] = (),
    ) -> tuple[Problem, ...]:
        assert not old or old in text
        text = text.replace(old, new, 1) if old else text
        text = text.replace("管网埋了四十一年。", body) if body else text
        folder = Folder(tmp_path, f"content/brands/jingshui/{name}", ("index.md", *files))
        home = tmp_path / folder.path
        home.mkdir(parents=True, exist_ok=True)
        (home / "index.md").write_text(text, encoding="utf-8")
        for each in files:
            (home / each).parent.mkdir(parents=True, exist_ok=True)
            (home / each).write_bytes((EXAMPLES / "files" / "photos" / "ting-lou.png").read_bytes())
        registry = replace(example_registry, reviews=reviews)
        document = read_document(folder, Brand, registry, {})
        return check_brand(document, registry, Context("2026-11-21", folder.name, folder.group, folder.files))

    return told
