"""The key or label that somebody meant who wrote it a little otherwise."""

from __future__ import annotations

import unicodedata

from showcase.domain.names import known_names


def meant(written: str) -> str:
    """The key or label that differs from ``written`` in case, width and spaces only; '' if there is none."""
    if written in known_names():
        return ""
    plain = _plain(written)
    return next((name for name in sorted(known_names()) if _plain(name) == plain), "")


def _plain(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())
