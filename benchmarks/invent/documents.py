"""Fields and Markdown as the text of a file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

_Dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def dumped(value: Any) -> str:
    """YAML in the order given, Chinese readable, long texts on one line."""
    text: str = yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)
    return text


def write_document(path: Path, fields: Mapping[str, Any], body: str) -> None:
    """A Markdown file with front matter, in a new folder of its own if need be."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{dumped(dict(fields))}---\n{body}", encoding="utf-8", newline="\n")
