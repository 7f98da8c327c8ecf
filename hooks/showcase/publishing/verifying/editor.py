"""The browser editor at /admin/: its files are there only when it is meant to be there, and it has rules of its own.

The editor and its fonts must be byte for byte what was released; its page holds nothing but the scripts of this site
and may speak to the named hosts only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from types import MappingProxyType

from . import characters, code, markup, numbers
from .addresses import Place, follow
from .facts import FileFacts
from .findings import Finding, quoted
from .markup import Node

FOLDER = "admin/"
PAGE = "admin/index.html"
UNWANTED = "这个网站没有打开网页编辑器，不该有这个文件"
_PLACES = re.compile(r"admin/(?:index\.html|[a-z0-9-]+\.([0-9a-f]{10})\.(?:js|woff2))")
_LARGEST = 4_000_000
_SETTINGS = re.compile(r"admin/settings\.[0-9a-f]{10}\.js")
# SHA-256 of what was released: the editor, then its fonts. See theme/vendor/README.md.
_RELEASED = frozenset(
    {
        "2b97a3996a0501208ba90dc3f98f492ec3f1dbb4c7d16108f32001954f84bd7a",
        "98db9feefa170bf76e9c19d19af6dd62054165efc89c4b506c361e069719e884",
        "7a19a7027e125257d310c6dbd78ae3a30b5ea1e3794d60b12bb28227a003bfda",
        "2787a2983d94072a2c6262b1992a2642519800a889bd90ca1042d04a89852d58",
    }
)
_POLICY = MappingProxyType(
    {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' blob: data:",
        "font-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "object-src": "'none'",
    }
)
_ATTRIBUTES = MappingProxyType(
    {
        "html": {"lang"},
        "head": set(),
        "meta": {"http-equiv", "content", "charset", "name"},
        "title": set(),
        "link": {"rel", "type", "href"},
        "body": set(),
        "noscript": set(),
        "p": set(),
        "script": {"src"},
    }
)


def place_faults(path: str, size: int) -> Iterator[str]:
    """What is wrong with the name and the size of a file of the editor."""
    if not _PLACES.fullmatch(path):
        yield "网页编辑器没有这样的文件"
    if not 0 < size <= _LARGEST:
        yield f"文件有 {size} 字节，应在 1 到 {_LARGEST} 之间"


def look_at_editor(path: str, data: bytes, place: Place, hosts: tuple[str, ...]) -> FileFacts:
    """What is wrong with one file of the editor, which may speak to ``hosts``."""
    digest = sha256(data).hexdigest()
    named = _PLACES.fullmatch(path)
    found: list[Finding] = []
    if named and named[1] and named[1] != digest[:10]:
        found.append(Finding(path, "文件名里的指纹", "文件名里的指纹与内容不符"))
    if digest in _RELEASED:
        return FileFacts(path, tuple(found))
    if path.endswith(".woff2"):
        return FileFacts(path, (*found, Finding(path, "网页编辑器", "不是编辑器发布时的字体")))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return FileFacts(path, (*found, Finding(path, "编码", "不是 UTF-8 文字")))
    if path == PAGE:
        found += [Finding(path, "网页编辑器", each) for each in _page_faults(text, place, hosts)]
        return FileFacts(path, tuple(found), listed=False)
    if not _SETTINGS.fullmatch(path):
        found += [Finding(path, "脚本", each) for each in code.script_faults(text)]
        return FileFacts(path, tuple(found))
    words = code.search_data(text)
    if words is None:
        return FileFacts(path, (*found, Finding(path, "网页编辑器", "不是编辑器的设置应有的样子")))
    return FileFacts(path, tuple(found), numbers=frozenset(numbers.of_people(words)))


def _page_faults(source: str, place: Place, hosts: tuple[str, ...]) -> Iterator[str]:
    page = markup.read(source)
    yield from page.faults
    yield from characters.hidden(source)
    yield from _policy_faults(page.nodes, hosts)
    if not any(each.attributes.get("name") == "robots" for each in page.nodes):
        yield "没有写 <meta name=robots content=noindex>"
    for node in page.nodes:
        allowed = _ATTRIBUTES.get(node.tag)
        if allowed is None or not node.attributes.keys() <= allowed:
            yield f"不允许的标签或属性 <{quoted(node.tag)} {quoted(' '.join(node.attributes))}>"
        if node.tag == "script":
            target = follow(node.attributes.get("src", ""), PAGE, place)
            if "src" not in node.attributes or target.outside or target.fault or not target.file.endswith(".js"):
                yield f"脚本不是本站的文件：{quoted(node.attributes.get('src', '（内嵌）'))}"


def _policy_faults(nodes: tuple[Node, ...], hosts: tuple[str, ...]) -> Iterator[str]:
    said = [each.attributes.get("content", "") for each in nodes if "http-equiv" in each.attributes]
    first = nodes[2].attributes.get("http-equiv") if len(nodes) > 2 else ""
    if len(said) != 1 or first != "Content-Security-Policy":
        yield "内容安全策略（CSP）应有一条，而且是 <head> 里的第一个标签"
        return
    wanted = {**_POLICY, "connect-src": " ".join(("'self' blob: data:", *hosts))}
    parts = [part.split(None, 1) for part in said[0].split(";")]
    written = {part[0]: part[1] if len(part) > 1 else "" for part in parts if part}
    if len(written) != len(parts):
        yield "内容安全策略里有空的或写了两次的指令"
    for name in sorted(wanted.keys() | written.keys()):
        if wanted.get(name) != written.get(name):
            yield f"内容安全策略的 {name} 应为 {wanted.get(name, '（没有）')}，写的是 {written.get(name, '（没有）')}"
