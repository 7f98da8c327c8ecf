"""What is known of pictures from earlier builds, by the digest of their bytes, so that each is opened once."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import PIL

from showcase.domain.document import Document
from showcase.domain.limits import Limits
from showcase.domain.pictures import PictureFacts, facts_key

PACKAGE = Path(__file__).parent.parent
JUDGES = ("domain", "reading")
NAME = "picture-facts.json"
NONE: Mapping[str, PictureFacts] = MappingProxyType({})


def load_facts(cache: Path) -> Mapping[str, PictureFacts]:
    """The facts kept in the folder ``cache``, by their key; empty when there are none by today's rules."""
    try:
        kept = json.loads((cache / NAME).read_text(encoding="utf-8"))
        if kept["rules"] != _rules():
            return {}
        return {key: _facts(key.partition("-")[0], fields) for key, fields in kept["facts"].items()}
    except (FileNotFoundError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def save_facts(
    cache: Path, documents: Iterable[Document[Any]], limits: Limits, also: Mapping[str, PictureFacts] = NONE
) -> None:
    """Keep the facts of all pictures of ``documents``, judged by ``limits``, for the next build; ``also`` what was
    loaded, by one who does not see everything that is published. Nothing is written when that holds all already."""
    seen = [each for document in documents for each in document.pictures.values() if each.digest]
    facts = {each.digest: each for each in sorted(seen, key=lambda each: each.look)}  # with its look where it has one
    named = {facts_key(digest, limits): each for digest, each in facts.items()}
    if also and named.items() <= also.items():
        return
    kept = {**also, **named}
    rows = {key: dataclasses.asdict(kept[key]) for key in sorted(kept)}
    for row in rows.values():
        del row["digest"]
    cache.mkdir(parents=True, exist_ok=True)
    fresh = cache / f"picture-facts.{os.getpid()}"
    fresh.write_text(json.dumps({"rules": _rules(), "facts": rows}, ensure_ascii=False), encoding="utf-8")
    fresh.replace(cache / NAME)


def _facts(digest: str, fields: dict[str, Any]) -> PictureFacts:
    return PictureFacts(digest=digest, **fields | {"private": tuple(fields["private"])})


def _rules() -> str:
    """A digest of all code that may have a say about pictures: facts from other rules are worth nothing."""
    texts = b"".join(path.read_bytes() for part in JUDGES for path in sorted((PACKAGE / part).glob("*.py")))
    return hashlib.sha256(texts + PIL.__version__.encode()).hexdigest()
