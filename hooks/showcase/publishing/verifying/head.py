"""The head of a page: skeleton, policy, title, the address it calls its own, and scripts that stand in the page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from json import JSONDecodeError

from . import characters, policy
from .addresses import Place, own
from .allowed_form import FORM_PAGE
from .findings import quoted
from .markup import Markup, Node

_CSP = "Content-Security-Policy"
_CASE_IN_BOOK = re.compile(r"anthology/[^/]+/case-([^/]+)/index\.html")
_NOTHING = Node("", {}, False, (), "")


def faults(path: str, page: Markup, source: str, place: Place) -> Iterator[tuple[str, str]]:
    """What is wrong with the frame of a page and what machines read in it, as a kind and a Chinese sentence."""
    by_tag: dict[str, list[Node]] = {}
    for node in page.nodes:
        by_tag.setdefault(node.tag, []).append(node)
    if [node.tag for node in page.nodes[:2]] != ["html", "head"] or len(by_tag.get("body", ())) != 1:
        yield "HTML 写法", "页面的骨架不是 <html><head><body>"
    headings = len(by_tag.get("h1", ()))
    if headings != 1:
        yield "一级标题", f"一级标题有 {headings} 个，应为 1 个"
    if not by_tag.get("html", [_NOTHING])[0].attributes.get("lang"):
        yield "语言", "<html> 没有写 lang"
    if [bool(node.text.strip()) for node in by_tag.get("title", ()) if not node.drawing] != [True]:
        yield "题目", "<title> 应有一个，不能空"
    first = page.nodes[2] if len(page.nodes) > 2 else _NOTHING
    policies = [node for node in by_tag.get("meta", ()) if "http-equiv" in node.attributes]
    if first.tag != "meta" or first.attributes.get("http-equiv") != _CSP or len(policies) != 1:
        yield "内容安全策略", "内容安全策略（CSP）应有一条，而且是 <head> 里的第一个标签"
    if 'charset="utf-8"' not in source[:1024].encode(errors="replace")[:1024].decode(errors="ignore"):
        yield "字符编码", '开头 1024 字节里没有 <meta charset="utf-8">'
    for node in policies:
        for text in policy.weak_points(node.attributes.get("content", ""), path == FORM_PAGE):
            yield "内容安全策略", text
    yield from _canonical(path, by_tag, place)


def listed_as(path: str) -> str:
    """The page that search engines should know in the place of the one at ``path``: a case in a book is the case."""
    case = _CASE_IN_BOOK.fullmatch(path)
    return f"cases/{case[1]}/index.html" if case else path


def _canonical(path: str, by_tag: dict[str, list[Node]], place: Place) -> Iterator[tuple[str, str]]:
    said = [
        node.attributes.get("href", "") for node in by_tag.get("link", ()) if node.attributes.get("rel") == "canonical"
    ]
    if place.origin:
        targets = [own(address, place).file for address in said]
        if targets != [listed_as(path)]:
            where = "本页" if listed_as(path) == path else "这篇案例自己的页面"
            yield "本页的正式网址", f"canonical 应有一个，而且指向{where}：{quoted('、'.join(said)) or '没有写'}"
        shared = [
            node.attributes.get("content", "")
            for node in by_tag.get("meta", ())
            if node.attributes.get("property") == "og:url"
        ]
        if [own(address, place).file for address in shared] not in ([], [path]):
            yield "本页的正式网址", f"og:url 应指向本页：{quoted('、'.join(shared))}"
    elif said:
        yield "本页的正式网址", "首页没有写 canonical，别的页面也不能写"


def script_faults(page: Markup) -> Iterator[tuple[str, str]]:
    """What is wrong with the scripts and data blocks that stand in the page itself."""
    inline: list[str] = []
    for node in page.nodes:
        if node.tag != "script":
            continue
        if node.attributes.get("type") == "application/ld+json":
            yield from _data_block(node)
        elif "src" not in node.attributes:
            inline.append(node.text)
        elif node.text.strip():
            yield "内嵌脚本", "带 src 的 <script> 里还写了内容"
    said = next((each.attributes.get("content", "") for each in page.nodes if each.attributes.get("http-equiv")), "")
    unnamed = policy.unnamed(said, inline)
    if unnamed:
        yield "内嵌脚本", f"页面里有 {unnamed} 段内嵌的 <script>，内容安全策略里没有它的 sha256"


def _data_block(node: Node) -> Iterator[tuple[str, str]]:
    if "<" in node.text:
        yield "数据块", "JSON-LD 里有“<”，可能提前结束数据块"
    try:
        value = json.loads(node.text)
    except (JSONDecodeError, RecursionError):
        yield "数据块", "JSON-LD 不是正确的 JSON"
        return
    for text in characters.hidden(json.dumps(value, ensure_ascii=False)):
        yield "隐藏字符", f"JSON-LD：{text}"
