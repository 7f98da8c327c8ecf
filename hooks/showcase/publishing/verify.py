"""A look at the finished site with other eyes: it is parsed again, knowing nothing of how it was made."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from showcase import workers

LOADED = {("img", "src"), ("script", "src"), ("source", "src"), ("iframe", "src"), ("use", "href")}
LOADED_LINKS = {"stylesheet", "icon", "preload", "manifest", "prefetch"}
SCHEMES = {"", "http", "https", "mailto", "data"}


@dataclass(frozen=True, slots=True)
class Reference:
    """A link or a loaded file of a page: its text, and whether the browser loads it by itself."""

    target: str
    loaded: bool


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What one page says: its anchors, what it refers to, and what is wrong with the page alone."""

    path: str
    ids: frozenset[str]
    references: tuple[Reference, ...]
    findings: tuple[str, ...]


@dataclass
class _Page(HTMLParser):
    ids: list[str] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    findings: list[str] = field(default_factory=list)
    headings: int = 0
    policy_first: bool = False
    seen_in_head: int = 0

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {key: value or "" for key, value in attrs}
        self.headings += tag == "h1"
        if tag in {"meta", "link", "script", "style", "title"}:
            self.seen_in_head += 1
            self.policy_first |= self.seen_in_head == 1 and values.get("http-equiv") == "Content-Security-Policy"
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "style" or (tag == "script" and "src" not in values and values.get("type") != "application/ld+json"):
            self.findings.append(f"页面里有内嵌的 <{tag}>")
        for key, value in values.items():
            self._attribute(tag, key, value, values)

    def _attribute(self, tag: str, key: str, value: str, values: dict[str, str]) -> None:
        if key == "style" or key.startswith("on"):
            self.findings.append(f"<{tag}> 带有不允许的属性 {key}")
        elif key in {"href", "src"}:
            rel = set(values.get("rel", "").split())
            loaded = (tag, key) in LOADED or (tag == "link" and bool(rel & LOADED_LINKS))
            if tag != "link" or loaded:
                self.references.append(Reference(value, loaded))
        elif key == "srcset":
            self.references += [Reference(each.split()[0], True) for each in value.split(",") if each.strip()]


def verify(site: Path, jobs: int = 1) -> tuple[str, ...]:
    """Everything that is wrong with the site in the folder ``site``, as Chinese sentences; empty when it is sound."""
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    facts = {each.path: each for each in workers.each(_look, site, pages, jobs, "核验页面")}
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    findings = [f"{page.path}：{finding}" for page in facts.values() for finding in page.findings]
    for page in facts.values():
        findings += [f"{page.path}：{each}" for each in _judge(page, facts, files)]
    if "index.html" not in files or "404.html" not in files:
        findings.append("缺首页或 404 页")
    return tuple(findings)


def _look(site: Path, path: str) -> PageFacts:
    page = _Page()
    page.feed((site / path).read_text(encoding="utf-8"))
    page.close()
    if page.headings != 1:
        page.findings.append(f"一级标题有 {page.headings} 个，应为 1 个")
    if not page.policy_first:
        page.findings.append("内容安全策略（CSP）不在最前")
    twice = sorted({each for each in page.ids if page.ids.count(each) > 1})
    if twice:
        page.findings.append(f"锚点重复：{'、'.join(twice)}")
    return PageFacts(path, frozenset(page.ids), tuple(dict.fromkeys(page.references)), tuple(page.findings))


def _judge(page: PageFacts, facts: dict[str, PageFacts], files: set[str]) -> list[str]:
    found: list[str] = []
    for reference in page.references:
        parts = urlsplit(reference.target)
        if parts.scheme not in SCHEMES:
            found.append(f"链接的协议不允许：{reference.target}")
        elif parts.scheme or parts.netloc:
            if reference.loaded and parts.scheme != "data":
                found.append(f"从外站加载：{reference.target}")
        elif page.path != "404.html":
            problem = _broken(page, parts.path, parts.fragment, facts, files)
            if problem:
                found.append(f"{problem}：{reference.target}")
    return found


def _broken(page: PageFacts, path: str, fragment: str, facts: dict[str, PageFacts], files: set[str]) -> str:
    target = page.path
    if path:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), unquote(path)))
        if path.endswith("/") or target in {".", ""} or path.endswith(".."):
            target = posixpath.normpath(posixpath.join(target, "index.html"))
    if target not in files:
        return "链接指向不存在的文件"
    if fragment and target in facts and unquote(fragment) not in facts[target].ids:
        return "链接指向不存在的锚点"
    return ""
