"""What was known of pictures is known again, and a spoilt cache is no harm."""

from pathlib import Path

import pytest

from showcase.domain.body import Node
from showcase.domain.document import Document
from showcase.domain.pictures import PictureFacts
from showcase.publishing.facts_cache import NAME, load_facts, save_facts

FACTS = PictureFacts("png", 640, 420, 1234, "d" * 64, "图片打不开。")


def test_facts_come_back(tmp_path: Path) -> None:
    save_facts(tmp_path, [Document("a", None, Node("document"), "x", pictures={"photos/a.png": FACTS})])
    assert load_facts(tmp_path) == {FACTS.digest: FACTS}


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"rules": "old", "facts": {"a": [1]}}', '{"facts": 3}', "\x00"])
def test_a_spoilt_cache_is_empty(tmp_path: Path, text: str) -> None:
    (tmp_path / NAME).write_text(text, encoding="utf-8")
    assert load_facts(tmp_path) == {}


def test_facts_by_other_rules_are_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_facts(tmp_path, [Document("a", None, Node("document"), "x", pictures={"a.png": FACTS})])
    monkeypatch.setattr("showcase.publishing.facts_cache.PIL.__version__", "0")
    assert load_facts(tmp_path) == {}
