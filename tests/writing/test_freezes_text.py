"""What was frozen is written a line for each thing, so that reading gives it back."""

from pathlib import Path

from showcase.domain.edition import Freeze, Frozen
from showcase.reading.editions import read_editions
from showcase.reading.registry import read_registry
from showcase.writing.freezes_text import HEAD, freezes_text

from ..examples.conftest import EXAMPLES, lay_out

AWKWARD = ("听水声", "“守灯人”: 一盏灯 #1", '"]} - {', "\\u0041 反斜杠", "12:30", "是", "")


def test_the_text() -> None:
    freezes = (Freeze("1.0", "2026-11-20", (Frozen("edition", "集萃", "ab"), Frozen("case-a", "听水声", "12e5"))),)
    assert freezes_text(freezes) == HEAD + (
        """
- version: "1.0"
  date: "2026-11-20"
  items:
    - {id: edition, hash: "ab", title: "集萃"}
    - {id: case-a, hash: "12e5", title: "听水声"}
"""
    )


def test_reading_gives_back_what_was_written(tmp_path: Path) -> None:
    content = lay_out(EXAMPLES / "accepted" / "edition", tmp_path / "content")
    freezes = tuple(
        Freeze(version, "2026-11", tuple(Frozen(f"case-{at}", title, f"{at}e{at}") for at, title in enumerate(AWKWARD)))
        for version in ("1.0", "1.10")
    )
    (content / "registry/editions/jicui/frozen.yml").write_text(freezes_text(freezes), encoding="utf-8")
    (document,), problems = read_editions(content, read_registry(content))
    assert problems == () and document.problems == ()
    assert document.record.freezes == freezes
