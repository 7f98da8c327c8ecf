"""A text as a tree -> plain lists and dictionaries that the templates walk. Words stay words: nothing here is markup.

A block is ``{"k": kind, …}``: p, h, quote, list, code, table, figure, rule, notice. An inline is a plain string or
``{"k": kind, …}``: b, i, s, code, link, inner, br, note, again, picture.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from unicodedata import east_asian_width

from ...domain.body import Node, joint
from ...domain.book import BookPicture
from .epub.links import outside

Piece = Any  # a str, a list or a dictionary, ready for JSON
MOST_LEVELS = 5  # of lists and quotes in one another; what is deeper is set at this depth
LONG, LONG_IN_TABLE = 18, 9  # letters in a row that a line may not be able to hold
_CHUNK = 6
WIDE = 4  # columns; in a table of more even a word may be too long
_BREAK = "\u200b"
_SPANS = {"strong": "b", "emphasis": "i", "strike": "s"}
_NUMBER = re.compile(r"[-+±≈<>≤≥]?[\d.,%‰—–/\s]*")
_WIDEST, _NARROWEST = 30, 4


@dataclass
class Around:
    """What a text needs: ``mark`` begins the names of its notes, ``prefix`` the numbers of its figures (图 3-1),
    ``picture`` gives the size and name of a picture, ``inner`` the chapter a relative link leads to ('' for none)."""

    mark: str
    prefix: str
    picture: Callable[[BookPicture], Mapping[str, Piece]]
    pictures: Mapping[str, BookPicture] = field(default_factory=dict)
    inner: Callable[[str], str] = lambda target: ""
    figures: int = 0
    tables: int = 0

    def figure(self, picture: BookPicture) -> dict[str, Piece]:
        """A picture with its number and caption."""
        self.figures += 1
        return {
            **self.picture(picture), "k": "figure", "caption": breakable(picture.caption),
            "label": f"图 {self.prefix}{self.figures}",
        }  # fmt: skip


def blocks(body: Node, around: Around) -> list[Piece]:
    """The blocks of a text."""
    return list(_Walk(body, around).blocks(body, 0))


def breakable(text: str, long: int = LONG) -> str:
    """The text with places to break in what no line would hold, such as an address."""
    return re.sub(rf"[!-~]{{{long},}}", lambda run: _BREAK.join(re.findall(f".{{1,{_CHUNK}}}", run[0])), text)


def width_of(text: str) -> int:
    """How wide a text is, in halves of a Chinese character."""
    return sum(2 if east_asian_width(each) in "WFA" else 1 for each in text)


class _Walk:
    """One walk; knows the notes of the text, which of them were met, and the heading last passed."""

    def __init__(self, body: Node, around: Around) -> None:
        self.around = around
        self.notes = {node.text: node for node in body.walk() if node.kind == "footnote"}
        self.met: dict[str, int] = {}
        self.open: list[str] = []
        self.heading = ""
        self.levels: list[int] = []
        self.long = LONG

    def blocks(self, node: Node, depth: int) -> Iterator[Piece]:
        for child in node.children:
            yield from self._block(child, depth)

    def _block(self, node: Node, depth: int) -> Iterator[Piece]:
        match node.kind:
            case "heading":
                yield self._heading(node)
                yield from map(self.around.figure, self._pictures(node))
            case "paragraph":
                yield from self._paragraph(node)
            case "quote" | "list" if depth >= MOST_LEVELS:
                yield from self.blocks(node, depth)
            case "quote":
                yield {"k": "quote", "c": list(self.blocks(node, depth + 1))}
            case "list":
                items = [list(self.blocks(item, depth + 1)) for item in node.children]
                yield {"k": "list", "ordered": bool(node.level), "c": items}
            case "code_block":
                yield {"k": "code", "c": [breakable(line) for line in node.text.rstrip("\n").split("\n")]}
            case "table":
                yield self._table(node)
                yield from map(self.around.figure, self._pictures(node))
            case "rule":
                yield {"k": "rule"}
            case "html":
                yield {"k": "p", "c": [breakable(node.text)]}
            case "footnote":
                return
            case _:
                yield from self.blocks(node, depth)

    def _heading(self, node: Node) -> Piece:
        """Levels follow one another without a gap, whatever the file says, as readers of the tags expect."""
        while self.levels and self.levels[-1] >= node.level:
            self.levels.pop()
        self.levels.append(node.level)
        self.heading = node.plain()
        return {"k": "h", "level": min(len(self.levels), 3), "c": self._inlines(node.children)}

    def _paragraph(self, node: Node) -> Iterator[Piece]:
        """The words between pictures; every picture is a figure of its own."""
        start = 0
        for index, child in enumerate(node.children):
            if found := self._pictures(child):
                yield from self._words(node.children, start, index if child.kind == "image" else index + 1)
                yield from map(self.around.figure, found)
                start = index + 1
        yield from self._words(node.children, start, len(node.children))

    def _words(self, nodes: tuple[Node, ...], start: int, end: int) -> Iterator[Piece]:
        words = self._inlines(nodes, start, end)
        if words and isinstance(words[0], str):
            words[0] = words[0].lstrip()
        if _says(words):
            yield {"k": "p", "c": words}

    def _pictures(self, node: Node) -> list[BookPicture]:
        images = (each for each in node.walk() if each.kind == "image")
        return [self.around.pictures[each.text] for each in images if each.text in self.around.pictures]

    def _table(self, node: Node) -> Piece:
        plain = [[cell.plain() for cell in row.children] for row in node.children]
        self.long = LONG_IN_TABLE if max(map(len, plain)) > WIDE else LONG
        rows = [[self._inlines(cell.children) for cell in row.children] for row in node.children]
        self.long = LONG
        columns = max(map(len, rows))
        for row in rows:
            row.extend([] for _ in range(columns - len(row)))
        cells = [[row[at] if at < len(row) else "" for row in plain] for at in range(columns)]
        self.around.tables += 1
        return {
            "k": "table", "label": f"表 {self.around.prefix}{self.around.tables}", "caption": breakable(self.heading),
            "weights": [_weight(each) for each in cells], "figures": [_figures(each[1:]) for each in cells],
            "head": rows[0], "rows": rows[1:],
        }  # fmt: skip

    def _inlines(self, nodes: tuple[Node, ...], start: int = 0, end: int | None = None) -> list[Piece]:
        """Neighbouring words are one string, so that lines break as in running text."""
        made: list[Piece] = []
        for index in range(start, len(nodes) if end is None else end):
            for piece in self._inline(nodes[index], nodes, index):
                if made and isinstance(piece, str) and isinstance(made[-1], str):
                    made[-1] += piece
                else:
                    made.append(piece)
        return [breakable(each, self.long) if isinstance(each, str) else each for each in made]

    def _inline(self, node: Node, siblings: tuple[Node, ...], index: int) -> Iterator[Piece]:
        match node.kind:
            case "text" | "html":
                yield node.text
            case "softbreak":
                yield joint(siblings, index)
            case "linebreak":
                yield {"k": "br"}
            case "code":
                yield {"k": "code", "c": breakable(node.text, self.long)}
            case "link":
                yield from self._link(node)
            case "image":
                if self.open or node.text not in self.around.pictures:
                    yield node.plain()
            case "footnote_reference":
                yield from self._note(node.text)
            case kind if kind in _SPANS:
                yield {"k": _SPANS[kind], "c": self._inlines(node.children)}
            case _:
                yield from self._inlines(node.children)

    def _link(self, node: Node) -> Iterator[Piece]:
        words = self._inlines(node.children)
        if address := outside(node.text):
            yield {"k": "link", "to": address, "c": words}
        elif chapter := self.around.inner(node.text):
            yield {"k": "inner", "to": chapter, "c": words}
        else:
            yield from words

    def _note(self, name: str) -> Iterator[Piece]:
        """A note where it is first named, later its number again. A note that names itself is not followed."""
        if name not in self.notes or name in self.open:
            return
        if name in self.met:
            yield {"k": "again", "id": f"{self.around.mark}-{self.met[name]}"}
            return
        self.met[name] = len(self.met) + 1
        self.open.append(name)
        words = list(self._lines_of_note(self.notes[name]))
        self.open.pop()
        yield {"k": "note", "id": f"{self.around.mark}-{self.met[name]}", "c": words}

    def _lines_of_note(self, note: Node) -> Iterator[list[Piece]]:
        """A note is set small at the foot of a page: its paragraphs, and the words of whatever else is in it."""
        for node in note.walk():
            if node.kind == "paragraph":
                yield self._inlines(node.children)
            elif node.kind == "code_block":
                yield [breakable(node.text.strip())]
            elif node.kind == "row":
                yield ["　".join(cell.plain() for cell in node.children)]


def _says(pieces: list[Piece]) -> bool:
    """Whether there is anything to see."""
    return any(each.strip() if isinstance(each, str) else "c" not in each or _says(each["c"]) for each in pieces)


def _weight(cells: list[str]) -> int:
    """What share of the width a column gets: by its longest cell, within bounds."""
    return max(_NARROWEST, min(_WIDEST, max(map(width_of, cells), default=0)))


def _figures(cells: list[str]) -> bool:
    """Whether a column holds short values that stand well one below the other."""
    return all(width_of(cell) <= 12 for cell in cells) and any(map(_NUMBER.fullmatch, filter(None, cells)))
