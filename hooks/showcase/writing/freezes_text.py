"""What was frozen of an edition -> the text of its frozen.yml, a line for each thing, so that people can compare."""

from __future__ import annotations

import json
from collections.abc import Sequence

from showcase.domain.edition import Freeze

HEAD = "# 定稿记录：每一版收了哪些内容，以及内容的指纹。由 python scripts/anthology.py freeze 写出，请不要手工改动。"


def freezes_text(freezes: Sequence[Freeze]) -> str:
    """The whole file, versions and what they hold in the order given."""
    lines = [HEAD]
    for freeze in freezes:
        lines += [f"- version: {_quoted(freeze.version)}", f"  date: {_quoted(freeze.date)}", "  items:"]
        lines += (
            f"    - {{id: {each.id}, hash: {_quoted(each.hash)}, title: {_quoted(each.title)}}}"
            for each in freeze.items
        )
    return "\n".join((*lines, ""))


def _quoted(text: str) -> str:
    """In quotation marks, within which YAML and JSON read everything alike."""
    return json.dumps(text, ensure_ascii=False)
