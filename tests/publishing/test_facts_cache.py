"""What was known of pictures is known again, and a spoilt cache is no harm."""

from dataclasses import replace
from pathlib import Path

import pytest

from showcase.domain.body import Node
from showcase.domain.document import Document
from showcase.domain.limits import Limits
from showcase.domain.pictures import PictureFacts, facts_key
from showcase.publishing.facts_cache import NAME, load_facts, save_facts

LIMITS = Limits()
FACTS = PictureFacts("png", 640, 420, 1234, "d" * 64, "图片打不开。")


def test_facts_come_back(tmp_path: Path) -> None:
    save_facts(tmp_path, [Document("a", None, Node("document"), "x", pictures={"photos/a.png": FACTS})], LIMITS)
    assert load_facts(tmp_path) == {facts_key(FACTS.digest, LIMITS): FACTS}


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"rules": "old", "facts": {"a": [1]}}', '{"facts": 3}', "\x00"])
def test_a_spoilt_cache_is_empty(tmp_path: Path, text: str) -> None:
    (tmp_path / NAME).write_text(text, encoding="utf-8")
    assert load_facts(tmp_path) == {}


def test_facts_by_other_rules_are_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_facts(tmp_path, [Document("a", None, Node("document"), "x", pictures={"a.png": FACTS})], LIMITS)
    monkeypatch.setattr("showcase.publishing.facts_cache.PIL.__version__", "0")
    assert load_facts(tmp_path) == {}


def test_facts_by_other_limits_are_of_no_use(tmp_path: Path) -> None:
    save_facts(tmp_path, [Document("a", None, Node("document"), "x", pictures={"a.png": FACTS})], LIMITS)
    assert facts_key(FACTS.digest, Limits(picture_megapixels=30)) not in load_facts(tmp_path)


def test_a_file_that_was_not_read_leaves_no_facts(tmp_path: Path) -> None:
    unread = PictureFacts("", 0, 0, 0, "", "太大了。")
    save_facts(tmp_path, [Document("a", None, Node("document"), "x", pictures={"a.png": unread})], LIMITS)
    assert load_facts(tmp_path) == {}


def test_who_sees_a_part_keeps_the_rest(tmp_path: Path) -> None:
    other = replace(FACTS, digest="e" * 64)
    save_facts(tmp_path, [Document("a", None, Node("document"), "x", pictures={"a.png": FACTS})], LIMITS)
    known = load_facts(tmp_path)
    part = [Document("b", None, Node("document"), "x", pictures={"b.png": other})]
    save_facts(tmp_path, part, LIMITS, known)
    assert set(load_facts(tmp_path).values()) == {FACTS, other}
    written = (tmp_path / NAME).stat().st_mtime_ns
    save_facts(tmp_path, part, LIMITS, load_facts(tmp_path))
    assert (tmp_path / NAME).stat().st_mtime_ns == written, "nothing new"
