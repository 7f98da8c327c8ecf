"""Glimpses kept from run to run by the object ids of what they were taken of. Losing them costs time only."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from showcase.domain.registry import Registry

from .glimpses import Glimpse

PACKAGE = Path(__file__).parents[2]
READERS = ("domain", "reading", "checking", "assembling", "intake/changed")
NAME = "glimpses.json"
FORM = 2


def load(folder: Path | None, registry: Registry) -> dict[str, Glimpse]:
    """The glimpses kept in ``folder`` by key; empty when there are none that today's code would have taken."""
    if folder is None:
        return {}
    try:
        kept = json.loads((folder / NAME).read_bytes())
        if kept["by"] != _readers(registry):
            return {}
        return dict(kept["glimpses"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return {}


def save(folder: Path, registry: Registry, glimpses: Mapping[str, Glimpse]) -> None:
    """Keep these glimpses, and no others, where that is possible."""
    text = json.dumps({"by": _readers(registry), "glimpses": glimpses}, ensure_ascii=False, separators=(",", ":"))
    fresh = folder / f"{NAME}.{os.getpid()}"
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(folder / NAME)


def _readers(registry: Registry) -> str:
    """A digest of all that has a say in a glimpse: code, and the lists that values are taken from."""
    files = (path for part in READERS for path in sorted((PACKAGE / part).rglob("*.py")))
    digest = hashlib.sha256(b"\0".join(path.read_bytes() for path in files))
    lists = (FORM, registry.vocabularies, registry.limits, registry.units, registry.sources, registry.substance)
    digest.update(repr(lists).encode())
    return digest.hexdigest()
