"""Every element and attribute of a page against the lists of the site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from .allowed import COMMON, DATA, FORM_PROPERTIES, HTML, META_NAMES, META_VALUES, SVG, SWITCHES, WINDOW_NAMES
from .allowed_form import FORM_COMMON, FORM_DATA, FORM_HTML, FORM_PAGE
from .findings import quoted
from .markup import Node

_REFERRING = ("aria-labelledby", "aria-describedby", "for")


def faults(nodes: tuple[Node, ...], path: str = "") -> Iterator[tuple[str, str]]:
    """What is not allowed in the page at ``path``, as a kind and a Chinese sentence."""
    form = path == FORM_PAGE
    html, common, data = (FORM_HTML, FORM_COMMON, FORM_DATA) if form else (HTML, COMMON, DATA)
    for node in nodes:
        own = (SVG if node.drawing else html).get(node.tag)
        if own is None:
            yield "不允许的标签", f"不允许的标签 <{quoted(node.tag)}>"
            continue
        for name, value in node.attributes.items():
            pattern = own.get(name) or common.get(name) or (None if node.drawing else data.get(name))
            if name == "id" and value in SWITCHES:
                if node.attributes.get("data-md-toggle") != SWITCHES[value]:
                    yield "锚点名不允许", f"锚点名 {value} 只能用在底版的开关上"
            elif pattern is None:
                yield "不允许的属性", f"<{node.tag}> 带有不允许的属性 {quoted(name)}"
            elif not pattern.fullmatch(value):
                yield "属性的值不允许", f"<{node.tag}> 的 {name} 不能写“{quoted(value)}”"
        yield from _duties(node)
        yield from _clobbering(node)
    yield from _ids(nodes)


def _duties(node: Node) -> Iterator[tuple[str, str]]:
    """What an element must say or must not say besides its lists."""
    values = node.attributes
    if node.tag == "img" and not {"src", "alt", "width", "height"} <= values.keys():
        yield "图片缺属性", f"图片缺少 src、alt、width 或 height：{quoted(values.get('src', ''))}"
    elif node.tag == "button" and "type" not in values:
        yield "按钮缺属性", "<button> 没有写 type"
    elif node.tag == "input" and "type" not in values:
        yield "输入框缺属性", "<input> 没有写 type"
    elif node.tag in {"meta", "link"} and "head" not in node.around:
        yield "放错位置的标签", f"<{node.tag}> 只能放在 <head> 里"
    elif node.tag == "title" and not node.drawing and node.around != ("html", "head"):
        yield "放错位置的标签", "<title> 只能放在 <head> 里"
    elif node.tag == "link" and "rel" not in values:
        yield "属性的值不允许", "<link> 没有写 rel"
    if node.tag == "meta" and "name" in values:
        name, content = values["name"], values.get("content", "")
        if name not in META_NAMES:
            yield "不允许的 meta", f"不允许的 <meta name>：{quoted(name)}"
        elif name in META_VALUES and not META_VALUES[name].fullmatch(content):
            yield "不允许的 meta", f"<meta name={name}> 不能写“{quoted(content)}”"


def _clobbering(node: Node) -> Iterator[tuple[str, str]]:
    """Ids and names that would stand in the place of what scripts rely on."""
    if node.attributes.get("id") in WINDOW_NAMES:
        yield "锚点名不允许", f"锚点名 {node.attributes['id']} 会顶替脚本要用的名称"
    if "form" in node.around:
        for name in ("id", "name"):
            if node.attributes.get(name) in FORM_PROPERTIES:
                yield "锚点名不允许", f"表单里的 {name}“{node.attributes[name]}”会顶替表单自己的属性"


def _ids(nodes: tuple[Node, ...]) -> Iterator[tuple[str, str]]:
    ids = Counter(node.attributes["id"] for node in nodes if "id" in node.attributes)
    twice = sorted(id for id, count in ids.items() if count > 1)
    if twice:
        yield "锚点重复", f"锚点重复：{'、'.join(map(quoted, twice[:5]))}"
    for node in nodes:
        for name in _REFERRING:
            for id in node.attributes.get(name, "").split():
                if id not in ids:
                    yield "指向不存在的锚点", f"<{node.tag}> 的 {name} 指向本页没有的“{quoted(id)}”"
