"""The running text of a record -> HTML. Every word is escaped here; nothing in a text can become markup."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import escape
from urllib.parse import unquote

from markupsafe import Markup

from ..domain.body import Node, joint
from ..domain.pictures import PictureFacts
from .outside import host_of, is_outside
from .plates import Picture, photo
from .words import numeral

_RELATIVE = re.compile(r"(?!//)[^\\\x00-\x20:]+(?:#[^\\\x00-\x20]*)?")
_TAGS = {"quote": "blockquote", "item": "li", "strong": "strong", "emphasis": "em", "strike": "s", "row": "tr"}
_PLACEHOLDER = re.compile(r"\[\[fields:([a-z_]+)\]\]")


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a text below one of its highest headings; ``title`` is '' for what stands before the first."""

    id: str
    title: str
    html: Markup


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a text needs from outside: its pictures, the folder they are published in, the way back to the root,
    how relative links are followed ('' drops the link) and, in the guide, its generated tables. ``mark`` begins every
    id, for a page that shows several texts."""

    pictures: Mapping[str, PictureFacts] = field(default_factory=dict)
    folder: str = ""
    base: str = ""
    resolve: Callable[[str], str] = lambda target: ""
    table: Callable[[str], str] | None = None
    mark: str = ""


def sections(body: Node, around: Surroundings) -> tuple[Section, ...]:
    """The text cut at its highest headings, each part with an id (s1, s2, …); footnotes end the last part."""
    writer = _Writer(around)
    parts: list[tuple[str, str, list[str]]] = [(f"{around.mark}s0", "", [])]
    for node in body.children:
        if node.kind == "heading" and node.level <= 2:
            parts.append((f"{around.mark}s{len(parts)}", node.plain(), []))
        else:
            parts[-1][2].append(writer.block(node))
    parts[-1][2].append(writer.footnotes())
    return tuple(Section(id, title, Markup("".join(html))) for id, title, html in parts if title or any(html))


class _Writer:
    """Writes one text; remembers which footnotes were met so that they can be listed at the end."""

    def __init__(self, around: Surroundings) -> None:
        self.around = around
        self.notes: dict[str, Node] = {}
        self.met: dict[str, int] = {}
        self.order: list[str] = []
        self.in_link = False
        self.tables = 0

    def block(self, node: Node) -> str:
        match node.kind:
            case "paragraph":
                return self._paragraph(node)
            case "heading":
                level = max(3, min(node.level, 6))
                return f"<h{level}>{self.inline(node.children)}</h{level}>"
            case "list":
                tag = "ol" if node.level else "ul"
                return f"<{tag}>{self._blocks(node)}</{tag}>"
            case "item":
                return f"<li>{self._item(node)}</li>"
            case "code_block":
                return f'<pre tabindex="0"><code>{escape(node.text)}</code></pre>'
            case "table":
                return self._table(node)
            case "rule":
                return "<hr>"
            case "html":
                return f"<p>{escape(node.text)}</p>"
            case "footnote":
                self.notes.setdefault(node.text, node)
                return ""
            case "quote":
                return f"<blockquote>{self._blocks(node)}</blockquote>"
        return self._blocks(node) if node.children else ""

    def _blocks(self, node: Node) -> str:
        return "".join(self.block(child) for child in node.children)

    def _item(self, node: Node) -> str:
        """A single paragraph in an item needs no element of its own."""
        if len(node.children) == 1 and node.children[0].kind == "paragraph":
            return self.inline(node.children[0].children)
        return self._blocks(node)

    def _paragraph(self, node: Node) -> str:
        if len(node.children) == 1:
            only = node.children[0]
            if only.kind == "image":
                return self._figure(only)
            if self.around.table and only.kind == "text" and (placeholder := _PLACEHOLDER.fullmatch(only.text.strip())):
                return self.around.table(placeholder[1])
        return f"<p>{self.inline(node.children)}</p>"

    def _table(self, node: Node) -> str:
        rows = []
        for row in node.children:
            cell = "th" if row.level else "td"
            scope = ' scope="col"' if row.level else ""
            cells = "".join(f"<{cell}{scope}>{self.inline(each.children)}</{cell}>" for each in row.children)
            rows.append(f"<tr>{cells}</tr>")
        head, body = rows[:1], rows[1:]
        self.tables += 1
        label = f"表{numeral(self.tables)}，可左右滚动"
        return (
            f'<div class="bs-scroll" tabindex="0" role="region" aria-label="{label}"><table class="bs-table">'
            f"<thead>{''.join(head)}</thead><tbody>{''.join(body)}</tbody></table></div>"
        )

    def inline(self, nodes: tuple[Node, ...]) -> str:
        return "".join(self._inline(node, nodes, index) for index, node in enumerate(nodes))

    def _inline(self, node: Node, siblings: tuple[Node, ...], index: int) -> str:
        match node.kind:
            case "text" | "html":
                return escape(node.text)
            case "softbreak":
                return joint(siblings, index)
            case "linebreak":
                return "<br>"
            case "code":
                return f"<code>{escape(node.text)}</code>"
            case "link":
                return self._link(node)
            case "image":
                return self._image(node)
            case "footnote_reference":
                return self._reference(node.text)
        tag = _TAGS.get(node.kind)
        inside = self.inline(node.children)
        return f"<{tag}>{inside}</{tag}>" if tag else inside

    def _link(self, node: Node) -> str:
        self.in_link = True
        words = self.inline(node.children)
        self.in_link = False
        target = node.text.strip()
        if is_outside(target):
            host = host_of(target)
            shown = f' <span class="bs-host">{escape(host)}</span>' if host else ""
            return f'<a href="{escape(target)}" rel="noopener nofollow">{words}</a>{shown}'
        if not _RELATIVE.fullmatch(target):
            return words
        address = target if target.startswith("#") else self.around.resolve(target)
        return f'<a href="{escape(address)}">{words}</a>' if address else words

    def _image(self, node: Node) -> str:
        found = self._picture(node)
        return image_html(found, self.around.base, "".join(each.plain() for each in node.children)) if found else ""

    def _figure(self, node: Node) -> str:
        caption = f"<figcaption>{escape(node.title)}</figcaption>" if node.title else ""
        found = self._picture(node)
        if not found:
            return ""
        link = f"{self.around.base}{found.folder}{found.full}"
        return f'<figure><a href="{link}" data-lightbox>{self._image(node)}</a>{caption}</figure>'

    def _picture(self, node: Node) -> Picture | None:
        facts = self.around.pictures.get(unquote(node.text).removeprefix("./"))
        return photo(facts, self.around.folder) if facts else None

    def _reference(self, name: str) -> str:
        first = name not in self.met
        if first:
            self.order.append(name)
        number = self.met.setdefault(name, len(self.order))
        mark = self.around.mark
        place = f' id="{mark}r{number}"' if first else ""
        if self.in_link:  # a link in a link would end the outer one
            return f"<sup{place}>{number}</sup>"
        return f'<sup><a{place} href="#{mark}n{number}" aria-label="注 {number}">{number}</a></sup>'

    def footnotes(self) -> str:
        """The list of footnotes with links back, '' if there are none. A note may name further notes, which follow."""
        items, mark = "", self.around.mark
        for number, name in enumerate(self.order, 1):  # grows while notes are written
            if name in self.notes:
                text = self._item(self.notes[name])
                items += f'<li id="{mark}n{number}">{text} <a href="#{mark}r{number}" aria-label="回到正文">↩</a></li>'
        return f'<ol class="bs-notes">{items}</ol>' if items else ""


def image_html(found: Picture, base: str, alt: str, sizes: str = "(max-width: 620px) 100vw, 720px") -> str:
    """A photograph as an image element that loads late and keeps its place."""
    folder = base + found.folder
    image = (
        f'<img src="{folder}{found.src}" width="{found.width}" height="{found.height}" alt="{escape(alt)}" '
        'loading="lazy" decoding="async">'
    )
    if not found.webp:
        return image
    srcset = ", ".join(f"{folder}{name} {width}w" for name, width in found.webp)
    return f'<picture><source type="image/webp" srcset="{srcset}" sizes="{sizes}">{image}</picture>'
