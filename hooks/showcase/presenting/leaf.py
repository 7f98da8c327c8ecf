"""The single PDF of a record, as its page offers it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from . import links

_NOT_IN_NAMES = re.compile(r"[\\/:*?\"<>|.\s\x00-\x1f\x7f]+")
_LONGEST = 60  # characters; some systems take no more than 255 bytes


@dataclass(frozen=True, slots=True)
class Leaf:
    """Where the file would lie on the site, and the name under which a visitor keeps it."""

    address: str
    name: str


def leaf(kind: str, id: str, title: str) -> Leaf:
    """The single PDF of a brand or case; whether it was made, the downloads of the build tell."""
    address = links.leaf(kind, id)
    return Leaf(address, kept_name(title, address))


def kept_name(title: str, address: str) -> str:
    """The name under which a visitor keeps the file at ``address``: what it holds, else the name it has there."""
    stem, dot, ending = address.rpartition("/")[2].rpartition(".")
    return (_NOT_IN_NAMES.sub(" ", title).strip()[:_LONGEST].strip() or stem) + dot + ending
