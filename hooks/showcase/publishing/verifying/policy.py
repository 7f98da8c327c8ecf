"""The Content-Security-Policy of a page: what it must say, and that every inline script is named in it."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from types import MappingProxyType

# What each directive says. One that is not here is not understood and therefore wrong.
_EXACT = MappingProxyType(
    {
        "default-src": "'none'",
        "style-src": "'self'",
        "img-src": "'self'",
        "font-src": "'none'",
        "connect-src": "'self'",
        "manifest-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "object-src": "'none'",
    }
)
_NEEDED = ("default-src", "script-src", "style-src", "base-uri", "form-action", "object-src")
_HASH = re.compile(r"'sha256-[A-Za-z0-9+/]{43}='")


def weak_points(policy: str, form: bool = False) -> Iterator[str]:
    """What a policy says too much or does not say, as Chinese sentences. The page of the online ``form`` may show
    pictures that it made itself."""
    exact = {**_EXACT, "img-src": "'self' blob:"} if form else _EXACT
    seen: set[str] = set()
    for part in policy.split(";"):
        name, *sources = part.split() or [""]
        if name in seen:
            yield f"内容安全策略里 {name} 写了两次"
        seen.add(name)
        if name == "script-src":
            for source in sources:
                if source != "'self'" and not _HASH.fullmatch(source):
                    yield f"内容安全策略的 script-src 只能写 'self' 和脚本的 sha256，不能写 {source}"
        elif name not in exact:
            yield f"内容安全策略里有不认识的指令 {name or '（空）'}"
        elif " ".join(sources) != exact[name]:
            yield f"内容安全策略的 {name} 应为 {exact[name]}，写的是 {' '.join(sources) or '（空）'}"
    for name in _NEEDED:
        if name not in seen:
            yield f"内容安全策略里缺 {name}"


def unnamed(policy: str, scripts: Iterable[str]) -> int:
    """How many of the inline scripts the policy does not name by their hash."""
    named = {each.strip("'") for each in _HASH.findall(policy)}
    return sum(f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}" not in named for text in scripts)
