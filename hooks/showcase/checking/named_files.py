"""The files that a record speaks of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import unquote

from showcase.domain.body import Node
from showcase.domain.document import Document
from showcase.domain.fields import Kind

from .context import Context
from .walking import Entry, entries, values


def named_files(context: Context) -> frozenset[str]:
    """The names in fields and in the text, whether there are such files or not."""
    return _names(context.of(Kind.FILE), context.nodes)


def named_files_of(document: Document[Any]) -> frozenset[str]:
    """The same for a document that is not being checked."""
    found = (entry for entry in values(entries(document.record)) if entry.field.kind is Kind.FILE)
    return _names(found, document.body.walk())


def _names(found: Iterable[Entry], nodes: Iterable[Node]) -> frozenset[str]:
    in_text = (unquote(node.text).removeprefix("./") for node in nodes if node.kind == "image")
    return frozenset((*(entry.value for entry in found), *in_text))
