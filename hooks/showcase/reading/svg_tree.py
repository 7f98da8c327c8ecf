"""An SVG file parsed with bounds: as a tree, and as the words that lie in it.

The bounds hold while it is parsed, because a tree of a hundred thousand levels cannot even be walked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from ..domain.limits import Limits

MAX_DEPTH = 32
# Drawing programs keep notes of their own beside the shapes, at most about as many again.
FOREIGN_SHARE = 4
MAX_WORD = 2000

_DECLARATION = re.compile(r"<\?xml\b[^>]*\?>")
_LENGTHS = re.compile(r"[-+0-9.,eE\s]*")

NAMESPACE = "http://www.w3.org/2000/svg"
_DEFINITIONS = "SVG 文件开头带有实体声明（ENTITY）：请重新导出，不要勾选“保留编辑功能”。"
_BROKEN = "SVG 文件打不开，可能没有传完整：请从绘图软件重新导出。"


class SvgRefused(Exception):
    """The file cannot be published; ``sentence`` says in Chinese why, and what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class Tree:
    """``words`` is everything in the file that is no measure of a shape: titles, comments, names of layers."""

    root: Element
    words: str


def parse(data: bytes, limits: Limits, measures: frozenset[str]) -> Tree:
    """The tree of an SVG file; ``measures`` are the attributes that hold no words. Raises SvgRefused."""
    if len(data) > limits.svg_kilobytes * 1024:
        size = -(-len(data) // 1024)
        raise SvgRefused(f"SVG 文件有 {size} kB，超过 {limits.svg_kilobytes} kB：请简化路径后再导出，或者直接交 PNG。")
    try:
        text = data.decode("utf-8-sig").lstrip()
    except UnicodeDecodeError:
        raise SvgRefused("SVG 文件不是 UTF-8 编码：请在绘图软件里重新导出，编码选 UTF-8。") from None
    # The declaration is dropped because it may name another encoding than the one just found to fit.
    declaration = _DECLARATION.match(text)
    target = _Bounded(limits, measures)
    parser = _Parser(target=target, forbid_dtd=True, forbid_entities=True, forbid_external=True)
    try:
        parser.feed(text[declaration.end() :].lstrip() if declaration else text)
        root = parser.close()
    except (ParseError, DefusedXmlException, ValueError):
        raise SvgRefused(_BROKEN) from None
    if local(root) != "svg" or space(root) not in ("", NAMESPACE):
        raise SvgRefused("文件里没有 SVG 图形：请从绘图软件重新导出为 SVG。")
    return Tree(root, "".join(target.words))


def local(element: Element | None) -> str:
    """The name of an element without its namespace; '' for none."""
    return "" if element is None else element.tag.rpartition("}")[2]


def space(element: Element) -> str:
    """The namespace of an element, '' for none."""
    return element.tag[1:].partition("}")[0] if element.tag.startswith("{") else ""


def too_many(most: int) -> SvgRefused:
    """What is raised for a drawing of more than ``most`` shapes."""
    return SvgRefused(f"SVG 里的图形超过 {most} 个：请合并、简化后再导出，或者直接交 PNG。")


def too_deep() -> SvgRefused:
    """What is raised for groups inside groups beyond ``MAX_DEPTH``."""
    return SvgRefused(f"SVG 的编组套了 {MAX_DEPTH} 层以上：请取消多余的编组，再导出。")


class _Parser(DefusedXMLParser):
    """A public DOCTYPE is common and harmless; definitions of its own are neither."""

    def defused_start_doctype_decl(
        self, name: str, sysid: str | None, pubid: str | None, has_internal_subset: int
    ) -> None:
        if has_internal_subset:
            raise SvgRefused(_DEFINITIONS)


class _Bounded(TreeBuilder):
    """Builds the tree and gathers the words. Raises SvgRefused when it grows too large or too deep."""

    def __init__(self, limits: Limits, measures: frozenset[str]) -> None:
        super().__init__()
        self.words: list[str] = []
        self._measures = measures
        self._most = limits.svg_elements
        self._shapes = self._others = self._depth = 0

    def start(self, tag: str, attrs: dict[str, str]) -> Element:
        if tag.startswith("{") and not tag.startswith("{" + NAMESPACE):
            self._others += 1
        else:
            self._shapes += 1
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise too_deep()
        if self._shapes > self._most or self._others > FOREIGN_SHARE * self._most:
            raise too_many(self._most)
        for key, value in attrs.items():
            if key not in self._measures and not ("." in value and _LENGTHS.fullmatch(value)):
                self.words.append(f"\n{value[:MAX_WORD]}")
        self.words.append("\n")
        return super().start(tag, attrs)

    def end(self, tag: str) -> Element:
        self._depth -= 1
        self.words.append("\n")
        return super().end(tag)

    def data(self, data: str) -> None:
        super().data(data)
        self.words.append(data)

    def comment(self, text: str | None) -> Element:
        self.words.append(f"\n{text or ''}\n")
        return Element("comment")

    def pi(self, target: str, text: str | None = None) -> Element:
        self.words.append(f"\n{text or ''}\n")
        return Element("pi")
