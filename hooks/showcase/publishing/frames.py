"""The part of a page that is the same for a whole section: rendered once by MkDocs, then filled for every page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

from showcase.presenting.render import RenderedPage

SLOTS = ("title", "description", "canonical", "head", "body")
TOKEN = re.compile("\x02(" + "|".join(SLOTS) + ")\x03")


def tokens() -> dict[str, str]:
    """What a frame is rendered with in place of the texts of a page."""
    return {slot: f"\x02{slot}\x03" for slot in SLOTS}


@dataclass(frozen=True, slots=True)
class Frame:
    """A rendered page cut at its slots: ``parts[0] + slots[0] + parts[1] + …``."""

    parts: tuple[str, ...]
    slots: tuple[str, ...]

    @classmethod
    def cut(cls, html: str) -> Frame:
        """The frame in a page rendered with :func:`tokens`. Raises ValueError when the body's slot is missing."""
        pieces = TOKEN.split(html)
        if "body" not in pieces[1::2]:
            raise ValueError("the frame has no place for the body of a page")
        return cls(tuple(pieces[0::2]), tuple(pieces[1::2]))

    def fill(self, page: RenderedPage, canonical: str) -> str:
        """The whole page. Title and description are text and get escaped here; head and body are HTML."""
        texts = {
            "title": escape(page.title),
            "description": escape(page.description),
            "canonical": escape(canonical),
            "head": page.head,
            "body": page.body,
        }
        filled = [self.parts[0]]
        for slot, part in zip(self.slots, self.parts[1:], strict=True):
            filled += (texts[slot], part)
        return "".join(filled)
