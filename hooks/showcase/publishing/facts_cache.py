"""What is known of pictures from earlier builds, by the digest of their bytes, so that each is opened once."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import PIL

from showcase.domain.document import Document
from showcase.domain.pictures import PictureFacts

READING = Path(__file__).parent.parent / "reading"
JUDGES = ("pictures.py", "svg.py", "svg_grammar.py", "svg_style.py")


def load_facts(cache: Path) -> Mapping[str, PictureFacts]:
    """The facts kept in the folder ``cache``; empty when there are none, or none by today's rules."""
    try:
        kept = json.loads((cache / "picture-facts.json").read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    if kept.get("rules") != _rules():
        return {}
    return {digest: PictureFacts(*fields[:4], digest, *fields[4:]) for digest, fields in kept["facts"].items()}


def save_facts(cache: Path, documents: Iterable[Document[Any]]) -> None:
    """Keep the facts of all pictures of ``documents`` for the next build."""
    facts = {each.digest: each for document in documents for each in document.pictures.values()}
    rows = {
        digest: [v for k, v in dataclasses.asdict(facts[digest]).items() if k != "digest"] for digest in sorted(facts)
    }
    cache.mkdir(parents=True, exist_ok=True)
    fresh = cache / f"picture-facts.{os.getpid()}"
    fresh.write_text(json.dumps({"rules": _rules(), "facts": rows}, ensure_ascii=False), encoding="utf-8")
    fresh.replace(cache / "picture-facts.json")


def _rules() -> str:
    """A digest of the code that judges pictures: facts from other rules are worth nothing."""
    texts = b"".join((READING / name).read_bytes() for name in JUDGES)
    return hashlib.sha256(texts + PIL.__version__.encode()).hexdigest()
