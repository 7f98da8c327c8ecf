"""The site's own scripts and stylesheets, and the data that the search loads as scripts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from json import JSONDecodeError

from .addresses import Place, follow

# Ways for a script to run text as code, to write markup, or to speak to another origin.
_POWERFUL = frozenset(
    {
        *("eval", "Function", "importScripts", "XMLHttpRequest", "WebSocket", "EventSource", "sendBeacon", "innerHTML"),
        *(
            "outerHTML",
            "insertAdjacentHTML",
            "createContextualFragment",
            "srcdoc",
            "serviceWorker",
            "SharedWorker",
            "Worker",
        ),
        *("WebAssembly", "postMessage", "writeln"),
    }
)
_WORD = re.compile(r"[A-Za-z_$][A-Za-z0-9_$]*")
_POWERFUL_CALL = re.compile(r"document\.(?:write|cookie)|(?:setTimeout|setInterval)\s*\(\s*[\"'`]|\bimport\s*\(")
_ADDRESS = re.compile(
    r"\b(?:https?|wss?|ftp):\\?/\\?/|[\"'`](?:(?:data|blob|javascript):|\\?/\\?/[a-z0-9])", re.IGNORECASE
)
_HARMLESS_ADDRESSES = frozenset({"http://www.w3.org/2000/svg"})
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_CSS_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\(.)", re.DOTALL)
_URL = re.compile(r"(?:url|src|image|image-set|-webkit-image-set)\(\s*[\"']?([^\"')]*)", re.IGNORECASE)
_CSS_NEVER = re.compile(
    r"@import|@namespace|@charset|expression\s*\(|-moz-binding|(?<![a-z-])behavior\s*:|</?style", re.IGNORECASE
)
_DATA = re.compile(r"globalThis\.bs=globalThis\.bs\|\|\{\};bs\.[a-z]+[0-9]*=(.*);\n", re.DOTALL)


def script_faults(source: str) -> Iterator[str]:
    """What a script of the theme may not hold, as Chinese sentences."""
    for address in _HARMLESS_ADDRESSES:
        source = source.replace(f'"{address}"', '""')
    for name in sorted({*_WORD.findall(source)} & _POWERFUL | {*_POWERFUL_CALL.findall(source)}):
        yield f"脚本里用了不允许的 {name}"
    for address in sorted(set(_ADDRESS.findall(source))):
        yield f"脚本里写了外部地址 {address}"


def style_faults(source: str, path: str, place: Place, ids: frozenset[str]) -> Iterator[str]:
    """What a stylesheet may not hold. ``ids`` are those of the home page, where its filters lie."""
    plain = _CSS_ESCAPE.sub(_unescaped, _COMMENT.sub(" ", source))
    for word in sorted(set(_CSS_NEVER.findall(plain))):
        yield f"样式表里有不允许的 {word}"
    for address in dict.fromkeys(found[1].strip() for found in _URL.finditer(plain)):
        target = follow(address, path, place)
        if target.outside or target.fault:
            yield f"样式表从外站或不存在的文件加载：{address[:60]}"
        elif target.file == path and target.anchor not in ids:
            yield f"样式表用了页面里没有的滤镜：{address[:60]}"


def search_data(source: str) -> str | None:
    """The words of a data file of the search as people may come to read them; None for a file that is anything else."""
    found = _DATA.fullmatch(source)
    if found is None or "<" in source:
        return None
    try:
        value = json.loads(found[1])
    except (JSONDecodeError, RecursionError):
        return None
    return "\n".join(_texts(value))


def _unescaped(found: re.Match[str]) -> str:
    if found[1] is None:
        return found[2]
    code = int(found[1], 16)
    return chr(code) if 0x20 <= code < 0x110000 else ""


def _texts(value: object) -> Iterator[str]:
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            yield each
        elif isinstance(each, dict):
            waiting += each.values()
        elif isinstance(each, list):
            waiting += each
