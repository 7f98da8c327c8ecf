"""The corpus of short pages -> contributed files beside the project's own content."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

HERE = Path(__file__).parent
CONTENT = HERE.parent.parent / "content"
UNIT = "shili-xinbao"
UNITS = """units:
  - {id: shili-xinbao, label: 示例市新报支部, kind: party_branch, origin: specimen}
"""


class Page(NamedTuple):
    """One page of the corpus. ``faults`` are pairs of rule and field."""

    id: str
    honest: bool
    entry: Mapping[str, Any]
    faults: tuple[tuple[str, str], ...]


def pages() -> Iterator[Page]:
    """All pages, honest ones first."""
    for name, honest in (("honest", True), ("slogans", False)):
        entries = yaml.safe_load((HERE / "corpus" / f"{name}.yml").read_text(encoding="utf-8"))
        for number, entry in enumerate(entries, 1):
            faults = [each.split() for each in entry.pop("faults", "").split(",") if each]
            yield Page(f"{name}-{number:02d}", honest, entry, tuple((rule, field) for rule, field in faults))


def lay_out(content: Path) -> None:
    """The project's lists and brands with the corpus beside them, as a content folder at ``content``."""
    shutil.copytree(CONTENT, content)
    (content / "registry" / "organization" / "corpus.yml").write_text(UNITS, encoding="utf-8")
    for page in pages():
        folder = content / "brands" / UNIT / page.id
        folder.mkdir(parents=True)
        front = yaml.safe_dump(_fields(page), allow_unicode=True, sort_keys=False)
        text = f"---\n{front}---\n## 成效\n\n{page.entry['body']}\n"
        (folder / "index.md").write_text(text, encoding="utf-8")


def _fields(page: Page) -> dict[str, Any]:
    entry = page.entry
    goals = [f"g{number}" for number in range(1, len(entry["goals"]) + 1)]
    return {
        "id": page.id,
        "name": entry["name"],
        "unit": UNIT,
        "type": "服务群众类",
        "origin": "示例",
        "connotation": entry["connotation"],
        "slogan": entry["slogan"],
        "goals": [{"id": id, "text": text} for id, text in zip(goals, entry["goals"], strict=True)],
        "measures": [_measure(number, text, goals) for number, text in enumerate(entry["measures"], 1)],
        "outcomes": [_outcome(number, text) for number, text in enumerate(entry["outcomes"], 1)],
        "stage": "点亮",
        "keywords": ["示例"],
        "added": "2026-11-20",
        "updated": "2026-11-20",
        "contact": "党群工作部",
    }


def _measure(number: int, written: str, goals: list[str]) -> dict[str, Any]:
    text, owner, frequency, served = _parts(written, 4)
    made = {"id": f"m{number}", "text": text, "owner": owner, "frequency": frequency}
    return {key: value for key, value in made.items() if value} | {"goals": served.split() or [*goals]}


def _outcome(number: int, written: str) -> dict[str, Any]:
    text, period, evidence = _parts(written, 3)
    made = {"id": f"o{number}", "text": text, "period": period, "evidence": [evidence] if evidence else None}
    return {key: value for key, value in made.items() if value} | {"measures": ["m1"]}


def _parts(written: str, count: int) -> list[str]:
    parts = [part.strip() for part in written.split("|")]
    return (parts + [""] * count)[:count]
