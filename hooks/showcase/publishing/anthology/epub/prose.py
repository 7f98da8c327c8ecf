"""A text of a record or of the department -> XHTML elements, with its footnotes.

The tree is walked and every word goes in as text. A note that is called stands at the end of the document, as reading
systems expect it that show notes in a small window over the text.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from ....domain.body import Node, joint
from ....domain.book import BookPicture
from ....presenting.outside import host_of
from .links import inside, outside
from .markup import el

SHORT_CELL = 8  # half-widths; a cell of no more is not broken into two lines
WIDE_TABLE = 4  # columns; a table of more is set as a list of records where the screen is narrow
NOTHING = "\u00a0"  # a cell without words keeps its place
CALL = "bs-call"
_TAGS = {"strong": "strong", "emphasis": "em", "strike": "s"}
_DEEPEST_HEADING = 6
Image = Callable[[BookPicture, str], Element]


@dataclass(frozen=True, slots=True)
class Around:
    """What a text needs from outside: its pictures by the address it gives them, how a picture is placed whose words
    are given, and the ids of the chapters that links may lead to."""

    image: Image
    pictures: Mapping[str, BookPicture] = field(default_factory=dict)
    chapters: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Prose:
    """A text and what is to stand at the end of its document, None without notes."""

    blocks: tuple[Element, ...]
    notes: Element | None


def figure(image: Element, caption: str) -> Element:
    """A picture that stands by itself, with the words below it."""
    return el("figure", image, el("figcaption", caption) if caption else None, class_="bs-figure")


def prose(body: Node, around: Around) -> Prose:
    """The text written out."""
    writer = _Writer(body, around)
    blocks = tuple(writer.blocks(body))
    return Prose(blocks, writer.footnotes())


class _Writer:
    """Writes one text; remembers which notes were called, and how deep the last heading was."""

    def __init__(self, body: Node, around: Around) -> None:
        self.around = around
        self.notes: dict[str, Node] = {}
        for node in body.walk():
            if node.kind == "footnote":
                self.notes.setdefault(node.text, node)
        self.called: dict[str, int] = {}
        self.order: list[str] = []
        self.level = 1
        self.in_link = False

    def blocks(self, node: Node) -> Iterator[Element]:
        """Everything in a container, block by block; loose words become paragraphs."""
        for child in node.children:
            yield from self.block(child)

    def block(self, node: Node) -> Iterator[Element]:
        match node.kind:
            case "footnote":
                return
            case "paragraph":
                yield from self._paragraph(node)
            case "heading":
                self.level = min(max(2, node.level), self.level + 1, _DEEPEST_HEADING)
                yield el(f"h{self.level}", self.inline(node.children))
            case "list":
                yield el("ol" if node.level else "ul", (el("li", self._item(each)) for each in node.children))
            case "quote":
                yield el("blockquote", self.blocks(node))
            case "table":
                yield self._table(node)
            case "code_block":
                yield el("pre", el("code", node.text))
            case "rule":
                yield el("hr")
            case "html":
                yield el("p", node.text)
            case _:
                yield from self.blocks(node)

    def _paragraph(self, node: Node) -> Iterator[Element]:
        only = node.children[0] if len(node.children) == 1 else node
        image = self._image(only) if only.kind == "image" else None
        if image is None:
            yield el("p", self.inline(node.children))
        else:
            yield figure(image, only.title or self.around.pictures[only.text].caption)

    def _item(self, node: Node) -> list[Element | str]:
        """A single paragraph needs no element of its own."""
        if len(node.children) == 1 and node.children[0].kind == "paragraph":
            return self.inline(node.children[0].children)
        return [*self.blocks(node)]

    def _table(self, node: Node) -> Element:
        rows = [each for each in node.children if each.kind == "row"]
        head = [row for row in rows if row.level]
        labels = [cell.plain() for cell in head[0].children] if head else []
        body = [el("tr", self._cells(row, labels)) for row in rows if not row.level]
        wide = max((len(row.children) for row in rows), default=0) > WIDE_TABLE
        return el(
            "table",
            el("thead", (el("tr", self._heads(row)) for row in head)) if head else None,
            el("tbody", body) if body else None,
            class_="bs-table bs-table--wide" if wide else "bs-table",
        )

    def _heads(self, row: Node) -> Iterator[Element]:
        for cell in row.children:
            words = self.inline(cell.children)
            yield el("th", words, scope="col", class_=_short(cell)) if words else el("td", NOTHING)

    def _cells(self, row: Node, labels: list[str]) -> Iterator[Element]:
        for index, cell in enumerate(row.children):
            label = labels[index] if index < len(labels) else ""
            yield el("td", self.inline(cell.children) or NOTHING, data_label=label, class_=_short(cell))

    def inline(self, nodes: tuple[Node, ...]) -> list[Element | str]:
        """Words with their marks. The number of a note is kept on the line of the character before it."""
        parts: list[Element | str] = []
        for index, node in enumerate(nodes):
            for part in self._inline(node, nodes, index):
                before = parts[-1] if parts else None
                if isinstance(part, Element) and part.get("class") == CALL and isinstance(before, str) and before:
                    parts[-1] = before[:-1]
                    part = el("span", before[-1], part, class_="bs-whole")
                parts.append(part)
        return parts

    def _inline(self, node: Node, siblings: tuple[Node, ...], index: int) -> list[Element | str]:
        match node.kind:
            case "text" | "html":
                return [node.text]
            case "softbreak":
                return [joint(siblings, index)]
            case "linebreak":
                return [el("br")]
            case "code":
                return [el("code", node.text)]
            case "link":
                return self._link(node)
            case "image":
                image = self._image(node)
                return [node.plain() if image is None else image]
            case "footnote_reference":
                return self._call(node.text)
        words = self.inline(node.children)
        return [el(_TAGS[node.kind], words)] if node.kind in _TAGS else words

    def _link(self, node: Node) -> list[Element | str]:
        outer, self.in_link = self.in_link, True
        words = self.inline(node.children)
        self.in_link = outer
        if outer:
            return words
        if chapter := inside(node.text, self.around.chapters):
            return [el("a", words, href=chapter)]
        address = outside(node.text)
        if not address:
            return words
        host = host_of(node.text.strip())
        named = host and host not in node.plain()
        return [el("a", words, href=address), *([el("span", f" {host}", class_="bs-host")] if named else [])]

    def _image(self, node: Node) -> Element | None:
        found = self.around.pictures.get(node.text)
        return self.around.image(found, node.plain() or found.alt) if found else None

    def _call(self, name: str) -> list[Element | str]:
        """The number of a note; it leads to the note, and the first call is where the note leads back to."""
        if name not in self.notes:
            return []
        first = name not in self.called
        if first:
            self.order.append(name)
        number = self.called.setdefault(name, len(self.order))
        place = f"call-{number}" if first else ""
        if self.in_link:
            return [el("sup", str(number), id=place, class_=CALL)]
        call = el(
            "a", str(number), epub_type="noteref", role="doc-noteref", href=f"#note-{number}", id=place,
            aria_label=f"注 {number}",
        )  # fmt: skip
        return [el("sup", call, class_=CALL)]

    def footnotes(self) -> Element | None:
        """The notes that were called, in the order of their first call; a note may call further ones, which follow."""
        made = [self._footnote(name, number) for number, name in enumerate(self.order, 1)]  # grows while it is read
        return el("section", made, epub_type="footnotes", class_="bs-notes", aria_label="注释") if made else None

    def _footnote(self, name: str, number: int) -> Element:
        blocks = [*self.blocks(self.notes[name])]
        back = el("a", str(number), href=f"#call-{number}", role="doc-backlink", aria_label=f"注 {number}，回到正文")
        mark = el("span", back, class_="bs-note__number")
        if blocks and blocks[0].tag == "p":
            first = blocks[0]
            mark.tail, first.text = first.text, None
            first.insert(0, mark)
        else:
            blocks.insert(0, el("p", mark))
        return el("aside", blocks, epub_type="footnote", role="doc-footnote", id=f"note-{number}", class_="bs-note")


def _short(cell: Node) -> str:
    """The class of a cell that is too short to be broken, '' for the others."""
    words = cell.plain()
    width = sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in words[: SHORT_CELL + 1])
    return "bs-short" if width <= SHORT_CELL else ""
